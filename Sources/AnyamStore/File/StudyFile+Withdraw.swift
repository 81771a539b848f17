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
  /// Titles that hold the person's name, and what stands there instead.
  public var titles: [(source: ID<Source>, title: String)] = []
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
  /// Entries of the mask list that are the person's name.
  public var masks: Set<ID<Mask>> = []
  /// Whether a text holds the person's name or repeats their words.
  public var isTheirs: @Sendable (String) -> Bool = { _ in false }

  /// Whether a text holds the person's name.
  public var namesThem: @Sendable (String) -> Bool = { _ in false }
  /// Codes that are gone and were called by their words (in vivo).
  public var names: Set<ID<Code>> = []

  public init(_ informant: ID<Informant>, on day: CalendarDate?) {
    self.informant = informant
    self.day = day
  }
}

extension StudyFile {
  /// Erases somebody's words and particulars for good, in one change that is told in the trail: rows are withdrawn, contents lose
  /// bytes and salt, the word index is made anew and the file is written without gaps.
  ///
  /// It can be done again, for what was found or rewritten since.
  ///
  /// - Returns: how many contents were erased, and where their words still stand that are somebody else's to rewrite: kind and field.
  public func withdraw(
    _ plan: Withdrawal, by coder: ID<Coder>?, at date: Date,
    settle: (StudyReader, inout Edit) throws -> Void
  ) throws -> (erased: Int, left: [String]) {
    var done = (erased: 0, left: [String]())
    try commit(
      .withdrawConsent, by: coder, at: date, { reader, edit in try Self.retract(plan, reader, &edit) },
      settle: { reader, edit in
        try settle(reader, &edit)
        done = try Self.erase(plan, reader, &edit)
      })
    try Self.translating(path) { try queue.vacuum() }
    return done
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
    for (source, title) in plan.titles { edit.set(.source, source.uuid, "title", edit.words(title)) }
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
    for id in plan.masks.sorted() { drop(.mask, id.uuid, ["name", "replacement"]) }
    // Even where nothing is left to withdraw the trail says that it was asked for again.
    edit.create(.erasure, .random(), [plan.informant.reference, .null])
  }

