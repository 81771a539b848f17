import AnyamModel

/// What the words of a cell are a share of: all that is said by the people the cell is about; where it is about none, all that is said
/// in its sources; else all that is said.
final class Wholes {
  private let rows: RowKeys
  private let columns: DimensionKeys
  private let rowDimensions: [Dimension]
  private let columnDimension: Dimension
  private let measured: SpokenWords.Measured
  private var known: [[Int]: Int] = [:]

  init(_ rows: RowKeys, _ columns: DimensionKeys, _ question: Matrix.Question, _ measured: SpokenWords.Measured) {
    self.rows = rows
    self.columns = columns
    rowDimensions = question.outer + [question.rows]
    columnDimension = question.columns
    self.measured = measured
  }

  func whole(row: Int, column: Int) -> Int {
    var levels: [(dimension: Dimension, keys: DimensionKeys, place: Int)] = []
    if row < rows.keys.count {
      for (at, place) in rows.places(row).enumerated() {
        levels.append((rowDimensions[at], rows.dimensionKeys[at], place))
      }
    }
    if column <= columns.keys.count { levels.append((columnDimension, columns, column)) }
    let people = levels.filter(\.dimension.isPersonal)
    let used = people.isEmpty ? levels.filter(\.dimension.isOfSource) : people
    // Which levels and places decide it: the same for many cells.
    let name =
      used.map(\.place) + [-1] + levels.indices.filter { at in used.contains { $0.dimension == levels[at].dimension } }
    if let whole = known[name] { return whole }
    let places = used.map { (isPersonal: $0.dimension.isPersonal, keys: $0.keys.places, place: $0.place) }
    let whole = measured.whole { source, person in
      places.allSatisfy { level in
        guard level.isPersonal else { return level.keys[source] == level.place }
        return (person.map { level.keys[$0] } ?? level.keys.none) == level.place
      }
    }
    known[name] = whole
    return whole
  }
}
