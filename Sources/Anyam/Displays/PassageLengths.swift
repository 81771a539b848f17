import AnyamAnalysis
import AnyamModel
import AnyamStore

/// How many words passages have as they are shown.
///
/// A table asks for those of tens of thousands in its own order, each in another text. Those that are known to be asked for are counted source
/// by source before, while a text is at hand.
struct PassageLengths {
  private let texts: ShownTexts
  private let codings: CodingColumns
  /// For each coding; -1 where it was not counted.
  private var counts: [Int32]

  init(_ desk: DisplayDesk, _ texts: ShownTexts) {
    self.texts = texts
    codings = desk.data.codings
    counts = Array(repeating: -1, count: codings.count)
  }

  /// - Parameter list: codings in the order of the sources and of their texts.
  mutating func count(_ list: [Int]) throws {
    var at = 0
    while at < list.count {
      let source = codings.sources[list[at]]
      let text = try texts.text(of: Int(source)).words
      var name = 0
      while at < list.count, codings.sources[list[at]] == source {
        counts[list[at]] = Int32(text.wordCount(text.place(of: codings.range(list[at]), from: &name)))
        at += 1
      }
    }
  }

  mutating func words(of coding: Int) throws -> Int {
    if counts[coding] < 0 { try count([coding]) }
    return Int(counts[coding])
  }
}