  /// Everything these rows ever held, also before earlier edits, and everything else that holds the person's name or words, loses its
  /// bytes; what live rows of others still hold stays, and is told.
  private static func erase(_ plan: Withdrawal, _ reader: StudyReader, _ edit: inout Edit) throws -> (
    erased: Int, left: [String]
  ) {
    let db = reader.db
    var rows: [Entity: Set<UUID>] = [
      .informant: [plan.informant.uuid], .source: Set(plan.sources.map(\.uuid)).union(plan.texts.map(\.source.uuid)),
      .evidence: Set(plan.evidence.map(\.uuid)), .memo: Set(plan.memos.map(\.uuid)),
      .summary: Set(plan.summaries.map(\.uuid)), .translation: Set(plan.translations.map(\.uuid)),
      .aside: Set(plan.asides.map(\.uuid)), .memberCheck: Set(plan.memberChecks.map(\.uuid)),
      .code: Set(plan.examples.map(\.uuid)), .speaker: Set(plan.labels.map(\.row.uuid)),
      .mask: Set(plan.masks.map(\.uuid)),
    ]
    rows[.source]?.formUnion(plan.titles.map(\.source.uuid))
    rows[.attribute] = Set(
      try reader.rows(.attribute, where: "informant", is: .informant, plan.informant.uuid, all: true))
    // Earlier versions of transcripts, whoever's they were: nobody reads them, and they hold the words.
    let earlier = try Row.fetchCursor(
      db, sql: "SELECT s.uuid, c.bytes FROM source s JOIN content c ON c.n = s.text WHERE s.retracted = 1")
    while let row = try earlier.next() {
      guard let bytes = row[1] as Data?, let uuid = UUID(bytes: row[0] as Data),
        plan.isTheirs(String(decoding: bytes, as: UTF8.self))
      else { continue }
      rows[.source]?.insert(uuid)
    }
    var candidates = try everHeld(rows, keepingCardsOf: Set(plan.texts.map(\.source.uuid)), db)
    for code in plan.names {
      guard let name = Entity.code.field("name"), case .words(let id) = try reader.value(.code, code.uuid, name) else {
        continue
      }
      candidates.insert(id)
    }
    let held = try heldByLiveRows(db)
    var left: Set<String> = []
    let contents = try Row.fetchCursor(db, sql: "SELECT n, id, bytes FROM content WHERE bytes IS NOT NULL")
    while let row = try contents.next() {
      let n = row[0] as Int64
      // Originals and layouts are no text; they go with their source.
      guard let bytes = row[2] as Data?, let text = String(bytes: bytes, encoding: .utf8), plan.isTheirs(text) else {
        continue
      }
      // Other people may use the same six words, in their texts and in the files these were read from; where they name the person the
      // name is gone from their texts already.
      if let place = held[n] {
        let isSpoken = place == "source.text" || place == "source.original" && !plan.namesThem(text)
        if !isSpoken { left.insert(place) }
      } else {
        candidates.insert(ContentID(bytes: [UInt8](row[1] as Data)))
      }
    }
    var erased = 0
    for id in candidates.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
      let found = try Row.fetchOne(
        db, sql: "SELECT n, bytes IS NULL FROM content WHERE id = ?", arguments: [Data(id.bytes)])
      guard let found, found[1] == 0, held[found[0] as Int64] == nil else { continue }
      try db.execute(sql: "UPDATE content SET salt = NULL, bytes = NULL WHERE n = ?", arguments: [found[0] as Int64])
      edit.create(.erasure, .random(), [plan.informant.reference, .symbol(hexadecimal(id.bytes))])
      erased += 1
    }
    try db.execute(sql: "INSERT INTO search(search) VALUES ('delete-all')")
    try SearchIndex.fill(db)
    return (erased, left.sorted())
  }

  /// Fields that say who or what a row is and are nobody's words.
  private static let kept: [Entity: Set<String>] = [
    .informant: ["code", "role"], .attribute: ["name"],
    .code: Set(Entity.code.fields.map(\.name)).subtracting(["example"]),
  ]

  /// What is said of a source besides its words.
  private static let card: Set<String> = ["title", "place", "pages"]

  /// Every content these rows held at any time, by the trail.
  ///
  /// - Parameter others: sources that stay other people's too, also where they are no longer in the study.
  private static func everHeld(_ rows: [Entity: Set<UUID>], keepingCardsOf others: Set<UUID>, _ db: Database) throws
    -> Set<ContentID>
  {
    var contents: Set<ContentID> = []
    let trail = try Data.fetchCursor(db, sql: "SELECT payload FROM change")
    while let bytes = try trail.next() {
      for group in try Payload(decoding: [UInt8](bytes)).groups {
        guard let own = rows[group.entity], !own.isEmpty else { continue }
        let width = group.fields.count
        for (row, uuid) in group.rows.enumerated() where own.contains(uuid) {
          for (at, field) in group.fields.enumerated() {
            if kept[group.entity]?.contains(group.entity.name(of: field)) == true { continue }
            if group.entity == .source, others.contains(uuid), card.contains(group.entity.name(of: field)) { continue }
            if case .words(let id) = group.after[row * width + at] { contents.insert(id) }
            if !group.isCreation, case .words(let id) = group.before[row * width + at] { contents.insert(id) }
          }
        }
      }
    }
    return contents
  }

  /// For each content that a live row holds, kind and field: `code.name`.
  private static func heldByLiveRows(_ db: Database) throws -> [Int64: String] {
    var held: [Int64: String] = [:]
    for entity in Entity.allCases {
      for field in entity.fields where field.kind == .words {
        let sql =
          "SELECT \"\(field.name)\" FROM \"\(entity.rawValue)\" WHERE retracted = 0 AND \"\(field.name)\" IS NOT NULL"
        let cursor = try Row.fetchCursor(db, sql: sql)
        while let row = try cursor.next() { held[row[0] as Int64] = "\(entity.rawValue).\(field.name)" }
      }
    }
    return held
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
