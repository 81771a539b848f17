import AnyamModel

/// Counts different codings, sources or informants cell by cell.
struct Tally {
  private let measure: Measure
  private let keepsMembers: Bool
  private(set) var counts: [Int]
  /// Which coding stands in which cell, as they came, where they are asked for.
  private var members: [(cell: Int32, coding: Int32)] = []
  /// Whose words the codings of the cells hold, for the measures of words.
  private(set) var said = SaidPassages()
  /// The last coding counted in each cell: codings come in order, so this is enough to count each once.
  private var last: [Int32]
  /// Cell and source or informant, for those that do not come in order.
  private var seen: Set<UInt64> = []

  init(cells: Int, measure: Measure, keepsMembers: Bool) {
    self.measure = measure
    self.keepsMembers = keepsMembers
    counts = Array(repeating: 0, count: cells)
    last = Array(repeating: -1, count: cells)
  }

  /// - Parameter lists: whether the coding is listed in the cell, where cells list theirs at all.
  @inline(__always)
  mutating func add(_ coding: Int, _ informant: Int, _ source: Int32, at cell: Int, lists: Bool = true) {
    let isNew = last[cell] != Int32(coding)
    last[cell] = Int32(coding)
    if isNew, keepsMembers, lists { members.append((Int32(cell), Int32(coding))) }
    switch measure {
    case .codings, .presence, .quotes, .summary:
      if isNew { counts[cell] += 1 }
    case .words, .coverage:
      if isNew { counts[cell] += 1 }
      said.add(coding, informant, at: cell)
    case .sources:
      if seen.insert(UInt64(cell) << 32 | UInt64(UInt32(source))).inserted { counts[cell] += 1 }
    case .informants:
      guard informant >= 0 else { return }
      if seen.insert(UInt64(cell) << 32 | UInt64(informant)).inserted { counts[cell] += 1 }
    }
  }

  /// Counts a coding in the last row and column. Apart from `add`, so that whoever wants no totals pays nothing for them.
  ///
  /// - Parameters:
  ///   - row: `nil` where no row holds it.
  ///   - width: how many columns there are, the last of them for totals; the last row is too.
  @inline(never)
  mutating func addTotals(
    _ coding: Int, _ informant: Int, _ source: Int32, row: Int?, column: Int, width: Int, lists: Bool
  ) {
    let lastRow = counts.count - width
    if let row { add(coding, informant, source, at: row * width + width - 1, lists: lists) }
    add(coding, informant, source, at: lastRow + column, lists: lists)
    add(coding, informant, source, at: lastRow + width - 1, lists: lists)
  }

  /// The codings of each cell, in the order they came.
  func membersOfCells() -> [[Int]] {
    var sizes = [Int](repeating: 0, count: counts.count)
    for member in members { sizes[Int(member.cell)] += 1 }
    var lists = sizes.map { size in
      var list: [Int] = []
      list.reserveCapacity(size)
      return list
    }
    for member in members { lists[Int(member.cell)].append(Int(member.coding)) }
    return lists
  }
}
