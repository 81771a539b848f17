import GRDBSQLite

/// Changes a study file behind the program's back.
public func tamper(_ path: String, _ sql: String) {
  var db: OpaquePointer?
  sqlite3_open(path, &db)
  defer { sqlite3_close(db) }
  precondition(sqlite3_exec(db, sql, nil, nil, nil) == SQLITE_OK, sql)
}
