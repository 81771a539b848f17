import AnyamModel
import AnyamWriters
import Foundation
import TestSupport
import Testing

@Suite struct FormatTests {
  private func display(_ corner: String, _ columns: [String], _ rows: [(String, [Display.Cell])]) -> Display {
    Display(
      kind: "matrix", corner: corner, across: "informant", rowKeys: rows.map(\.0), columnKeys: columns,
      cells: rows.map(\.1), measure: .codings, data: "d")
  }

  /// RFC 4180 §2: cells with separators, quotes or line breaks are quoted, quotes doubled, lines end with CRLF.
  @Test func csvIsAsTheStandardSays() throws {
    let table = display(
      "code", ["K,1", "a\"b"], [("x\ny", [.number(1), .number(0)]), ("=cmd|x", [.text("-1"), .text(" z")])])
    let written = try DisplayWriter.write(table, as: .csv)
    #expect(written.text == "code,\"K,1\",\"a\"\"b\"\r\n\"x\ny\",1,0\r\n'=cmd|x,'-1,\" z\"\r\n")
    #expect(written.guardedCells == 2)
    let excel = try DisplayWriter.write(table, as: .csv, style: WritingStyle(dialect: .excelIndonesia)).text
    #expect(excel.hasPrefix("\u{FEFF}code;K,1;") && excel.contains("\r\n"))
    #expect(try DisplayWriter.write(table, as: .tsv).text.hasPrefix("code\tK,1\t"))
  }

  /// Cells that are given at once.
  private enum Run {
    case cell(Display.Cell, count: Int)
    case missing([Display.Missing], Range<Int>)

    var cells: [Display.Cell] {
      switch self {
      case .cell(let cell, let count): Array(repeating: cell, count: count)
      case .missing(let reasons, let places): reasons[places].map { .missing($0) }
      }
    }
  }

  /// However cells are taken together, each is written as if it stood alone.
  @Test func runsAreWrittenAsTheirCells() throws {
    var random = SplitMix(seed: 17)
    let kinds: [Display.Cell] =
      [.number(0), .number(1), .number(23), .number(-4), .share(0), .share(0.25), .present(true), .present(false)]
      + [.empty, .text("a, \"b\""), .text("")] + Display.Missing.allCases.map { .missing($0) }
    let rows = (0..<300).map { _ in
      (0..<Int.random(in: 0...9, using: &random)).map { _ -> Run in
        let count = Int.random(in: 0...7, using: &random)
        guard Bool.random(using: &random) else {
          return .cell(kinds.randomElement(using: &random) ?? .empty, count: count)
        }
        let reasons = (0..<(count + 5)).map { _ in Display.Missing.allCases.randomElement(using: &random) ?? .notAsked }
        let start = Int.random(in: 0...5, using: &random)
        return .missing(reasons, start..<start + count)
      }
    }
    let cells = rows.map { row in row.flatMap(\.cells) }
    var table = display("code", ["A"], cells.enumerated().map { ("\($0)", $1) })
    for (format, dialect) in [(OutputFormat.csv, Dialect.rfc4180), (.csv, .excelIndonesia), (.tsv, .rfc4180)] {
      let style = WritingStyle(dialect: dialect)
      table.cells = Display.Rows(cells)
      let one = try DisplayWriter.write(table, as: format, style: style)
      table.cells = Display.Rows(count: rows.count) { row, give, giveMissing in
        for run in rows[row] {
          switch run {
          case .cell(let cell, let count): give(cell, count)
          case .missing(let reasons, let places): giveMissing(reasons, places)
          }
        }
      }
      let many = try DisplayWriter.write(table, as: format, style: style)
      #expect(one.bytes == many.bytes, "\(format) \(dialect)")
      #expect(one.guardedCells == many.guardedCells)
    }
  }

