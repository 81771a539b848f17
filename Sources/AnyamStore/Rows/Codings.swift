public import AnyamModel
import Foundation
internal import GRDB

extension Edit {
  public mutating func add(_ codings: [Coding]) {
    guard !codings.isEmpty else { return }
    reserve(.coding, rows: codings.count)
    for coding in codings {
      create(
        .coding, coding.id.uuid,
        [
          coding.source.reference, .integer(coding.range.start), .integer(coding.range.end), coding.code.reference,
          coding.coder.reference, coding.stance.symbol, coding.informant.reference(),
          coding.origin.symbol, coding.autocoding.reference(),
        ],
        retracted: coding.retracted)
    }
  }

  public mutating func add(_ memo: Memo) {
    create(
      .memo, memo.id.uuid,
      [
        memo.coding.reference(), words(memo.text), memo.source.reference(),
        memo.range.map { .integer($0.start) } ?? .null, memo.range.map { .integer($0.end) } ?? .null,
        memo.coder.reference(), .symbol(memo.kind.rawValue), memo.code.reference(), memo.informant.reference(),
        memo.visit.reference(), memo.isFollowedUp ? .integer(1) : .null,
      ])
  }

  /// Puts a coding on another passage, of another source where that is asked for.
  public mutating func move(_ coding: ID<Coding>, to range: TextRange, of source: ID<Source>) {
    set(.coding, coding.uuid, "source", source.reference)
    set(.coding, coding.uuid, "start", .integer(range.start))
    set(.coding, coding.uuid, "end", .integer(range.end))
  }

  public mutating func retract(_ memo: ID<Memo>) { set(.memo, memo.uuid, "retracted", .integer(1)) }

  /// Puts a memo on another coding.
  public mutating func move(_ memo: ID<Memo>, to coding: ID<Coding>) {
    set(.memo, memo.uuid, "coding", coding.reference)
  }

  /// Gives a coding a direction, or another one.
  public mutating func setStance(_ stance: Stance?, of coding: ID<Coding>) {
    set(.coding, coding.uuid, "stance", stance.symbol)
  }

  /// Puts a memo on another passage.
  public mutating func move(_ memo: ID<Memo>, to range: TextRange?, of source: ID<Source>) {
    set(.memo, memo.uuid, "source", source.reference)
    set(.memo, memo.uuid, "start", range.map { .integer($0.start) } ?? .null)
    set(.memo, memo.uuid, "end", range.map { .integer($0.end) } ?? .null)
  }

  /// Withdraws rows: they stay in the trail and count nowhere.
  public mutating func retract(_ codings: [ID<Coding>]) {
    for coding in codings { set(.coding, coding.uuid, "retracted", .integer(1)) }
  }

  public mutating func retract(_ code: ID<Code>) { set(.code, code.uuid, "retracted", .integer(1)) }

  public mutating func retract(_ source: ID<Source>) { set(.source, source.uuid, "retracted", .integer(1)) }
}

