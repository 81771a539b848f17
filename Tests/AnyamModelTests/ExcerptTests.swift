import AnyamModel
import TestSupport
import Testing

@Suite struct ExcerptTests {
  private static let pieces = [
    "kata", "a", "-", "é", "”", " ", "  ", "\n", "\t", "\u{A0}", "\u{2003}", "\u{3000}", "\u{1680}", "漢字", "👩‍👩‍👧", ".",
    "\u{301}", "\u{FE0F}", "\r\n", "\r", "\u{8}", "É", "Ŋ",
  ]

  private static func split(_ text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
  }

  /// Texts with all kinds of blanks, and every third one that begins as nearly all texts do: words with one space between them.
  private func text(_ random: inout SplitMix, round: Int) -> String {
    let ascii = round % 2 == 0
    let start =
      round % 3 == 0
      ? (0..<Int.random(in: 0...30, using: &random)).map { _ in
        ["kata", "a", "rumah-rumah", "itu.", "\"ya\","].randomElement(using: &random) ?? ""
      }.joined(separator: " ") : ""
    let pieces = ascii ? Self.pieces.filter { $0.utf8.allSatisfy { $0 < 0x80 } } : Self.pieces
    return start
      + (0..<Int.random(in: 0...40, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  /// However words are counted, they are what stands between blanks of any kind.
  @Test func wordsAreWhatStandsBetweenBlanks() {
    var random = SplitMix(seed: 42)
    for round in 0..<6_000 {
      let text = text(&random, round: round)
      #expect(Excerpt.words(in: QuotedWords(text)) == Self.split(text).count, "\(text)")
    }
  }

  /// The first words on one line, and a sign where there are more.
  @Test func anExcerptIsTheFirstWords() {
    var random = SplitMix(seed: 43)
    for round in 0..<6_000 {
      let text = text(&random, round: round)
      let words = Self.split(text)
      let most = Int.random(in: 1...30, using: &random)
      let excerpt = Excerpt.of(text, words: most)
      guard words.count > most else {
        #expect(excerpt == words.joined(separator: " "))
        continue
      }
      #expect(excerpt.hasSuffix(" …") && !excerpt.contains { $0.isNewline })
      // Punctuation before the sign falls away, and nothing else.
      let head = words.prefix(most).joined(separator: " ")
      #expect(head.hasPrefix(excerpt.dropLast(2)))
      #expect(head.dropFirst(excerpt.count - 2).allSatisfy { $0.isPunctuation })
    }
  }
}
