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

  /// The keys of a row: those it lies in, then its own.
  func rowKeys(_ row: Int) -> [String] {
    guard row == totalRow else { return rows.keys[row] }
    return Array(repeating: "", count: rows.dimensionKeys.count - 1) + [Matrix.total]
  }

  func columnKey(_ column: Int) -> String {
    column < columns.keys.count ? columns.keys[column] : column == totalColumn ? Matrix.total : Matrix.none
  }
}
