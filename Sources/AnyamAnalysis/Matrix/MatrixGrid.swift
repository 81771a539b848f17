import AnyamModel

/// All rows and columns of a matrix, before any is left out: those with keys, one for what has no value, and last one for totals.
struct MatrixGrid {
  let rows: RowKeys
  let columns: DimensionKeys
  let height: Int
  let width: Int

  var totalRow: Int { height - 1 }
  var totalColumn: Int { width - 1 }

  init(_ question: Matrix.Question, _ data: StudyData, _ attribution: Attribution, _ filter: ScopeFilter) {
    rows = RowKeys(question, data, attribution, filter)
    columns = DimensionKeys(question.columns, data, filter, includeDescendants: question.includeDescendants)
    // The rows know theirs of no value already.
    height = rows.count + 1
    width = columns.keys.count + 2
  }

  /// A row's own key.
  func rowKey(_ row: Int) -> String {
    row == totalRow ? Matrix.total : rows.key(row, level: rows.levels.count - 1)
  }

  /// Where a row stands on all levels but its own, as one number, and where its own key stands among those of its dimension. The row of totals lies
  /// in nothing, and stands behind all of them.
  func places(_ row: Int) -> (outer: Int, own: Int) {
    row == totalRow ? (-1, ownPlaces - 1) : rows.places(row)
  }

  /// How many places own keys have.
  var ownPlaces: Int { rows.levels[rows.levels.count - 1].none + 2 }

  func ownKey(_ place: Int) -> String {
    let level = rows.levels[rows.levels.count - 1]
    return place < level.none ? level.keys[place] : place == level.none ? Matrix.none : Matrix.total
  }

  /// The keys of each level that rows lie in, nobody behind all others.
  var outerLevels: [[String]] { rows.levels.dropLast().map { $0.keys + [Matrix.none] } }

  /// Adds where something stands among the keys of each level that rows lie in; -1 for the row of totals.
  func addOuterPlaces(_ outer: Int, to places: inout [Int32]) {
    let start = places.count
    for _ in rows.levels.dropLast() { places.append(-1) }
    guard outer >= 0 else { return }
    var left = outer
    for level in rows.levels.indices.dropLast().reversed() {
      let count = rows.levels[level].none + 1
      places[start + level] = Int32(left % count)
      left /= count
    }
  }

  /// The keys of what a row lies in.
  func outerKeys(_ row: Int) -> [String] {
    rows.levels.indices.dropLast().map { row == totalRow ? "" : rows.key(row, level: $0) }
  }

  /// Whether a row is one of nobody, or of nothing, on any level.
  func isOfNone(_ row: Int) -> Bool {
    rows.levels.indices.contains { rows.place(row, level: $0) == rows.levels[$0].none }
  }

  func columnKey(_ column: Int) -> String {
    column < columns.keys.count ? columns.keys[column] : column == totalColumn ? Matrix.total : Matrix.none
  }
}
