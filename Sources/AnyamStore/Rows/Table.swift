import AnyamModel
import Foundation
internal import GRDB

/// The live rows of one kind with their words, for the kinds there are thousands of at most.
struct Table {
  /// A row, read once.
  struct Line {
    fileprivate enum Value {
      case none
      case integer(Int)
      /// UTF-8 of words and symbols, and the bytes of ids.
      case bytes([UInt8])
    }

    fileprivate let entity: Entity
    fileprivate let values: [Value]

    func id<Kind>() throws -> ID<Kind> {
      guard case .bytes(let bytes) = values[0] else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      return ID(try uuid(bytes))
    }

    func words(_ field: String) -> String { symbol(field) ?? "" }

    func symbol(_ field: String) -> String? {
      guard case .bytes(let bytes) = value(field) else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }

    func integer(_ field: String) -> Int? {
      guard case .integer(let integer) = value(field) else { return nil }
      return integer
    }

    func reference<Kind>(_ field: String) throws -> ID<Kind>? {
      guard case .bytes(let bytes) = value(field) else { return nil }
      return ID(try uuid(bytes))
    }

    private func value(_ field: String) -> Value { entity.field(field).map { values[$0 + 1] } ?? .none }

    private func uuid(_ bytes: [UInt8]) throws -> UUID {
      guard let uuid = UUID(bytes: bytes) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      return uuid
    }
  }

  /// - Parameter skipping: fields left out, where they are large and not asked for.
  /// - Parameter all: rows that were withdrawn too.
  static func lines(
    _ entity: Entity, _ db: Database, skipping: Set<String> = [], all: Bool = false
  ) throws -> [Line] {
    let columns = entity.fields.map { field in
      if skipping.contains(field.name) { return "NULL" }
      switch field.kind {
      case .integer, .symbol: return "\"\(field.name)\""
      case .words: return "(SELECT bytes FROM content WHERE n = this.\"\(field.name)\")"
      case .reference(let other):
        return "(SELECT uuid FROM \"\(other.rawValue)\" AS other WHERE other.n = this.\"\(field.name)\")"
      }
    }
    let sql = """
      SELECT uuid, \(columns.joined(separator: ", ")) FROM "\(entity.rawValue)" AS this
      \(all ? "" : "WHERE retracted = 0") ORDER BY n
      """
    var lines: [Line] = []
    try db.forEachRow(sql) { row in
      lines.append(Line(entity: entity, values: (0...Int32(entity.fields.count)).map { value(row, $0) }))
    }
    return lines
  }

  private static func value(_ row: RawRow, _ column: Int32) -> Line.Value {
    if row.isNull(column) { return .none }
    return row.isInteger(column) ? .integer(row.integer(column)) : .bytes([UInt8](row.bytes(column)))
  }
}
