/// Numbers pairs of numbers as they come: from 0, equal pairs alike. Of a hundred thousand rows every one asks.
struct PairNumbers {
  /// For each first number one place for every second one, -1 where the pair has not come.
  private var table: [Int32] = []
  private let width: Int
  private let most: Int
  /// The pairs for which the table would be too large.
  private var others: [SIMD2<Int32>: Int32] = [:]
  private(set) var count = 0

  /// - Parameters:
  ///   - seconds: the second numbers are below this one.
  ///   - most: how large the table may become; four megabytes.
  init(seconds: Int, most: Int = 1 << 20) {
    width = seconds + 1
    self.most = most
  }

  /// - Parameters:
  ///   - first: -1 or more.
  ///   - second: the same.
  mutating func number(_ first: Int32, _ second: Int32) -> Int32 {
    let start = (Int(first) + 1) * width
    let place = start + Int(second) + 1
    if place < table.count {
      if table[place] < 0 { table[place] = next() }
      return table[place]
    }
    guard start + width <= most else {
      let pair = SIMD2(first, second)
      if let number = others[pair] { return number }
      let number = next()
      others[pair] = number
      return number
    }
    table.append(contentsOf: repeatElement(-1, count: start + width - table.count))
    table[place] = next()
    return table[place]
  }

  private mutating func next() -> Int32 {
    defer { count += 1 }
    return Int32(count)
  }
}
