public import AnyamModel
public import Foundation
internal import GRDB

/// What goes when somebody withdraws their consent. Worked out before anything is written.
public struct Withdrawal: Sendable {
  public var informant: ID<Informant>
  public var day: CalendarDate?
  /// Sources that are theirs alone, and earlier versions of sources they speak in: erased whole.
  public var sources: Set<ID<Source>> = []
  /// Sources others speak in too: the person's words replaced letter for letter, so that positions hold.
  public var texts: [(source: ID<Source>, text: [UInt8], layout: TurnLayout)] = []
  /// Speaker labels that are the person's name, and what stands there instead.
  public var labels: [(row: SpeakerRow, label: String)] = []
  public var codings: Set<ID<Coding>> = []
  public var evidence: Set<ID<Evidence>> = []
  public var memos: Set<ID<Memo>> = []
  public var summaries: Set<ID<Summary>> = []
  public var translations: Set<ID<Translation>> = []
  public var asides: Set<ID<Aside>> = []
  public var weights: Set<ID<EvidenceWeight>> = []
  public var memberChecks: Set<ID<MemberCheck>> = []
  /// Codes whose example is in the person's words.
  public var examples: Set<ID<Code>> = []

  public init(_ informant: ID<Informant>, on day: CalendarDate?) {
    self.informant = informant
    self.day = day
  }
}

extension StudyFile {
  /// Erases somebody's words and particulars for good, in one change that is told in the trail: rows are withdrawn, contents lose
  /// bytes and salt, the word index is made anew and the file is written without gaps.
  ///
  /// - Returns: how many contents were erased.
  public func withdraw(
    _ plan: Withdrawal, by coder: ID<Coder>?, at date: Date,
    settle: (StudyReader, inout Edit) throws -> Void
  ) throws -> Int {
    var erased = 0
    try commit(
      .withdrawConsent, by: coder, at: date, { reader, edit in try Self.retract(plan, reader, &edit) },
      settle: { reader, edit in
        try settle(reader, &edit)
        erased = try Self.erase(plan, reader, &edit)
      })
    try Self.translating(path) { try queue.vacuum() }
    return erased
  }

  private static func retract(_ plan: Withdrawal, _ reader: StudyReader, _ edit: inout Edit) throws {
    let who = plan.informant.uuid
    for field in ["pseudonym", "real_name", "reason"] { edit.set(.informant, who, field, .null) }
    edit.set(.informant, who, "withdrawn", plan.day.symbol)
    for uuid in try reader.rows(.attribute, where: "informant", is: .informant, who) {
      edit.set(.attribute, uuid, "value", .null)
      edit.set(.attribute, uuid, "retracted", .integer(1))
    }
    for source in plan.sources.sorted() {
      for field in ["text", "original", "layout", "file", "pages", "link", "link_digest"] {
        edit.set(.source, source.uuid, field, .null)
      }
      edit.set(.source, source.uuid, "retracted", .integer(1))
    }
    for (source, text, layout) in plan.texts {
      edit.set(.source, source.uuid, "text", edit.bytes(text))
      edit.set(.source, source.uuid, "layout", edit.bytes(layout.encoded))
      for field in ["original", "link", "link_digest"] { edit.set(.source, source.uuid, field, .null) }
    }
    for (row, label) in plan.labels { edit.set(.speaker, row.uuid, "label", edit.words(label)) }
    edit.retract(plan.codings.sorted())
    func drop(_ entity: Entity, _ uuid: UUID, _ fields: [String]) {
      for field in fields { edit.set(entity, uuid, field, .null) }
      edit.set(entity, uuid, "retracted", .integer(1))
    }
    for id in plan.evidence.sorted() { drop(.evidence, id.uuid, ["memo"]) }
    for id in plan.memos.sorted() { drop(.memo, id.uuid, ["text"]) }
    for id in plan.summaries.sorted() { drop(.summary, id.uuid, ["text"]) }
    for id in plan.translations.sorted() { drop(.translation, id.uuid, ["text"]) }
    for id in plan.asides.sorted() { drop(.aside, id.uuid, ["reason"]) }
    for id in plan.weights.sorted() { drop(.weight, id.uuid, []) }
    for id in plan.memberChecks.sorted() { drop(.memberCheck, id.uuid, ["sent", "response", "change"]) }
    for id in plan.examples.sorted() { edit.set(.code, id.uuid, "example", .null) }
  }

