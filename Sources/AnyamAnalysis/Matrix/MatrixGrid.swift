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

  /// Where a row's own key stands among those of its dimension; behind all of them the one of totals.
  func ownPlace(_ row: Int) -> Int {
    let level = rows.levels.count - 1
    return row == totalRow ? rows.levels[level].none + 1 : rows.place(row, level: level)
  }

  /// The keys of what a row lies in.
  func outerKeys(_ row: Int) -> [String] {
    rows.levels.indices.dropLast().map { row == totalRow ? "" : rows.key(row, level: $0) }
  }

  /// Whether two rows lie in the same.
  func lieTogether(_ one: Int, _ other: Int) -> Bool {
    one < totalRow && other < totalRow && rows.outerPlace(one) == rows.outerPlace(other)
  }

  /// Whether a row is one of nobody, or of nothing, on any level.
  func isOfNone(_ row: Int) -> Bool {
    rows.levels.indices.contains { rows.place(row, level: $0) == rows.levels[$0].none }
  }

  func columnKey(_ column: Int) -> String {
    column < columns.keys.count ? columns.keys[column] : column == totalColumn ? Matrix.total : Matrix.none
  }
}
