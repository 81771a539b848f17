import AnyamModel

/// Which rows and columns of a matrix are shown, and in which order. Those of totals come last.
struct MatrixOrder {
  let rows: [Int]
  let columns: [Int]

  /// - Parameters:
  ///   - weights: of each cell what the measure shows, as a whole number.
  ///   - isUsed: whether each holds anything: a passage of no words is something.
  init(_ question: Matrix.Question, _ grid: MatrixGrid, _ tallied: TalliedCells, weights: [Int], isUsed: [Bool]) {
    var rowSums = [Int](repeating: 0, count: grid.height)
    var columnSums = [Int](repeating: 0, count: grid.width)
    var isFullRow = [Bool](repeating: false, count: grid.height)
    var isFullColumn = [Bool](repeating: false, count: grid.width)
    for row in 0..<grid.totalRow {
      for cell in tallied.cells(of: row) {
        let column = Int(tallied.columns[cell])
        guard column < grid.totalColumn else {
          rowSums[row] = weights[cell]
          continue
        }
        if isUsed[cell] { (isFullRow[row], isFullColumn[column]) = (true, true) }
      }
    }
    for cell in tallied.cells(of: grid.totalRow) { columnSums[Int(tallied.columns[cell])] = weights[cell] }
    // A row or column of nobody shows only where it holds something.
    let rows = (0..<grid.totalRow).filter {
      isFullRow[$0] || !question.hideEmpty && !grid.isOfNone($0)
    }
    let columns = (0..<grid.totalColumn).filter {
      !question.hideEmpty && $0 < grid.columns.keys.count || isFullColumn[$0]
    }
    self.rows =
      Self.ordered(rows, by: question.rowOrder, key: { grid.outerKeys($0) + [grid.rowKey($0)] }, total: { rowSums[$0] })
      + (question.totals ? [grid.totalRow] : [])
    self.columns =
      Self.ordered(columns, by: question.columnOrder, key: { [grid.columnKey($0)] }, total: { columnSums[$0] })
      + (question.totals ? [grid.totalColumn] : [])
  }

  /// Keys that some rows begin with.
  private struct Head: Hashable {
    /// The head without its last key, or -1.
    let before: Int
    let key: String
  }

  /// Rows or columns in the order asked for; what lies in one thing stays together.
  private static func ordered(
    _ places: [Int], by order: Matrix.Question.Order, key: (Int) -> [String], total: (Int) -> Int
  ) -> [Int] {
    guard order != .reading else { return places }
    // Heads are numbered as they come, so that a lower number came first.
    var numbers: [Head: Int] = [:]
    var heads: [Head] = []
    var sums: [Int] = []
    let paths = places.map { place in
      var before = -1
      return key(place).map { key in
        let head = Head(before: before, key: key)
        let number = numbers[head] ?? heads.count
        if number == heads.count {
          numbers[head] = number
          heads.append(head)
          sums.append(0)
        }
        sums[number] += total(place)
        before = number
        return number
      }
    }
    return places.indices.sorted { left, right in
      for (one, other) in zip(paths[left], paths[right]) where one != other {
        let (key, otherKey) = (heads[one].key, heads[other].key)
        // Nobody stays last, whatever the order.
        if (key == Matrix.none) != (otherKey == Matrix.none) { return otherKey == Matrix.none }
        switch order {
        case .most where sums[one] != sums[other]: return sums[one] > sums[other]
        case .fewest where sums[one] != sums[other]: return sums[one] < sums[other]
        case .key: return NaturalOrder.precedes(key, otherKey)
        default: return one < other
        }
      }
      return left < right
    }.map { places[$0] }
  }
}
