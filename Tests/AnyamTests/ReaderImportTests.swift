import Anyam
import Foundation
import TestSupport
import Testing

@Suite struct ReaderImportTests {
  private let folder = Folder()

  private func study() throws -> Study {
    try Study.create(at: folder.file("\(UUID()).anyam"), title: "", language: .english, coder: "A")
  }

  /// Every document of the fixtures at once: what cannot be read stops nothing, and the order does not depend on who was done
  /// first.
  @Test func aFolderOfEverythingGoesIn() throws {
    let request = ImportRequest(paths: [fixture("documents")])
    let study = try study()
    let report = try study.importFiles(request)
    #expect(report.rows.map(\.file) == report.rows.map(\.file).sorted(by: NaturalOrder.precedes))
    #expect(Set(report.rows.map(\.format)).count == 12)
    #expect(report.findings.filter { $0.severity == .error }.map(\.kind) == [.scannedPDF])
    #expect(try study.sources().count == report.rows.count)
    #expect(try study.check() == [])
    let again = try study.importFiles(request)
    #expect(again.rows.isEmpty)
    #expect(try self.study().importFiles(request).rows.map(\.file) == report.rows.map(\.file))
  }

  @Test func aTrialWritesNothingAndShowsTheSame() throws {
    let study = try study()
    var request = ImportRequest(paths: [fixture("documents")])
    request.options.comments = .codes
    request.isTrial = true
    let bytes = try Data(contentsOf: URL(fileURLWithPath: study.path))
    let trial = try study.importFiles(request)
    #expect(try Data(contentsOf: URL(fileURLWithPath: study.path)) == bytes)
    request.isTrial = false
    let report = try study.importFiles(request)
    #expect(
      trial.rows.map { [$0.file, $0.title, "\($0.words) \($0.turns) \($0.codings) \($0.memos)"] }
        == report.rows.map { [$0.file, $0.title, "\($0.words) \($0.turns) \($0.codings) \($0.memos)"] })
    #expect(trial.findings == report.findings)
  }

  /// Two texts that happen to be equally long are no reason to write twice: undo takes the whole import back.
  @Test func aSmallImportIsOneChange() throws {
    let study = try study()
    for (name, text) in [("a", "satu"), ("b", "dua!"), ("c", "tiga")] { try folder.write(name + ".txt", text) }
    _ = try study.importFiles(ImportRequest(paths: ["a", "b", "c"].map { folder.file($0 + ".txt") }))
    _ = try study.undo()
    #expect(try study.sources().isEmpty)
  }

  @Test func theSameTextInAnotherFormatIsNoSecondSource() throws {
    let study = try study()
    try folder.write("a.txt", "P: Apa?\nDT: Ini.")
    try folder.write("b.html", "<p>P: Apa?</p><p>DT: Ini.</p>")
    let report = try study.importFiles(ImportRequest(paths: [folder.file("a.txt"), folder.file("b.html")]))
    #expect(report.rows.map(\.file) == ["a.txt"])
    #expect(report.findings.contains(Finding(.sameText, subject: "b.html", "a", "0", "0")))
  }

  @Test func answersBecomeSourcesAndRespondentsInformants() throws {
    let study = try study()
    let request = ImportRequest(
      paths: [fixture("documents/answers.csv")],
      survey: SurveyRequest(answers: ["Apa yang dipelajari?", "Apa kendalanya?"], respondent: "Kode"))
    let report = try study.importFiles(request)
    #expect(report.rows.map(\.title) == ["answers R1", "answers R2"])
    #expect(report.rows.map(\.informants) == [["R1"], ["R2"]])
    let (source, text, layout) = try study.source("answers R2")
    #expect(source.technique == .survey && source.format == .survey)
    #expect(
      text[TextRange(0, text.length)]
        == "Apa yang dipelajari?\nR2: Menganyam, lalu menjual\nApa kendalanya?\nR2: Modal")
    #expect(layout.turns.map { $0.label != nil } == [false, true, false, true])
    let people = try study.informants()
    #expect(people.map(\.code) == ["R1", "R2"])
    #expect(people[1].attributes.map { "\($0.name)=\($0.value)" } == ["Usia=41"])
    #expect(try study.importFiles(request).rows.isEmpty)
    #expect(try study.informants().count == 2)
  }

  @Test func answersMayStandUnderTheirQuestion() throws {
    let study = try study()
    _ = try study.importFiles(
      ImportRequest(
        paths: [fixture("documents/answers.csv")],
        survey: SurveyRequest(answers: ["apa yang"], respondent: "kode", layout: .questions)))
    let text = try study.source("answers").text
    #expect(text[TextRange(0, text.length)] == "Apa yang dipelajari?\nR1: Menganyam\nR2: Menganyam, lalu menjual")
    // The column that was not asked for is an attribute.
    #expect(try study.informants()[1].attributes.map(\.name) == ["Usia", "Apa kendalanya?"])
  }

  @Test func informantsComeFromAWorkbook() throws {
    let study = try study()
    #expect(try study.importInformants(from: fixture("documents/informan.xlsx")) == (2, 0))
    let people = try study.informants()
    #expect(people.map(\.code) == ["KI1", "KI2"])
    #expect(people[0].pseudonym == "Bu Sari" && people[0].role == "direktur")
    // 43902 days after 1900 as Excel counts is 12 March 2020.
    #expect(people[0].attributes.map { "\($0.name)=\($0.value)" } == ["lahir=2020-03-12", "anak=3"])
    #expect(people[1].attributes.map { "\($0.name)=\($0.value)" } == ["anak=2.5"])
  }

  @Test func codesComeFromAWorkbookToo() throws {
    let study = try study()
    // The fixture's first column is headed `code`; what it says of people means nothing for a codebook.
    _ = try study.importCodebook(from: fixture("documents/informan.xlsx"))
    #expect(try study.data().codebook.keys == ["KI1", "KI2"])
  }

  @Test func whatHasNoTextIsDescribed() throws {
    let study = try study()
    try study.add(Informant(code: "KI1"))
    let photo = try folder.write("tungku.jpg", "\u{1}\u{2} no text at all")
    var card = SourceCard()
    card.technique = "documentation"
    card.informants = ["KI1"]
    let kept = try study.addStub(photo, description: " Tungku tidak dipakai. ", card: card)
    #expect(!kept.isLinked && kept.source.format == .stub && kept.source.technique == .documentation)
    let text = try study.source("tungku.jpg").text
    #expect(text[TextRange(0, text.length)] == "Tungku tidak dipakai.")
    _ = try study.addCode("Sarana", parent: nil)
    _ = try study.code(["Sarana"], source: "tungku.jpg", at: .turn(1))
    let matrix = try study.matrix(Matrix.Question(rows: .code, columns: .informant))
    #expect(matrix.cells == Display.Rows([[.number(1)]]))
    #expect(throws: StudyError.emptyDescription) { try study.addStub(photo, description: " ") }
    #expect(throws: StudyError.alreadyThere("tungku.jpg", .source)) { try study.addStub(photo, description: "x") }
    var other = card
    other.title = "foto 2"
    #expect(try study.addStub(photo, description: "Sama", card: other, isLinked: true).isLinked)
    #expect(try study.check() == [])
  }

  /// A sheet to fill in comes back as what was filled in: by a table with the same columns, as Excel would save it.
  @Test func aSheetComesBack() throws {
    let study = try study()
    _ = try study.importFiles(
      ImportRequest(paths: [try folder.write("w.txt", "P: Apa kabar?\nDT: Baik, kami keliling dulu.")]))
    _ = try study.addCode("Perencanaan", parent: nil)
    _ = try study.addCode("Awal", parent: "Perencanaan")
    let sheet = try study.codingSheet()
    #expect(sheet.rows == 2)
    try Data(sheet.bytes).write(to: URL(fileURLWithPath: folder.file("s.xlsx")))
    #expect(try study.code(from: folder.file("s.xlsx")).codings.isEmpty)
    #expect(try study.codingSheet().bytes == sheet.bytes)

    let filled = """
      source,turn,lines,speaker,quote,code,stance,summary,memo,informant,coder,start,end
      w,1,1,P,Apa kabar?,,,,,,,3,13
      w,2,2,DT,"Baik, kami keliling dulu.",Perencanaan; Perencanaan > Awal,support,Mulai dari rumah,,,Rani,18,43
      w,2,2,DT,keliling dulu,Perencanaan,,,,,,18,43
      w,1,1,P,Apa kabar?,,,Hanya catatan,,,,3,13
      """
    let report = try study.code(from: try folder.write("s.csv", filled))
    #expect(report.codings.count == 3)
    _ = try study.code(from: folder.file("s.csv"))
    let display = try study.quotations()
    func column(_ name: String) -> [Display.Cell] { display.cells.map { $0[display.columnKeys.firstIndex(of: name)!] } }
    #expect(
      column("quote") == [
        .text("Baik, kami keliling dulu."), .text("Baik, kami keliling dulu."), .text("keliling dulu"),
      ])
    #expect(column("coder") == [.text("Rani"), .text("Rani"), .text("A")])
    #expect(column("summary") == [.text("Mulai dari rumah"), .text("Mulai dari rumah"), .text("")])
    #expect(try study.summaries().map(\.summary.text) == ["Mulai dari rumah", "Hanya catatan"])
    #expect(try study.memos().isEmpty)
    // What is coded stands in the next sheet, each coding on a row of its own, and brings nothing new back.
    let next = try study.codingSheet()
    #expect(next.rows == 4)
    try Data(next.bytes).write(to: URL(fileURLWithPath: folder.file("n.xlsx")))
    #expect(try study.code(from: folder.file("n.xlsx")).codings.isEmpty)
    let wrong = "source,turn,quote,code,start,end\nw,1,tidak ada,Perencanaan,3,13\n"
    #expect(throws: StudyError.self) { try study.code(from: try folder.write("x.csv", wrong)) }
  }

  /// A sheet is filled in bit by bit: first the code, then its direction, then a summary.
  @Test func aSheetIsFilledInBitByBit() throws {
    let study = try study()
    _ = try study.importFiles(ImportRequest(paths: [try folder.write("w.txt", "P: Apa?\nDT: Kami keliling.")]))
    _ = try study.addCode("A", parent: nil)
    let head = "source,turn,quote,code,stance,summary,start,end\n"
    for row in [
      "w,2,Kami keliling.,A,,,12,26", "w,2,Kami keliling.,A,support,,12,26",
      "w,2,Kami keliling.,A,contradict,Ringkas,12,26",
    ] {
      _ = try study.code(from: try folder.write("s.csv", head + row + "\n"))
    }
    let display = try study.quotations()
    #expect(display.rowKeys.count == 1)
    #expect(display.cells[0][display.columnKeys.firstIndex(of: "stance")!] == .text("contradict"))
    #expect(display.cells[0][display.columnKeys.firstIndex(of: "summary")!] == .text("Ringkas"))
    #expect(try study.check() == [])
  }

  @Test func anUnnamedRespondentIsNobodyElse() throws {
    let study = try study()
    let path = try folder.write("j.csv", "Kode,Jawaban\nR2,dua\n,tanpa nama\nR3,tiga\n")
    let report = try study.importFiles(
      ImportRequest(paths: [path], survey: SurveyRequest(answers: ["Jawaban"], respondent: "Kode")))
    #expect(report.rows.map(\.informants) == [["R2"], ["R4"], ["R3"]])
    #expect(report.findings.contains(Finding(.respondentUnnamed, subject: "j.csv", "3 (R4)")))
  }

  @Test func quotesSayTheirLinesAndPages() throws {
    let study = try study()
    _ = try study.importFiles(ImportRequest(paths: [fixture("documents/pages.pdf")]))
    _ = try study.addCode("X", parent: nil)
    _ = try study.code(["X"], source: "pages", at: .quote("Saya dan Bu Wati."))
    let display = try study.quotations()
    #expect(display.cells[0][display.columnKeys.firstIndex(of: "page")!] == .number(2))
    // The lines before the passage, broken word by word as with a ruler.
    guard case .text(let lines) = display.cells[0][display.columnKeys.firstIndex(of: "lines")!] else { return }
    let text = try study.source("pages").text
    let before = text[TextRange(0, text.length)].components(separatedBy: "DT: Saya dan")[0]
    var expected = 0
    for line in before.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      var column = 0
      expected += 1
      for word in line.split(separator: " ") {
        if column > 0, column + 1 + word.count > 80 {
          expected += 1
          column = word.count
        } else {
          column += (column > 0 ? 1 : 0) + word.count
        }
      }
    }
    #expect(lines == String(expected + 1))
  }
}
