public import AnyamModel
public import Foundation
internal import GRDB

extension StudyFile {
  /// Takes a change back by writing what stood there before. The trail keeps both.
  ///
  /// Refused where a later change that is still in effect wrote one of the same fields, or stands on a row this one
  /// made: that one has to be taken back first.
  ///
  /// - Parameter prefix: the beginning of a change's id; `nil` for the last change in effect.
  /// - Parameter validate: looks at the study as it would be; throwing from it takes nothing back.
  /// - Returns: the change taken back and the change that did it.
  @discardableResult
  public func undo(
    _ prefix: String?, by coder: ID<Coder>?, at date: Date, validate: (StudyReader) throws -> Void = { _ in },
    settle: (StudyReader, inout Edit) throws -> Void = { _, _ in }
  ) throws -> (undone: Change, by: Change?) {
    try Self.translating(path) {
      try queue.write { db in
        let trail = try Row.fetchAll(db, sql: "SELECT * FROM change ORDER BY clock, id").map { TrailRow($0) }
        let inEffect = Self.inEffect(trail)
        let target = try Self.find(prefix, in: trail, inEffect)
        guard target.link.action != Change.Action.start.rawValue else { throw StoreError.startIsNotUndone }
        guard target.link.action != Change.Action.withdrawConsent.rawValue else {
          throw StoreError.withdrawalIsNotUndone
        }
        guard inEffect.contains(target.id) else { throw StoreError.alreadyUndone(target.change) }

        let payload = try Payload(decoding: target.payload)
        guard try !Self.bringsBackErased(payload, db) else { throw StoreError.withdrawalIsNotUndone }
        let later = trail.drop { $0.id != target.id }.dropFirst()
        for row in later where inEffect.contains(row.id) && row.link.undoes == nil {
          let other = try Payload(decoding: row.payload)
          guard Self.touches(other, payload) else { continue }
          if row.link.action == Change.Action.withdrawConsent.rawValue { throw StoreError.withdrawalIsNotUndone }
          throw StoreError.laterChange(row.change)
        }
        var edit = Edit()
        edit.replaceGroups(with: Self.reversed(payload))
        let change = try Self.record(edit, .undo, coder?.uuid, date, undoes: target.id, in: db, settle: settle)
        try validate(StudyReader(db: db))
        return (target.change, change)
      }
    }
  }

  /// Whether taking it back would bring a row to life whose words were erased.
  private static func bringsBackErased(_ payload: Payload, _ db: Database) throws -> Bool {
    let erased = Set(try String.fetchAll(db, sql: "SELECT content FROM erasure WHERE content IS NOT NULL"))
    guard !erased.isEmpty else { return false }
    let reader = StudyReader(db: db)
    for group in payload.groups where !group.isCreation {
      for case .words(let id) in group.before where erased.contains(hexadecimal(id.bytes)) { return true }
      guard group.fields == [group.entity.retracted] else { continue }
      if let text = group.entity.field("text") {
        for uuid in group.rows where try reader.value(group.entity, uuid, text) == .null { return true }
      }
      if let name = group.entity.field("name") {
        for uuid in group.rows {
          if case .words(let id) = try reader.value(group.entity, uuid, name), erased.contains(hexadecimal(id.bytes)) {
            return true
          }
        }
      }
    }
    return false
  }

  /// The changes whose writing still stands: not taken back, or taken back by something that was itself taken back.
  private static func inEffect(_ trail: [TrailRow]) -> Set<[UInt8]> {
    var undone: Set<[UInt8]> = []
    for row in trail.reversed() where !undone.contains(row.id) {
      if let target = row.link.undoes { undone.insert(target) }
    }
    return Set(trail.map(\.id)).subtracting(undone)
  }

  private static func find(_ prefix: String?, in trail: [TrailRow], _ inEffect: Set<[UInt8]>) throws -> TrailRow {
    guard let prefix else {
      guard
        let last = trail.last(where: {
          $0.link.undoes == nil && $0.link.action != Change.Action.start.rawValue && inEffect.contains($0.id)
        })
      else { throw StoreError.nothingToUndo }
      return last
    }
    let matches = trail.filter { hexadecimal($0.id).hasPrefix(prefix.lowercased()) }
    guard let match = matches.first, prefix.count >= 6 else { throw StoreError.noSuchChange(prefix) }
    guard matches.count == 1 else { throw StoreError.ambiguousChange(prefix) }
    return match
  }

  /// Whether `later` wrote a field that `earlier` wrote, or wrote anything on, or pointing at, a row it made.
  private static func touches(_ later: Payload, _ earlier: Payload) -> Bool {
    var made: Set<UUID> = []
    var written: [UUID: Set<Int>] = [:]
    for group in earlier.groups {
      if group.isCreation {
        made.formUnion(group.rows)
      } else {
        for row in group.rows { written[row, default: []].formUnion(group.fields) }
      }
    }
    for group in later.groups {
      for row in group.rows {
        if made.contains(row) { return true }
        if let fields = written[row], !fields.isDisjoint(with: group.fields) { return true }
      }
      for case .reference(let uuid) in group.after where made.contains(uuid) { return true }
    }
    return false
  }

  /// What writes back the state before: old values return, and rows that were made are withdrawn.
  private static func reversed(_ payload: Payload) -> [Operations] {
    payload.groups.reversed().map { group in
      guard group.isCreation else {
        var back = group
        swap(&back.before, &back.after)
        return back
      }
      var back = Operations(group.entity, fields: [group.entity.retracted], isCreation: false)
      let width = group.fields.count
      for (row, uuid) in group.rows.enumerated() where group.after[row * width + width - 1] == .integer(0) {
        back.rows.append(uuid)
        back.before.append(.integer(0))
        back.after.append(.integer(1))
      }
      return back
    }
  }
}
