public import AnyamModel
import Foundation
internal import GRDB

/// One row of the trail, with its payload still packed.
struct TrailRow {
  var id: [UInt8]
  var link: Link
  var payload: [UInt8]

  /// In the order of the fold: by clock, then by id.
  static func cursor(_ db: Database, after clock: Int = 0) throws -> RowCursor {
    try Row.fetchCursor(db, sql: "SELECT * FROM change WHERE clock > ? ORDER BY clock, id", arguments: [clock])
  }

  init(_ row: Row, parents: [[UInt8]] = []) {
    func bytes(_ name: String) -> [UInt8] { [UInt8](row[name] as Data? ?? Data()) }
    id = bytes("id")
    payload = bytes("payload")
    link = Link(
      parents: parents, clock: row["clock"], at: row["at"], coder: UUID(bytes: bytes("coder")), action: row["action"],
      undoes: (row["undoes"] as Data?).map { [UInt8]($0) }, payloadHash: bytes("payload_hash"))
  }

  /// The change as people are shown it. A payload this program cannot read counts as nothing written.
  var change: Change {
    Change(
      id: hexadecimal(id), clock: link.clock, at: link.at, coder: link.coder.map { ID($0) },
      action: Change.Action(rawValue: link.action) ?? .undo, undoes: link.undoes.map(hexadecimal),
      sizes: (try? Payload(decoding: payload))?.sizes ?? [])
  }
}

extension StudyReader {
  /// The changes, newest first.
  ///
  /// - Parameter limit: how many at most; `nil` for all.
  public func log(limit: Int? = nil) throws -> [Change] {
    try Row.fetchAll(db, sql: "SELECT * FROM change ORDER BY clock DESC, id DESC LIMIT ?", arguments: [limit ?? -1])
      .map { TrailRow($0).change }
  }

  /// How many changes the trail holds.
  public func changeCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM change") ?? 0
  }
}
