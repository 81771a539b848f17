import AnyamModel
import AnyamStore

/// The texts of a study as they are shown: each is searched for names once.
///
/// Good only inside of the reading it was made in.
final class ShownTexts {
  private let texts: SourceTexts
  private let sources: [Source]
  private let masking: Masking
  /// For each source its text, where it is asked for again.
  private var kept: [MaskedText?]

  /// - Parameter keeping: whether each is asked for more than once.
  init(_ texts: SourceTexts, _ sources: [Source], _ masking: Masking, keeping: Bool) {
    self.texts = texts
    self.sources = sources
    self.masking = masking
    kept = keeping ? Array(repeating: nil, count: sources.count) : []
  }

  /// - Parameter source: its place among the sources.
  func text(of source: Int) throws -> MaskedText {
    if !kept.isEmpty, let text = kept[source] { return text }
    let text = masking.masked(try texts.text(of: sources[source].id))
    if !kept.isEmpty { kept[source] = text }
    return text
  }

  /// Where each page of a source begins, in code points; empty where it has none.
  func pages(of source: Int) throws -> [Int] { try texts.pages(of: sources[source].id) }
}
