public import AnyamModel
import Foundation
internal import GRDB

/// A source with everything that came out of its file.
public struct SourceContent: Sendable {
  public var source: Source
  public var text: [UInt8]
  public var layout: TurnLayout
  /// The file as it was, byte for byte; `nil` where it is the text itself.
  public var original: [UInt8]?
  /// Its name, without the folder it came from.
  public var fileName: String
  /// Where each page begins, in code points.
  public var pages: [Int]
  /// A file that is not kept inside: where it is, and its SHA-256.
  public var link: (path: String, digest: String)?

  public init(
    source: Source, text: [UInt8], layout: TurnLayout, original: [UInt8]?, fileName: String, pages: [Int] = [],
    link: (path: String, digest: String)? = nil
  ) {
    self.source = source
    self.text = text
    self.layout = layout
    self.original = original
    self.fileName = fileName
    self.pages = pages
    self.link = link
  }
}

extension Edit {
  public mutating func add(_ content: SourceContent) {
    let source = content.source
    let text = bytes(content.text)
    create(
      .source, source.id.uuid,
      [
        words(source.title), source.technique.symbol, source.date.map { .symbol($0.description) } ?? .null,
        source.language.isEmpty ? .null : .symbol(source.language), words(source.place), source.visit.reference(),
        .symbol(source.format.rawValue), words(content.fileName), content.original.map { bytes($0) } ?? text, text,
        bytes(content.layout.encoded), source.replaces.reference(), words(content.link?.path ?? ""),
        words(content.link?.digest ?? ""), content.pages.isEmpty ? .null : bytes(PageStarts.encoded(content.pages)),
      ])
    newTexts.append((source.id.uuid, content.text))
    for informant in source.informants { add(informant, to: source.id) }
    for speaker in source.speakers { add(speaker, to: source.id) }
  }

  public mutating func add(_ speaker: Speaker, to source: ID<Source>) {
    func row(_ part: String, _ informant: ID<Informant>?) {
      create(
        .speaker, .random(),
        [
          source.reference, sharedWords(speaker.label), .symbol(part), .symbol(speaker.origin.rawValue),
          informant.reference(),
        ])
    }
    switch speaker.part {
    case .interviewer: row("interviewer", nil)
    case .noLabel: row("none", nil)
    case .informants(let informants): for informant in informants { row("informant", informant) }
    }
  }

  /// Writes what differs between the source as it was and as it is to be; its text never does.
  public mutating func update(_ old: Source, to new: Source) {
    let uuid = old.id.uuid
    if old.title != new.title { set(.source, uuid, "title", words(new.title)) }
    if old.technique != new.technique { set(.source, uuid, "technique", new.technique.symbol) }
    if old.date != new.date { set(.source, uuid, "date", new.date.map { .symbol($0.description) } ?? .null) }
    if old.language != new.language { set(.source, uuid, "language", .symbol(new.language)) }
    if old.place != new.place { set(.source, uuid, "place", words(new.place)) }
    if old.visit != new.visit { set(.source, uuid, "visit", new.visit.reference()) }
  }

  /// Says which recording, photo or scan a source was made from: where it is, and its SHA-256.
  public mutating func setLink(_ link: (path: String, digest: String), of source: ID<Source>) {
    set(.source, source.uuid, "link", words(link.path))
    set(.source, source.uuid, "link_digest", words(link.digest))
  }

  /// Says that a source is the corrected version of another.
  public mutating func setReplaces(_ old: ID<Source>, of source: ID<Source>) {
    set(.source, source.uuid, "replaces", old.reference)
  }

  /// Says that a source belongs to an informant.
  public mutating func add(_ informant: ID<Informant>, to source: ID<Source>) {
    create(.participant, .random(), [source.reference, informant.reference])
  }

  public mutating func retract(_ row: ParticipantRow) { set(.participant, row.uuid, "retracted", .integer(1)) }

  public mutating func retract(_ row: SpeakerRow) { set(.speaker, row.uuid, "retracted", .integer(1)) }

  public mutating func setLayout(_ layout: TurnLayout, of source: ID<Source>) {
    set(.source, source.uuid, "layout", bytes(layout.encoded))
  }
}

/// The row that says that a source belongs to an informant.
public struct ParticipantRow: Sendable {
  let uuid: UUID
}

/// The row that says what one label of one source stands for.
public struct SpeakerRow: Sendable {
  let uuid: UUID
}

extension StudyReader {
  public func participantRows(of source: ID<Source>) throws -> [(row: ParticipantRow, informant: ID<Informant>)] {
    try Table.lines(.participant, db).compactMap { line in
      guard try line.reference("source") == source, let informant: ID<Informant> = try line.reference("informant")
      else {
        return nil
      }
      let id: ID<Source> = try line.id()
      return (ParticipantRow(uuid: id.uuid), informant)
    }
  }

  public func speakerRows(of source: ID<Source>) throws -> [(row: SpeakerRow, label: String)] {
    try Table.lines(.speaker, db).compactMap { line in
      guard try line.reference("source") == source else { return nil }
      let id: ID<Source> = try line.id()
      return (SpeakerRow(uuid: id.uuid), line.words("label"))
    }
  }

