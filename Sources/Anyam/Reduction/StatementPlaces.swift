import AnyamModel
import AnyamStore

/// Statements of cells whose row or column is gone: a role nobody has any more, an indicator the grid no longer names. They stand in no
/// table then, and whoever changed the study is told.
enum StatementPlaces {
  /// For each side that is gone, as `role=Staf`, how many statements lie under it.
  static func lost(_ reader: StudyReader) throws -> [String: Int] {
    guard try reader.hasCellStatements() else { return [:] }
    let sides = try reader.summaries().flatMap { summary -> [Summary.Side] in
      guard case .cell(let row, let column) = summary.about else { return [] }
      return (row.dimension == "display" ? DisplaySignature.scope(row.key) : [row]) + [column]
    }
    let people = try reader.informants()
    let grid = try reader.focusGrid(reader.codebook())
    let known: [String: Set<String>] = [
      "role": Set(people.map(\.role)), "informant": Set(people.map(\.code)),
      "indicator": Set(grid.indicators.map(\.name)), "focus": Set(grid.foci.map(\.name)),
      "visit": Set(try reader.visits().map(\.name)), "source": Set(try reader.sources().map(\.title)),
    ]
    var lost: [String: Int] = [:]
    for side in sides where side.code == nil && known[side.dimension]?.contains(side.key) == false {
      lost["\(side.dimension)=\(side.key)", default: 0] += 1
    }
    return lost
  }

  /// What a change took the place of.
  static func findings(before: [String: Int], after: [String: Int]) -> [Finding] {
    after.filter { $0.value > before[$0.key] ?? 0 }.sorted { $0.key < $1.key }.map {
      Finding(.statementsLost, subject: $0.key, String($0.value))
    }
  }
}
