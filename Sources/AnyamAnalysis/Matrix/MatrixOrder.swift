import AnyamModel

/// Which rows and columns of a matrix are shown, and in which order. Those of totals come last.
struct MatrixOrder {
  let rows: [Int]
  let columns: [Int]

  /// - Parameters:
  ///   - counts: of each cell what the measure asks for.
  ///   - isUsed: whether each holds anything: a passage of no words is something.
  init(_ question: Matrix.Question, _ grid: MatrixGrid, _ tallied: TalliedCells, counts: [Int], isUsed: [Bool]) {
    var rowSums = [Int](repeating: 0, count: grid.height)
    var columnSums = [Int](repeating: 0, count: grid.width)
    var isFullRow = [Bool](repeating: false, count: grid.height)
    var isFullColumn = [Bool](repeating: false, count: grid.width)
    for row in 0..<grid.totalRow {
      for cell in tallied.cells(of: row) where tallied.columns[cell] < grid.totalColumn {
        let column = Int(tallied.columns[cell])
        rowSums[row] += counts[cell]
        columnSums[column] += counts[cell]
        if isUsed[cell] { (isFullRow[row], isFullColumn[column]) = (true, true) }
      }
    }
    // A row or column of nobody shows only where it holds something.
    let rows = (0..<grid.totalRow).filter {
      !question.hideEmpty && !grid.rows.keys[$0].contains(Matrix.none) || isFullRow[$0]
    }
    let columns = (0..<grid.totalColumn).filter {
      !question.hideEmpty && $0 < grid.columns.keys.count || isFullColumn[$0]
    }
    self.rows =
      Self.ordered(rows, by: question.rowOrder, key: { grid.rowKeys($0) }, total: { rowSums[$0] })
      + (question.totals ? [grid.totalRow] : [])
    self.columns =
      Self.ordered(columns, by: question.columnOrder, key: { [grid.columnKey($0)] }, total: { columnSums[$0] })
      + (question.totals ? [grid.totalColumn] : [])
  }

  /// Rows or columns in the order asked for; what lies in one thing stays together.
  private static func ordered(
    _ places: [Int], by order: Matrix.Question.Order, key: (Int) -> [String], total: (Int) -> Int
  ) -> [Int] {
    guard order != .reading else { return places }
    let keys = places.map(key)
    // The sum of everything that begins with the same keys, and where it came first.
    var sums: [[String]: Int] = [:]
    var first: [[String]: Int] = [:]
    for (at, place) in places.enumerated() {
      let own = total(place)
      for length in 1...max(1, keys[at].count) {
        let head = Array(keys[at].prefix(length))
        sums[head, default: 0] += own
        if first[head] == nil { first[head] = at }
      }
    }
    return places.indices.sorted { left, right in
      for length in 1...max(1, keys[left].count) {
        let (one, other) = (Array(keys[left].prefix(length)), Array(keys[right].prefix(length)))
        guard one != other else { continue }
        // Nobody stays last, whatever the order.
        let isNobody = (one.last == Matrix.none, other.last == Matrix.none)
        if isNobody.0 != isNobody.1 { return isNobody.1 }
        let (a, b) = (sums[one] ?? 0, sums[other] ?? 0)
        switch order {
        case .most where a != b: return a > b
        case .fewest where a != b: return a < b
        case .key: return NaturalOrder.precedes(one.last ?? "", other.last ?? "")
        default: return (first[one] ?? 0) < (first[other] ?? 0)
        }
      }
      return left < right
    }.map { places[$0] }
  }
}
