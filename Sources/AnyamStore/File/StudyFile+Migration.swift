import Foundation
internal import GRDB

extension StudyFile {
  /// Brings a file of an older version to this one. The file as it was is put aside first.
  func migrated(from version: Int, at date: Date) throws -> StudyFile {
    try backUp(at: date)
    try queue.write { db in try Self.migrate(db, from: version) }
    return self
  }

  /// For questions, the file stays as it is: a copy in memory is brought to this version.
  func migratedInMemory(from version: Int) throws -> StudyFile {
    var configuration = Configuration()
    configuration.prepareDatabase(Self.prepareForQuestions)
    let copy = try DatabaseQueue(configuration: configuration)
    try queue.backup(to: copy)
    try copy.write { db in try Self.migrate(db, from: version) }
    return StudyFile(path: path, queue: copy)
  }

  /// Puts a copy beside the file: `NAME.anyam.backup-2026-11-22`, with a number where there is one of that day.
  @discardableResult
  func backUp(at date: Date) throws -> String {
    let day = date.formatted(Date.ISO8601FormatStyle().year().month().day())
    var copy = "\(path).backup-\(day)"
    var number = 2
    while FileManager.default.fileExists(atPath: copy) {
      copy = "\(path).backup-\(day)-\(number)"
      number += 1
    }
    try queue.vacuum(into: copy)
    return copy
  }

  /// New fields are empty in the rows there are; the trail is not touched.
  private static func migrate(_ db: Database, from version: Int) throws {
    for entity in Entity.allCases {
      guard entity.since <= version else {
        try db.execute(sql: entity.table)
        continue
      }
      for field in entity.fields where field.since > version {
        try db.execute(sql: "ALTER TABLE \"\(entity.rawValue)\" ADD COLUMN \(field.column)")
      }
    }
    if version < 2 {
      try SearchIndex.create(in: db)
      try SearchIndex.fill(db)
    }
    try db.execute(sql: "PRAGMA user_version = \(schemaVersion)")
  }
}