  /// Everything these rows ever held, also before earlier edits, loses its bytes; what other rows still hold stays.
  private static func erase(_ plan: Withdrawal, _ reader: StudyReader, _ edit: inout Edit) throws -> Int {
    let db = reader.db
    var rows: [Entity: Set<UUID>] = [
      .informant: [plan.informant.uuid], .source: Set(plan.sources.map(\.uuid)).union(plan.texts.map(\.source.uuid)),
      .evidence: Set(plan.evidence.map(\.uuid)), .memo: Set(plan.memos.map(\.uuid)),
      .summary: Set(plan.summaries.map(\.uuid)), .translation: Set(plan.translations.map(\.uuid)),
      .aside: Set(plan.asides.map(\.uuid)), .memberCheck: Set(plan.memberChecks.map(\.uuid)),
      .code: Set(plan.examples.map(\.uuid)), .speaker: Set(plan.labels.map(\.row.uuid)),
    ]
    rows[.attribute] = Set(
      try reader.rows(.attribute, where: "informant", is: .informant, plan.informant.uuid, all: true))
    let kept: [Entity: Set<String>] = [
      .informant: ["code", "role"], .source: ["title", "place"], .attribute: ["name"],
      .code: Set(Entity.code.fields.map(\.name)).subtracting(["example"]),
    ]
    var candidates: Set<ContentID> = []
    let trail = try Data.fetchCursor(db, sql: "SELECT payload FROM change")
    while let bytes = try trail.next() {
      for group in try Payload(decoding: [UInt8](bytes)).groups {
        guard let own = rows[group.entity], !own.isEmpty else { continue }
        let width = group.fields.count
        for (row, uuid) in group.rows.enumerated() where own.contains(uuid) {
          for (at, field) in group.fields.enumerated() {
            if kept[group.entity]?.contains(group.entity.name(of: field)) == true { continue }
            if case .words(let id) = group.after[row * width + at] { candidates.insert(id) }
            if !group.isCreation, case .words(let id) = group.before[row * width + at] { candidates.insert(id) }
          }
        }
      }
    }
    var erased = 0
    for id in candidates.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
      guard let n = try Int64.fetchOne(db, sql: "SELECT n FROM content WHERE id = ?", arguments: [Data(id.bytes)]),
        try !isHeld(n, db)
      else { continue }
      try db.execute(sql: "UPDATE content SET salt = NULL, bytes = NULL WHERE n = ?", arguments: [n])
      edit.create(.erasure, .random(), [plan.informant.reference, .symbol(hexadecimal(id.bytes))])
      erased += 1
    }
    try db.execute(sql: "INSERT INTO search(search) VALUES ('delete-all')")
    try SearchIndex.fill(db)
    return erased
  }

  /// Whether any row still holds some words.
  private static func isHeld(_ content: Int64, _ db: Database) throws -> Bool {
    for entity in Entity.allCases {
      for field in entity.fields where field.kind == .words {
        let sql = "SELECT EXISTS (SELECT 1 FROM \"\(entity.rawValue)\" WHERE \"\(field.name)\" = ?)"
        if try Bool.fetchOne(db, sql: sql, arguments: [content]) == true { return true }
      }
    }
    return false
  }
}

extension StudyReader {
  /// Rows of one kind that refer to a thing.
  ///
  /// - Parameter all: rows that were withdrawn too.
  func rows(_ entity: Entity, where field: String, is other: Entity, _ uuid: UUID, all: Bool = false) throws -> [UUID] {
    let sql = """
      SELECT this.uuid FROM "\(entity.rawValue)" this JOIN "\(other.rawValue)" other ON other.n = this."\(field)"
      WHERE other.uuid = ? \(all ? "" : "AND this.retracted = 0")
      """
    return try Data.fetchAll(db, sql: sql, arguments: [uuid.blob]).compactMap { UUID(bytes: $0) }
  }

  /// Sources that were withdrawn, such as transcripts a corrected one replaced, with their texts, in which somebody spoke or took part.
  public func earlierSources(of informant: ID<Informant>) throws -> [ID<Source>] {
    let sources =
      try rows(.participant, where: "informant", is: .informant, informant.uuid, all: true).map {
        ($0, Entity.participant)
      }
      + rows(.speaker, where: "informant", is: .informant, informant.uuid, all: true).map { ($0, Entity.speaker) }
    var found: Set<UUID> = []
    for (row, entity) in sources {
      if case .reference(let source)? = try value(entity, row, 0) { found.insert(source) }
    }
    return try found.filter { try value(.source, $0, Entity.source.retracted) == .integer(1) }.map { ID($0) }.sorted()
  }

  /// Codings of a source, withdrawn ones included.
  public func allCodings(of source: ID<Source>) throws -> [ID<Coding>] {
    try rows(.coding, where: "source", is: .source, source.uuid, all: true).map { ID($0) }
  }

  /// All memos, those that were withdrawn included: where they stand and on what.
  public func allMemos() throws -> [Memo] {
    try Table.lines(.memo, db, all: true).map { line in
      Memo(
        id: try line.id(), coding: try line.reference("coding"), source: try line.reference("source"),
        informant: try line.reference("informant"), text: line.words("text"))
    }
  }

  /// Whether bytes stand anywhere in the file.
  public static func stands(_ needle: [UInt8], in file: Data) -> Bool {
    !needle.isEmpty && file.firstRange(of: Data(needle)) != nil
  }
}
