import Anyam
import AnyamReaders
import Foundation
import TestSupport
import Testing

/// What cannot be taken, shown or kept as it is, is said.
@Suite struct NothingIsSilentTests {
  private let folder = Folder()
  private let study: Study

  init() throws {
    study = try Study.create(at: folder.file("s.anyam"), title: "", language: .indonesian, coder: "A")
    for code in ["KI1", "IP1", "IP2", "A;B"] { try study.add(Informant(code: code, role: "Warga")) }
    try study.addCode("Dana", parent: nil)
    let file = try folder.write(
      "w.txt", "---\ntechnique: interview\n---\nKI1: Dana desa cukup.\nIP1: Buku Siti Aminah kurang.\n")
    _ = try study.importFiles(ImportRequest(paths: [file]))
  }

  /// Several people in a row are those who speak in the passage, or the row is refused: nobody else may be credited.
  @Test func severalInformantsOfARowAreNotPassedOver() throws {
    func code(_ informant: String, _ start: Int, _ end: Int) throws -> CodingReport {
      let path = try folder.write("c.csv", "source,start,end,code,informant\nw,\(start),\(end),Dana,\(informant)\n")
      return try study.code(from: path)
    }
    for (informant, kind) in [
      ("IP1; IP2", Finding.Kind.otherSpeakers), ("KI1; Nobody", .unknownInformant), ("X; Y", .unknownInformant),
    ] {
      #expect {
        _ = try code(informant, 5, 9)
      } throws: { error in
        guard case StudyError.rows(_, let problems) = error else { return false }
        return problems.allSatisfy { $0.kind == kind && $0.subject == "2" } && !problems.isEmpty
      }
    }
    #expect(try study.quotations().rowKeys.isEmpty)
    // Both speak there; and one whose code holds a semicolon is one.
    #expect(try code("KI1; IP1", 5, 40).codings.count == 1)
    #expect(try code("A;B", 5, 9).codings.count == 1)
    let said = try study.matrix(.init(rows: .code, columns: .informant))
    #expect(Set(zip(said.columnKeys, said.cells[0]).filter { $1 != .number(0) }.map(\.0)) == ["KI1", "IP1", "A;B"])
  }

  /// A word mistyped in a codebook may hold half of it.
  @Test func unknownKeysOfACodebookAreTold() throws {
    let path = try folder.write("b.yaml", "- code: Y\n  definiton: hilang\n  children:\n    - code: Z\n- code: Dana\n")
    let report = try study.importCodebook(from: path)
    #expect(report.added == 1)
    #expect(
      report.findings == [
        Finding(.unknownCodebookKey, subject: "b.yaml", "definiton", "2"),
        Finding(.unknownCodebookKey, subject: "b.yaml", "children", "3"),
      ])
  }

  /// What is wrong in a file of rules is told with the rule it stands in.
  @Test func badRulesAreToldByTheirNumber() throws {
    let path = try folder.write(
      "r.yaml",
      "rules:\n  - {code: Dana, pattern: cukup}\n  - {code: Nope, pattern: \"(\"}\n  - {code: Dan, pattern: a}\n")
    #expect(
      throws: StudyError.rows(
        file: "r.yaml",
        problems: [
          Finding(.unknownCode, subject: "2", "Nope", ""), Finding(.badRulePattern, subject: "2", "("),
          Finding(.unknownCode, subject: "3", "Dan", "Dana"),
        ])
    ) { _ = try study.rules(from: path) }
  }

  /// A part of a name that is looked for stands once, and not beside itself.
  @Test func aNameFoundByAPartStandsOnce() throws {
    try study.mask("Siti Aminah", as: "Bu A")
    for words in ["Siti", "Aminah", "Siti Aminah"] {
      let found = try study.find(FindRequest(words))
      let cells = found.cells[0].prefix(5).map { cell in if case .text(let text) = cell { text } else { "" } }
      // The line ends behind it, which is a blank.
      #expect(cells[2].hasSuffix("Buku ") && cells[3] == "Bu A" && cells[4] == " kurang. ", "\(words) \(cells)")
      #expect(!cells[2].contains("Bu A"))
    }
  }

  /// What was said in another language has its translation beside it wherever people read it.
  @Test(arguments: [OutputFormat.text, .markdown, .html, .svg]) func quotesHaveTheirTranslations(format: OutputFormat)
    throws
  {
    _ = try study.code(["Dana"], source: "w", at: .quote("Dana desa cukup."))
    try study.translate(.inSource("w", .quote("Dana desa cukup.")), to: "id", "Dana dari desa sudah cukup.")
    var question = Matrix.Question(rows: .code, columns: .informant, measure: .quotes)
    question.isTraced = format == .html
    let display = try study.matrix(question)
    let written = try DisplayWriter.write(display, as: format, style: WritingStyle(language: .indonesian))
    let words = written.text.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    #expect(words.contains("Dana dari desa sudah cukup."), "\(format)")
  }

  /// A cell holds 32,767 characters: what is more is cut, and said.
  @Test(arguments: [(32_767, 0), (32_768, 1)]) func cellsThatAreCutAreCounted(length: Int, cut: Int) throws {
    let display = Display(
      kind: "matrix", corner: "code", across: "role", rowKeys: ["a", "b"], columnKeys: ["K"],
      cells: [[.text(String(repeating: "é", count: length))], [.text("kurang")]])
    let written = try DisplayWriter.write(display, as: .xlsx)
    #expect(written.findings == (cut > 0 ? [Finding(.cellsCut, subject: "", "1")] : []))
  }

  /// A day is a day to Excel, which sorts it, and reads as one in the language of the book; one before 1900 it does not know.
  @Test(arguments: Language.allCases) func daysOfAWorkbookAreDays(language: Language) throws {
    let display = Display(
      kind: "sources", corner: "source", across: "", rowKeys: ["a", "b"], columnKeys: ["date", "role"],
      cells: [[.text("2020-02-21"), .text("Warga")], [.text("1899-12-31"), .text("Warga")]])
    let written = try DisplayWriter.write(display, as: .xlsx, style: WritingStyle(language: language))
    let table = try CellTable(written.bytes, named: "d.xlsx")
    let old = language == .english ? "31 December 1899" : "31 Desember 1899"
    #expect(table.rows.map { $0[1] } == ["2020-02-21", old])
    let events = Display(
      kind: "timeline", corner: "date", across: "", rowKeys: ["2020-02-21"], columnKeys: ["role"],
      cells: [[.text("Warga")]])
    let named = try DisplayWriter.write(events, as: .xlsx, style: WritingStyle(language: language))
    #expect(try CellTable(named.bytes, named: "e.xlsx").rows == [["2020-02-21", "Warga"]])
  }

  /// What an attribute is called is somebody's own words, and may hold a comma.
  @Test(arguments: [
    ("role, code", ["role", "code"]), ("\"attribute:kota, asal\",code", ["attribute:kota, asal", "code"]),
    ("“attribute:kota, asal”", ["attribute:kota, asal"]), ("role,,code", ["role", "code"]),
  ]) func rowsAreReadAsTheyAreTyped(typed: String, names: [String]) throws {
    #expect(try Dimension.list(typed).map(\.name) == names)
  }

  /// Programs take a network as one of links with a direction, or of pairs without.
  @Test func aNetworkHasOneKindOfLinks() throws {
    try study.addCode("Buku", parent: nil)
    _ = try study.relate("Dana", "mendasari", to: "Buku")
    for kind in ["network", "relations", "flowchart"] {
      let written = try DisplayWriter.write(study.relationDisplay(kind), as: .graphml).text
      #expect(written.contains("edgedefault=\"directed\"") && written.contains(" directed=\"true\""))
    }
    _ = try study.code(["Dana", "Buku"], source: "w", at: .range(start: 5, end: 9))
    let together = try DisplayWriter.write(study.cooccurrence(asNetwork: true), as: .graphml).text
    #expect(together.contains("edgedefault=\"undirected\"") && together.contains(" directed=\"false\""))
  }

  /// What is suggested can be pasted: nothing in a name is run, and a blank does not break it.
  @Test(arguments: [
    ("KI1", "KI1", "\"KI1\""), ("Bu Sri", "'Bu Sri'", "\"Bu Sri\""), ("$(touch x)", "'$(touch x)'", "'$(touch x)'"),
    ("x`id`; y", "'x`id`; y'", "'x`id`; y'"), ("it's", "'it'\\''s'", "\"it's\""), ("", "''", "\"\""),
    ("a\"b", "'a\"b'", "'a\"b'"), ("a'$b", "'a'\\''$b'", "'a'\\''$b'"),
  ]) func namesInCommandsAreForTheShell(name: String, bare: String, quoted: String) {
    #expect(typed(name) == bare && typedInQuotes(name) == quoted)
  }
}
