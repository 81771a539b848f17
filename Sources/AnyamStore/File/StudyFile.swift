public import Foundation
internal import GRDB

/// One study on disk: a single SQLite file that can be mailed, copied and archived.
///
/// Every write is one transaction that holds the change, its link in the audit trail and the rows. What was
/// acknowledged is on the disk. Two programs may have it open; writers wait up to five seconds for each other.
public final class StudyFile: Sendable {
  public let path: String
  let queue: DatabaseQueue

  /// "Anya" in ASCII: tells `file` and others whose format this is.
  static let applicationID = 0x416E_7961
  /// The version of the tables this program writes.
  public static let schemaVersion = 4

  init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Opens a study.
  ///
  /// - Parameter writable: `false` where only questions will be asked; then a read-only file will do.
  /// - Parameter maximumPages: most pages the file may have, for trying what a full disk does.
  /// - Parameter date: names the copy that is put aside where the file is of an older version.
  /// - Parameter immutable: never write, whatever the file allows, for trying what a read-only file does.
  /// - Throws: `StoreError`.
  public static func open(
    _ path: String, writable: Bool = true, maximumPages: Int? = nil, immutable: Bool = false, at date: Date = Date()
  ) throws -> StudyFile {
    try checkHeader(path)
    let asksOnly = !writable
    // Only a connection that may write can roll back what a killed program left half done, so questions too are asked
    // over one where the file allows it.
    let writable = writable || (!immutable && FileManager.default.isWritableFile(atPath: path))
    return try translating(path) {
      let queue = try DatabaseQueue(
        path: path, configuration: configuration(writable, asksOnly: asksOnly, maximumPages))
      let file = StudyFile(path: path, queue: queue)
      let version = try queue.read { db in
        guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
          throw StoreError.notAStudy(path)
        }
        return try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      }
      guard version <= schemaVersion else {
        throw StoreError.newer(path, version: version, supported: schemaVersion)
      }
      guard version >= 1 else { throw StoreError.notAStudy(path) }
      guard version < schemaVersion else { return file }
      return try asksOnly ? file.migratedInMemory(from: version) : file.migrated(from: version, at: date)
    }
  }

  /// Makes an empty file with all tables. The study's first change is the caller's.
  static func create(_ path: String) throws -> StudyFile {
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.fileExists(path) }
    var isFolder: ObjCBool = false
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw StoreError.folderMissing(folder)
    }
    return try translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration(true))
      do {
        // A transcript is tens of thousands of bytes: with pages twice as large as usual there are half as many to fetch.
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA page_size = 8192") }
        try queue.write { db in
          try db.execute(sql: "PRAGMA application_id = \(applicationID)")
          try db.execute(sql: "PRAGMA user_version = \(schemaVersion)")
          try createTables(in: db)
        }
      } catch {
        // The beginning of a file would be taken for a study of this folder.
        try? queue.close()
        try? FileManager.default.removeItem(atPath: path)
        throw error
      }
      return StudyFile(path: path, queue: queue)
    }
  }

  public func close() throws {
    try Self.translating(path) { try queue.close() }
  }

  static func createTables(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE content (
          n INTEGER PRIMARY KEY,
          id BLOB NOT NULL UNIQUE,
          salt BLOB,
          bytes BLOB
        ) STRICT;
        CREATE TABLE change (
          n INTEGER PRIMARY KEY,
          id BLOB NOT NULL UNIQUE,
          clock INTEGER NOT NULL,
          at INTEGER NOT NULL,
          coder BLOB,
          action TEXT NOT NULL,
          undoes BLOB,
          payload_hash BLOB NOT NULL,
          payload BLOB NOT NULL
        ) STRICT;
        CREATE TABLE parent (
          change BLOB NOT NULL,
          parent BLOB NOT NULL,
          PRIMARY KEY (change, parent)
        ) STRICT, WITHOUT ROWID;
        """)
    for entity in Entity.allCases { try db.execute(sql: entity.table) }
    try SearchIndex.create(in: db)
  }

  private static func configuration(
    _ writable: Bool, asksOnly: Bool = false, _ maximumPages: Int? = nil
  ) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = !writable
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // Questions walk through a file once: pages they have seen need not be kept.
      let cache = asksOnly ? 512 : 65_536
      // A rollback journal leaves one file behind after a clean close; EXTRA makes "saved" mean on the disk.
      try db.execute(
        sql:
          "PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA cache_size = -\(cache); PRAGMA temp_store = MEMORY"
      )
      try prepareForQuestions(db)
      if let maximumPages { try db.execute(sql: "PRAGMA max_page_count = \(maximumPages)") }
    }
    return configuration
  }

  /// What questions need of a connection, whatever file or copy it is to.
  static func prepareForQuestions(_ db: Database) throws {
    // A question may not make tables, not even passing ones; so the list of words is there from the start. Nothing is read by it.
    try db.execute(sql: "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'search', 'row')")
    try db.registerGiving()
  }
}
