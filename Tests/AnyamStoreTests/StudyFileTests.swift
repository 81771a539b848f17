import AnyamModel
import AnyamStore
import Foundation
import GRDBSQLite
import TestSupport
import Testing

let someDay = Date(timeIntervalSince1970: 1_600_000_000)

func makeStudy(_ path: String) throws -> (StudyFile, Coder) {
  let coder = Coder(name: "Ghuril")
  return (try StudyFile.create(path, title: "Uji", language: .indonesian, coder: coder, at: someDay), coder)
}

@Suite struct StudyFileTests {
  @Test func oneFileIsTheStudyAndNothingLiesBesideIt() throws {
    let folder = Folder()
    let (file, coder) = try makeStudy(folder.file("a.anyam"))
    try file.commit(.addInformant, by: coder.id, at: someDay) { _, edit in
      edit.add(Informant(code: "KI1", role: "Direktur"))
    }
    try file.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.anyam"])
    let again = try StudyFile.open(folder.file("a.anyam"))
    #expect(try again.read { try $0.informants().map(\.code) } == ["KI1"])
    #expect(try again.check() == [])
  }

  @Test(arguments: [
    ("UPDATE change SET at = at + 1 WHERE clock = 2", Finding.Kind.brokenChain),
    ("UPDATE change SET payload = x'80' WHERE clock = 2", .brokenChain),
    ("UPDATE change SET action = 'undo' WHERE clock = 2", .brokenChain), ("DELETE FROM parent", .brokenChain),
    ("UPDATE content SET bytes = CAST('lain' AS BLOB) WHERE bytes = CAST('Direktur' AS BLOB)", .changedContent),
    ("UPDATE content SET bytes = NULL WHERE bytes = CAST('Direktur' AS BLOB)", .missingContent),
    ("UPDATE informant SET kind = 'key'", .rowsDiffer), ("UPDATE informant SET retracted = 1", .rowsDiffer),
    ("INSERT INTO coder(uuid) VALUES (randomblob(16))", .rowsDiffer),
  ])
  func whateverIsAlteredShows(sql: String, kind: Finding.Kind) throws {
    let folder = Folder()
    let (file, coder) = try makeStudy(folder.file("a.anyam"))
    try file.commit(.addInformant, by: coder.id, at: someDay) { _, edit in
      edit.add(Informant(code: "KI1", role: "Direktur", kind: .supporting))
    }
    try file.close()
    tamper(folder.file("a.anyam"), sql)
    let findings = try StudyFile.open(folder.file("a.anyam")).check()
    #expect(findings.contains { $0.kind == kind }, "\(findings.map(\.kind))")
  }

