/// Numbers what rows lie in: rows that lie in what is alike have one number.
struct OuterNumbers {
  /// Which levels tell, and for each of their keys its number there; alike ones have the same. Last those of nobody.
  private let levels: [(level: Int, numbers: [Int32])]
  /// The numbers of what lies in several keys, level by level.
  private var joined: [[SIMD2<Int32>: Int32]]

  /// - Parameters:
  ///   - levels: which of the levels tell.
  ///   - number: that of a key of a level.
  init(_ levels: [Int], _ matrix: Matrix, _ number: (_ key: String, _ level: Int) -> Int32) {
    self.levels = levels.map { level in
      (level, (matrix.outerLevels[level] + [Matrix.none]).map { number($0, level) })
    }
    joined = Array(repeating: [:], count: levels.count)
  }

  /// - Parameter places: those of the keys a row lies in, outermost first; -1 for the row of totals.
  mutating func number(_ places: ArraySlice<Int32>) -> Int32 {
    var number: Int32 = 0
    for (at, (level, numbers)) in levels.enumerated() {
      let place = Int(places[places.startIndex + level])
      let own = place < 0 ? -1 : numbers[place]
      guard at > 0 else {
        number = own
        continue
      }
      let pair = SIMD2(number, own)
      number = joined[at][pair] ?? Int32(joined[at].count)
      joined[at][pair] = number
    }
    return number
  }
}