  /// A long table is handed on in pieces, which make up what is written at once; quotes stand one below the other in their cell, with
  /// their marks doubled.
  @Test func aTableOfQuotesIsHandedOnInPieces() throws {
    let texts = [
      "Kata \"kami\", ya.", "Satu\ndua", "Tiga ; empat", String(repeating: "panjang \"", count: 9_000), "=1",
    ]
    var gathered = PassageBuilder(ids: texts.map { _ in ID() }, codes: ["A"], coders: ["G"])
    let origin = gathered.add(Quotation.Origin(source: "W1", technique: .interview, date: nil))
    let people = gathered.add(Quotation.Speakers(informants: ["P1"], roles: []))
    let citation = gathered.cite(origin: origin, speakers: people) { $0.append(contentsOf: "W/P1".utf8) }
    for (at, text) in texts.enumerated() {
      let words = QuotedWords(text)
      let own = gathered.add(words)
      gathered.append(
        coding: at, citation: citation, range: TextRange(0, 1), text: own, place: words.place, code: 0, coder: -1,
        stance: nil, lines: 1...(at + 1), page: nil, notes: nil)
    }
    let quotations = Quotations(gathered, codings: texts.count)
    let lists = (0..<40).map { row in (0..<texts.count).filter { _ in row % 7 != 0 } + [row % texts.count] }
    let quoted = quotations.lists(CodingLists(lists))
    var table = display("code", ["K"], (0..<lists.count).map { ("x", [Display.Cell.quotations(quoted[$0])]) })
    table.measure = .quotes

    var expected = "code,K\r\n"
    for list in lists {
      let cited = list.map { "“\(texts[$0])” (W/P1:\($0 == 0 ? "1" : "1–\($0 + 1)"))" }.joined(separator: "\n")
      let needsQuotes = cited.utf8.contains { [0x0A, 0x2C, 0x22].contains($0) }
      expected += "x," + (needsQuotes ? "\"\(cited.replacing("\"", with: "\"\""))\"" : cited) + "\r\n"
    }
    let whole = try DisplayWriter.write(table, as: .csv)
    #expect(whole.text == expected && whole.guardedCells == 0)
    var pieces: [[UInt8]] = []
    let sent = try DisplayWriter.send(table, as: .csv, to: { pieces.append($0) })
    #expect(pieces.count > 10 && Array(pieces.joined()) == whole.bytes && sent.bytes.isEmpty)
  }

  /// Bytes that are no UTF-8, as in a file that was tampered with, are shown as something or other and end nothing.
  @Test func bytesThatAreNoTextAreWrittenToo() throws {
    let text = SourceText(utf8: [0xFF, 0x41, 0x80, 0xC3, 0xFF, 0x22, 0xED, 0xA0, 0x80, 0xF8])
    var builder = PassageBuilder(ids: [ID(), ID()], codes: ["A"], coders: [])
    let (origin, people) = (
      builder.add(Quotation.Origin(source: "W1", technique: nil, date: nil)),
      builder.add(Quotation.Speakers(informants: [], roles: []))
    )
    let citation = builder.cite(origin: origin, speakers: people) { _ in }
    for at in 0..<2 {
      let words = QuotedWords(text, TextRange(at, text.length))
      let own = builder.add(words)
      builder.append(
        coding: at, citation: citation, range: TextRange(at, text.length), text: own, place: words.place, code: 0,
        coder: -1, stance: nil, lines: 1...1, page: nil, notes: nil)
    }
    let quotations = Quotations(builder, codings: 2)
    for list in [[0], [0, 1]] {
      let table = display("code", ["K"], [("x", [Display.Cell.quotations(quotations.lists(CodingLists([list]))[0])])])
      for format in [OutputFormat.csv, .text, .json, .html, .markdown, .docx, .xlsx, .svg] {
        let written = try DisplayWriter.write(table, as: format)
        #expect(!written.bytes.isEmpty, "\(format)")
        if format == .text || format == .json {
          #expect(written.text.contains("W1"), "\(format)")
        }
      }
    }
  }

  @Test func markdownCellsCannotBreakOut() throws {
    let table = display("code", ["a|b"], [("<script>*x*", [.text("[l](u)\nz `c` \\ _e_")])])
    let text = try DisplayWriter.write(table, as: .markdown).text
    #expect(
      text == """
        **Codings by code and informant**

        | Code | a\\|b |
        |---|---|
        | &lt;script>\\*x\\* | \\[l\\](u)<br>z \\`c\\` \\\\ \\_e\\_ |

        Source: research data.

        Rule: A cell counts codings.

        """)
  }

  @Test func jsonIsReadByAnotherProgramAndKeepsItsOrder() throws {
    let table = display("code", ["K"], [("\u{1}\"\\\n\u{7F}é👩‍👩‍👧", [.number(-3)])])
    let text = try DisplayWriter.write(table, as: .json).text
    let value = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(value["rows"] as? [String] == ["\u{1}\"\\\n\u{7F}é👩‍👩‍👧"])
    #expect(value["cells"] as? [[Int]] == [[-3]])
    #expect(value["data"] as? String == "d")
    #expect(
      text.firstRange(of: "\"kind\"")?.lowerBound ?? text.endIndex < text.firstRange(of: "\"cells\"")?.lowerBound
        ?? text.startIndex)
  }

  @Test(arguments: [40, 60, 80, 120])
  func textTablesFitTheTerminal(width: Int) throws {
    let words = ["Perencanaan kebutuhan", "Direktur Tanocraft", "é👩‍👩‍👧 漢字", "a", "Pengorganisasian"]
    let columns = (0..<8).map { "\(words[$0 % 5]) \($0)" }
    let rows = words.map { word in (word, columns.map { _ in Display.Cell.text("kutipan yang agak panjang") }) }
    let text = try DisplayWriter.write(display("code", columns, rows), as: .text, style: WritingStyle(width: width))
      .text
    for line in text.split(separator: "\n") {
      // Wide characters count twice; here there are two of them and one emoji in a line at most.
      #expect(line.count <= width, "\(line.count) > \(width)")
    }
    for word in words.flatMap({ $0.split(separator: " ") }) { #expect(text.contains(word)) }
  }

  @Test func nothingInATableMovesTheCursor() throws {
    let table = display("code", ["K"], [("\u{1B}[2J\u{202E}x\u{9B}", [.text("a\tb\u{7}")])])
    let text = try DisplayWriter.write(table, as: .text).text
    #expect(
      !text.unicodeScalars.contains {
        $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E)
      })
  }

  /// Excel holds 16,384 columns: what is wider stands on several sheets, and that is said.
  @Test func aTableWiderThanExcelIsSplit() throws {
    let columns = (0..<17_000).map { "K\($0)" }
    let table = display("code", columns, [("A", columns.indices.map { .number($0) })])
    let written = try DisplayWriter.write(table, as: .xlsx)
    #expect(written.findings == [Finding(.sheetSplit, subject: "", "2")])
    let archive = String(decoding: written.bytes, as: UTF8.self)
    #expect(archive.contains("xl/worksheets/sheet2.xml") && archive.contains("xl/worksheets/sheet3.xml"))
    #expect(try DisplayWriter.write(display("code", ["K"], [("A", [.number(1)])]), as: .xlsx).findings.isEmpty)
  }

  /// A branch is set in only where it stands below what it lies in; sorted by number, paths stand whole.
  @Test func aSortedListOfCodesShowsWholePaths() throws {
    func html(_ keys: [String]) throws -> String {
      let table = display("code", ["K"], keys.map { ($0, [.number(1)]) })
      return try DisplayWriter.write(table, as: .html).text
    }
    #expect(try html(["A", "A > B", "A > B > C", "D"]).contains(">C</th>"))
    #expect(try html(["A > B", "A", "D > E"]).contains(">A &gt; B</th>"))
  }

  /// Beside ten headings on their side none stands upright, though some of its cells say why they are empty.
  @Test func headingsOfAWideTableStandAlike() throws {
    let columns = (0..<10).map { "K\($0)" }
    let cells: [Display.Cell] = columns.indices.map { $0 == 3 ? .missing(.notMentioned) : .number($0) }
    var table = display("code", columns, [("A", cells)])
    table.across = "informant"
    let page = try DisplayWriter.write(table, as: .html).text
    for column in columns { #expect(page.contains("<th scope=\"col\" class=\"number\">\(column)</th>"), "\(column)") }
  }
}
