import Foundation
internal import GRDB
internal import GRDBSQLite

/// Applies operations to the tables: when a change is made, and again when the trail is folded to check them.
final class RowWriter {
  private let db: Database
  /// Row numbers of what was referred to already.
  private var numbers: [Entity: [UUID: Int64]] = [:]
  private var contentNumbers: [ContentID: Int64] = [:]

  init(_ db: Database) { self.db = db }

  /// Stores words under their ids.
  func store(_ contents: [Content]) throws {
    guard !contents.isEmpty else { return }
    let statement = try db.makeStatement(sql: "INSERT INTO content(id, salt, bytes) VALUES (?, ?, ?)")
    let raw = statement.sqliteStatement
    for content in contents {
      bind(raw, 1, content.id.bytes)
      bind(raw, 2, content.salt)
      bind(raw, 3, content.bytes)
      try step(raw)
      contentNumbers[content.id] = sqlite3_last_insert_rowid(db.sqliteConnection)
    }
  }

  func apply(_ groups: [Operations]) throws {
    for group in groups { group.isCreation ? try insert(group) : try update(group) }
  }

  private func insert(_ group: Operations) throws {
    let names = group.fields.map { "\"\(group.entity.name(of: $0))\"" }
    let marks = Array(repeating: "?", count: names.count + 1).joined(separator: ", ")
    let statement = try db.makeStatement(
      sql: "INSERT INTO \"\(group.entity.rawValue)\"(uuid, \(names.joined(separator: ", "))) VALUES (\(marks))")
    let raw = statement.sqliteStatement
    let kinds = group.fields.map { group.entity.kind(of: $0) }
    // Codings come by the hundred thousand and are hardly ever referred to; everything else is.
    let remember = group.entity != .coding
    for (row, uuid) in group.rows.enumerated() {
      bind(raw, 1, uuid)
      for (column, kind) in kinds.enumerated() {
        try bind(raw, Int32(column + 2), group.after[row * kinds.count + column], kind)
      }
      try step(raw)
      if remember { numbers[group.entity, default: [:]][uuid] = sqlite3_last_insert_rowid(db.sqliteConnection) }
    }
  }

  private func update(_ group: Operations) throws {
    let sets = group.fields.map { "\"\(group.entity.name(of: $0))\" = ?" }.joined(separator: ", ")
    let statement = try db.makeStatement(sql: "UPDATE \"\(group.entity.rawValue)\" SET \(sets) WHERE uuid = ?")
    let raw = statement.sqliteStatement
    let kinds = group.fields.map { group.entity.kind(of: $0) }
    for (row, uuid) in group.rows.enumerated() {
      for (column, kind) in kinds.enumerated() {
        try bind(raw, Int32(column + 1), group.after[row * kinds.count + column], kind)
      }
      bind(raw, Int32(kinds.count + 1), uuid)
      try step(raw)
    }
  }

  private func bind(_ raw: SQLiteStatement, _ at: Int32, _ value: Value, _ kind: Field.Kind) throws {
    switch (value, kind) {
    case (.null, _): sqlite3_bind_null(raw, at)
    case (.integer(let integer), .integer): sqlite3_bind_int64(raw, at, Int64(integer))
    case (.symbol(var symbol), .symbol):
      symbol.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) {
          _ = sqlite3_bind_text(raw, at, $0.baseAddress, Int32($0.count), transient)
        }
      }
    case (.words(let id), .words): sqlite3_bind_int64(raw, at, try number(of: id))
    case (.reference(let uuid), .reference(let entity)): sqlite3_bind_int64(raw, at, try number(of: uuid, entity))
    default: throw CBORReader.Malformed()
    }
  }

  func number(of uuid: UUID, _ entity: Entity) throws -> Int64 {
    if let known = numbers[entity]?[uuid] { return known }
    guard
      let number = try Int64.fetchOne(
        db, sql: "SELECT n FROM \"\(entity.rawValue)\" WHERE uuid = ?", arguments: [uuid.blob])
    else { throw CBORReader.Malformed() }
    numbers[entity, default: [:]][uuid] = number
    return number
  }

  private func number(of id: ContentID) throws -> Int64 {
    if let known = contentNumbers[id] { return known }
    guard let number = try Int64.fetchOne(db, sql: "SELECT n FROM content WHERE id = ?", arguments: [Data(id.bytes)])
    else { throw CBORReader.Malformed() }
    contentNumbers[id] = number
    return number
  }

  private func step(_ raw: SQLiteStatement) throws {
    let code = sqlite3_step(raw)
    sqlite3_reset(raw)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: sqlite3_extended_errcode(db.sqliteConnection)))
    }
  }

  private func bind(_ raw: SQLiteStatement, _ at: Int32, _ bytes: [UInt8]) {
    // A null pointer would store NULL, not an empty blob.
    bytes.withUnsafeBytes { buffer in
      _ =
        buffer.isEmpty
        ? sqlite3_bind_zeroblob(raw, at, 0)
        : sqlite3_bind_blob64(raw, at, buffer.baseAddress, UInt64(buffer.count), transient)
    }
  }

  private func bind(_ raw: SQLiteStatement, _ at: Int32, _ uuid: UUID) {
    withUnsafeBytes(of: uuid.uuid) { _ = sqlite3_bind_blob(raw, at, $0.baseAddress, 16, transient) }
  }
}

/// SQLITE_TRANSIENT, a macro Swift does not see: SQLite makes its own copy.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension UUID {
  var blob: Data { withUnsafeBytes(of: uuid) { Data($0) } }
}
