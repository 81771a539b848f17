import Anyam
import Foundation
import TestSupport
import Testing

@Suite struct ReplaceTests {
  private let folder = Folder()

  private func study(_ text: String) throws -> Study {
    let study = try Study.create(at: folder.file("\(UUID()).anyam"), title: "", language: .english, coder: "A")
    try study.add(Informant(code: "KI1", role: "Direktur"))
    _ = try study.importFiles(ImportRequest(paths: [try folder.write("w.txt", text)]))
    try study.mapSpeakers(of: "w", [("P", "@interviewer"), ("DT", "KI1")])
    _ = try study.addCode("X", parent: nil)
    return study
  }

  private let old = """
    P: Bagaimana awalnya?
    DT: Kami keliling dulu. Lalu kami susun rencana bersama. Ini akan hilang nanti semuanya.
    P: Siapa saja?
    DT: Saya dan Bu Wati membagi tugas itu berdua.
    """

  private func code(_ study: Study, _ quotes: String...) throws {
    for quote in quotes { _ = try study.code(["X"], source: "w", at: .quote(quote)) }
  }

  @Test func codingsGoOverAndWhatIsLostIsNamed() throws {
    let study = try study(old)
    try code(
      study, "Kami keliling dulu.", "Lalu kami susun rencana bersama.", "Ini akan hilang nanti semuanya.", "Bu Wati")
    let new = """
      P: Pembuka baru yang panjang.
      P: Bagaimana awalnya?
      DT: Kami keliling dulu. Lalu kami menyusun rencana bersama.
      P: Siapa saja?
      DT: Saya dan Bu Wati membagi tugas itu berdua.
      """
    let before = try study.data()
    let report = try study.replaceSource("w", with: try folder.write("baru.txt", new))
    #expect(report.rows.map(\.outcome) == [.same, .changed, .lost, .same])
    let data = try study.data()
    #expect(data.sources.map(\.title) == ["w"])
    #expect(data.sources[0].replaces == before.sources[0].id)
    #expect(data.codings.count == 3)
    let text = try study.source("w").text
    #expect(
      (0..<3).map { text[data.codings.range($0)] }.sorted()
        == ["Bu Wati", "Kami keliling dulu.", "Lalu kami menyusun rencana bersama."])
    // What was said of the speakers went over too.
    #expect(try study.speakers(of: "w").rows.map(\.informants) == [[], ["KI1"]])
    #expect(try study.check() == [])

    _ = try study.undo()
    let back = try study.data()
    #expect(back.codings.count == 4 && back.sources.map(\.id) == before.sources.map(\.id))
    #expect(back.codings.starts.sorted() == before.codings.starts.sorted())
    #expect(try study.check() == [])
  }

  @Test func aParagraphThatWasMovedIsFoundByItsWords() throws {
    let study = try study(old)
    try code(study, "Saya dan Bu Wati membagi tugas itu berdua.")
    let new = """
      P: Siapa saja?
      DT: Saya dan Bu Wati membagi tugas itu berdua.
      P: Bagaimana awalnya?
      DT: Kami keliling dulu. Lalu kami susun rencana bersama. Ini akan hilang nanti semuanya.
      """
    let report = try study.replaceSource("w", with: try folder.write("baru.txt", new))
    #expect(report.rows.map(\.outcome) == [.same])
  }

  @Test func aSourceThatWasImportedMayTakeThePlace() throws {
    let study = try study(old)
    try code(study, "Bu Wati")
    _ = try study.importFiles(
      ImportRequest(paths: [try folder.write("w2.txt", old.replacing("berdua", with: "bertiga"))]))
    let report = try study.replaceSource("w", with: "w2")
    #expect(report.rows.map(\.outcome) == [.same])
    #expect(try study.sources().map(\.title) == ["w"])
    #expect(try study.speakers(of: "w").rows.map(\.informants) == [[], ["KI1"]])
    #expect(throws: StudyError.replacesItself("w")) { try study.replaceSource("w", with: "w") }
    #expect(throws: StudyError.noReplacement("tiada.txt")) {
      try study.replaceSource("w", with: folder.file("tiada.txt"))
    }
  }

  /// Both versions were coded in Word: what stands at the same place stands there once.
  @Test func whatBothVersionsCarryIsKeptOnce() throws {
    let study = try Study.create(at: folder.file("d.anyam"), title: "", language: .english, coder: "Ghuril")
    var options = ReadingOptions()
    options.comments = .codes
    var document = FlatDocument(paragraphs: [
      [("Satu dua tiga.", [.init(text: "A: catatan")])], [("Empat lima enam.", [.init(text: "B")])],
    ])
    _ = try study.importFiles(ImportRequest(paths: [try folder.write("d.fodt", document.xml)], options: options))
    document.paragraphs[1][0].words = "Empat lima tujuh."
    _ = try study.importFiles(ImportRequest(paths: [try folder.write("d2.fodt", document.xml)], options: options))
    _ = try study.replaceSource("d", with: "d2")
    #expect(try study.data().codings.count == 2)
    #expect(try study.memos().map(\.memo.text) == ["catatan"])
    #expect(try study.check() == [])
    // The old document's comments bring nothing back.
    _ = try study.importFiles(ImportRequest(paths: [folder.file("d2.fodt")], options: options))
    #expect(try study.data().codings.count == 2)
  }

  @Test func memosOnPassagesGoOverToo() throws {
    let study = try Study.create(at: folder.file("m.anyam"), title: "", language: .english, coder: "A")
    let document = FlatDocument(paragraphs: [
      [("Satu dua tiga.", [.init(text: "Mengapa begitu?")])], [("Akan hilang sama sekali.", [.init(text: "Apa ini?")])],
    ])
    _ = try study.importFiles(ImportRequest(paths: [try folder.write("m.fodt", document.xml)]))
    let report = try study.replaceSource("m", with: try folder.write("m.txt", "Awal.\nSatu dua tiga."))
    #expect(report.memos.moved == 1 && report.memos.lost == 1)
    #expect(try study.memos().map(\.quote) == ["Satu dua tiga."])
  }
}
