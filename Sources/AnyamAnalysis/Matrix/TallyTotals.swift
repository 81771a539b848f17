import AnyamModel

/// How many codings fall on each row, on each column, and on any of them, each counted once.
struct TallyTotals {
  private var rows: [Int]
  private var columns: [Int]
  private var all = 0
  /// The last coding counted in each: codings come one after the other.
  private var lastOfRow: [Int]
  private var lastOfColumn: [Int]
  private var last = -1

  init(rows: Int, columns: Int) {
    self.rows = Array(repeating: 0, count: rows)
    self.columns = Array(repeating: 0, count: columns)
    lastOfRow = Array(repeating: -1, count: rows)
    lastOfColumn = Array(repeating: -1, count: columns)
  }

  mutating func add(_ coding: Int, row: Int) {
    if lastOfRow[row] != coding { rows[row] += 1 }
    lastOfRow[row] = coding
  }

  mutating func add(_ coding: Int, column: Int) {
    if lastOfColumn[column] != coding { columns[column] += 1 }
    lastOfColumn[column] = coding
  }

  mutating func add(_ coding: Int) {
    if last != coding { all += 1 }
    last = coding
  }

  func count(ofRow row: Int) -> Int { rows[row] }

  /// The last column is the one of totals: all.
  func count(ofColumn column: Int) -> Int { column == columns.count - 1 ? all : columns[column] }
}

extension Matrix.Question {
  /// Whether the last row and column only say how many codings there are, and what these are is not asked for.
  var countsTotals: Bool {
    switch measure {
    case .codings, .presence, .quotes, .summary: !isTraced
    case .sources, .informants, .words, .coverage: false
    }
  }
}
