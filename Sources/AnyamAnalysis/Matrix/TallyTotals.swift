import AnyamModel

/// How many codings fall on each row, on each column, and on any of them, each counted once.
struct TallyTotals {
  private var rows: [Once]
  private var columns: [Once]
  private var all = Once()

  /// Codings come one after the other, so the last one is enough to count each once.
  private struct Once {
    private(set) var count: Int32 = 0
    private var last: Int32 = -1

    mutating func add(_ coding: Int) {
      let coding = Int32(truncatingIfNeeded: coding)
      if last != coding { count &+= 1 }
      last = coding
    }
  }

  init(rows: Int, columns: Int) {
    self.rows = Array(repeating: Once(), count: rows)
    self.columns = Array(repeating: Once(), count: columns)
  }

  mutating func add(_ coding: Int, row: Int) { rows[row].add(coding) }
  mutating func add(_ coding: Int, column: Int) { columns[column].add(coding) }
  mutating func add(_ coding: Int) { all.add(coding) }

  func count(ofRow row: Int) -> Int { Int(rows[row].count) }

  /// The last column is the one of totals: all.
  func count(ofColumn column: Int) -> Int { Int((column == columns.count - 1 ? all : columns[column]).count) }
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
