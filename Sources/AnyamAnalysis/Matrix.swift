public import AnyamModel

/// Which informant said what, and every other table of one dimension by another: counts of codings, cell by cell.
public struct Matrix: Sendable {
  public struct Question: Sendable, Equatable {
    public var rows: Dimension
    public var columns: Dimension
    public var measure: Measure
    public var scope: Scope
    /// A code counts what is below it, each coding once.
    public var includeDescendants: Bool
    /// Leave out rows and columns in which nothing is.
    public var hideEmpty: Bool
    /// A last row and column over all.
    public var totals: Bool

    public init(
      rows: Dimension, columns: Dimension, measure: Measure = .codings, scope: Scope = Scope(),
      includeDescendants: Bool = false, hideEmpty: Bool = false, totals: Bool = false
    ) {
      self.rows = rows
      self.columns = columns
      self.measure = measure
      self.scope = scope
      self.includeDescendants = includeDescendants
      self.hideEmpty = hideEmpty
      self.totals = totals
    }
  }

  public let question: Question
  public let rowKeys: [String]
  public let columnKeys: [String]
  /// Row by row: the number the measure asks for; for quotes, how many.
  public let counts: [Int]
  /// Row by row the codings in each cell, as indices; only where the measure is `quotes`.
  public let codings: [[Int]]

  /// What stands where something has no value.
  public static let none = "(none)"
  public static let total = "(total)"
  /// More cells than anyone reads, and than memory should be spent on.
  public static let mostCells = 20_000_000

  /// How many cells a question would have, totals and `(none)` included.
  public static func size(_ question: Question, _ data: StudyData) -> Int {
    let filter = ScopeFilter(question.scope, data)
    let rows = DimensionKeys(question.rows, data, filter, includeDescendants: false).keys.count + 2
    return rows * (DimensionKeys(question.columns, data, filter, includeDescendants: false).keys.count + 2)
  }

  public init(_ question: Question, _ data: StudyData, _ attribution: Attribution) {
    let filter = ScopeFilter(question.scope, data)
    let rows = DimensionKeys(question.rows, data, filter, includeDescendants: question.includeDescendants)
    let columns = DimensionKeys(question.columns, data, filter, includeDescendants: question.includeDescendants)
    // Behind the keys: one place for no value, one for the total.
    let width = columns.keys.count + 2
    let height = rows.keys.count + 2
    var tally = Tally(cells: width * height, measure: question.measure)
    let isPersonal = rows.isPersonal || columns.isPersonal || question.measure == .informants

    let codings = data.codings
    let lacksFilter = question.scope == Scope()
    var people: [Int] = []
    var rowsOfCoding: [Int] = []
    var columnsOfCoding: [Int] = []
    for coding in 0..<codings.count {
      let speakers = attribution.informants(coding)
      guard lacksFilter || filter.includes(coding, codings, speakers) else { continue }
      people.removeAll(keepingCapacity: true)
      if isPersonal { for speaker in speakers where filter.informants[Int(speaker)] { people.append(Int(speaker)) } }
      // Nobody: not asked for, or nobody speaks. A scope that asks for people leaves such passages out before.
      if people.isEmpty { people.append(-1) }
      for informant in people {
        rows.find(coding, codings, informant, into: &rowsOfCoding)
        columns.find(coding, codings, informant, into: &columnsOfCoding)
        if question.totals {
          rowsOfCoding.append(height - 1)
          columnsOfCoding.append(width - 1)
        }
        for row in rowsOfCoding {
          for column in columnsOfCoding {
            tally.add(coding, informant, codings.sources[coding], at: row * width + column)
          }
        }
      }
    }

    let all = tally.counts
    func isUsed(_ cells: some Sequence<Int>) -> Bool { cells.contains { all[$0] > 0 } }
    func row(_ row: Int) -> StrideTo<Int> { stride(from: row * width, to: row * width + width - 1, by: 1) }
    func column(_ column: Int) -> StrideTo<Int> { stride(from: column, to: (height - 1) * width, by: width) }
    // A row or column of nobody shows only where it holds something.
    let shownRows =
      (0..<height - 1).filter { $0 < rows.keys.count && !question.hideEmpty || isUsed(row($0)) }
      + (question.totals ? [height - 1] : [])
    let shownColumns =
      (0..<width - 1).filter { $0 < columns.keys.count && !question.hideEmpty || isUsed(column($0)) }
      + (question.totals ? [width - 1] : [])

    self.question = question
    rowKeys = shownRows.map { $0 < rows.keys.count ? rows.keys[$0] : $0 == height - 1 ? Self.total : Self.none }
    columnKeys = shownColumns.map {
      $0 < columns.keys.count ? columns.keys[$0] : $0 == width - 1 ? Self.total : Self.none
    }
    counts = shownRows.flatMap { row in shownColumns.map { all[row * width + $0] } }
    self.codings =
      question.measure == .quotes
      ? shownRows.flatMap { row in shownColumns.map { tally.members[row * width + $0] } } : []
  }
}

/// Counts different codings, sources or informants cell by cell.
private struct Tally {
  private let measure: Measure
  private(set) var counts: [Int]
  /// The codings of each cell, for quotes.
  private(set) var members: [[Int]]
  /// The last coding counted in each cell: codings come in order, so this is enough to count each once.
  private var last: [Int32]
  /// Cell and source or informant, for those that do not come in order.
  private var seen: Set<UInt64> = []

  init(cells: Int, measure: Measure) {
    self.measure = measure
    counts = Array(repeating: 0, count: cells)
    last = Array(repeating: -1, count: cells)
    members = measure == .quotes ? Array(repeating: [], count: cells) : []
  }

  @inline(__always)
  mutating func add(_ coding: Int, _ informant: Int, _ source: Int32, at cell: Int) {
    switch measure {
    case .codings, .presence, .quotes:
      guard last[cell] != Int32(coding) else { return }
      last[cell] = Int32(coding)
      counts[cell] += 1
      if measure == .quotes { members[cell].append(coding) }
    case .sources:
      if seen.insert(UInt64(cell) << 32 | UInt64(UInt32(source))).inserted { counts[cell] += 1 }
    case .informants:
      guard informant >= 0 else { return }
      if seen.insert(UInt64(cell) << 32 | UInt64(informant)).inserted { counts[cell] += 1 }
    }
  }
}
