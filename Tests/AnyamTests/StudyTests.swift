import Anyam
import AnyamReaders
import AnyamStore
import Foundation
import TestSupport
import Testing

@Suite struct PassageTests {
  private func study(_ text: String) throws -> (Folder, Study) {
    let folder = Folder()
    let study = try Study.create(at: folder.file("a.anyam"), title: "", language: .english, coder: "A")
    _ = try study.importFiles(ImportRequest(paths: [try folder.write("t.txt", text)]))
    _ = try study.addCode("X", parent: nil)
    return (folder, study)
  }

  private func words(_ study: Study) throws -> [Display.Cell] {
    let display = try study.quotations()
    return display.cells.map { $0[display.columnKeys.firstIndex(of: "quote") ?? 0] }
  }

  @Test(arguments: [
    ("“Kami” keliling\u{A0}dulu,  ya.", "\"Kami\" keliling dulu, ya.", "“Kami” keliling\u{A0}dulu,  ya."),
    ("satu dua\ntiga empat", "dua tiga", "dua\ntiga"), ("👩‍👩‍👧 itu ibu’ku", "itu ibu'ku", "itu ibu’ku"),
    ("a b a", " b ", " b "),
    ("kata\u{AD}kata lain", "katakata", "kata\u{AD}kata"), ("x «y» z", "\"y\"", "«y»"),
  ])
  func aQuoteIsFoundAsItTravels(text: String, quote: String, expected: String) throws {
    let (folder, study) = try study(text)
    _ = try study.code(["X"], source: "t", at: .quote(quote))
    #expect(try words(study) == [.text(expected)])
    _ = folder
  }

  @Test func whatStandsTwiceOrNotAtAllIsNotGuessed() throws {
    let (folder, study) = try study("aku ada, aku ada.\nlain")
    #expect(throws: StudyError.quoteFoundTwice(source: "t", starts: [0, 9])) {
      _ = try study.code(["X"], source: "t", at: .quote("aku ada"))
    }
    #expect(throws: StudyError.quoteNotFound(source: "t")) {
      _ = try study.code(["X"], source: "t", at: .quote("tiada"))
    }
    #expect(throws: StudyError.outsideText(start: 3, end: 99, length: 22)) {
      _ = try study.code(["X"], source: "t", at: .range(start: 3, end: 99))
    }
    #expect(throws: StudyError.emptyPassage) { _ = try study.code(["X"], source: "t", at: .range(start: 3, end: 3)) }
    #expect(throws: StudyError.noSuchTurn(9, turns: 2)) { _ = try study.code(["X"], source: "t", at: .turn(9)) }
    #expect(try words(study).isEmpty)
    _ = folder
  }

  /// What `quotes` writes, `code --from` takes back, into another copy of the same study.
  @Test func quotesGoOutAndComeBack() throws {
    let (folder, study) = try study("P: Apa, \"itu\"?\nDT: =SUM(A1) é👩‍👩‍👧\nDT: -akhir")
    for (quote, stance) in [("Apa, \"itu\"?", Stance.support), ("=SUM(A1) é👩‍👩‍👧", .contradict), ("-akhir", .qualify)] {
      _ = try study.code(["X"], source: "t", at: .quote(quote), stance: stance, memo: "=memo, \"x\"", coder: "B")
    }
    let before = try study.quotations()
    let table = try folder.write("q.csv", DisplayWriter.write(before, as: .csv).text)
    let other = try Study.create(at: folder.file("b.anyam"), title: "", language: .english, coder: "A")
    _ = try other.importFiles(ImportRequest(paths: [folder.file("t.txt")]))
    _ = try other.addCode("X", parent: nil)
    _ = try other.code(from: table)
    let after = try other.quotations()
    #expect(after.cells == before.cells)
    // Where positions and words do not agree, nothing is taken.
    let shifted = try folder.write("s.csv", "source,start,end,quote,code\nt,0,2,-akhir,X\n")
    #expect(throws: StudyError.rows(file: "s.csv", problems: [Finding(.quoteDiffers, subject: "2", "0..2", "t")])) {
      _ = try other.code(from: shifted)
    }
    // The same table again adds nothing.
    let again = try other.code(from: table)
    #expect(again.codings.isEmpty && again.findings.contains { $0.kind == .alreadyCoded })
  }
}

