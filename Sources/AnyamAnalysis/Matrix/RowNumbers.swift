/// The numbers that nested rows have by the places of their levels, and which row each is. A hundred thousand codings are looked up in it.
struct RowNumbers {
  /// For each number its row, or -1; empty where there may be too many numbers.
  private var rows: [Int32] = []
  private var rowOf: [Int: Int] = [:]

  /// Up to so many numbers have a place each.
  private static let most = 1 << 20

  /// - Parameters:
  ///   - numbers: each once, in the order of the rows.
  ///   - limit: larger than every number.
  init(_ numbers: [Int], limit: Int) {
    guard limit <= Self.most else {
      rowOf = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
      return
    }
    rows = Array(repeating: -1, count: limit)
    for (row, number) in numbers.enumerated() { rows[number] = Int32(row) }
  }

  static let none = RowNumbers([], limit: 0)

  /// `nil` where there is no such row.
  subscript(number: Int) -> Int? {
    guard rows.isEmpty else { return rows[number] < 0 ? nil : Int(rows[number]) }
    return rowOf[number]
  }

  /// Numbers as they are found.
  struct Found {
    private var isFound: [Bool] = []
    private var set: Set<Int> = []

    init(limit: Int) {
      if limit <= RowNumbers.most { isFound = Array(repeating: false, count: limit) }
    }

    mutating func insert(_ number: Int) {
      if isFound.isEmpty { set.insert(number) } else { isFound[number] = true }
    }

    /// Ascending.
    var sorted: [Int] { isFound.isEmpty ? set.sorted() : isFound.indices.filter { isFound[$0] } }
  }
}