  @Test func aFileThatIsNoneIsSaidPlainly() throws {
    let folder = Folder()
    func error(_ name: String) -> StoreError? {
      do {
        _ = try StudyFile.open(folder.file(name))
        return nil
      } catch { return error as? StoreError }
    }
    #expect(error("none.anyam") == .noSuchFile(folder.file("none.anyam")))
    try Data("bukan".utf8).write(to: URL(fileURLWithPath: folder.file("text.anyam")))
    #expect(error("text.anyam") == .notAStudy(folder.file("text.anyam")))
    tamper(folder.file("other.anyam"), "CREATE TABLE t(x); PRAGMA user_version = 1")
    #expect(error("other.anyam") == .notAStudy(folder.file("other.anyam")))
    let (file, _) = try makeStudy(folder.file("new.anyam"))
    try file.close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.file("new.anyam")))
    tamper(folder.file("new.anyam"), "PRAGMA user_version = 99")
    #expect(error("new.anyam") == .newer(folder.file("new.anyam"), version: 99, supported: StudyFile.schemaVersion))
    try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: folder.file("cut.anyam")))
    #expect(error("cut.anyam") == .damaged(folder.file("cut.anyam")))
    #expect(error(".") == .notAStudy(folder.file(".")))
    #expect(throws: StoreError.fileExists(folder.file("text.anyam"))) { try makeStudy(folder.file("text.anyam")) }
    #expect(throws: StoreError.folderMissing(folder.file("nowhere"))) { try makeStudy(folder.file("nowhere/a.anyam")) }
  }

  @Test func aReadOnlyFileSaysSo() throws {
    let folder = Folder()
    let path = folder.file("a.anyam")
    let (file, coder) = try makeStudy(path)
    try file.close()
    let locked = try StudyFile.open(path, writable: false, immutable: true)
    #expect(throws: StoreError.readOnly(path)) {
      try locked.commit(.addVisit, by: coder.id, at: someDay) { _, edit in edit.add(Visit(name: "1")) }
    }
    #expect(try locked.read { try $0.visits() } == [])
  }

  @Test func aFullDiskChangesNothing() throws {
    let folder = Folder()
    let path = folder.file("a.anyam")
    let (file, coder) = try makeStudy(path)
    try file.close()
    let small = try StudyFile.open(path, maximumPages: 60)
    #expect(throws: StoreError.diskFull(path)) {
      try small.commit(.import, by: coder.id, at: someDay) { _, edit in
        edit.add(
          SourceContent(
            source: Source(title: "S"), text: Array(repeating: 0x61, count: 1 << 20), layout: TurnLayout(),
            original: nil,
            fileName: "s.txt"))
      }
    }
    try small.close()
    let again = try StudyFile.open(path)
    #expect(try again.read { try $0.sources() } == [])
    #expect(try again.check() == [])
  }

  @Test func aSecondWriterWaitsAndThenSaysSo() throws {
    let folder = Folder()
    let path = folder.file("a.anyam")
    let (file, coder) = try makeStudy(path)
    var db: OpaquePointer?
    sqlite3_open(path, &db)
    sqlite3_exec(db, "BEGIN IMMEDIATE", nil, nil, nil)
    #expect(throws: StoreError.locked(path)) {
      try file.commit(.addVisit, by: coder.id, at: someDay) { _, edit in edit.add(Visit(name: "1")) }
    }
    sqlite3_exec(db, "COMMIT", nil, nil, nil)
    sqlite3_close(db)
    try file.commit(.addVisit, by: coder.id, at: someDay) { _, edit in edit.add(Visit(name: "1")) }
    #expect(try file.read { try $0.visits().map(\.name) } == ["1"])
  }

  /// A program killed while pages were on their way leaves a journal; the next one to look rolls it back.
  @Test func aQuestionIsAnsweredAfterAKilledWriter() throws {
    let folder = Folder()
    let (file, coder) = try makeStudy(folder.file("a.anyam"))
    try file.commit(.addInformant, by: coder.id, at: someDay) { _, edit in
      for number in 0..<500 { edit.add(Informant(code: "P\(number)", role: String(repeating: "x", count: 200))) }
    }
    try file.close()
    var db: OpaquePointer?
    sqlite3_open(folder.file("a.anyam"), &db)
    sqlite3_exec(db, "PRAGMA cache_size = 2; BEGIN; UPDATE content SET bytes = zeroblob(200)", nil, nil, nil)
    for end in ["", "-journal"] {
      try FileManager.default.copyItem(atPath: folder.file("a.anyam") + end, toPath: folder.file("b.anyam") + end)
    }
    sqlite3_close(db)
    let again = try StudyFile.open(folder.file("b.anyam"), writable: false)
    #expect(try again.read { try $0.informants().count } == 500)
    #expect(try again.check() == [])
    try again.close()
    #expect(!FileManager.default.fileExists(atPath: folder.file("b.anyam-journal")))
  }

  /// Rows are numbered one after the other. A file that says otherwise is read or refused, and takes no memory for rows it has not.
  @Test(arguments: ["coder", "source", "code", "informant", "coding", "autocoding"])
  func rowNumbersNobodyGivesFillNoMemory(table: String) throws {
    let folder = Folder()
    let path = folder.file("a.anyam")
    let (file, _) = try makeStudy(path)
    try file.close()
    for number in ["-1", "0", "1 << 40", "9223372036854775807"] {
      tamper(path, "DELETE FROM \(table); INSERT INTO \(table)(n, uuid) VALUES (\(number), randomblob(16))")
      let again = try StudyFile.open(path)
      do {
        #expect(try again.read { try $0.data() }.codings.count == 0)
      } catch { #expect(error as? StoreError == .damaged(path)) }
      try again.close()
    }
  }

  /// A passage that ends before it begins, or begins before the text, was written by no program of ours.
  @Test(arguments: ["start = 99999", "end = -1", "start = -5", "end = 1 << 40", "start = NULL"])
  func passagesNobodyWritesAreDamage(change: String) throws {
    let folder = Folder()
    let path = folder.file("a.anyam")
    let (file, coder) = try makeStudy(path)
    let code = Code(name: "A")
    let source = Source(title: "W1", technique: .interview, date: nil)
    try file.commit(.addInformant, by: coder.id, at: someDay) { _, edit in
      edit.add(code)
      edit.add(
        SourceContent(
          source: source, text: Array("kata-kata".utf8), layout: TurnLayout(labels: [], turns: []), original: nil,
          fileName: "w.txt"))
      edit.add([Coding(source: source.id, range: TextRange(1, 4), code: code.id, coder: coder.id)])
    }
    #expect(try file.read { try $0.data() }.codings.count == 1)
    try file.close()
    tamper(path, "UPDATE coding SET \"\(change.replacing(" =", with: "\" ="))")
    let again = try StudyFile.open(path)
    if change == "start = NULL" {
      // Nothing is 0: the passage begins with the text.
      #expect(try again.read { try $0.data() }.codings.starts == [0])
    } else {
      #expect(throws: StoreError.damaged(path)) { try again.read { try $0.data() } }
    }
  }

  @Test func wordsAreNotInTheTrail() throws {
    let folder = Folder()
    let path = folder.file("a.anyam")
    let (file, coder) = try makeStudy(path)
    try file.commit(.addInformant, by: coder.id, at: someDay) { _, edit in
      edit.add(Informant(code: "KI1", pseudonym: "Samaran", realName: "NamaAsliSekali"))
    }
    try file.close()
    tamper(path, "UPDATE content SET bytes = NULL, salt = NULL; VACUUM")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.range(of: Data("NamaAsliSekali".utf8)) == nil)
    #expect(bytes.range(of: Data("Samaran".utf8)) == nil)
  }

  /// The stored sample of every version of the tables opens, is whole and reads as it did.
  @Test func everyVersionOpens() throws {
    let folder = Folder()
    for version in 1...StudyFile.schemaVersion {
      let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/studies/version-\(version).anyam")
      let copy = folder.file("v\(version).anyam")
      try FileManager.default.copyItem(atPath: sample.path, toPath: copy)
      let file = try StudyFile.open(copy)
      #expect(try file.check() == [])
      let data = try file.read { try $0.data() }
      #expect(data.informants.map(\.code) == ["KI1", "P1"])
      #expect(data.codebook.keys == ["Perencanaan", "Perencanaan > Penjajakan"])
      #expect(data.sources.map(\.title) == ["wawancara"])
      #expect(data.codings.count == 2)
      #expect(data.codings.stances == [.support, .contradict])
      #expect(try file.read { try $0.sources(withWords: "KELILING dulu") }.count == 1)
      #expect(try file.read { try $0.sources(withWords: "tiada") } == [])
    }
  }

  /// An older file is put aside before it is changed; questions do not change it at all.
  @Test func anOlderFileIsPutAsideBeforeItIsChanged() throws {
    let folder = Folder()
    let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/studies/version-1.anyam")
    let copy = folder.file("v1.anyam")
    try FileManager.default.copyItem(atPath: sample.path, toPath: copy)
    let before = try Data(contentsOf: URL(fileURLWithPath: copy))

    let asked = try StudyFile.open(copy, writable: false)
    #expect(try asked.read { try $0.data() }.codings.count == 2)
    #expect(try asked.check() == [])
    // The copy in memory answers whatever the file would.
    #expect(try asked.read { try $0.relatives(of: "berkeliling", in: [.indonesian]) }.contains("keliling"))
    try asked.close()
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == before)

    try StudyFile.open(copy, at: someDay).close()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count == 2 && names[1].hasPrefix("v1.anyam.backup-20"))
    let backup = try StudyFile.open(folder.file(names[1]), writable: false)
    #expect(try backup.read { try $0.data() }.codings.count == 2)
    // A second time there is nothing to do.
    try StudyFile.open(copy).close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }
}