@Suite struct NameTests {
  @Test func anUndoDoesNotBringASecondThingOfOneName() throws {
    let folder = Folder()
    let study = try Study.create(at: folder.file("a.anyam"), title: "", language: .english, coder: "A")
    _ = try study.addCode("A", parent: nil)
    _ = try study.removeCode("A")
    let removal = try #require(try study.log(limit: 1).changes.first)
    _ = try study.addCode("A", parent: nil)
    #expect(throws: StudyError.wouldBeTwice("A")) { try study.undo(removal.id) }
    #expect(try study.codebook().keys == ["A"])
    #expect(try study.check() == [])
    #expect(throws: StudyError.badName("x\ny")) { _ = try study.addCode("x\ny", parent: nil) }
    try study.add(Informant(code: "KI1"))
    #expect(throws: StudyError.alreadyThere("ki1", .informant)) { try study.add(Informant(code: "ki1")) }
  }

  /// The sample goes out by `quotes` and comes back without one coding more.
  @Test func theSampleComesBackAsItWentOut() throws {
    let folder = Folder()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let sample = root.appendingPathComponent("corpus/tanocraft").path
    let study = try Study.create(at: folder.file("a.anyam"), title: "", language: .english, coder: "Ghuril")
    _ = try study.importInformants(from: sample + "/informan.csv")
    _ = try study.importCodebook(from: root.appendingPathComponent("codebooks/sudjana-2004.yaml").path)
    _ = try study.importFiles(ImportRequest(paths: [sample]))
    _ = try study.code(from: sample + "/codings.csv")
    let table = try folder.write("q.csv", DisplayWriter.write(try study.quotations(), as: .csv).text)
    #expect(try study.code(from: table).codings.isEmpty)
  }
}

@Suite struct ImportTests {
  @Test func whatIsSaidOfAFileHoldsInOrder() throws {
    let folder = Folder()
    try FileManager.default.createDirectory(atPath: folder.file("data/observasi"), withIntermediateDirectories: true)
    _ = try folder.write("data/defaults.yaml", "language: id\ntechnique: survey\ndate: 2020-01-01\n")
    _ = try folder.write("data/a.txt", "---\ndate: 2020-02-02\n---\nSatu.")
    _ = try folder.write("data/b.txt", "---\ndate: 2020-02-02\ntechnique: interview\n---\nDua.")
    _ = try folder.write("data/manifest.csv", "file,date\nb.txt,2020-03-03\nhilang.txt,\n")
    _ = try folder.write("data/observasi/c.txt", "Tiga.")
    let study = try Study.create(at: folder.file("a.anyam"), title: "", language: .english, coder: "A")
    let report = try study.importFiles(ImportRequest(paths: [folder.file("data")]))
    let sources = try study.sources()
    #expect(sources.map(\.title) == ["a", "b", "c"])
    #expect(sources.map(\.technique) == [.survey, .interview, .survey])
    #expect(sources.map { $0.date?.description } == ["2020-02-02", "2020-03-03", "2020-01-01"])
    #expect(sources.map(\.language) == ["id", "id", "id"])
    #expect(report.findings.contains(Finding(.missingFile, subject: "hilang.txt", "3")))
    #expect(report.isPartial)
  }

  @Test func aFolderNamedAfterATechniqueIsOne() throws {
    let folder = Folder()
    try FileManager.default.createDirectory(atPath: folder.file("wawancara"), withIntermediateDirectories: true)
    _ = try folder.write("wawancara/a.txt", "Satu.")
    let study = try Study.create(at: folder.file("a.anyam"), title: "", language: .english, coder: "A")
    let report = try study.importFiles(ImportRequest(paths: [folder.file("wawancara")]))
    #expect(try study.sources().map(\.technique) == [.interview])
    #expect(report.findings.map(\.kind) == [.techniqueFromFolder])
  }

