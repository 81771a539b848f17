import TestSupport
import Testing

@testable import AnyamModel

@Suite struct SourceTextTests {
  /// Every kind of code point there is trouble with: wide, combining, right to left, joined emoji.
  static let pieces = ["a", " ", "é", "e\u{301}", "👩‍👩‍👧", "ꦗꦮ", "שלום", "\u{FEFF}", "\n", "Ω", "𝄞", "—"]

  @Test func positionsAreCodePointsWhateverTheText() {
    var random = SplitMix(seed: 7)
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      let source = SourceText(text)
      let scalars = Array(text.unicodeScalars)
      #expect(source.length == scalars.count)
      for _ in 0..<20 {
        let start = Int.random(in: 0...scalars.count, using: &random)
        let end = Int.random(in: start...scalars.count, using: &random)
        var expected = String.UnicodeScalarView()
        expected.append(contentsOf: scalars[start..<end])
        #expect(Array(source[TextRange(start, end)].utf8) == Array(String(expected).utf8))
        #expect(source.position(ofByte: source.byteOffset(of: start)) == start)
        #expect(source.codePoints.count(source.byteOffset(of: start)..<source.byteOffset(of: end)) == end - start)
      }
    }
  }

  /// No program of ours writes such a text, and none stops at one.
  @Test func aTextThatBeginsInsideOfACodePointIsGoneThrough() {
    let text = SourceText(utf8: [0x80, 0x80] + Array("kata é".utf8))
    #expect(text.length == 6)
    #expect((0...text.bytes.count).map { text.position(ofByte: $0) } == [0, 0, 0, 1, 2, 3, 4, 5, 6, 6])
    #expect(text.codePoints.count(0..<4) == 2)
  }

  @Test(arguments: [
    ("rumah-rumah itu besar", 3), ("don't stop – now", 3), ("", 0), ("  -- ' ", 0), ("tahun 2020-an", 2),
    ("é e\u{301} ꦗꦮ 👩‍👩‍👧", 3), ("ibu‑ibu", 1), ("a--b", 2), ("00:14", 2), ("akhir-", 1),
  ])
  func wordsAreCountedAsTheFieldCounts(text: String, words: Int) {
    #expect(WordCount.count(Array(text.utf8)) == words)
  }
}

@Suite struct OrderAndNameTests {
  @Test func numbersInNamesCountAsNumbers() {
    let names = ["P10", "P2", "p1", "P02", "Interview 9", "Interview 10", "P2b"]
    #expect(
      names.sorted(by: NaturalOrder.precedes) == ["Interview 9", "Interview 10", "P02", "P2", "P2b", "P10", "p1"])
  }

  @Test(
    arguments: [
      ("2020-03-12", "2020-03-12"), ("12/03/2020", "2020-03-12"), ("12-03-2020", "2020-03-12"),
      ("29/02/2020", "2020-02-29"),
      ("29/02/2019", nil), ("2020-13-01", nil), ("12 March", nil), ("", nil), ("12/03/20", nil),
      ("2019-02-29", nil), ("2020-3-12", "2020-03-12"), ("2020/03-12", "2020-03-12"), ("1999-12-31", "1999-12-31"),
      ("0999-03-12", nil), ("2020-0a-12", nil), ("2020-00-12", nil), ("2020-03:12", nil), ("２０２０-03-12", nil),
      ("9999-01-01", "9999-01-01"), ("2020-03-1é", nil),
    ] as [(String, String?)])
  func datesAreReadDayFirst(text: String, expected: String?) {
    // A year of two digits is a year of the first century: nobody means it, and it is not guessed.
    let date = CalendarDate(text).flatMap { $0.year > 99 ? $0.description : nil }
    #expect(date == expected)
  }

  @Test func jointLabelsHavePartsAndChoicesHaveNone() {
    #expect(JointLabel.parts("X og Y") == ["X", "Y"])
    #expect(JointLabel.parts("Bu Sari dan Bu Wati") == ["Bu Sari", "Bu Wati"])
    #expect(JointLabel.parts("IP3/IP4") == ["IP3", "IP4"])
    #expect(JointLabel.parts("Danang") == ["Danang"])
    #expect(JointLabel.isChoice("X eller Y"))
    #expect(!JointLabel.isChoice("X og Y"))
  }

  @Test func guardedCellsComeBackAsTheyWere() {
    for cell in ["=1+1", "+62", "-", "@x", "\tx", "'=x", "''=x", "'quoted'", "plain", "", "'", "\rx"] {
      let guarded = SpreadsheetGuard.guarded(cell)
      #expect(SpreadsheetGuard.released(guarded) == cell)
      #expect(!["=", "+", "-", "@", "\t", "\r"].contains(guarded.prefix(1)))
    }
  }

  @Test func codebookIsInReadingOrderWithPaths() {
    let top = Code(name: "B", position: 0)
    let child = Code(name: "C", parent: top.id, position: 0)
    let other = Code(name: "A", position: 1)
    let orphan = Code(name: "O", parent: ID(), position: 2)
    let book = Codebook([other, orphan, child, top])
    #expect(book.keys == ["B", "B > C", "A", "O"])
    #expect(book.subtree(of: 0) == 0..<2)
    #expect(book.theme(of: 1) == 0)
    #expect(book.depth(of: 1) == 1)
  }
}
