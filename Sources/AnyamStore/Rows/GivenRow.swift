internal import GRDB
internal import GRDBSQLite

/// A row that SQLite gives from inside of its own loop, good until the next one.
struct GivenRow {
  fileprivate let values: UnsafeMutablePointer<OpaquePointer?>

  /// 0 for NULL.
  func integer(_ column: Int) -> Int { Int(sqlite3_value_int64(values[column])) }

  /// Empty for NULL.
  func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    let start = sqlite3_value_blob(values[column])
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_value_bytes(values[column])))
  }
}

extension Database {
  /// Goes through very many rows, in the order of the table.
  ///
  /// As far as SQLite knows, all rows are summed up to one by a function, which is `body`: to leave SQLite and come back for every row
  /// costs a third of the time of reading a hundred thousand.
  ///
  /// - Parameters:
  ///   - columns: what is asked for, as in a question.
  ///   - rows: the table, and which of its rows.
  func giveRows(_ columns: String, from rows: String, _ body: (GivenRow) throws -> Void) throws {
    let statement = try makeStatement(sql: "SELECT \(Giving.name)(?1, \(columns)) FROM \(rows)")
    let raw = statement.sqliteStatement
    try withoutActuallyEscaping(body) { body in
      let giving = Giving(body)
      let code = sqlite3_bind_pointer(
        raw, 1, Unmanaged.passUnretained(giving).toOpaque(), Giving.kind.start, nil)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      let result = sqlite3_step(raw)
      withExtendedLifetime((giving, statement)) {
        sqlite3_reset(raw)
        sqlite3_clear_bindings(raw)
      }
      if let error = giving.error { throw error }
      guard result == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: result)) }
    }
  }

  /// Once for a connection: SQLite takes no function while it answers a question.
  func registerGiving() throws {
    let code = sqlite3_create_function_v2(
      sqliteConnection, Giving.name, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, nil, nil,
      { context, _, values in
        guard let values, let pointer = sqlite3_value_pointer(values[0], Giving.kind.start) else { return }
        // It lives as long as the question: it need not be counted up and down for every row.
        Unmanaged<Giving>.fromOpaque(pointer)._withUnsafeGuaranteedRef {
          $0.take(GivenRow(values: values + 1), context)
        }
      },
      { sqlite3_result_null($0) }, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}

/// Whoever takes the rows.
private final class Giving {
  static let name = "anyam_give"
  /// SQLite hands a pointer on only to whoever names its kind.
  static let kind: StaticString = "anyam-rows"

  private let body: (GivenRow) throws -> Void
  /// Why it took no more.
  private(set) var error: (any Error)?

  init(_ body: @escaping (GivenRow) throws -> Void) { self.body = body }

  func take(_ row: GivenRow, _ context: OpaquePointer?) {
    do {
      try body(row)
    } catch {
      self.error = error
      sqlite3_result_error_code(context, SQLITE_ABORT)
    }
  }
}

extension StaticString {
  /// Lives as long as the program.
  fileprivate var start: UnsafePointer<CChar> { UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self) }
}
