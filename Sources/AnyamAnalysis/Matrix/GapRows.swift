public import AnyamModel

/// Why the cells of a matrix are empty, row by row.
///
/// Nested rows of one source or person differ only in their topic: who could have said something is asked once for all of them.
public struct GapRows: Sendable {
  private let gaps: Gaps
  private let matrix: Matrix
  private let columns: [Gaps.Side]
  /// Why each column is empty with topics left out of account, once for all rows of the same people and sources.
  private var heard: [[Display.Missing]] = []
  /// For each row its place in `heard`.
  private var places: [Int32] = []
  /// Where the focus grid asks nothing: once for all rows, and for all columns, of the same topics and people. Empty where there is no grid.
  private var leftOut: [[Bool]] = []
  /// For each row and each column its place there.
  private var (rowTopics, columnTopics): ([Int32], [Int32]) = ([], [])

  public init(_ gaps: Gaps, _ matrix: Matrix) {
    self.gaps = gaps
    self.matrix = matrix
    columns = matrix.columnKeys.map { gaps.column($0) }
    findTopics()
    places.reserveCapacity(matrix.rowKeys.count)
    guard !gaps.rowsAreClosed else {
      var row = 0
      while row < matrix.rowKeys.count {
        let keys = matrix.outerKeys[row]
        let outer = gaps.outer(keys)
        repeat {
          add(row, outer)
          row += 1
        } while row < matrix.rowKeys.count && matrix.outerKeys[row] == keys
      }
      return
    }
    var known: [String: Int32] = [:]
    var last: String?
    for row in matrix.rowKeys.indices {
      let closed = gaps.closed(row, in: matrix)
      if let last, last == closed {
        places.append(places[row - 1])
      } else if let place = known[closed] {
        places.append(place)
      } else {
        known[closed] = Int32(heard.count)
        add(row, gaps.outer(matrix.outerKeys[row]))
      }
      last = closed
    }
  }

  /// Nested rows name the same topics again and again, and columns of sources none.
  private mutating func findTopics() {
    guard gaps.hasTopics else { return }
    var known: [String: Int32] = [:]
    var sides: [Gaps.Side] = []
    columnTopics = zip(matrix.columnKeys, columns).map { key, side in
      let topic = gaps.topic(ofColumn: key)
      if let place = known[topic] { return place }
      known[topic] = Int32(sides.count)
      sides.append(side)
      return Int32(sides.count - 1)
    }
    known = [:]
    rowTopics = matrix.rowKeys.indices.map { row in
      let topic = gaps.topic(ofRow: row, in: matrix)
      if let place = known[topic] { return place }
      known[topic] = Int32(leftOut.count)
      let own = gaps.leftOut(row, in: matrix, sides)
      leftOut.append(own.contains(true) ? own : [])
      return Int32(leftOut.count - 1)
    }
  }

  /// A row of people or sources of its own.
  ///
  /// - Parameter outer: what it lies in.
  private mutating func add(_ row: Int, _ outer: Gaps.Named) {
    places.append(Int32(heard.count))
    heard.append(reasons(gaps.row(matrix.rowKeys[row], in: outer), like: heard.last))
  }

  /// - Parameter before: those of another row, which mostly are the same and then need no memory of their own.
  private func reasons(_ row: Gaps.Side, like before: [Display.Missing]?) -> [Display.Missing] {
    guard gaps.columnsAreOpen, let first = columns.first else {
      return columns.map { gaps.reason(row: row, column: $0, withTopics: false) }
    }
    let reason = gaps.reason(row: row, column: first, withTopics: false)
    if let before, before.first == reason { return before }
    return Array(repeating: reason, count: columns.count)
  }

  /// For each column of a row why nothing stands there, where nothing does.
  public func reasons(_ row: Int) -> [Display.Missing] {
    let heard = heard[Int(places[row])]
    guard !leftOut.isEmpty, case let own = leftOut[Int(rowTopics[row])], !own.isEmpty else { return heard }
    return zip(heard, columnTopics).map { reason, topic in
      reason == .notMentioned && own[Int(topic)] ? .leftOut : reason
    }
  }
}
