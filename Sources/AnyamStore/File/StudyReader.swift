import AnyamModel
import Foundation
internal import GRDB

/// A consistent look at a study, inside one transaction.
public struct StudyReader {
  let db: Database

  /// What a field holds now, in the form that lasts; `nil` where there is no such row.
  func value(_ entity: Entity, _ uuid: UUID, _ field: Int) throws -> Value? {
    let name = "\"\(entity.name(of: field))\""
    let kind = entity.kind(of: field)
    let column =
      switch kind {
      case .integer, .symbol: name
      case .words: "(SELECT id FROM content WHERE n = \(name))"
      case .reference(let other): "(SELECT uuid FROM \"\(other.rawValue)\" AS other WHERE other.n = this.\(name))"
      }
    let sql = "SELECT \(column) FROM \"\(entity.rawValue)\" AS this WHERE uuid = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [uuid.blob]) else { return nil }
    return Value(row[0], kind)
  }

  /// The ids of the changes no other change follows: one, or several after a merge.
  func heads() throws -> [[UInt8]] {
    try Data.fetchAll(db, sql: "SELECT id FROM change WHERE id NOT IN (SELECT parent FROM parent) ORDER BY id").map {
      [UInt8]($0)
    }
  }

  /// The digest of the history: the head of the trail as 64 hexadecimal digits.
  public func digest() throws -> String {
    let heads = try heads()
    return hexadecimal(heads.count == 1 ? heads[0] : AnyamStore.digest(heads.flatMap { $0 }))
  }
}

extension Value {
  init?(_ stored: DatabaseValue, _ kind: Field.Kind) {
    switch (stored.storage, kind) {
    case (.null, _): self = .null
    case (.int64(let integer), .integer): self = .integer(Int(integer))
    case (.string(let symbol), .symbol): self = .symbol(symbol)
    case (.blob(let id), .words): self = .words(ContentID(bytes: [UInt8](id)))
    case (.blob(let id), .reference):
      guard let uuid = UUID(bytes: id) else { return nil }
      self = .reference(uuid)
    default: return nil
    }
  }
}

extension StudyFile {
  /// Asks questions of one unchanging state of the study.
  public func read<Result>(_ body: (StudyReader) throws -> Result) throws -> Result {
    try Self.translating(path) {
      try queue.read { db in try body(StudyReader(db: db)) }
    }
  }
}
