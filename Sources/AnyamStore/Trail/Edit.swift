import AnyamModel
import Foundation

/// Everything one change is going to write, gathered before anything is written.
///
/// Rows are added and set here by the typed methods of `Rows/`; what stood there before is filled in when the change is
/// committed, inside its transaction.
public struct Edit {
  var contents: [Content] = []
  private var creations: [Entity: Operations] = [:]
  private var updates: [Operations] = []
  private var shared: [String: ContentID] = [:]
  /// Texts of new sources, for the word index.
  var newTexts: [(source: UUID, text: [UInt8])] = []

  /// Only to see what would be written: nothing is kept, so nothing is hashed.
  private let isTrial: Bool

  init(isTrial: Bool = false) { self.isTrial = isTrial }

  /// Whether there is nothing to write; then no change is recorded.
  public var isEmpty: Bool { creations.isEmpty && updates.isEmpty }

  /// New rows first, in the order in which they may refer to each other, then what is set.
  var groups: [Operations] { Entity.allCases.compactMap { creations[$0] } + updates }

  /// A new row with a value for every field of its kind, in the order of the schema.
  mutating func create(_ entity: Entity, _ uuid: UUID, _ values: [Value], retracted: Bool = false) {
    let width = entity.fields.count
    precondition(values.count == width, "a new row needs a value for every field")
    creations[entity, default: Operations(entity, fields: Array(0...width), isCreation: true)].append(
      uuid, values, .integer(retracted ? 1 : 0))
  }

  mutating func reserve(_ entity: Entity, rows: Int) {
    let width = entity.fields.count
    creations[entity, default: Operations(entity, fields: Array(0...width), isCreation: true)].reserve(rows)
  }

  /// Writes one field of a row that is there.
  mutating func set(_ entity: Entity, _ uuid: UUID, _ field: String, _ value: Value) {
    guard let field = entity.field(field) else { preconditionFailure("no field \(field)") }
    if let at = updates.firstIndex(where: { $0.entity == entity && $0.fields == [field] }) {
      updates[at].append(uuid, [], value)
    } else {
      var group = Operations(entity, fields: [field], isCreation: false)
      group.append(uuid, [], value)
      updates.append(group)
    }
  }

  /// Words on their way into the file; nothing for none.
  mutating func words(_ text: String) -> Value {
    text.isEmpty ? .null : bytes(Array(text.utf8))
  }

  mutating func bytes(_ bytes: [UInt8]) -> Value {
    guard !isTrial else { return .null }
    let content = Content(bytes)
    contents.append(content)
    return .words(content.id)
  }

  /// Like `words`, but the same text given again in this change is kept once. For speaker labels, which repeat from
  /// transcript to transcript; never for what belongs to one person.
  mutating func sharedWords(_ text: String) -> Value {
    if let id = shared[text] { return .words(id) }
    let value = words(text)
    if case .words(let id) = value { shared[text] = id }
    return value
  }

  /// Fills in what stands in each field now, and leaves out what would write the same again.
  mutating func fillBefore(_ current: (Entity, UUID, Int) throws -> Value?) rethrows {
    var filled: [Operations] = []
    for group in updates {
      var kept = Operations(group.entity, fields: group.fields, isCreation: false)
      for (row, uuid) in group.rows.enumerated() {
        guard let before = try current(group.entity, uuid, group.fields[0]), before != group.after[row] else {
          continue
        }
        kept.before.append(before)
        kept.append(uuid, [], group.after[row])
      }
      if !kept.rows.isEmpty { filled.append(kept) }
    }
    updates = filled
  }

  mutating func replaceGroups(with groups: [Operations]) {
    updates = groups
  }
}

extension Operations {
  fileprivate mutating func append(_ uuid: UUID, _ values: [Value], _ last: Value) {
    rows.append(uuid)
    after.append(contentsOf: values)
    after.append(last)
  }

  fileprivate mutating func reserve(_ count: Int) {
    rows.reserveCapacity(rows.count + count)
    after.reserveCapacity(after.count + count * fields.count)
  }
}

extension Optional where Wrapped: RawRepresentable<String> {
  var symbol: Value { map { .symbol($0.rawValue) } ?? .null }
}

extension Optional where Wrapped == CalendarDate {
  var symbol: Value { map { .symbol($0.description) } ?? .null }
}

extension ID {
  var reference: Value { .reference(uuid) }
}

extension Optional {
  func reference<Entity>() -> Value where Wrapped == ID<Entity> { map { .reference($0.uuid) } ?? .null }
}
