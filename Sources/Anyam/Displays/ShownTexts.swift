import AnyamModel
import AnyamStore

/// The texts of a study as they are shown: each is searched for names once.
///
/// Good only inside of the reading it was made in.
final class ShownTexts {
  /// A text, and the lines it had before names were replaced in it.
  struct Text {
    let words: MaskedText
    let lines: LineNumbers
  }

  private let texts: SourceTexts
  private let sources: [Source]
  private let masking: Masking
  /// For each source its text, where it is asked for again.
  private var kept: [Text?]

  /// - Parameter keeping: whether each is asked for more than once.
  init(_ texts: SourceTexts, _ sources: [Source], _ masking: Masking, keeping: Bool) {
    self.texts = texts
    self.sources = sources
    self.masking = masking
    kept = keeping ? Array(repeating: nil, count: sources.count) : []
  }

  /// - Parameter source: its place among the sources.
  func text(of source: Int) throws -> Text {
    if !kept.isEmpty, let text = kept[source] { return text }
    let original = try texts.text(of: sources[source].id)
    let text = Text(words: masking.masked(original), lines: LineNumbers(original))
    if !kept.isEmpty { kept[source] = text }
    return text
  }

  /// Where each page of a source begins, in code points; empty where it has none.
  func pages(of source: Int) throws -> [Int] { try texts.pages(of: sources[source].id) }
}
