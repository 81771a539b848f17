/// What the curve of new codes looks like whatever order the interviews came in: over many random orders, the middle and what nine
/// of ten stay within. The same seed gives the same band.
public struct OrderBand: Sendable, Equatable {
  public let permutations: Int
  public let seed: UInt64
  /// Different codes known after each interview: the 5th, 50th and 95th of a hundred orders.
  public let low: [Int]
  public let middle: [Int]
  public let high: [Int]
  /// In how many of the orders saturation was reached, 0 to 1.
  public let reached: Double

  public init(
    _ interviews: [[Int]], codes: Int, base: Int, run: Int, threshold: Double, permutations: Int, seed: UInt64
  ) {
    self.permutations = permutations
    self.seed = seed
    let count = interviews.count
    var random = Permuting(state: seed)
    var order = Array(0..<count)
    // How often so many codes were known after each interview: counting instead of sorting.
    let width = codes + 1
    var tally = [Int32](repeating: 0, count: count * width)
    var stamp = [Int32](repeating: -1, count: codes)
    var new = [Int](repeating: 0, count: count)
    var reached = 0
    for round in 0..<permutations {
      for at in stride(from: count - 1, to: 0, by: -1) { order.swapAt(at, random.below(at + 1)) }
      var known = 0
      for (at, interview) in order.enumerated() {
        let before = known
        for code in interviews[interview] where stamp[code] != Int32(round) {
          stamp[code] = Int32(round)
          known += 1
        }
        new[at] = known - before
        tally[at * width + known] += 1
      }
      if Self.isReached(new, base, run, threshold) { reached += 1 }
    }
    func quantile(_ share: Double) -> [Int] {
      (0..<count).map { at in
        let wanted = max(1, Int((share * Double(permutations)).rounded(.up)))
        var sum = 0
        for known in 0..<width {
          sum += Int(tally[at * width + known])
          if sum >= wanted { return known }
        }
        return 0
      }
    }
    low = quantile(0.05)
    middle = quantile(0.5)
    high = quantile(0.95)
    self.reached = permutations > 0 ? Double(reached) / Double(permutations) : 0
  }

  private static func isReached(_ new: [Int], _ base: Int, _ run: Int, _ threshold: Double) -> Bool {
    guard base >= 1, run >= 1, new.count >= base + run else { return false }
    var unique = 0
    for at in 0..<base { unique += new[at] }
    guard unique > 0 else { return false }
    for start in base...new.count - run {
      var count = 0
      for at in start..<start + run { count += new[at] }
      if Double(count) / Double(unique) <= threshold + 1e-9 { return true }
    }
    return false
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014): small, and the same on every machine.
private struct Permuting {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to `bound`, each as likely.
  mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }
}
