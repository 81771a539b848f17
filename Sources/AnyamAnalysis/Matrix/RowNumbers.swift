/// The numbers that nested rows have by the places of their levels, and which row each is. A hundred thousand codings are looked up in it.
struct RowNumbers {
  /// The numbers that have a row, as bits; nothing where there may be too many numbers.
  private var isRow: BitSet
  /// How many rows come before each 64 numbers.
  private var rowsBefore: [Int32] = []
  private var rowOf: [Int: Int] = [:]

  /// Up to so many numbers have a bit each: two megabytes.
  private static let most = 1 << 24

  /// - Parameters:
  ///   - numbers: ascending, each once: the order of the rows.
  ///   - limit: larger than every number.
  init(_ numbers: [Int], limit: Int) {
    guard limit <= Self.most else {
      isRow = BitSet(count: 0)
      rowOf = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
      return
    }
    isRow = BitSet(numbers, count: limit)
    rowsBefore.reserveCapacity(isRow.bits.count)
    var rows: Int32 = 0
    for bits in isRow.bits {
      rowsBefore.append(rows)
      rows += Int32(bits.nonzeroBitCount)
    }
  }

  static let none = RowNumbers([], limit: 0)

  /// `nil` where there is no such row.
  subscript(number: Int) -> Int? {
    guard !rowsBefore.isEmpty else { return rowOf[number] }
    let (bits, bit) = (isRow.bits[number / 64], UInt64(1) << UInt64(number % 64))
    return bits & bit == 0 ? nil : Int(rowsBefore[number / 64]) + (bits & (bit - 1)).nonzeroBitCount
  }

  /// Numbers as they are found.
  struct Found {
    private var isFound: BitSet?
    private var set: Set<Int> = []

    init(limit: Int) {
      if limit <= RowNumbers.most { isFound = BitSet(count: limit) }
    }

    mutating func insert(_ number: Int) {
      if isFound == nil { set.insert(number) } else { isFound?.insert(number) }
    }

    /// Ascending.
    var sorted: [Int] {
      guard let isFound else { return set.sorted() }
      var numbers: [Int] = []
      isFound.forEach { numbers.append($0) }
      return numbers
    }
  }
}
