public import AnyamModel

/// Which informant said what, and every other table of one dimension by another: counts of codings, cell by cell.
public struct Matrix: Sendable {
  public let question: Question
  /// Each row's own key.
  public let rowKeys: [String]
  /// For each row the first one with the same key of its own. Nested rows name few things, again and again: what depends on these alone
  /// is asked once.
  public let firstAlike: [Int32]
  /// For each row the keys of what it lies in; neighbours that lie in the same are of one group.
  public let outerKeys: OuterKeys
  public let columnKeys: [String]
  /// The cells on which anything falls, row by row and column by column.
  public let cells: [Cell]
  /// For each of `cells` the share of what was said, 0 to 1; only for coverage.
  public let shares: [Double]
  /// Where in `cells` each row ends.
  private let rowEnds: [Int32]
  /// For each of `cells` the codings in it, in reading order; only where they were asked for, or quoted.
  public let codings: CodingLists

  /// A cell on which something falls. Nested rows have a million cells on which nothing does.
  public struct Cell: Sendable {
    private let place: Int32
    private let number: Int32

    /// Which of the columns it stands in.
    public var column: Int { Int(place) }
    /// The number the measure asks for; for quotes and summaries, how many codings.
    public var count: Int { Int(number) }

    /// - Precondition: no study has two thousand million words.
    init(column: Int, count: Int) { (place, number) = (Int32(column), Int32(count)) }
  }

  /// The keys of a row: those of what it lies in, then its own.
  public func keys(of row: Int) -> [String] { outerKeys[row] + [rowKeys[row]] }

  /// The cells of a row on which anything falls, as places in `cells`.
  public func cells(of row: Int) -> Range<Int> { (row == 0 ? 0 : Int(rowEnds[row - 1]))..<Int(rowEnds[row]) }

  /// How many rows come before the one of totals, and how many columns: all, where there are no totals.
  public var innerRows: Int { rowKeys.count - (question.totals ? 1 : 0) }
  public var innerColumns: Int { columnKeys.count - (question.totals ? 1 : 0) }

  /// What stands where something has no value.
  public static let none = "(none)"
  public static let total = "(total)"
  /// More cells than anyone reads, and than memory should be spent on.
  public static let mostCells = 20_000_000

  /// How many cells a question would have, totals and `(none)` included; `.max` where so many levels lie in each other that their keys
  /// cannot even be numbered: such a question must not be asked.
  public static func size(_ question: Question, _ data: StudyData) -> Int {
    let filter = ScopeFilter(question.scope, data)
    func keys(_ dimension: Dimension) -> Int {
      DimensionKeys(dimension, data, filter, includeDescendants: false).keys.count + 2
    }
    var combinations = 1
    for dimension in question.outer + [question.rows] {
      let (product, overflows) = combinations.multipliedReportingOverflow(by: keys(dimension))
      guard !overflows else { return .max }
      combinations = product
    }
    // Nested rows are those there are, never all combinations.
    return keys(question.rows) * keys(question.columns)
  }

  /// For every measure but those of words, which need the texts.
  public init(_ question: Question, _ data: StudyData, _ attribution: Attribution) {
    self.init(question, data, attribution, text: { _ in SourceText("") })
  }

  /// - Parameter load: gives the text of a source, for the measures of words.
  public init(
    _ question: Question, _ data: StudyData, _ attribution: Attribution,
    text load: (Int) throws -> SourceText
  ) rethrows {
    let filter = ScopeFilter(question.scope, data)
    // The fullest comes first by what its total says, shown or not: a coding that falls on two cells of a row is one.
    var asked = question
    asked.totals =
      question.totals || [question.rowOrder, question.columnOrder].contains { $0 == .most || $0 == .fewest }
    let grid = MatrixGrid(asked, data, attribution, filter)
    let listsCodings = question.isTraced || question.measure == .quotes || question.measure == .summary
    let tallied = TalliedCells(
      Tally(asked, data, attribution, filter, grid, inReadingOrder: listsCodings), question.measure, rows: grid.height,
      columns: grid.width)
    var counts = tallied.counts(question.measure, data.codings)
    let isUsed = counts.map { $0 > 0 }
    var shares: [Double] = []
    if question.measure == .words || question.measure == .coverage {
      let words = SpokenWords(data, filter, attribution)
      let measured = try words.count(
        tallied.said(), cells: tallied.count, wantsShares: question.measure == .coverage, text: load)
      counts = measured.words
      if question.measure == .coverage { shares = Wholes(grid, asked, measured).shares(tallied) }
    }
    // The fullest by what is shown: of coverage the share.
    let weights = shares.isEmpty ? counts : shares.map { Int($0 * 1e9) }
    let order = MatrixOrder(question, grid, tallied, weights: weights, isUsed: isUsed)

    self.question = question
    let count = order.rows.count
    var rowKeys: [String] = []
    var (firstAlike, groups, outerPlaces): ([Int32], [Int32], [Int32]) = ([], [], [])
    rowKeys.reserveCapacity(count)
    firstAlike.reserveCapacity(count)
    groups.reserveCapacity(count)
    var firstOfKey = [Int32](repeating: -1, count: grid.ownPlaces)
    var (last, group) = (Int.min, Int32(-1))
    for (at, row) in order.rows.enumerated() {
      let (outer, own) = grid.places(row)
      rowKeys.append(grid.ownKey(own))
      if firstOfKey[own] < 0 { firstOfKey[own] = Int32(at) }
      firstAlike.append(firstOfKey[own])
      if outer != last {
        grid.addOuterPlaces(outer, to: &outerPlaces)
        group += 1
      }
      groups.append(group)
      last = outer
    }
    (self.rowKeys, self.firstAlike) = (rowKeys, firstAlike)
    outerKeys = OuterKeys(levels: grid.outerLevels, places: outerPlaces, groups: groups)
    columnKeys = order.columns.map { grid.columnKey($0) }
    var places = [Int](repeating: -1, count: grid.width)
    for (place, column) in order.columns.enumerated() { places[column] = place }
    let movesColumns = zip(order.columns, order.columns.dropFirst()).contains { $0 > $1 }
    var (cells, shareOfCell, lists): ([Cell], [Double], CodingLists) = ([], [], CodingLists())
    cells.reserveCapacity(tallied.count)
    var rowEnds: [Int32] = []
    rowEnds.reserveCapacity(count)
    if listsCodings { lists.reserve(lists: tallied.count, codings: tallied.fallCount) }
    // What is quoted is counted in the last row and column, and listed only behind them.
    let listsTotals = question.isTraced
    func add(_ cell: Int, of row: Int) {
      let column = Int(tallied.columns[cell])
      guard places[column] >= 0 else { return }
      cells.append(Cell(column: places[column], count: counts[cell]))
      if !shares.isEmpty { shareOfCell.append(shares[cell]) }
      guard listsCodings else { return }
      if listsTotals || row < grid.totalRow && column < grid.totalColumn { tallied.addCodings(of: cell, to: &lists) }
      lists.endList()
    }
    for row in order.rows {
      let own = tallied.cells(of: row)
      if movesColumns {
        for cell in own.sorted(by: { places[Int(tallied.columns[$0])] < places[Int(tallied.columns[$1])] }) {
          add(cell, of: row)
        }
      } else {
        for cell in own { add(cell, of: row) }
      }
      rowEnds.append(Int32(cells.count))
    }
    self.cells = cells
    self.shares = shareOfCell
    self.rowEnds = rowEnds
    codings = lists
  }
}
