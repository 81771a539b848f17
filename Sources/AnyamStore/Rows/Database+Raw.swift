internal import GRDB
internal import GRDBSQLite

extension Database {
  /// Goes through the rows of a question as SQLite gives them: a row object for each costs ten times as much where there are a hundred
  /// thousand.
  func forEachRow(_ sql: String, _ body: (SQLiteStatement) throws -> Void) throws {
    let statement = try makeStatement(sql: sql)
    let raw = statement.sqliteStatement
    defer { withExtendedLifetime(statement) { _ = sqlite3_reset(raw) } }
    while true {
      let code = sqlite3_step(raw)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      try body(raw)
    }
  }
}

/// What stands in a column of a row, until the next row is read; empty for NULL.
func bytes(_ row: SQLiteStatement, _ column: Int32) -> UnsafeRawBufferPointer {
  let start = sqlite3_column_blob(row, column)
  return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(row, column)))
}
