public import AnyamModel
import Foundation
internal import GRDB

extension Edit {
  public mutating func add(_ autocoding: Autocoding) {
    create(.autocoding, autocoding.id.uuid, [words(autocoding.name), words(autocoding.rule)])
  }

  public mutating func add(_ mask: Mask) {
    create(.mask, mask.id.uuid, [words(mask.name), words(mask.replacement)])
  }

  public mutating func setReplacement(_ replacement: String, of mask: ID<Mask>) {
    set(.mask, mask.uuid, "replacement", words(replacement))
  }

  public mutating func retract(_ mask: ID<Mask>) { set(.mask, mask.uuid, "retracted", .integer(1)) }

  public mutating func add(_ relation: Relation) {
    create(
      .relation, relation.id.uuid,
      [
        relation.from.reference, relation.to.reference, words(relation.kind), relation.sign.symbol,
        words(relation.memo), relation.coder.reference(),
      ])
  }

  public mutating func move(_ relation: ID<Relation>, from: ID<Code>, to: ID<Code>) {
    set(.relation, relation.uuid, "from", from.reference)
    set(.relation, relation.uuid, "to", to.reference)
  }

  public mutating func retract(_ relation: ID<Relation>) { set(.relation, relation.uuid, "retracted", .integer(1)) }

  public mutating func add(_ version: CodebookVersion) {
    create(
      .version, version.id.uuid,
      [words(version.name), .integer(version.clock), .integer(version.isFrozen ? 1 : 0)])
  }

  /// A version that was frozen becomes a plain one.
  public mutating func thaw(_ version: ID<CodebookVersion>) { set(.version, version.uuid, "frozen", .integer(0)) }

  /// Gives a coding another code.
  public mutating func setCode(_ code: ID<Code>, of coding: ID<Coding>) {
    set(.coding, coding.uuid, "code", code.reference)
  }

  /// Says whether a surprise was followed up.
  public mutating func setFollowedUp(_ isFollowedUp: Bool, of memo: ID<Memo>) {
    set(.memo, memo.uuid, "followed_up", .integer(isFollowedUp ? 1 : 0))
  }

  /// Puts a memo about a code on another one.
  public mutating func move(_ memo: ID<Memo>, toCode code: ID<Code>) {
    set(.memo, memo.uuid, "code", code.reference)
  }

  /// Puts one side of a cell's summary on another code.
  public mutating func move(_ summary: ID<Summary>, row: ID<Code>) {
    set(.summary, summary.uuid, "row_code", row.reference)
  }

  /// Puts the summary of a display on another one.
  public mutating func move(_ summary: ID<Summary>, display: String) {
    set(.summary, summary.uuid, "row_key", words(display))
  }

  public mutating func move(_ summary: ID<Summary>, column: ID<Code>) {
    set(.summary, summary.uuid, "column_code", column.reference)
  }
}

extension StudyReader {
  /// In the order they were run.
  public func autocodings() throws -> [Autocoding] {
    try Table.lines(.autocoding, db).map {
      Autocoding(id: try $0.id(), name: $0.words("name"), rule: $0.words("rule"))
    }
  }

  /// By name in natural order.
  public func masks() throws -> [Mask] {
    try Table.lines(.mask, db).map {
      Mask(id: try $0.id(), name: $0.words("name"), replacement: $0.words("replacement"))
    }
    .sorted { $0.name == $1.name ? $0.id < $1.id : NaturalOrder.precedes($0.name, $1.name) }
  }

  public func relations() throws -> [Relation] {
    try Table.lines(.relation, db).compactMap { line in
      guard let from: ID<Code> = try line.reference("from"), let to: ID<Code> = try line.reference("to") else {
        return nil
      }
      return Relation(
        id: try line.id(), from: from, to: to, kind: line.words("kind"),
        sign: line.symbol("sign").flatMap(Relation.Sign.init), memo: line.words("memo"),
        coder: try line.reference("coder"))
    }
  }

  /// Oldest first.
  public func codebookVersions() throws -> [CodebookVersion] {
    try Table.lines(.version, db).map { line in
      CodebookVersion(
        id: try line.id(), name: line.words("name"), clock: line.integer("clock") ?? 0,
        isFrozen: line.integer("frozen") == 1)
    }
    .sorted { ($0.clock, $0.id) < ($1.clock, $1.id) }
  }

  /// The clock of the last change.
  public func clock() throws -> Int { try Int.fetchOne(db, sql: "SELECT max(clock) FROM change") ?? 0 }

