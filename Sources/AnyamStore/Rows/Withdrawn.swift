public import AnyamModel
import Foundation
internal import GRDB

/// What is in the file though it is no longer in the study: a withdrawal of consent reaches that too.
extension StudyReader {
  /// Sources that were withdrawn, replaced or undone and whose words are still in the file, with their turns.
  public func withdrawnLayouts() throws -> [(source: ID<Source>, layout: TurnLayout)] {
    let sql = "SELECT s.uuid, c.bytes FROM source s JOIN content c ON c.n = s.layout WHERE s.retracted = 1"
    var layouts: [(source: ID<Source>, layout: TurnLayout)] = []
    try db.forEachRow(sql) { row in
      guard let uuid = UUID(bytes: row.bytes(0)), !row.isNull(1) else { return }
      if let layout = TurnLayout(decoding: row.bytes(1).bindMemory(to: UInt8.self)) {
        layouts.append((ID(uuid), layout))
      }
    }
    return layouts
  }

  /// All passages codes were ever given, whatever was withdrawn since, and whether the code is in use.
  public func everyCodedPassage() throws -> [(
    code: ID<Code>, name: String, isInUse: Bool, source: ID<Source>, range: TextRange
  )] {
    let sql = """
      SELECT k.uuid, w.bytes, k.retracted, s.uuid, c.start, c."end" FROM coding c
      JOIN code k ON k.n = c.code JOIN content w ON w.n = k.name JOIN source s ON s.n = c.source
      WHERE w.bytes IS NOT NULL
      """
    var passages: [(code: ID<Code>, name: String, isInUse: Bool, source: ID<Source>, range: TextRange)] = []
    try db.forEachRow(sql) { row in
      guard let code = UUID(bytes: row.bytes(0)), let source = UUID(bytes: row.bytes(3)) else { return }
      let (start, end) = (row.integer(4), row.integer(5))
      guard start < end else { return }
      passages.append(
        (
          ID(code), String(decoding: row.bytes(1), as: UTF8.self), row.integer(2) == 0, ID(source),
          TextRange(start, end)
        ))
    }
    return passages
  }
}
