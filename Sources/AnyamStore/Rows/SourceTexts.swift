public import AnyamModel
import Foundation
internal import GRDB
internal import GRDBSQLite

/// The texts of a study, for questions that go through many of them: each is copied once, straight out of the file's pages.
///
/// Good only inside of the reading it was made in.
public final class SourceTexts {
  private let db: Database
  /// Where each source's text stands in `content`; asked for with the first text.
  private var rows: [ID<Source>: Int64]?
  private var pageStarts: [ID<Source>: [Int]]?
  private var blob: OpaquePointer?

  init(_ db: Database) { self.db = db }

  deinit { sqlite3_blob_close(blob) }

  /// The text of a source; empty where there is no such source, or its words were erased.
  public func text(of source: ID<Source>) throws -> SourceText {
    let rows = try self.rows ?? findRows()
    self.rows = rows
    guard let row = rows[source], try open(row) else { return SourceText("") }
    let count = Int(sqlite3_blob_bytes(blob))
    var code = SQLITE_OK
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      code = sqlite3_blob_read(blob, buffer.baseAddress, Int32(count), 0)
      filled = code == SQLITE_OK ? count : 0
    }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    return SourceText(utf8: bytes)
  }

  /// Where each page of a source begins, in code points; empty where it has none.
  public func pages(of source: ID<Source>) throws -> [Int] {
    let starts = try pageStarts ?? findPages()
    pageStarts = starts
    return starts[source] ?? []
  }

  private func findRows() throws -> [ID<Source>: Int64] {
    var rows: [ID<Source>: Int64] = [:]
    let sql = "SELECT uuid, text FROM source WHERE text IS NOT NULL"
    try db.forEachRow(sql) { row in
      if let uuid = UUID(bytes: row.bytes(0)) { rows[ID(uuid)] = Int64(row.integer(1)) }
    }
    return rows
  }

  private func findPages() throws -> [ID<Source>: [Int]] {
    var starts: [ID<Source>: [Int]] = [:]
    let sql = "SELECT s.uuid, c.bytes FROM source s JOIN content c ON c.n = s.pages"
    try db.forEachRow(sql) { row in
      guard let uuid = UUID(bytes: row.bytes(0)), !row.isNull(1) else { return }
      starts[ID(uuid)] = PageStarts.decoded([UInt8](row.bytes(1)))
    }
    return starts
  }

  /// - Returns: `false` where the words were erased.
  private func open(_ row: Int64) throws -> Bool {
    if let blob, sqlite3_blob_reopen(blob, row) == SQLITE_OK { return true }
    sqlite3_blob_close(blob)
    blob = nil
    let code = sqlite3_blob_open(db.sqliteConnection, "main", "content", "bytes", row, 0, &blob)
    guard code != SQLITE_OK else { return true }
    // Erased words leave NULL behind, which cannot be opened. That is asked only now: to ask it first would read a page more for every text.
    let isErased = try Bool.fetchOne(db, sql: "SELECT bytes IS NULL FROM content WHERE n = ?", arguments: [row])
    guard isErased == true else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    return false
  }
}

extension StudyReader {
  /// The texts of the study, for going through many of them.
  public func texts() -> SourceTexts { SourceTexts(db) }
}
