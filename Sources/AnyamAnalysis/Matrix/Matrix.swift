public import AnyamModel

/// Which informant said what, and every other table of one dimension by another: counts of codings, cell by cell.
public struct Matrix: Sendable {
  public let question: Question
  /// The keys of each row: those it lies in, then its own.
  public let rows: [[String]]
  public let columnKeys: [String]
  /// Row by row: the number the measure asks for; for quotes and summaries, how many codings.
  public let counts: [Int]
  /// Row by row the share of what was said; only for coverage.
  public let shares: [Double]
  /// Row by row the codings in each cell, as indices; only where they were asked for, or quoted.
  public let codings: [[Int]]

  /// Each row's own key.
  public var rowKeys: [String] { rows.map { $0[$0.count - 1] } }

  /// What stands where something has no value.
  public static let none = "(none)"
  public static let total = "(total)"
  /// More cells than anyone reads, and than memory should be spent on.
  public static let mostCells = 20_000_000

  /// How many cells a question would have, totals and `(none)` included.
  public static func size(_ question: Question, _ data: StudyData) -> Int {
    let filter = ScopeFilter(question.scope, data)
    func keys(_ dimension: Dimension) -> Int {
      DimensionKeys(dimension, data, filter, includeDescendants: false).keys.count + 2
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
    var rows = RowKeys(question, data, attribution, filter)
    let columns = DimensionKeys(question.columns, data, filter, includeDescendants: question.includeDescendants)
    // Behind the keys: one place for no value, one for the total.
    let width = columns.keys.count + 2
    let height = rows.count + 1
    let keepsMembers = question.isTraced || question.measure == .quotes || question.measure == .summary
    // Quotes are counted in the last row and column, and listed only behind them.
    let keepsTotals = question.isTraced || question.measure == .summary
    var tally = Tally(cells: width * height, measure: question.measure, keepsMembers: keepsMembers)
    let isPersonal = rows.isPersonal || columns.isPersonal || question.measure == .informants

    let codings = data.codings
    // Where a coding falls on one row and one column, no lists are made of them.
    let isSingle = rows.single != nil && columns.single != nil
    let (onlyRow, onlyColumn) = (rows.single ?? .nowhere, columns.single ?? .nowhere)
    let lacksFilter = question.scope == Scope()
    var people: [Int] = []
    var rowsOfCoding: [Int] = []
    var columnsOfCoding: [Int] = []
    // Cells that list their codings get them as they are read; counting needs no order.
    let sequence = keepsMembers ? ReadingOrder.sorted(Array(0..<codings.count), codings) : []
    for step in 0..<codings.count {
      let coding = keepsMembers ? sequence[step] : step
      let speakers = attribution.informants(coding)
      guard lacksFilter || filter.includes(coding, codings, speakers) else { continue }
      people.removeAll(keepingCapacity: true)
      if isPersonal { for speaker in speakers where filter.informants[Int(speaker)] { people.append(Int(speaker)) } }
      // Nobody: not asked for, or nobody speaks. A scope that asks for people leaves such passages out before.
      if people.isEmpty { people.append(-1) }
      for informant in people {
        if isSingle {
          let row = onlyRow.row(coding, codings, informant)
          let column = onlyColumn.key(coding, codings, informant)
          if let row { tally.add(coding, informant, codings.sources[coding], at: row * width + column) }
          if question.totals {
            tally.addTotals(
              coding, informant, codings.sources[coding], row: row, column: column, width: width, lists: keepsTotals)
          }
          continue
        }
        rows.find(coding, codings, informant, into: &rowsOfCoding)
        columns.find(coding, codings, informant, into: &columnsOfCoding)
        if question.totals {
          rowsOfCoding.append(height - 1)
          columnsOfCoding.append(width - 1)
        }
        for row in rowsOfCoding {
          for column in columnsOfCoding {
            let isTotal = row == height - 1 || column == width - 1
            tally.add(
              coding, informant, codings.sources[coding], at: row * width + column, lists: keepsTotals || !isTotal)
          }
        }
      }
    }

    var all = tally.counts
    let isUsed = all.map { $0 > 0 }
    var allShares: [Double] = []
    if question.measure == .words || question.measure == .coverage {
      let words = SpokenWords(data, filter, attribution)
      let measured = try words.count(
        tally.said, cells: all.count, wantsShares: question.measure == .coverage, text: load)
      all = measured.words
      if question.measure == .coverage {
        let wholes = Wholes(rows, columns, question, measured)
        allShares = all.indices.map { cell in
          guard all[cell] > 0 else { return 0 }
          let whole = wholes.whole(row: cell / width, column: cell % width)
          // A passage that was given to somebody may hold more than they say themselves.
          return whole == 0 ? 0 : min(1, Double(all[cell]) / Double(whole))
        }
      }
    }

    func row(_ row: Int) -> StrideTo<Int> { stride(from: row * width, to: row * width + width - 1, by: 1) }
    func column(_ column: Int) -> StrideTo<Int> { stride(from: column, to: (height - 1) * width, by: width) }
    func isFull(_ cells: some Sequence<Int>) -> Bool { cells.contains { isUsed[$0] } }
    // A row or column of nobody shows only where it holds something.
    let shownRows = Self.ordered(
      (0..<height - 1).filter {
        !rows.keys[$0].contains(Self.none) && !question.hideEmpty || isFull(row($0))
      }, by: question.rowOrder, key: { rows.keys[$0] }, total: { row($0).reduce(0) { $0 + all[$1] } })
    let shownColumns = Self.ordered(
      (0..<width - 1).filter { $0 < columns.keys.count && !question.hideEmpty || isFull(column($0)) },
      by: question.columnOrder, key: { [$0 < columns.keys.count ? columns.keys[$0] : Self.none] },
      total: { column($0).reduce(0) { $0 + all[$1] } })
    let lastRow = question.totals ? [height - 1] : []
    let lastColumn = question.totals ? [width - 1] : []
    let (ys, xs) = (shownRows + lastRow, shownColumns + lastColumn)

    self.question = question
    let blanks = Array(repeating: "", count: question.outer.count)
    self.rows = ys.map {
      $0 == height - 1 ? (question.outer.isEmpty ? [Self.total] : blanks + [Self.total]) : rows.keys[$0]
    }
    columnKeys = xs.map {
      $0 < columns.keys.count ? columns.keys[$0] : $0 == width - 1 ? Self.total : Self.none
    }
    counts = ys.flatMap { row in xs.map { all[row * width + $0] } }
    shares = allShares.isEmpty ? [] : ys.flatMap { row in xs.map { allShares[row * width + $0] } }
    let members = keepsMembers ? tally.membersOfCells() : []
    self.codings = keepsMembers ? ys.flatMap { row in xs.map { members[row * width + $0] } } : []
  }

  /// Rows or columns in the order asked for; what lies in one thing stays together.
  private static func ordered(
    _ places: [Int], by order: Question.Order, key: (Int) -> [String], total: (Int) -> Int
  ) -> [Int] {
    guard order != .reading else { return places }
    let keys = places.map(key)
    // The sum of everything that begins with the same keys, and where it came first.
    var sums: [[String]: Int] = [:]
    var first: [[String]: Int] = [:]
    for (at, place) in places.enumerated() {
      let own = total(place)
      for length in 1...max(1, keys[at].count) {
        let head = Array(keys[at].prefix(length))
        sums[head, default: 0] += own
        if first[head] == nil { first[head] = at }
      }
    }
    return places.indices.sorted { left, right in
      for length in 1...max(1, keys[left].count) {
        let (one, other) = (Array(keys[left].prefix(length)), Array(keys[right].prefix(length)))
        guard one != other else { continue }
        // Nobody stays last, whatever the order.
        let isNobody = (one.last == none, other.last == none)
        if isNobody.0 != isNobody.1 { return isNobody.1 }
        let (a, b) = (sums[one] ?? 0, sums[other] ?? 0)
        switch order {
        case .most where a != b: return a > b
        case .fewest where a != b: return a < b
        case .key: return NaturalOrder.precedes(one.last ?? "", other.last ?? "")
        default: return (first[one] ?? 0) < (first[other] ?? 0)
        }
      }
      return left < right
    }.map { places[$0] }
  }
}