@Suite struct TrailFormatTests {
  /// The bytes of RFC 8949, appendix A, for what the trail uses: another program must be able to read it.
  @Test func theTrailIsReadByAnyCBORProgram() throws {
    let folder = Folder()
    let (file, coder) = try makeStudy(folder.file("a.anyam"))
    try file.close()
    var db: OpaquePointer?
    sqlite3_open(folder.file("a.anyam"), &db)
    defer { sqlite3_close(db) }
    var statement: OpaquePointer?
    sqlite3_prepare_v2(db, "SELECT payload FROM change", -1, &statement, nil)
    defer { sqlite3_finalize(statement) }
    #expect(sqlite3_step(statement) == SQLITE_ROW)
    let count = Int(sqlite3_column_bytes(statement, 0))
    let payload = [UInt8](UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, 0), count: count))
    // 83: array of 3 (version, coder, study); 01: version; 84: array of 4; 65 "coder"; 63 "new"; 82: two fields.
    let uuid = withUnsafeBytes(of: coder.id.uuid.uuid) { Array($0) }
    let head: [UInt8] = [0x83, 0x01, 0x84, 0x65] + Array("coder".utf8) + [0x63] + Array("new".utf8) + [0x82, 0x64]
    #expect(payload.starts(with: head + Array("name".utf8) + [0x69] + Array("retracted".utf8) + [0x83, 0x50] + uuid))
  }
}