  /// By title in natural order, without their texts.
  public func sources() throws -> [Source] {
    var participants: [ID<Source>: [ID<Informant>]] = [:]
    for line in try Table.lines(.participant, db) {
      guard let source: ID<Source> = try line.reference("source"),
        let who: ID<Informant> = try line.reference("informant")
      else { continue }
      participants[source, default: []].append(who)
    }
    let speakers = try speakers()
    return try Table.lines(
      .source, db, skipping: ["text", "layout", "original", "file", "pages", "link", "link_digest"]
    ).map { line in
      let id: ID<Source> = try line.id()
      return Source(
        id: id, title: line.words("title"), technique: line.symbol("technique").flatMap { Technique(rawValue: $0) },
        date: line.symbol("date").flatMap { CalendarDate($0) }, language: line.symbol("language") ?? "",
        place: line.words("place"), visit: try line.reference("visit"), informants: (participants[id] ?? []).sorted(),
        speakers: speakers[id] ?? [], format: line.symbol("format").flatMap(FileFormat.init(rawValue:)) ?? .text,
        replaces: try line.reference("replaces"))
    }
    .sorted { $0.title == $1.title ? $0.id < $1.id : NaturalOrder.precedes($0.title, $1.title) }
  }

  /// Several rows of one label stand for several informants.
  private func speakers() throws -> [ID<Source>: [Speaker]] {
    var speakers: [ID<Source>: [Speaker]] = [:]
    for line in try Table.lines(.speaker, db) {
      guard let source: ID<Source> = try line.reference("source") else { continue }
      let label = line.words("label")
      let origin = line.symbol("origin").flatMap(Speaker.Origin.init) ?? .given
      var known = speakers[source] ?? []
      switch line.symbol("part") {
      case "interviewer": known.append(Speaker(label: label, part: .interviewer, origin: origin))
      case "none": known.append(Speaker(label: label, part: .noLabel, origin: origin))
      default:
        guard let informant: ID<Informant> = try line.reference("informant") else { continue }
        if let at = known.firstIndex(where: { $0.label == label }), case .informants(let others) = known[at].part {
          known[at].part = .informants((others + [informant]).sorted())
        } else {
          known.append(Speaker(label: label, part: .informants([informant]), origin: origin))
        }
      }
      speakers[source] = known
    }
    return speakers
  }

  public func title(of source: ID<Source>) throws -> String {
    let sql = "SELECT c.bytes FROM source s JOIN content c ON c.n = s.title WHERE s.uuid = ?"
    return String(decoding: try Data.fetchOne(db, sql: sql, arguments: [source.uuid.blob]) ?? Data(), as: UTF8.self)
  }

  /// The text of a source; empty where there is no such source.
  public func text(of source: ID<Source>) throws -> SourceText {
    let sql = "SELECT c.bytes FROM source s JOIN content c ON c.n = s.text WHERE s.uuid = ?"
    let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [source.uuid.blob])
    guard let row = try cursor.next() else { return SourceText("") }
    // Copied once, straight from the page cache: texts are most of what a study holds.
    return SourceText(utf8: try row.withUnsafeData(atIndex: 0) { $0.map { [UInt8]($0) } ?? [] })
  }

  /// The file a source came from, as it was, and its name.
  public func original(of source: ID<Source>) throws -> (bytes: [UInt8], name: String) {
    let sql = """
      SELECT o.bytes, f.bytes FROM source s JOIN content o ON o.n = s.original LEFT JOIN content f ON f.n = s.file
      WHERE s.uuid = ?
      """
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [source.uuid.blob]) else { return ([], "") }
    return ([UInt8](row[0] as Data? ?? Data()), String(decoding: row[1] as Data? ?? Data(), as: UTF8.self))
  }

  /// The live sources by how many bytes their original file has, and by how many their text has: only those of the same
  /// length are worth comparing with a new file.
  public func lengths() throws -> (originals: [Int: [ID<Source>]], texts: [Int: [ID<Source>]]) {
    let sql = """
      SELECT s.uuid, length(o.bytes), length(t.bytes) FROM source s
      LEFT JOIN content o ON o.n = s.original LEFT JOIN content t ON t.n = s.text WHERE s.retracted = 0
      """
    var lengths: (originals: [Int: [ID<Source>]], texts: [Int: [ID<Source>]]) = ([:], [:])
    let cursor = try Row.fetchCursor(db, sql: sql)
    while let row = try cursor.next() {
      guard let uuid = UUID(bytes: row[0] as Data) else { continue }
      if let length = row[1] as Int? { lengths.originals[length, default: []].append(ID(uuid)) }
      if let length = row[2] as Int? { lengths.texts[length, default: []].append(ID(uuid)) }
    }
    return lengths
  }

  /// The turns of each source that is asked for; a source without turns is left out.
  public func layouts() throws -> [ID<Source>: TurnLayout] {
    var layouts: [ID<Source>: TurnLayout] = [:]
    let sql = "SELECT s.uuid, c.bytes FROM source s JOIN content c ON c.n = s.layout WHERE s.retracted = 0"
    try db.forEachRow(sql) { row in
      guard let uuid = UUID(bytes: row.bytes(0)), !row.isNull(1) else { return }
      layouts[ID(uuid)] = TurnLayout(decoding: row.bytes(1).bindMemory(to: UInt8.self))
    }
    return layouts
  }
}
