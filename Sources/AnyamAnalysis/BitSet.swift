/// Some of the sources or informants of a study, a bit for each.
struct BitSet: Sendable {
  private(set) var bits: [UInt64]

  /// - Parameter count: how many there may be.
  init(count: Int) { bits = Array(repeating: 0, count: (count + 63) / 64) }

  /// Those for which something holds.
  init(_ holds: [Bool]) {
    self.init(count: holds.count)
    for index in holds.indices where holds[index] { insert(index) }
  }

  init(_ indices: [Int], count: Int) {
    self.init(count: count)
    for index in indices { insert(index) }
  }

  mutating func insert(_ index: Int) { bits[index / 64] |= 1 << UInt64(index % 64) }

  mutating func formUnion(_ other: BitSet) { for word in bits.indices { bits[word] |= other.bits[word] } }

  func intersection(_ other: BitSet) -> BitSet {
    var common = self
    for word in bits.indices { common.bits[word] &= other.bits[word] }
    return common
  }

  func intersects(_ other: BitSet) -> Bool {
    for word in bits.indices where bits[word] & other.bits[word] != 0 { return true }
    return false
  }

  /// Whether anything is in all three.
  func intersects(_ second: BitSet, _ third: BitSet) -> Bool {
    for word in bits.indices where bits[word] & second.bits[word] & third.bits[word] != 0 { return true }
    return false
  }

  var isEmpty: Bool { !bits.contains { $0 != 0 } }

  /// From the first to the last.
  func forEach(_ body: (Int) -> Void) {
    for word in bits.indices {
      var left = bits[word]
      while left != 0 {
        body(word * 64 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
  }

  /// How many of them come before one of them.
  func count(before index: Int) -> Int { count(before: index, alsoIn: self) }

  /// How many of them come before one of them and are among others too.
  func count(before index: Int, alsoIn others: BitSet) -> Int {
    var count = 0
    for word in 0..<index / 64 { count += (bits[word] & others.bits[word]).nonzeroBitCount }
    let last = bits[index / 64] & others.bits[index / 64] & (1 << UInt64(index % 64) - 1)
    return count + last.nonzeroBitCount
  }
}