  @Test func aLinkThatLeadsNowhereIsNamedAndACircleEnds() throws {
    let folder = Folder()
    try FileManager.default.createDirectory(atPath: folder.file("data"), withIntermediateDirectories: true)
    _ = try folder.write("data/a.txt", "Satu.")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("data/b.txt"), withDestinationPath: folder.file("none"))
    try FileManager.default.createSymbolicLink(atPath: folder.file("data/c"), withDestinationPath: folder.file("data"))
    let study = try Study.create(at: folder.file("a.anyam"), title: "", language: .english, coder: "A")
    let report = try study.importFiles(ImportRequest(paths: [folder.file("data")]))
    #expect(report.rows.map(\.file) == ["a.txt"])
    #expect(report.findings.filter { $0.severity == .error } == [Finding(.unreadable, subject: "b.txt")])
  }

  @Test func theSameFileAndTheSameTitleAreNoticed() throws {
    let folder = Folder()
    let one = try folder.write("a.txt", "Satu.")
    try FileManager.default.createDirectory(atPath: folder.file("x"), withIntermediateDirectories: true)
    let two = try folder.write("x/a.txt", "Dua.")
    let study = try Study.create(at: folder.file("a.anyam"), title: "", language: .english, coder: "A")
    _ = try study.importFiles(ImportRequest(paths: [one, two]))
    let again = try study.importFiles(ImportRequest(paths: [one]))
    #expect(try study.sources().map(\.title) == ["a", "a (2)"])
    #expect(again.findings == [Finding(.sameContent, subject: "a.txt")])
  }

  @Test func originalsAreKeptByteForByte() throws {
    let folder = Folder()
    let bytes = [UInt8]("\u{FEFF}---\ntitle: T\n---\r\nP: Apa?\r\n".utf8)
    try Data(bytes).write(to: URL(fileURLWithPath: folder.file("a.txt")))
    let study = try Study.create(at: folder.file("a.anyam"), title: "", language: .english, coder: "A")
    _ = try study.importFiles(ImportRequest(paths: [folder.file("a.txt")]))
    try study.close()
    let file = try StudyFile.open(folder.file("a.anyam"))
    let source = try #require(try file.read { try $0.sources().first })
    #expect(try file.read { try $0.original(of: source.id).bytes } == bytes)
    #expect(try file.read { try $0.original(of: source.id).name } == "a.txt")
  }
}

@Suite struct WordingTests {
  /// Every finding has a sentence in both languages, and the two differ.
  @Test(arguments: Finding.Kind.allCases)
  func everyFindingIsWordedTwice(kind: Finding.Kind) {
    let finding = Finding(kind, subject: "berkas.txt", "12", "34")
    let english = Wording(.english).sentence(finding)
    let indonesian = Wording(.indonesian).sentence(finding)
    #expect(english != indonesian)
    for sentence in [english, indonesian] {
      #expect(sentence.count > 15 && sentence.hasSuffix(".") || sentence.contains("anyam "), "\(sentence)")
    }
  }

  @Test func namesCannotMoveTheCursor() {
    let error = StudyError.unknownCode("\u{1B}[2Jx\u{202E}", nearest: [])
    let sentence = Wording(.english).sentence(error) ?? ""
    #expect(!sentence.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }
}

@Suite struct CodebookFileTests {
  @Test func codebooksGoOutAndComeBackInBothForms() throws {
    let folder = Folder()
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let study = try Study.create(at: folder.file("a.anyam"), title: "T: \"x\"", language: .english, coder: "A")
    _ = try study.importCodebook(from: repository.appendingPathComponent("codebooks/sudjana-2004.yaml").path)
    _ = try study.addCode("=1+1, \"q\"\u{2028}x", parent: "Penilaian") { $0.definition = "a\nb\u{85}c: #d" }
    let before = try study.codebook()
    let yaml = try folder.write("b.yaml", CodebookWriter.yaml(before, title: "T: \"x\""))
    let csv = try folder.write("b.csv", DisplayWriter.write(CodebookWriter.display(before), as: .csv).text)
    for (number, path) in [yaml, csv].enumerated() {
      let other = try Study.create(at: folder.file("o\(number).anyam"), title: "", language: .english, coder: "A")
      _ = try other.importCodebook(from: path)
      let after = try other.codebook()
      #expect(after.keys == before.keys)
      for (one, two) in zip(before.codes, after.codes) {
        #expect(one.definition == two.definition && one.definitions == two.definitions && one.names == two.names)
        #expect(one.whenToUse == two.whenToUse && one.whenNotToUse == two.whenNotToUse)
        #expect(one.example == two.example && one.colour == two.colour)
      }
      let again = try other.importCodebook(from: path)
      #expect(again.added == 0 && again.updated == 0)
    }
  }
}
