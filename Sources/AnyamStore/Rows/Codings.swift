public import AnyamModel
import Foundation
internal import GRDB
internal import GRDBSQLite

extension Edit {
  public mutating func add(_ codings: [Coding]) {
    reserve(.coding, rows: codings.count)
    for coding in codings {
      create(
        .coding, coding.id.uuid,
        [
          coding.source.reference, .integer(coding.range.start), .integer(coding.range.end), coding.code.reference,
          coding.coder.reference, coding.stance.symbol, coding.informant.reference(),
        ],
        retracted: coding.retracted)
    }
  }

  public mutating func add(_ memo: Memo) {
    create(.memo, memo.id.uuid, [memo.coding.reference(), words(memo.text)])
  }

  /// Withdraws rows: they stay in the trail and count nowhere.
  public mutating func retract(_ codings: [ID<Coding>]) {
    for coding in codings { set(.coding, coding.uuid, "retracted", .integer(1)) }
  }

  public mutating func retract(_ code: ID<Code>) { set(.code, code.uuid, "retracted", .integer(1)) }

  public mutating func retract(_ source: ID<Source>) { set(.source, source.uuid, "retracted", .integer(1)) }
}

extension StudyReader {
  /// All codings that count, as columns of indices into the lists given. One pass by a raw cursor: a row object for
  /// each would cost ten times as much.
  ///
  /// - Parameter ids: whether the codings' own ids are asked for; counting does not need them.
  func codings(
    _ sources: [Source], _ codebook: Codebook, _ coders: [Coder], _ informants: [Informant], ids: Bool
  ) throws -> CodingColumns {
    let sourceAt = try indices(.source, Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.id.uuid, $0) }))
    let codeAt = try indices(
      .code, Dictionary(uniqueKeysWithValues: codebook.codes.enumerated().map { ($1.id.uuid, $0) }))
    let coderAt = try indices(.coder, Dictionary(uniqueKeysWithValues: coders.enumerated().map { ($1.id.uuid, $0) }))
    let informantAt = try indices(
      .informant, Dictionary(uniqueKeysWithValues: informants.enumerated().map { ($1.id.uuid, $0) }))
    func at(_ indices: [Int32], _ n: Int64) -> Int32 { n < Int64(indices.count) && n >= 0 ? indices[Int(n)] : -1 }

    var columns = CodingColumns()
    // Rows are never deleted, so the last number is how many there are.
    columns.reserve(try Int.fetchOne(db, sql: "SELECT max(n) FROM coding") ?? 0)
    let statement = try db.makeStatement(
      sql: """
        SELECT \(ids ? "uuid" : "NULL"), source, start, "end", code, coder, stance, informant FROM coding
        WHERE retracted = 0
        """)
    let raw = statement.sqliteStatement
    defer { sqlite3_reset(raw) }
    while true {
      let code = sqlite3_step(raw)
      if code == SQLITE_DONE { return columns }
      guard code == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      let source = at(sourceAt, sqlite3_column_int64(raw, 1))
      let codeIndex = at(codeAt, sqlite3_column_int64(raw, 4))
      // A coding of something that was withdrawn with an undo counts nowhere either.
      guard source >= 0, codeIndex >= 0 else { continue }
      if ids {
        guard let blob = sqlite3_column_blob(raw, 0), sqlite3_column_bytes(raw, 0) == 16 else { continue }
        columns.ids.append(ID(UUID(uuid: blob.loadUnaligned(as: uuid_t.self))))
      }
      columns.sources.append(source)
      columns.starts.append(sqlite3_column_int(raw, 2))
      columns.ends.append(sqlite3_column_int(raw, 3))
      columns.codes.append(codeIndex)
      columns.coders.append(at(coderAt, sqlite3_column_int64(raw, 5)))
      columns.stances.append(stance(raw, 6))
      columns.informants.append(
        sqlite3_column_type(raw, 7) == SQLITE_NULL ? -1 : at(informantAt, sqlite3_column_int64(raw, 7)))
    }
  }

  private func stance(_ raw: SQLiteStatement, _ column: Int32) -> Stance? {
    // The three keys differ in their first letter.
    switch sqlite3_column_text(raw, column)?.pointee {
    case UInt8(ascii: "s"): .support
    case UInt8(ascii: "q"): .qualify
    case UInt8(ascii: "c"): .contradict
    default: nil
    }
  }

  /// For each row number of a table the index of its thing in a list, or -1.
  private func indices(_ entity: Entity, _ known: [UUID: Int]) throws -> [Int32] {
    var indices: [Int32] = []
    let cursor = try Row.fetchCursor(db, sql: "SELECT n, uuid FROM \"\(entity.rawValue)\"")
    while let row = try cursor.next() {
      let n: Int = row[0]
      guard let uuid = UUID(bytes: row[1] as Data), let at = known[uuid] else { continue }
      while indices.count <= n { indices.append(-1) }
      indices[n] = Int32(at)
    }
    return indices
  }

  /// The memos on codings.
  public func memos() throws -> [ID<Coding>: String] {
    var memos: [ID<Coding>: String] = [:]
    for line in try Table.lines(.memo, db) {
      guard let coding: ID<Coding> = try line.reference("coding") else { continue }
      let text = line.words("text")
      memos[coding] = memos[coding].map { $0 + "\n" + text } ?? text
    }
    return memos
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