extension StudyReader {
  /// All codings that count, as columns of indices into the lists given. One pass.
  ///
  /// - Parameter ids: whether the codings' own ids are asked for; counting does not need them.
  func codings(
    _ sources: [Source], _ codebook: Codebook, _ coders: [Coder], _ informants: [Informant],
    _ autocodings: [Autocoding], ids: Bool, inReadingOrder: Bool
  ) throws -> CodingColumns {
    let sourceAt = try indices(.source, Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.id.uuid, $0) }))
    let codeAt = try indices(
      .code, Dictionary(uniqueKeysWithValues: codebook.codes.enumerated().map { ($1.id.uuid, $0) }))
    let coderAt = try indices(.coder, Dictionary(uniqueKeysWithValues: coders.enumerated().map { ($1.id.uuid, $0) }))
    let informantAt = try indices(
      .informant, Dictionary(uniqueKeysWithValues: informants.enumerated().map { ($1.id.uuid, $0) }))
    let asksForRuns = ids && !autocodings.isEmpty
    let autocodingAt =
      asksForRuns
      ? try indices(
        .autocoding, Dictionary(uniqueKeysWithValues: autocodings.enumerated().map { ($1.id.uuid, $0) })) : []
    // Nothing has the number 0, as which NULL is read.
    func at(_ indices: [Int32], _ n: Int) -> Int32 { n < indices.count && n >= 0 ? indices[n] : -1 }

    var columns = CodingColumns()
    // Rows are never deleted, so the last number is how many there are.
    columns.reserve(min(try Int.fetchOne(db, sql: "SELECT max(n) FROM coding") ?? 0, Self.mostReserved), ids: ids)
    let asked =
      "source, start, \"end\", code, coder, stance, informant" + (ids ? ", uuid" : "")
      + (asksForRuns ? ", autocoding" : "")
    try db.giveRows(asked, from: "coding WHERE retracted = 0") { row in
      let source = at(sourceAt, row.integer(0))
      let code = at(codeAt, row.integer(3))
      // A coding of something that was withdrawn with an undo counts nowhere either.
      guard source >= 0, code >= 0 else { return }
      // No program of ours writes such a passage, and nothing can be shown of it.
      guard let start = Int32(exactly: row.integer(1)), let end = Int32(exactly: row.integer(2)), start >= 0,
        start <= end
      else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      if ids {
        let id = row.bytes(7)
        guard id.count == 16 else { return }
        columns.ids.append(ID(UUID(uuid: id.loadUnaligned(as: uuid_t.self))))
      }
      if asksForRuns { columns.autocodings.append(at(autocodingAt, row.integer(8))) }
      columns.sources.append(source)
      columns.starts.append(start)
      columns.ends.append(end)
      columns.codes.append(code)
      columns.coders.append(at(coderAt, row.integer(4)))
      columns.stances.append(stance(row.bytes(5)))
      columns.informants.append(at(informantAt, row.integer(6)))
    }
    return inReadingOrder ? columns.inReadingOrder() : columns
  }

  private func stance(_ key: UnsafeRawBufferPointer) -> Stance? {
    // The three keys differ in their first letter.
    switch key.first {
    case UInt8(ascii: "s"): .support
    case UInt8(ascii: "q"): .qualify
    case UInt8(ascii: "c"): .contradict
    default: nil
    }
  }

  /// For each row number of a table the index of its thing in a list, or -1.
  private func indices(_ entity: Entity, _ known: [UUID: Int]) throws -> [Int32] {
    var indices: [Int32] = []
    try db.forEachRow("SELECT n, uuid FROM \"\(entity.rawValue)\"") { row in
      let n = row.integer(0)
      // Rows are numbered from 1 on; a file that was tampered with must not fill all memory.
      guard n > 0, n < Self.mostRows else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      guard let uuid = UUID(bytes: row.bytes(1)), let at = known[uuid] else { return }
      while indices.count <= n { indices.append(-1) }
      indices[n] = Int32(at)
    }
    return indices
  }

  /// The highest number a row of a study may have: far more than a study has of anything.
  private static let mostRows = 1 << 26
  /// Room for so many codings is made at once; more are taken as they come.
  private static let mostReserved = 1 << 22

  /// All memos, in the order they were written.
  public func memos() throws -> [Memo] {
    try Table.lines(.memo, db).map { line in
      var range: TextRange?
      if let start = line.integer("start"), let end = line.integer("end"), start <= end {
        range = TextRange(start, end)
      }
      return Memo(
        id: try line.id(), kind: line.symbol("kind").flatMap(Memo.Kind.init(rawValue:)) ?? .analytic,
        coding: try line.reference("coding"), source: try line.reference("source"), range: range,
        code: try line.reference("code"), informant: try line.reference("informant"),
        visit: try line.reference("visit"), coder: try line.reference("coder"), text: line.words("text"),
        isFollowedUp: line.integer("followed_up") == 1)
    }
  }

  /// What is noted on codings, one memo below the other. Whoever imports from another program has tens of thousands.
  public func memosOfCodings() throws -> [ID<Coding>: String] {
    var texts: [ID<Coding>: String] = [:]
    let sql = """
      SELECT c.uuid, t.bytes FROM memo m JOIN coding c ON c.n = m.coding LEFT JOIN content t ON t.n = m.text
      WHERE m.retracted = 0 ORDER BY m.n
      """
    try db.forEachRow(sql) { row in
      guard let uuid = UUID(bytes: row.bytes(0)) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      let text = String(decoding: row.bytes(1), as: UTF8.self)
      if let before = texts.updateValue(text, forKey: ID(uuid)) { texts[ID(uuid)] = before + "\n" + text }
    }
    return texts
  }

  /// The codings of one source that came from its own comments, withdrawn ones included.
  public func codings(fromMarksOf source: ID<Source>) throws -> [EarlierCoding] {
    let sql = """
      SELECT c.uuid, c.start, c."end", k.uuid, r.uuid, c.stance, i.uuid, c.retracted, c.origin, n.bytes
      FROM coding c JOIN source s ON s.n = c.source JOIN code k ON k.n = c.code LEFT JOIN content n ON n.n = k.name
      LEFT JOIN coder r ON r.n = c.coder
      LEFT JOIN informant i ON i.n = c.informant WHERE s.uuid = ? AND c.origin IS NOT NULL ORDER BY c.n
      """
    return try Row.fetchAll(db, sql: sql, arguments: [source.uuid.blob]).compactMap { row in
      guard let id = UUID(bytes: row[0] as Data), let code = UUID(bytes: row[3] as Data),
        let coder = UUID(bytes: row[4] as Data? ?? Data()), let start = row[1] as Int?, let end = row[2] as Int?,
        0 <= start, start <= end
      else { return nil }
      let coding = Coding(
        id: ID(id), source: source, range: TextRange(start, end), code: ID(code), coder: ID(coder),
        stance: (row[5] as String?).flatMap { Stance(rawValue: $0) },
        informant: UUID(bytes: row[6] as Data? ?? Data()).map { ID($0) }, retracted: row[7] == 1,
        origin: (row[8] as String?).flatMap { Coding.Origin(rawValue: $0) })
      return EarlierCoding(coding: coding, codeName: String(decoding: row[9] as Data? ?? Data(), as: UTF8.self))
    }
  }

  /// Every live coding whose id begins with these hexadecimal digits, at most two.
  public func codings(idPrefix: String) throws -> [ID<Coding>] {
    let digits = idPrefix.lowercased().filter { $0 != "-" }
    guard digits.count >= 6, digits.count <= 32, digits.allSatisfy(\.isHexDigit) else { return [] }
    let sql = "SELECT uuid FROM coding WHERE retracted = 0 AND uuid >= ? AND hex(uuid) LIKE ? LIMIT 2"
    let low = Data(UUID(padding: digits))
    return try Data.fetchAll(db, sql: sql, arguments: [low, digits.uppercased() + "%"])
      .compactMap { UUID(bytes: $0).map { ID($0) } }
  }
}

extension Data {
  fileprivate init(_ uuid: UUID) { self = uuid.blob }
}

extension UUID {
  /// The smallest UUID that begins with these hexadecimal digits.
  fileprivate init(padding digits: String) {
    let padded = Array((digits + String(repeating: "0", count: max(0, 32 - digits.count))).prefix(32))
    let bytes = stride(from: 0, to: 32, by: 2).map { UInt8(String(padded[$0...$0 + 1]), radix: 16) ?? 0 }
    self = UUID(bytes: bytes) ?? UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
  }
}

/// A coding that a document's own comment gave once, with the name its code had or has.
public struct EarlierCoding: Sendable {
  public var coding: Coding
  public var codeName: String
}
