import AnyamModel
import AnyamStore

/// The texts of a study as they are shown, and what was noted on them.
///
/// Good only inside of the reading it was made in.
final class ShownTexts {
  /// A text, and the lines it had before names were replaced in it.
  struct Text {
    let words: MaskedText
    let lines: LineNumbers
  }

  private let desk: DisplayDesk
  private var known: PassageNotes?

  init(_ desk: DisplayDesk) { self.desk = desk }

  /// What was noted on passages; read when it is first asked for.
  func notes() throws -> PassageNotes {
    if let known { return known }
    let notes = try PassageNotes(desk.reader, memos: desk.showsMemos, translations: desk.translations)
    known = notes
    return notes
  }

  /// Searched for names each time it is asked for.
  ///
  /// - Parameter source: its place among the sources.
  func text(of source: Int) throws -> Text {
    let original = try desk.texts.text(of: desk.data.sources[source].id)
    return Text(words: desk.masking.masked(original), lines: LineNumbers(original))
  }

  /// Where each page of a source begins, in code points; empty where it has none.
  func pages(of source: Int) throws -> [Int] { try desk.texts.pages(of: desk.data.sources[source].id) }
}
