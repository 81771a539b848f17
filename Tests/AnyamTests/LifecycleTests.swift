import Anyam
import AnyamStore
import Foundation
import TestSupport
import Testing

/// What a researcher wrote stays with what it is about, or its researcher is told: codes are renamed, moved, merged, split and taken out,
/// roles are called otherwise, the focus grid is read again.
@Suite struct LifecycleTests {
  private let folder = Folder()
  private let told = Told()

  /// What followed by itself from changes.
  private final class Told: @unchecked Sendable {
    private let lock = NSLock()
    private var findings: [Finding] = []

    func add(_ new: [Finding]) { lock.withLock { findings += new } }

    func take() -> [Finding] {
      lock.withLock {
        defer { findings = [] }
        return findings
      }
    }
  }

  /// Two themes with a part each, said by two roles.
  private func study() throws -> Study {
    let path = folder.file("s.anyam")
    try Study.create(at: path, title: "Lumbung", language: .indonesian, coder: "Nadia").close()
    let told = told
    let study = try Study.open(path, notice: { told.add($0) })
    for (code, role) in [("KP1", "Kepala"), ("WG1", "Warga")] { try study.add(Informant(code: code, role: role)) }
    for theme in ["Simpan", "Pinjam"] { try study.addCode(theme, parent: nil) }
    try study.addCode("Besar & kecil", parent: "Simpan")
    try study.addCode("Bunga", parent: "Pinjam")
    let file = try folder.write(
      "w.txt",
      "---\ntechnique: interview\nspeakers: {P: \"@interviewer\"}\n---\nP: Apa?\nKP1: Simpanan wajib.\nWG1: Bunga ringan."
    )
    _ = try study.importFiles(ImportRequest(paths: [file]))
    _ = try study.code(["Besar & kecil"], source: "w", at: .quote("Simpanan wajib."), stance: .support)
    _ = try study.code(["Bunga"], source: "w", at: .quote("Bunga ringan."), stance: .support)
    _ = told.take()
    return study
  }

  private func roleOrdered(_ study: Study, _ codes: String...) throws -> Display {
    var request = PresetRequest()
    request.scope.codes = codes
    return try study.preset(.roleOrdered, request)
  }

  @Test func aConclusionStaysUnderTheDisplayOfItsCode() throws {
    let study = try study()
    try study.conclude(from: roleOrdered(study, "Simpan > Besar & kecil"), "Simpanan besar.")
    _ = try study.renameCode("Besar & kecil", to: "Ukuran")
    #expect(try roleOrdered(study, "Ukuran").frame.conclusion == "Simpanan besar.")
    _ = try study.moveCode("Ukuran", under: nil)
    #expect(try roleOrdered(study, "Ukuran").frame.conclusion == "Simpanan besar.")
    #expect(try study.summaries().map(\.row) == ["display=role-ordered|code|role|summary|code=Ukuran"])
    // Said anew it is the same one; a display of another code has its own.
    try study.conclude(from: roleOrdered(study, "Ukuran"), "Simpanan kecil.")
    try study.conclude(from: roleOrdered(study, "Bunga"), "Bunga ringan.")
    #expect(try study.summaries().count == 2)
    let merged = try study.mergeCodes(["Bunga"], into: "Ukuran")
    #expect(merged.findings.map(\.kind) == [.statementsJoined])
    #expect(try roleOrdered(study, "Ukuran").frame.conclusion == "Simpanan kecil. Bunga ringan.")
    try study.undo()
    #expect(try roleOrdered(study, "Ukuran").frame.conclusion == "Simpanan kecil.")
    #expect(try roleOrdered(study, "Bunga").frame.conclusion == "Bunga ringan.")
    // Several codes, of which one becomes the other.
    try study.conclude(from: roleOrdered(study, "Ukuran", "Bunga"), "Keduanya.")
    _ = try study.renameCode("Bunga", to: "Jasa")
    #expect(try roleOrdered(study, "Ukuran", "Jasa").frame.conclusion == "Keduanya.")
  }

  @Test func whatLosesItsPlaceIsTold() throws {
    let study = try study()
    func say(_ dimension: String, _ key: String, _ column: (String, String)) throws {
      _ = try study.setSummary(
        "Satu.", of: .cell(row: (dimension, key), column: column))
    }
    try say("code", "Bunga", ("role", "Warga"))
    let grid = try folder.write(
      "k.csv", "focus,indicator,code,role,technique,question\nDana,Besar bunga,Bunga,,,Berapa?\n")
    _ = try study.importFocusGrid(from: grid)
    try say("indicator", "Besar bunga", ("conclusion", ""))
    #expect(throws: StudyError.unknownRow("indicator", "Besar bung", nearest: ["Besar bunga"])) {
      try say("indicator", "Besar bung", ("conclusion", ""))
    }
    #expect(told.take().isEmpty)
    var request = PresetRequest()
    request.scope.roles = ["Warga"]
    try study.conclude(from: study.preset(.roleOrdered, request), "Warga setuju.")
    try study.setInformant("WG1") { $0.role = "Penduduk" }
    #expect(told.take() == [Finding(.statementsLost, subject: "role=Warga", "2")])
    // It is told once, and coming back is nothing to tell.
    try study.setInformant("WG1") { $0.pseudonym = "Ibu A" }
    try study.setInformant("WG1") { $0.role = "Warga" }
    #expect(told.take().isEmpty)
    let other = try folder.write(
      "k2.csv", "focus,indicator,code,role,technique,question\nDana,Bunga pinjaman,Bunga,,,Berapa?\n")
    _ = try study.importFocusGrid(from: other)
    #expect(told.take() == [Finding(.statementsLost, subject: "indicator=Besar bunga", "1")])
  }

  @Test func whatHangsOnACodeIsNamedWhenItGoes() throws {
    let study = try study()
    _ = try study.relate("Simpan", "menentukan", to: "Bunga")
    var request = ConclusionRequest("Bunga ringan")
    request.claims = ["Bunga"]
    _ = try study.conclude(request)
    _ = told.take()
    var split = SplitRequest()
    split.pattern = "ringan"
    _ = try study.splitCode("Bunga", into: "Ringan", split)
    #expect(
      told.take().filter { $0.kind == .tiesStay } == [
        Finding(.tiesStay, subject: "Pinjam > Bunga", "0", "1", "0", "K1")
      ])
    // Nothing is told of a conclusion whose evidence stays what it was.
    try study.addCode("Kosong", parent: nil)
    #expect(try study.mergeCodes(["Kosong"], into: "Bunga").findings.isEmpty)
    #expect(
      try study.mergeCodes(["Ringan"], into: "Bunga").findings.filter { $0.kind == .evidenceGrew } == [
        Finding(.evidenceGrew, subject: "Pinjam > Bunga", "K1", "K1")
      ])
    try study.undo()
    _ = told.take()
    _ = try study.removeCode("Bunga")
    #expect(
      told.take().filter { $0.kind == .tiesEnded } == [
        Finding(.tiesEnded, subject: "Pinjam > Bunga", "0", "1", "0", "K1")
      ])
    _ = try study.removeCode("Besar & kecil")
    #expect(told.take().isEmpty)
  }

  @Test func aRenamedCodeWithNamesInLanguagesIsTold() throws {
    let study = try study()
    try study.defineCode("Bunga") { $0.names = [.english: "Interest"] }
    _ = try study.renameCode("Bunga", to: "Jasa")
    #expect(told.take() == [Finding(.otherNamesStay, subject: "Pinjam > Jasa", "Interest (en)")])
  }
}
