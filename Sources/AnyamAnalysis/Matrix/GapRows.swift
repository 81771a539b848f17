public import AnyamModel

/// Why the cells of a matrix are empty, row by row.
///
/// Nested rows of one source or person differ only in their topic: who could have said something is asked once for all of them.
public struct GapRows: Sendable {
  private let gaps: Gaps
  private let matrix: Matrix
  private let columns: [Gaps.Side]
  /// Why each column is empty with topics left out of account, once for all rows of the same people and sources; and then with what the
  /// focus grid leaves out of them, once for all rows of the same topics too.
  private var reasons: [[Display.Missing]] = []
  /// For each row its place there.
  private var places: [Int32] = []

  public init(_ gaps: Gaps, _ matrix: Matrix) {
    self.gaps = gaps
    self.matrix = matrix
    columns = matrix.columnKeys.map { gaps.column($0) }
    places.reserveCapacity(matrix.rowKeys.count)
    findHeard()
    leaveOutTopics()
  }

  private mutating func findHeard() {
    // Sources in which the same people are heard are alike.
    var alike: [[UInt64]: Int32] = [:]
    // - Parameter outer: what the row lies in.
    func add(_ row: Int, _ outer: Gaps.Named) {
      let heard = reasons(gaps.row(matrix.rowKeys[row], in: outer), like: reasons.last)
      let place = alike[Self.packed(heard), default: Int32(reasons.count)]
      if place == reasons.count {
        alike[Self.packed(heard)] = place
        reasons.append(heard)
      }
      places.append(place)
    }
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
        add(row, gaps.outer(matrix.outerKeys[row]))
        known[closed] = places[row]
      }
      last = closed
    }
  }

  /// Two bits for each reason, to look it up by.
  private static func packed(_ reasons: [Display.Missing]) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: (reasons.count + 31) / 32)
    for (at, reason) in reasons.enumerated() {
      let two: UInt64 =
        switch reason {
        case .notMentioned: 0
        case .notAsked: 1
        case .leftOut: 2
        case .notApplicable: 3
        }
      bits[at / 32] |= two << UInt64(at % 32 * 2)
    }
    return bits
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

  /// Nested rows name the same topics again and again, and columns of sources none.
  private mutating func leaveOutTopics() {
    guard gaps.hasTopics else { return }
    var known: [String: Int32] = [:]
    var sides: [Gaps.Side] = []
    let columnTopics = zip(matrix.columnKeys, columns).map { key, side in
      let topic = gaps.topic(ofColumn: key)
      if let place = known[topic] { return place }
      known[topic] = Int32(sides.count)
      sides.append(side)
      return Int32(sides.count - 1)
    }
    // Which columns are left out of some topics, and where that stands.
    var leftOut: [[Bool]] = []
    var alike: [[UInt64]: Int32] = [:]
    func place(_ row: Int) -> Int32 {
      let own = gaps.leftOut(row, in: matrix, sides)
      let place = alike[BitSet(own).bits, default: Int32(leftOut.count)]
      if place == leftOut.count {
        alike[BitSet(own).bits] = place
        leftOut.append(own)
      }
      return place
    }
    var topics: [Int32] = []
    topics.reserveCapacity(matrix.rowKeys.count)
    known = [:]
    for (row, first) in matrix.firstAlike.enumerated() {
      if gaps.topicsAreOwnKeys {
        topics.append(first < row ? topics[Int(first)] : place(row))
        continue
      }
      let topic = gaps.topic(ofRow: row, in: matrix)
      let place = known[topic] ?? place(row)
      known[topic] = place
      topics.append(place)
    }
    // For each of who was heard, where it stands with each of what is left out; nothing is left out of what stands there already.
    let all = leftOut.map { $0.contains(true) }
    var both = [[Int32]](repeating: [], count: reasons.count)
    for (row, topic) in topics.enumerated() where all[Int(topic)] {
      let (heard, topic) = (Int(places[row]), Int(topic))
      if both[heard].isEmpty { both[heard] = Array(repeating: -1, count: leftOut.count) }
      if both[heard][topic] < 0 {
        both[heard][topic] = Int32(reasons.count)
        reasons.append(
          zip(reasons[heard], columnTopics).map { $0 == .notMentioned && leftOut[topic][Int($1)] ? .leftOut : $0 })
      }
      places[row] = both[heard][topic]
    }
  }

  /// For each column of a row why nothing stands there, where nothing does.
  public func reasons(_ row: Int) -> [Display.Missing] { reasons[Int(places[row])] }
}
