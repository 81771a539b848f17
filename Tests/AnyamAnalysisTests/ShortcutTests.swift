import AnyamModel
import TestSupport
import Testing

@testable import AnyamAnalysis

/// What is fast must say the same as what is plain.
@Suite struct ShortcutTests {
  static let pieces = [
    "uang", " ", "rumah-rumah", "-", "’", "é", "Jum’at", "\n", ", ", "n", "--", "👩‍🎓", "٣", "a\u{301}",
  ]

  static func text(_ random: inout SplitMix) -> SourceText {
    SourceText(
      (0..<Int.random(in: 0...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined())
  }

  /// Any passage holds as many words by the marks as when it is read by itself.
  @Test func wordsOfAPassageWithoutReadingIt() {
    var random = SplitMix(seed: 31)
    for _ in 0..<400 {
      let text = Self.text(&random)
      let starts = WordStarts(text)
      for _ in 0..<20 {
        let start = Int.random(in: 0...text.length, using: &random)
        let range = TextRange(start, Int.random(in: start...text.length, using: &random))
        #expect(starts.count(range) == WordCount.count(text.slice(range)), "\(text[range])")
      }
    }
  }

  /// One word alone is found at the same places as in a list of words, which is walked through word by word.
  @Test func aWordAloneIsFoundWhereTheScannerFindsIt() {
    var random = SplitMix(seed: 32)
    for _ in 0..<400 {
      let text = Self.text(&random)
      for word in ["uang", "rumah-rumah", "n", "UA", "a"] {
        for isPrefix in [false, true] {
          let alone = TextQuery([TextQuery.Term([word], isPrefix: isPrefix)])
          let walked = TextQuery([TextQuery.Term([word, "zzzz"], isPrefix: isPrefix)])
          let all = [0..<text.bytes.count]
          #expect(alone.matches(in: text, inside: all) == walked.matches(in: text, inside: all))
        }
      }
    }
  }
}
