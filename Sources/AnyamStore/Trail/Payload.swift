import Foundation

/// What a change does to one kind of row: for each row, the same fields. Kept by columns of values, not by objects, so
/// that a bulk coding of a million passages is one flat list.
struct Operations: Sendable {
  let entity: Entity
  /// Indices of the fields written.
  let fields: [Int]
  var rows: [UUID] = []
  /// Row by row what stood there; empty where the rows are new.
  var before: [Value] = []
  /// Row by row what stands there now.
  var after: [Value] = []
  let isCreation: Bool

  init(_ entity: Entity, fields: [Int], isCreation: Bool) {
    self.entity = entity
    self.fields = fields
    self.isCreation = isCreation
  }
}

/// The body of a change: a versioned list of operations. It survives every change of the tables.
///
///     [1, [entity, "new" | "set", [field, …], [uuid, value…, uuid, value…]], …]
///
/// With `set` each field has two values: before, after. An id of 16 bytes is a row, of 32 bytes is content.
struct Payload: Sendable {
  var groups: [Operations]

  static let version = 1

  func encoded() -> [UInt8] {
    var writer = CBORWriter()
    writer.array(1 + groups.count)
    writer.integer(Self.version)
    for group in groups {
      writer.array(4)
      writer.text(group.entity.rawValue)
      writer.text(group.isCreation ? "new" : "set")
      writer.array(group.fields.count)
      for field in group.fields { writer.text(group.entity.name(of: field)) }
      let width = group.fields.count
      writer.array(group.rows.count * (1 + width * (group.isCreation ? 1 : 2)))
      for (row, uuid) in group.rows.enumerated() {
        withUnsafeBytes(of: uuid.uuid) { writer.blob($0) }
        for at in row * width..<(row + 1) * width {
          if !group.isCreation { writer.value(group.before[at]) }
          writer.value(group.after[at])
        }
      }
    }
    return writer.bytes
  }

  init(groups: [Operations]) { self.groups = groups }

  init(decoding bytes: [UInt8]) throws(CBORReader.Malformed) {
    var reader = CBORReader(bytes)
    let count = try reader.array()
    guard try reader.integer() == Self.version else { throw .init() }
    groups = []
    for _ in 1..<max(1, count) {
      guard try reader.array() == 4, let entity = Entity(rawValue: try reader.text()) else { throw .init() }
      let isCreation = try reader.text() == "new"
      var fields: [Int] = []
      for _ in 0..<(try reader.array()) {
        guard let field = entity.field(try reader.text()) else { throw .init() }
        fields.append(field)
      }
      var group = Operations(entity, fields: fields, isCreation: isCreation)
      let width = 1 + fields.count * (isCreation ? 1 : 2)
      let items = try reader.array()
      guard items % width == 0 else { throw .init() }
      for _ in 0..<items / width {
        guard let uuid = UUID(bytes: try reader.blob()) else { throw .init() }
        group.rows.append(uuid)
        for _ in fields {
          if !isCreation { group.before.append(try reader.value()) }
          group.after.append(try reader.value())
        }
      }
      groups.append(group)
    }
    guard reader.isAtEnd else { throw .init() }
  }

  /// How many rows of each kind it writes, in the order they were written.
  var sizes: [(entity: String, count: Int)] {
    var sizes: [(entity: String, count: Int)] = []
    for group in groups where !group.rows.isEmpty {
      if let at = sizes.firstIndex(where: { $0.entity == group.entity.rawValue }) {
        sizes[at].count += group.rows.count
      } else {
        sizes.append((group.entity.rawValue, group.rows.count))
      }
    }
    return sizes
  }
}

extension CBORWriter {
  mutating func value(_ value: Value) {
    switch value {
    case .null: null()
    case .integer(let integer): self.integer(integer)
    case .symbol(let symbol): text(symbol)
    case .words(let id): blob(id.bytes)
    case .reference(let uuid): withUnsafeBytes(of: uuid.uuid) { blob($0) }
    }
  }
}

extension CBORReader {
  mutating func value() throws(Malformed) -> Value {
    switch try next() {
    case .null: return .null
    case .integer(let integer): return .integer(integer)
    case .text(let text): return .symbol(text)
    case .blob(let blob) where blob.count == 32: return .words(ContentID(bytes: Array(blob)))
    case .blob(let blob):
      guard let uuid = UUID(bytes: blob) else { throw Malformed() }
      return .reference(uuid)
    case .array: throw Malformed()
    }
  }
}