  /// The codebook as it stood behind the change with this clock, by the trail.
  public func codebook(atClock clock: Int) throws -> Codebook {
    let fold = try DatabaseQueue()
    return try fold.write { folded in
      try StudyFile.createTables(in: folded)
      let writer = RowWriter(folded)
      let cursor = try Row.fetchCursor(
        db, sql: "SELECT payload FROM change WHERE clock <= ? ORDER BY clock, id", arguments: [clock])
      while let row = try cursor.next() {
        let payload = try Payload(decoding: [UInt8](row[0] as Data))
        let groups = payload.groups.filter { $0.entity == .code }
        for group in groups { try copyWords(of: group, to: folded) }
        try writer.apply(groups)
      }
      return try StudyReader(db: folded).codebook()
    }
  }

  /// Brings the words a group speaks of into another database.
  private func copyWords(of group: Operations, to folded: Database) throws {
    for case .words(let id) in group.after {
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT id, salt, bytes FROM content WHERE id = ?", arguments: [Data(id.bytes)])
      else { continue }
      try folded.execute(
        sql: "INSERT OR IGNORE INTO content(id, salt, bytes) VALUES (?, ?, ?)",
        arguments: [row[0] as Data, row[1] as Data?, row[2] as Data?])
    }
  }

  /// The clock of the last change made on or before a moment, in milliseconds since 1970; 0 where there is none.
  public func clock(at moment: Int) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT max(clock) FROM change WHERE at <= ?", arguments: [moment]) ?? 0
  }

  /// Codes that were merged into others, by the trail: what each went into, and how many codings went with it.
  public func mergedCodes() throws -> [ID<Code>: (into: ID<Code>, codings: Int)] {
    var merged: [ID<Code>: (into: ID<Code>, codings: Int)] = [:]
    try forEachMove(by: .mergeCodes) { from, to, _ in merged[from] = (to, (merged[from]?.codings ?? 0) + 1) }
    return merged
  }

  /// Codes that were split off others, by the trail: what each was part of, and how many codings it was given.
  public func splitCodes() throws -> [ID<Code>: (from: ID<Code>, codings: Int)] {
    var split: [ID<Code>: (from: ID<Code>, codings: Int)] = [:]
    try forEachMove(by: .splitCode) { from, to, made in
      // One that was there before was only given more.
      if made.contains(to.uuid) || split[to]?.from == from { split[to] = (from, (split[to]?.codings ?? 0) + 1) }
    }
    return split
  }

  /// Changes that were taken back, and for which that was not taken back itself.
  private func undoneChanges() throws -> Set<Data> {
    var undone: Set<Data> = []
    let sql = "SELECT id, undoes FROM change WHERE undoes IS NOT NULL ORDER BY clock DESC, id DESC"
    for row in try Row.fetchAll(db, sql: sql) where !undone.contains(row[0] as Data) { undone.insert(row[1] as Data) }
    return undone
  }

  /// Goes through codings that were put from one code to another by a kind of change, oldest first.
  ///
  /// - Parameter body: takes both codes, and the codes the change made.
  private func forEachMove(
    by action: Change.Action, _ body: (_ from: ID<Code>, _ to: ID<Code>, _ made: Set<UUID>) -> Void
  ) throws {
    let sql = "SELECT id, payload FROM change WHERE action = ? ORDER BY clock, id"
    let field = Entity.coding.field("code")
    let undone = try undoneChanges()
    for row in try Row.fetchAll(db, sql: sql, arguments: [action.rawValue]) {
      let bytes = row[1] as Data
      guard !undone.contains(row[0] as Data) else { continue }
      guard let payload = try? Payload(decoding: [UInt8](bytes)) else { continue }
      let made = Set(payload.groups.filter { $0.entity == .code && $0.isCreation }.flatMap(\.rows))
      for group in payload.groups where group.entity == .coding && group.fields == [field] {
        for row in group.rows.indices {
          guard case .reference(let from) = group.before[row], case .reference(let to) = group.after[row] else {
            continue
          }
          body(ID(from), ID(to), made)
        }
      }
    }
  }
}

extension StudyReader {
  /// The name of the frozen version of the codebook behind which codes were changed; `nil` where none was, or none is frozen.
  public func frozenVersionBehind() throws -> String? {
    guard let frozen = try codebookVersions().last(where: \.isFrozen) else { return nil }
    let cursor = try Data.fetchCursor(db, sql: "SELECT payload FROM change WHERE clock > ?", arguments: [frozen.clock])
    while let bytes = try cursor.next() {
      if try Payload(decoding: [UInt8](bytes)).groups.contains(where: { $0.entity == .code }) { return frozen.name }
    }
    return nil
  }
}
