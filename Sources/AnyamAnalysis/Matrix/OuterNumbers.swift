import AnyamModel

/// Numbers what rows lie in: rows that lie in what is alike have one number.
struct OuterNumbers {
  /// Which levels tell, and for each of their keys its number there; alike ones have the same.
  private let levels: [(level: Int, numbers: [Int32])]
  /// The numbers of what lies in several keys, level by level.
  private var joined: [PairNumbers]

  /// - Parameters:
  ///   - levels: which of the levels tell.
  ///   - number: that of a key of a level.
  init(_ levels: [Int], _ matrix: Matrix, _ number: (_ key: String, _ level: Int) -> Int32) {
    self.init(levels.map { level in (level, matrix.outerKeys.levels[level].map { number($0, level) }) })
  }

  /// Where no two keys of a level are alike.
  init(_ levels: [Int], _ matrix: Matrix) {
    self.init(levels.map { level in (level, matrix.outerKeys.levels[level].indices.map { Int32($0) }) })
  }

  private init(_ levels: [(level: Int, numbers: [Int32])]) {
    self.levels = levels
    joined = levels.map { PairNumbers(seconds: Int($0.numbers.max() ?? 0) + 1) }
  }

  /// - Parameter places: those of the keys a row lies in, outermost first; -1 for the row of totals.
  mutating func number(_ places: ArraySlice<Int32>) -> Int32 {
    var number: Int32 = 0
    for (at, (level, numbers)) in levels.enumerated() {
      let place = Int(places[places.startIndex + level])
      let own = place < 0 ? -1 : numbers[place]
      number = at == 0 ? own : joined[at].number(number, own)
    }
    return number
  }
}
