public import AnyamModel

/// Why the cells of a matrix are empty, row by row.
///
/// Nested rows of one source or person differ only in their topic: who could have said something is asked once for all of them.
public struct GapRows: Sendable {
  /// Why each column is empty with topics left out of account, once for all rows of the same people and sources; and then with what the
  /// focus grid leaves out of them, once for all rows of the same topics too.
  private var reasons: [[Display.Missing]] = []
  /// For each row its place there.
  private var places: [Int32] = []

  public init(_ gaps: Gaps, _ matrix: Matrix) {
    let columns = matrix.columnKeys.map { gaps.column($0) }
    places.reserveCapacity(matrix.rowKeys.count)
    findHeard(gaps, matrix, columns)
    leaveOutTopics(gaps, matrix, columns)
  }

  private mutating func findHeard(_ gaps: Gaps, _ matrix: Matrix, _ columns: [Gaps.Side]) {
    var heard = Heard(gaps, columns)
    var (outers, outer) = (OuterNumbers(gaps.outerClosedLevels, matrix) { gaps.number(of: $0, at: $1) }, Int32(0))
    var pairs: [SIMD2<Int32>: Int32] = [:]
    // For each key its number, and what the last row of that key lay in and where its reasons stand: mostly the next one lies in what is alike.
    var last = [(own: Int32, outer: Int32, place: Int32)](repeating: (0, .min, 0), count: Self.firsts(matrix))
    for (row, first) in matrix.firstAlike.enumerated() {
      let own = Int(first)
      if row == 0 || matrix.neighbours[row] != matrix.neighbours[row - 1] {
        outer = outers.number(matrix.outerPlaces(of: matrix.neighbours[row]))
      }
      if own == row { last[own].own = gaps.number(ofOwn: matrix.rowKeys[row]) }
      if last[own].outer != outer {
        let pair = SIMD2(outer, last[own].own)
        let place =
          pairs[pair] ?? heard.place(of: gaps.row(gaps.own(matrix.rowKeys[row]), in: gaps.outer(matrix.outerKeys[row])))
        pairs[pair] = place
        (last[own].outer, last[own].place) = (outer, place)
      }
      places.append(last[own].place)
    }
    reasons = heard.reasons
  }

  /// How many rows there are until the last first one of its key: nested rows name few things, and soon.
  private static func firsts(_ matrix: Matrix) -> Int { Int(matrix.firstAlike.max() ?? -1) + 1 }

  /// Why each column is empty, with topics left out of account: rows of sources in which the same people are heard are alike.
  private struct Heard {
    private(set) var reasons: [[Display.Missing]] = []
    private var known: [[UInt64]: Int32] = [:]
    private let gaps: Gaps
    private let columns: [Gaps.Side]

    init(_ gaps: Gaps, _ columns: [Gaps.Side]) {
      self.gaps = gaps
      self.columns = columns
    }

    mutating func place(of row: Gaps.Who) -> Int32 {
      // Columns of codes are empty for one reason.
      if gaps.columnsAreOpen, let first = columns.first {
        let reason = gaps.reason(row: row, column: first)
        if let place = reasons.firstIndex(where: { $0[0] == reason }) { return Int32(place) }
        reasons.append(Array(repeating: reason, count: columns.count))
        return Int32(reasons.count - 1)
      }
      let own = columns.map { gaps.reason(row: row, column: $0) }
      let key = GapRows.packed(own)
      if let place = known[key] { return place }
      known[key] = Int32(reasons.count)
      reasons.append(own)
      return Int32(reasons.count - 1)
    }
  }

  /// Two bits for each reason, to look it up by.
  private static func packed(_ reasons: [Display.Missing]) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: (reasons.count + 31) / 32)
    for (at, reason) in reasons.enumerated() {
      bits[at / 32] |= UInt64(reason.place) << UInt64(at % 32 * 2)
    }
    return bits
  }

  /// Nested rows name the same topics again and again, and columns of sources none.
  private mutating func leaveOutTopics(_ gaps: Gaps, _ matrix: Matrix, _ columns: [Gaps.Side]) {
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
    var numbers: [String: Int32] = [:]
    func number(_ topic: String) -> Int32 {
      let number = numbers[topic] ?? Int32(numbers.count)
      numbers[topic] = number
      return number
    }
    var (outers, outer) = (
      OuterNumbers(gaps.outerTopicLevels, matrix) { number(gaps.topic(alike: $0, at: $1)) }, Int32(0)
    )
    var pairs: [SIMD2<Int32>: Int32] = [:]
    // For each key its number, and what the last row of that key lay in and its topic: mostly the next one lies in the same.
    var last = [(own: Int32, outer: Int32, topic: Int32)](repeating: (0, .min, -1), count: Self.firsts(matrix))
    for (row, first) in matrix.firstAlike.enumerated() {
      if row == 0 || matrix.neighbours[row] != matrix.neighbours[row - 1] {
        outer = outers.number(matrix.outerPlaces(of: matrix.neighbours[row]))
      }
      let own = gaps.ownKeysTell ? Int(first) : 0
      if own == row, gaps.ownKeysTell { last[own].own = number(gaps.topic(alikeOwn: matrix.rowKeys[row])) }
      if last[own].outer != outer {
        let pair = SIMD2(outer, last[own].own)
        let topic = pairs[pair] ?? place(row)
        pairs[pair] = topic
        (last[own].outer, last[own].topic) = (outer, topic)
      }
      topics.append(last[own].topic)
    }
    // A row keeps the list it has where nothing is left out of it; else it gets the one of those with the same list and the same left out.
    let leavesOut = leftOut.map { $0.contains(true) }
    var both = [[Int32]](repeating: [], count: reasons.count)
    for (row, topic) in topics.enumerated() where leavesOut[Int(topic)] {
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
