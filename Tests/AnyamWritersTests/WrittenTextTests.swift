import AnyamContainers
import AnyamModel
import TestSupport
import Testing

@testable import AnyamWriters

/// Text on its way into pages, terminals and workbooks.
@Suite struct WrittenTextTests {
  /// Folded lines fit, whatever stands in them, and nothing is lost but blanks; a letter wider than its line stands alone.
  @Test func foldedLinesFitAndHoldAllWords() {
    let pieces = [
      "kata", " ", "  ", "漢字", "é", "e\u{301}", "👩‍👩‍👧", "“", "–", "\u{AD}", "\u{200B}", "\n", "panjang-sekali-kata-ini",
    ]
    var random = SplitMix(seed: 46)
    for _ in 0..<1_000 {
      let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let limit = Int.random(in: 1...24, using: &random)
      let lines = TerminalText.folded(text, to: limit)
      for line in lines { #expect(TerminalText.width(line) <= max(3, limit), "\(line.debugDescription) \(limit)") }
      func letters(_ text: String) -> String { String(text.filter { $0 != " " && $0 != "\n" }) }
      #expect(letters(lines.joined()) == letters(text))
    }
  }

  /// Excel takes 31 units of UTF-16 and some signs not at all; a name ends with a whole word, and parts of a table are numbered.
  @Test(arguments: [
    ("Pengodean per kode dan informan", 1, "Pengodean per kode dan informan"),
    ("Kutipan per indikator dan peran informan", 1, "Kutipan per indikator dan…"),
    ("Kutipan per indikator dan sumbernya", 1, "Kutipan per indikator dan…"), ("a/b:c [d] 'e'", 1, "abc d e"),
    ("Kutipan per indikator dan peran informan", 12, "Kutipan per indikator dan… (12)"),
    (String(repeating: "x", count: 40), 2, String(repeating: "x", count: 26) + "… (2)"),
    (String(repeating: "😀", count: 20), 3, String(repeating: "😀", count: 13) + "… (3)"), ("///", 1, "Sheet"),
  ])
  func sheetsHaveNamesExcelTakes(name: String, number: Int, expected: String) {
    #expect(SpreadsheetBook.sheetName(name, number: number) == expected)
    #expect(expected.utf16.count <= 31)
  }

  /// Letter by letter: what would end an element or an attribute is written as what it stands for, what XML cannot hold is replaced.
  @Test func markupIsEscapedLetterByLetter() {
    let pieces = [
      "kata ", "<", ">", "&", "\"", "'", "\n", "\t", "\r", "\u{0}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}", "\u{A0}",
      "é", "“", "…",
      "\u{2029}", "\u{202A}", "\u{202E}", "\u{202F}", "\u{2065}", "\u{2066}", "\u{2069}", "\u{206A}", "\u{FEFF}",
      "\u{FFFD}",
      "\u{FFFE}", "\u{FFFF}", "👩‍👩‍👧", "שלום", "\u{10FFFF}",
    ]
    var random = SplitMix(seed: 45)
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      for lineBreak in ["\n" as StaticString, "<br>"] {
        let expected = text.unicodeScalars.map { scalar -> String in
          switch scalar {
          case "<": "&lt;"
          case ">": "&gt;"
          case "&": "&amp;"
          case "\"": "&quot;"
          case "'": "&#39;"
          case "\n": lineBreak.description
          case "\t": "\t"
          case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
          default: scalar.properties.generalCategory == .control ? "\u{FFFD}" : String(scalar)
          }
        }.joined()
        #expect(
          Array(Markup.escaped(text, lineBreak: lineBreak).utf8) == Array(expected.utf8), "\(text.debugDescription)")
      }
    }
  }

  /// What a link says is a stop between its ends, with room on both sides: each way is longer than half of the name and half of the words.
  /// A letter of 11 points is at least 0.06 inches wide on an average, one of 10 points 0.05; words are folded at about twenty letters.
  @Test(arguments: [("mendasari (+)", 2), ("memperbaiki dan menentukan kembali", 3), ("", 1)])
  func linksAreLongEnoughForTheirWords(words: String, links: Int) throws {
    let names = ["Perencanaan", "Pengorganisasian", "Penilaian", "Pemulihan martabat"]
    let graph = Display.Graph(
      nodes: names.map { .init(key: $0, label: $0, weight: 9) },
      edges: (0..<links).map { .init(from: $0, to: $0 + 1, label: words, weight: 1, layer: .relation) }, isFlow: false)
    var display = Display(kind: "network", corner: "code", across: "", rowKeys: [], columnKeys: [], cells: [[]])
    display.drawing = .graph(graph)
    let dot = try DisplayWriter.write(display, as: .dot).text
    let ways = dot.matches(of: /(?:n(\d+) -- w\d+|w\d+ -- n(\d+)) \[.*len=([0-9.]+)\]/)
    #expect(ways.count == (words.isEmpty ? 0 : 2 * links))
    for way in ways {
      let end = names[Int(way.1 ?? way.2 ?? "") ?? 0]
      let length = Double(way.3) ?? 0
      #expect(length > Double(end.count) / 2 * 0.06 + Double(min(17, words.count)) / 2 * 0.05 && length < 4)
    }
    // No line carries words, and only the way behind them has an arrow.
    #expect(!dot.contains(/--.*label=/))
    #expect(dot.matches(of: /dir=forward/).count == links && dot.matches(of: /dir=none/).count == ways.count / 2)
  }

  /// Numbers as whole tenths, hundredths and so on are written by hand.
  @Test func decimalsAreThoseOfTheNumber() {
    var random = SplitMix(seed: 11)
    for _ in 0..<5_000 {
      let places = Int.random(in: 1...6, using: &random)
      let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
      let whole = Int.random(in: -2_000_000...2_000_000, using: &random) * (Bool.random(using: &random) ? 1 : 100)
      let number = Double(whole) / Double(scale)
      let digits = String(abs(whole))
      let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
      let expected = "\(whole < 0 ? "-" : "")\(padded.dropLast(places)).\(padded.suffix(places))"
      #expect(FixedPoint.text(number, places: places) == expected)
      #expect(FixedPoint.short(number, places: places) == expected.replacing(/\.?0+$/, with: ""))
    }
    #expect(FixedPoint.text(-0.04, places: 1) == "0.0" && FixedPoint.short(2.0 / 3, places: 6) == "0.666667")
    #expect(FixedPoint.text(12.6, places: 0) == "13" && FixedPoint.short(1.5e20, places: 2) == "1.5e+20")
  }
}
