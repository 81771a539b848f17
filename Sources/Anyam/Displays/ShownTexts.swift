import AnyamModel
import AnyamStore

/// The texts of a study as they are shown, and what was noted on them: each is searched for names once.
///
/// Good only inside of the reading it was made in.
final class ShownTexts {
  /// A text, and the lines it had before names were replaced in it.
  struct Text {
    let words: MaskedText
    let lines: LineNumbers
  }

  private let desk: DisplayDesk
  /// For each source its text, where it is asked for again.
  private var kept: [Text?]
  private var known: PassageNotes?

  /// - Parameter keeping: whether each is asked for more than once.
  init(_ desk: DisplayDesk, keeping: Bool) {
    self.desk = desk
    kept = keeping ? Array(repeating: nil, count: desk.data.sources.count) : []
  }

  /// What was noted on passages; read when it is first asked for.
  func notes() throws -> PassageNotes {
    if let known { return known }
    let notes = try PassageNotes(desk.reader, memos: desk.showsMemos, translations: desk.translations)
    known = notes
    return notes
  }

  /// - Parameter source: its place among the sources.
  func text(of source: Int) throws -> Text {
    if !kept.isEmpty, let text = kept[source] { return text }
    let original = try desk.texts.text(of: desk.data.sources[source].id)
    let text = Text(words: desk.masking.masked(original), lines: LineNumbers(original))
    if !kept.isEmpty { kept[source] = text }
    return text
  }

  /// Where each page of a source begins, in code points; empty where it has none.
  func pages(of source: Int) throws -> [Int] { try desk.texts.pages(of: desk.data.sources[source].id) }
}
