internal import GRDB
internal import GRDBSQLite

/// A row as SQLite gives it, good until the next one is read.
struct RawRow {
  fileprivate let statement: SQLiteStatement

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  func isInteger(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_INTEGER }

  /// 0 for NULL.
  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  /// Empty for NULL.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(statement, column)
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, column)))
  }
}

extension Database {
  /// Goes through the rows of a question: a row object of GRDB for each costs ten times as much where there are a hundred thousand.
  func forEachRow(_ sql: String, _ body: (RawRow) throws -> Void) throws {
    let statement = try makeStatement(sql: sql)
    let raw = statement.sqliteStatement
    defer { withExtendedLifetime(statement) { _ = sqlite3_reset(raw) } }
    while true {
      let code = sqlite3_step(raw)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      try body(RawRow(statement: raw))
    }
  }
}
