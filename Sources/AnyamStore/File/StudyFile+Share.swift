public import AnyamModel
public import Foundation
internal import GRDB

/// How texts change on their way into a copy that is given away.
public struct SharedText: Sendable {
  public var bytes: [UInt8]
  /// Where a position of the old text lies in the new one; the flag says whether it is the end of a passage.
  public var position: @Sendable (Int, Bool) -> Int

  public init(bytes: [UInt8], position: @escaping @Sendable (Int, Bool) -> Int) {
    self.bytes = bytes
    self.position = position
  }
}

extension StudyFile {
  /// Writes what the study holds now into a new file: without its history, without original files, without real names and the list
  /// of masks; every word passes through `words`, every text through `text`.
  public func share(
    to path: String, at date: Date, words: (String) -> String, text: (SourceText) -> SharedText
  ) throws {
    let copy = try Self.create(path)
    do {
      try read { reader in
        let coder = try reader.head().coder
        try copy.commit(.share, by: coder, at: date) { _, edit in
          try withoutActuallyEscaping(words) { words in
            try withoutActuallyEscaping(text) { text in
              try SharedRows(reader, words: words, text: text).write(into: &edit)
            }
          }
        }
      }
      try copy.close()
    } catch {
      try? copy.close()
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }
}

/// The live rows of a study on their way into another file.
private struct SharedRows {
  private let reader: StudyReader
  private let words: (String) -> String
  private let text: (SourceText) -> SharedText

  init(_ reader: StudyReader, words: @escaping (String) -> String, text: @escaping (SourceText) -> SharedText) {
    self.reader = reader
    self.words = words
    self.text = text
  }

  /// What is never given away, whatever it holds.
  private static let dropped: [Entity: Set<String>] = [
    .informant: ["real_name"], .source: ["file", "original", "link", "link_digest"], .visit: ["who"],
    .debriefing: ["person"],
  ]
  /// Without these a row says nothing.
  private static let needed: [Entity: [String]] = [
    .attribute: ["informant"], .participant: ["source", "informant"], .speaker: ["source"],
    .coding: ["source", "code"],
    .translation: ["source"], .aside: ["source"], .weight: ["source"], .relation: ["from", "to"],
    .indicator: ["focus"], .question: ["indicator"], .claim: ["conclusion", "code"],
    .evidence: ["conclusion", "source"], .transition: ["conclusion"], .waiver: ["conclusion"],
    .memberCheck: ["conclusion"], .reading: ["source"], .recheck: ["visit", "conclusion"],
  ]

  func write(into edit: inout Edit) throws {
    var live: [Entity: Set<UUID>] = [:]
    var texts: [UUID: SharedText] = [:]
    for entity in Entity.allCases where entity != .mask && entity != .version && entity != .erasure {
      for uuid in try rows(of: entity) {
        if entity == .source { texts[uuid] = text(try reader.text(of: ID(uuid))) }
        guard let values = try values(of: uuid, entity, live, texts, &edit) else { continue }
        edit.create(entity, uuid, values)
        live[entity, default: []].insert(uuid)
        if entity == .source, let shared = texts[uuid] { edit.newTexts.append((uuid, shared.bytes)) }
      }
    }
  }

  /// The live rows of a kind, what others refer to first: a code may have been moved below one that is younger.
  private func rows(of entity: Entity) throws -> [UUID] {
    guard entity != .code else { return try reader.codebook().codes.map(\.id.uuid) }
    let sql = "SELECT uuid FROM \"\(entity.rawValue)\" WHERE retracted = 0 ORDER BY n"
    return try Data.fetchAll(reader.db, sql: sql).compactMap { UUID(bytes: $0) }
  }

  /// The fields of a row as they are given away; `nil` where what it is about is not.
  private func values(
    of uuid: UUID, _ entity: Entity, _ live: [Entity: Set<UUID>], _ texts: [UUID: SharedText], _ edit: inout Edit
  ) throws -> [Value]? {
    var source: UUID?
    var values: [Value] = []
    for (at, field) in entity.fields.enumerated() {
      guard Self.dropped[entity]?.contains(field.name) != true else {
        values.append(.null)
        continue
      }
      let value = try reader.value(entity, uuid, at) ?? .null
      switch value {
      case .reference(let other):
        guard case .reference(let kind) = field.kind, live[kind]?.contains(other) == true else {
          guard Self.needed[entity]?.contains(field.name) != true else { return nil }
          values.append(.null)
          continue
        }
        if field.name == "source" { source = other }
        values.append(value)
      case .integer(let position) where (field.name == "start" || field.name == "end") && source != nil:
        let moved = source.flatMap { texts[$0]?.position(position, field.name == "end") } ?? position
        values.append(.integer(moved))
      case .words(let id):
        values.append(try words(of: id, entity, field.name, texts[uuid], &edit))
      default: values.append(value)
      }
    }
    for name in Self.needed[entity] ?? [] where entity.field(name).map({ values[$0] == .null }) ?? true { return nil }
    return values
  }

  private func words(of id: ContentID, _ entity: Entity, _ field: String, _ shared: SharedText?, _ edit: inout Edit)
    throws -> Value
  {
    guard
      let bytes = try Data.fetchOne(
        reader.db, sql: "SELECT bytes FROM content WHERE id = ?", arguments: [Data(id.bytes)])
    else { return .null }
    guard entity == .source, let shared else { return edit.words(words(String(decoding: bytes, as: UTF8.self))) }
    switch field {
    case "text": return edit.bytes(shared.bytes)
    case "pages":
      return edit.bytes(PageStarts.encoded(PageStarts.decoded([UInt8](bytes)).map { shared.position($0, false) }))
    case "layout":
      guard let layout = bytes.withUnsafeBytes({ TurnLayout(decoding: $0.bindMemory(to: UInt8.self)) }) else {
        return .null
      }
      return edit.bytes(moved(layout, shared).encoded)
    default: return edit.words(words(String(decoding: bytes, as: UTF8.self)))
    }
  }

  private func moved(_ layout: TurnLayout, _ shared: SharedText) -> TurnLayout {
    TurnLayout(
      labels: layout.labels.map(words),
      turns: layout.turns.map { turn in
        let start = shared.position(turn.range.start, false)
        let end = max(start, shared.position(turn.range.end, true))
        return Turn(
          range: TextRange(start, end), textStart: min(end, max(start, shared.position(turn.textStart, false))),
          label: turn.label, time: turn.time)
      })
  }
}
