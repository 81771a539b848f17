public import AnyamModel
import Foundation
internal import GRDB

extension StudyFile {
  /// Proves the file: SQLite's own pages, every link of the trail, every word against its commitment, and that folding
  /// the trail from its beginning gives exactly the rows that are there.
  public func check() throws -> [Finding] {
    try Self.translating(path) {
      try queue.read { db in
        let damage = try Self.damage(db)
        // With pages missing nothing further can be trusted.
        guard damage.isEmpty else { return damage.map { Finding(.damagedFile, subject: path, $0) } }
        return try Self.brokenLinks(db) + Self.changedContent(db) + Self.differingRows(db)
      }
    }
  }

  private static func damage(_ db: Database) throws -> [String] {
    let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)").filter { $0 != "ok" }
    let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(5).map { row in
      "\(row["table"] as String? ?? "") row \(row["rowid"] as Int? ?? 0)"
    }
    return pages + references
  }

  private static func brokenLinks(_ db: Database) throws -> [Finding] {
    var parents: [Data: [Data]] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT change, parent FROM parent") {
      parents[row["change"], default: []].append(row["parent"])
    }
    var clocks: [Data: Int] = [:]
    var findings: [Finding] = []
    let cursor = try TrailRow.cursor(db)
    while let row = try cursor.next() {
      let own = parents[row["id"]] ?? []
      let change = TrailRow(row, parents: own.map { [UInt8]($0) })
      let expected = own.map { clocks[$0] ?? Int.max - 1 }.max() ?? 0
      let isWhole =
        digest(change.payload) == change.link.payloadHash && change.link.id == change.id
        && change.link.clock == expected + 1
      if !isWhole { findings.append(Finding(.brokenChain, subject: String(hexadecimal(change.id).prefix(8)))) }
      clocks[Data(change.id)] = change.link.clock
    }
    return findings
  }

  private static func changedContent(_ db: Database) throws -> [Finding] {
    var findings: [Finding] = []
    // Only a withdrawal of consent may leave words without their bytes.
    let erased = Set(try String.fetchAll(db, sql: "SELECT content FROM erasure WHERE content IS NOT NULL"))
    let cursor = try Row.fetchCursor(db, sql: "SELECT id, salt, bytes FROM content")
    while let row = try cursor.next() {
      let id = [UInt8](row["id"] as Data)
      let name = String(hexadecimal(id).prefix(8))
      guard let salt = row["salt"] as Data?, let bytes = row["bytes"] as Data? else {
        let isGone = row["salt"] as Data? == nil && row["bytes"] as Data? == nil
        if isGone, erased.contains(hexadecimal(id)) { continue }
        findings.append(Finding(.missingContent, subject: name))
        continue
      }
      if Content.commitment(salt: [UInt8](salt), bytes: [UInt8](bytes)).bytes != id {
        findings.append(Finding(.changedContent, subject: name))
      }
    }
    return findings
  }

  /// Folds the trail into an empty database and compares kind by kind, row by row.
  private static func differingRows(_ db: Database) throws -> [Finding] {
    let fold = try DatabaseQueue()
    return try fold.write { folded in
      try createTables(in: folded)
      let contents = try Data.fetchCursor(db, sql: "SELECT id FROM content")
      while let id = try contents.next() {
        try folded.execute(sql: "INSERT INTO content(id) VALUES (?)", arguments: [id])
      }
      let writer = RowWriter(folded)
      let trail = try TrailRow.cursor(db)
      while let row = try trail.next() {
        let change = TrailRow(row)
        do {
          try writer.apply(try Payload(decoding: change.payload).groups)
        } catch is CBORReader.Malformed {
          return [Finding(.brokenChain, subject: String(hexadecimal(change.id).prefix(8)))]
        }
      }
      return try Entity.allCases.compactMap { entity in
        try rowsAreEqual(entity, db, folded) ? nil : Finding(.rowsDiffer, subject: entity.rawValue)
      }
    }
  }

  private static func rowsAreEqual(_ entity: Entity, _ left: Database, _ right: Database) throws -> Bool {
    let columns = entity.fields.map { field in
      switch field.kind {
      case .integer, .symbol: "\"\(field.name)\""
      case .words: "(SELECT id FROM content WHERE n = \"\(field.name)\")"
      case .reference(let other):
        "(SELECT uuid FROM \"\(other.rawValue)\" AS other WHERE other.n = this.\"\(field.name)\")"
      }
    }
    let sql = """
      SELECT uuid, \(columns.joined(separator: ", ")), retracted FROM "\(entity.rawValue)" AS this ORDER BY uuid
      """
    let ours = try Row.fetchCursor(left, sql: sql)
    let theirs = try Row.fetchCursor(right, sql: sql)
    while true {
      switch (try ours.next(), try theirs.next()) {
      case (nil, nil): return true
      case (let one?, let other?) where one == other: continue
      default: return false
      }
    }
  }
}
