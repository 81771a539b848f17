import Anyam
import Foundation
import TestSupport
import Testing

/// Lists that are written, changed and read again, and tables others wrote: nothing in them is lost without a word.
@Suite struct RowsComeBackTests {
  private let folder = Folder()
  private let study: Study

  init() throws {
    study = try Study.create(at: folder.file("s.anyam"), title: "", language: .indonesian, coder: "A")
    try study.add(Informant(code: "KI1", role: "Warga"))
    try study.addCode("Dana", parent: nil)
    let file = try folder.write(
      "w.txt", "---\ntechnique: interview\n---\nP: Apa?\nKI1: Dana desa cukup. Buku kurang.\n")
    _ = try study.importFiles(ImportRequest(paths: [file]))
    _ = try study.code(["Dana"], source: "w", at: .quote("Dana desa cukup."), stance: .support, memo: "satu")
    _ = try study.code(["Dana"], source: "w", at: .quote("Buku kurang."), stance: .contradict)
  }

  @Test(arguments: [OutputFormat.csv, .tsv, .xlsx], Language.allCases) func quotesComeBackAsTheyWere(
    format: OutputFormat, language: Language
  ) throws {
    let written = try DisplayWriter.write(study.quotations(), as: format, style: WritingStyle(language: language))
    let path = folder.file("q.\(format.rawValue)")
    try Data(written.bytes).write(to: URL(fileURLWithPath: path))
    let report = try study.code(from: path)
    #expect(report.codings.isEmpty && report.changed == 0)
    #expect(report.findings.map(\.kind) == [.alreadyCoded])
    #expect(try study.quotations().rowKeys.count == 2)
    #expect(try study.memos().count == 1)
  }

  /// A text may begin with an apostrophe and a sign a spreadsheet would run: in a workbook nothing was put before it.
  @Test(arguments: [OutputFormat.csv, .xlsx]) func namesWithApostrophesComeBack(format: OutputFormat) throws {
    let names = ["=A1", "'=A1", "''=A1", "-x", "'-x", "'x", "@y", "'@y"]
    for name in names { try study.addCode(name, parent: nil) { $0.definition = name } }
    let written = try DisplayWriter.write(CodebookWriter.display(study.codebook()), as: format)
    let path = folder.file("b.\(format.rawValue)")
    try Data(written.bytes).write(to: URL(fileURLWithPath: path))
    let report = try study.importCodebook(from: path)
    #expect(report.added == 0 && report.updated == 0)
    #expect(Set(try study.codebook().codes.map(\.name)).isSuperset(of: names))
  }

  @Test func aMemoOnACodingThatIsThereIsKept() throws {
    let table = try folder.write(
      "c.csv",
      "source,quote,code,stance,memo\nw,Dana desa cukup.,Dana,support,dua\nw,Dana desa cukup.,Dana,support,tiga\n")
    #expect(try study.code(from: table).changed == 2)
    #expect(try study.code(from: table).changed == 0)
    #expect(Set(try study.memos().map(\.memo.text)) == ["satu", "dua", "tiga"])
    _ = try study.code(["Dana"], source: "w", at: .quote("Buku kurang."), stance: .contradict, memo: "empat")
    #expect(try study.memos().count == 4)
  }

  @Test(arguments: [
    (
      "source,start,end,code,memo\nw,13,17,Dana,memo, dengan koma\n", Finding(.cellWithoutColumn, subject: "c.csv", "2")
    ),
    ("source,start,end,code,code\nw,13,17,Dana,Dana\n", Finding(.columnTwice, subject: "c.csv", "code")),
  ]) func whatHasNoPlaceIsRefused(table: String, finding: Finding) throws {
    let path = try folder.write("c.csv", table)
    #expect(throws: StudyError.unreadable(finding)) { try study.code(from: path) }
    #expect(try study.quotations().rowKeys.count == 2)
  }

  /// What people really have: forms with one question twice, attributes that differ by a capital, a blank behind the last column.
  @Test func tablesOfPeopleAreTaken() throws {
    let form = try folder.write("f.csv", "Nama,Apa kendala?,Jelaskan,Jelaskan\nR1,Dana,a,b\n")
    var request = ImportRequest(paths: [form])
    request.survey = SurveyRequest(answers: ["Apa kendala?"], respondent: "Nama")
    #expect(try !study.importFiles(request).rows.isEmpty)
    let people = try folder.write("i.csv", "kode,peran,usia,Usia\nKI1,Warga,40,41, \n")
    #expect(try study.importInformants(from: people).changed == 1)
    #expect(try study.informants().first { $0.code == "KI1" }?.attributes.map(\.value) == ["40", "41"])
  }

  /// A header that ends in a comma names nothing behind it.
  @Test func aColumnWithoutANameHoldsNothing() throws {
    let path = try folder.write("i.csv", "kode,peran,\nKI1,Warga,hilang\n")
    #expect(throws: StudyError.unreadable(Finding(.cellWithoutColumn, subject: "i.csv", "2"))) {
      try study.importInformants(from: path)
    }
  }

  /// Empty cells behind the last column are what spreadsheets leave.
  @Test func emptyCellsBehindAreNothing() throws {
    let path = try folder.write("c.csv", "source,start,end,code\nw,13,17,Dana,,,\n")
    #expect(try study.code(from: path).codings.count == 1)
  }

  @Test func anAttributeIsNotCalledLikeAField() throws {
    for name in ["name", "Kode", "peran", "jenis"] {
      #expect(throws: StudyError.reservedName(name)) {
        try study.setInformant("KI1") { $0.attributes.append(Attribute(name: name, value: "Dusun")) }
      }
    }
    try study.setInformant("KI1") { $0.attributes.append(Attribute(name: "dusun", value: "Krajan")) }
    #expect(try study.informants()[0].attributes.map(\.name) == ["dusun"])
  }

  /// Parents named by name alone, in any order; two of one name, and a circle, are left as they were written.
  @Test func aCodebookNamesParentsAsSpreadsheetsDo() throws {
    func paths(_ table: String) throws -> [String] {
      let study = try Study.create(at: folder.file("\(UUID()).anyam"), title: "", language: .english, coder: "A")
      _ = try study.importCodebook(from: folder.write("b.csv", "code,parent\n" + table))
      return try study.codebook().keys
    }
    #expect(try paths("C,B\nA,\nB,A\nD,C\n") == ["A", "A > B", "A > B > C", "A > B > C > D"])
    #expect(try paths("A,\nB,A\nB,\nC,B\n") == ["A", "A > B", "B", "B > C"])
    #expect(try paths("A,\nB,A > X\nC,A > X > B\n") == ["A", "A > X", "A > X > B", "A > X > B > C"])
    #expect(try paths("A,B\nB,A\n").count == 4)
    // What stands at the top of the study is meant by its path.
    try study.addCode("Biaya", parent: nil)
    try study.addCode("Cicilan", parent: "Biaya")
    _ = try study.importCodebook(
      from: folder.write("b.csv", "code,parent,definition\nBiaya,Sekolah,\nCicilan,Biaya,angsuran\n"))
    #expect(try study.codebook().keys == ["Dana", "Biaya", "Biaya > Cicilan", "Sekolah", "Sekolah > Biaya"])
  }

  @Test func aYearHasFourDigits() {
    for text in ["12/03/20", "3-5-21", "20-03-12", "0020-03-12"] { #expect(CalendarDate(text) == nil, "\(text)") }
    #expect(CalendarDate("3/5/2021") == CalendarDate(year: 2021, month: 5, day: 3))
  }
}
