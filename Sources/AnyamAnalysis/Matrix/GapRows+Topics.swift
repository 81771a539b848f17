import AnyamModel

extension GapRows {
  /// What the focus grid asks nobody there: nested rows name the same topics again and again, and columns of sources none.
  mutating func leaveOutTopics(_ gaps: Gaps, _ matrix: Matrix, _ columns: [Gaps.Side]) {
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
    let topics = Self.topics(gaps, matrix, place)
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

  /// For each row what is left out of it, asked once for all rows of the same topics.
  private static func topics(_ gaps: Gaps, _ matrix: Matrix, _ place: (_ row: Int) -> Int32) -> [Int32] {
    var numbers: [String: Int32] = [:]
    func number(_ topic: String) -> Int32 {
      let number = numbers[topic] ?? Int32(numbers.count)
      numbers[topic] = number
      return number
    }
    let groups = matrix.outerKeys.groups
    var outers = OuterNumbers(gaps.outerTopicLevels, matrix) { number(gaps.topic(alike: $0, at: $1)) }
    let ownKeysTell = gaps.ownKeysTell
    var own: [Int32] = []
    if ownKeysTell {
      own.reserveCapacity(groups.count)
      for (row, first) in matrix.firstAlike.enumerated() {
        own.append(first == row ? number(gaps.topic(alikeOwn: matrix.rowKeys[row])) : own[Int(first)])
      }
    }
    var pairs = PairNumbers(seconds: numbers.count + 1)
    var placeOfPair: [Int32] = []
    var topics: [Int32] = []
    topics.reserveCapacity(groups.count)
    var outer: Int32 = 0
    for row in groups.indices {
      if row == 0 || groups[row] != groups[row - 1] {
        outer = outers.number(matrix.outerKeys.places(of: groups[row]))
      }
      let pair = Int(pairs.number(outer, ownKeysTell ? own[row] : 0))
      if pair == placeOfPair.count { placeOfPair.append(place(row)) }
      topics.append(placeOfPair[pair])
    }
    return topics
  }
}
