import AnyamModel
import Foundation
internal import GRDB

/// The live rows of one kind with their words, for the kinds there are few of.
struct Table {
  struct Line {
    let entity: Entity
    let row: Row

    func id<Kind>() throws -> ID<Kind> { ID(try uuid(0)) }

    func words(_ field: String) -> String {
      column(field).flatMap { row[$0] as Data? }.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    func symbol(_ field: String) -> String? { column(field).flatMap { row[$0] as String? } }

    func integer(_ field: String) -> Int? { column(field).flatMap { row[$0] as Int? } }

    func reference<Kind>(_ field: String) throws -> ID<Kind>? {
      guard let at = column(field), row[at] as Data? != nil else { return nil }
      return ID(try uuid(at))
    }

    private func column(_ field: String) -> Int? { entity.field(field).map { $0 + 1 } }

    private func uuid(_ at: Int) throws -> UUID {
      guard let uuid = UUID(bytes: row[at] as Data? ?? Data()) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
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
    return try Row.fetchAll(db, sql: sql).map { Line(entity: entity, row: $0) }
  }
}
