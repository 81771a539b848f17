public import AnyamModel
public import Foundation
internal import GRDB

extension StudyFile {
  /// Makes one change: the only way anything is written.
  ///
  /// `body` reads the study and gathers what is to be written; it runs inside the writing transaction, so nothing can
  /// come between what it saw and what it writes. Throwing from it writes nothing.
  ///
  /// - Parameter settle: looks at the study as the change leaves it and adds what follows from it by itself; that is part of the
  ///   same change.
  /// - Returns: what `body` returned, and the change; `nil` where there was nothing to write.
  /// - Throws: `StoreError`, or what `body` throws.
  @discardableResult
  public func commit<Result>(
    _ action: Change.Action, by coder: ID<Coder>?, at date: Date, _ body: (StudyReader, inout Edit) throws -> Result,
    settle: (StudyReader, inout Edit) throws -> Void = { _, _ in }
  ) throws -> (result: Result, change: Change?) {
    try Self.translating(path) {
      try queue.write { db in
        let reader = StudyReader(db: db)
        var edit = Edit()
        let result = try body(reader, &edit)
        try edit.fillBefore(reader.value)
        return (result, try Self.record(edit, action, coder?.uuid, date, undoes: nil, in: db, settle: settle))
      }
    }
  }

  /// Runs the body of a change without writing anything.
  public func trial<Result>(_ body: (StudyReader, inout Edit) throws -> Result) throws -> Result {
    try read { reader in
      var edit = Edit(isTrial: true)
      return try body(reader, &edit)
    }
  }

  /// Writes rows, words, payload and link in the transaction `db` is in.
  static func record(
    _ edit: Edit, _ action: Change.Action, _ coder: UUID?, _ date: Date, undoes: [UInt8]?, in db: Database,
    settle: (StudyReader, inout Edit) throws -> Void
  ) throws -> Change? {
    guard !edit.isEmpty else { return nil }
    let reader = StudyReader(db: db)
    let writer = RowWriter(db)
    try writer.store(edit.contents)
    try writer.apply(edit.groups)
    for (source, text) in edit.newTexts {
      try SearchIndex.add(text, of: try writer.number(of: source, .source), in: db)
    }
    var consequences = Edit()
    try settle(reader, &consequences)
    try consequences.fillBefore(reader.value)
    try writer.store(consequences.contents)
    try writer.apply(consequences.groups)

    let payload = Payload(groups: edit.groups + consequences.groups)
    let bytes = payload.encoded()
    let parents = try reader.heads()
    let clock = try Int.fetchOne(db, sql: "SELECT max(clock) FROM change") ?? 0
    let link = Link(
      parents: parents, clock: clock + 1, at: Int((date.timeIntervalSince1970 * 1000).rounded(.down)), coder: coder,
      action: action.rawValue, undoes: undoes, payloadHash: digest(bytes))
    let id = link.id

    try db.execute(
      sql: """
        INSERT INTO change(id, clock, at, coder, action, undoes, payload_hash, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        Data(id), link.clock, link.at, coder?.blob, link.action, undoes.map { Data($0) }, Data(link.payloadHash),
        Data(bytes),
      ])
    for parent in parents {
      try db.execute(sql: "INSERT INTO parent VALUES (?, ?)", arguments: [Data(id), Data(parent)])
    }
    return Change(
      id: hexadecimal(id), clock: link.clock, at: link.at, coder: coder.map { ID($0) }, action: action,
      undoes: undoes.map(hexadecimal), sizes: payload.sizes)
  }
}
