import AnyamModel

/// Where codings fall among the rows and columns of a matrix, in the order they come.
///
/// Nothing is kept for a cell on which none falls: nested rows have a million of those.
struct Tally {
  /// A coding falls on a cell, for one of the people who speak in it.
  struct Fall {
    let row: Int32
    let column: Int32
    let coding: Int32
    /// -1 where nobody is told apart.
    let informant: Int32
  }

  private(set) var falls: [Fall] = []
  /// How many codings fall on each row, on each column and on any, where that is all that is asked of them: then the cells of totals have no
  /// falls.
  private(set) var totals: TallyTotals?
  /// How many codings each cell has, where nothing else is asked and there are fewer cells than codings: then no falls are kept.
  private(set) var counts: [Int32] = []
  /// The last coding counted in each cell: codings come one after the other, so this is enough to count each once.
  private var last: [Int32] = []
  private let width: Int

  /// - Parameter inReadingOrder: whether codings come as they are read; counting needs no order.
  init(
    _ question: Matrix.Question, _ data: StudyData, _ attribution: Attribution, _ filter: ScopeFilter,
    _ grid: MatrixGrid, inReadingOrder: Bool
  ) {
    let codings = data.codings
    width = grid.width
    let onlyCounts = !inReadingOrder && [.codings, .presence].contains(question.measure)
    if onlyCounts, grid.height * grid.width <= codings.count {
      counts = Array(repeating: 0, count: grid.height * grid.width)
      last = Array(repeating: -1, count: counts.count)
    } else {
      // Some fall on several cells, since several people speak in them.
      let listsTotals = question.totals && !question.countsTotals
      falls.reserveCapacity(codings.count * (listsTotals ? 4 : 1) * 5 / 4)
      if question.totals, question.countsTotals { totals = TallyTotals(rows: grid.height, columns: grid.width) }
    }
    var rows = grid.rows
    let isPersonal = rows.isPersonal || grid.columns.isPersonal || question.measure == .informants

    // Where a coding falls on one row and one column, no lists are made of them.
    let isSingle = rows.single != nil && grid.columns.single != nil
    let (onlyRow, onlyColumn) = (rows.single ?? .nowhere, grid.columns.single ?? .nowhere)
    let lacksFilter = question.scope == Scope()
    let asked = filter.informants
    var people: [Int] = []
    var rowsOfCoding: [Int] = []
    var columnsOfCoding: [Int] = []
    let sequence = inReadingOrder ? ReadingOrder.all(codings) : nil
    for step in 0..<codings.count {
      let coding = sequence?[step] ?? step
      // Most are said by one person, or nobody asks by whom.
      if isSingle, lacksFilter, let informant = isPersonal ? attribution.only(coding) : -1 {
        add(
          coding, informant, onlyRow.row(coding, codings, informant), onlyColumn.key(coding, codings, informant), grid,
          totals: question.totals)
        continue
      }
      let speakers = attribution.informants(coding)
      guard lacksFilter || filter.includes(coding, codings, speakers) else { continue }
      people.removeAll(keepingCapacity: true)
      if isPersonal { for speaker in speakers where asked[Int(speaker)] { people.append(Int(speaker)) } }
      // Nobody: not asked for, or nobody speaks. A scope that asks for people leaves such passages out before.
      if people.isEmpty { people.append(-1) }
      for informant in people {
        if isSingle {
          add(
            coding, informant, onlyRow.row(coding, codings, informant), onlyColumn.key(coding, codings, informant),
            grid,
            totals: question.totals)
          continue
        }
        rows.find(coding, codings, informant, into: &rowsOfCoding)
        grid.columns.find(coding, codings, informant, into: &columnsOfCoding)
        if totals != nil {
          for row in rowsOfCoding { totals?.add(coding, row: row) }
          for column in columnsOfCoding { totals?.add(coding, column: column) }
          totals?.add(coding)
        } else if question.totals {
          rowsOfCoding.append(grid.totalRow)
          columnsOfCoding.append(grid.totalColumn)
        }
        for row in rowsOfCoding { for column in columnsOfCoding { add(coding, informant, row, column) } }
      }
    }
  }

  /// A coding that falls on one row, or none, and on one column.
  @inline(__always)
  private mutating func add(
    _ coding: Int, _ informant: Int, _ row: Int?, _ column: Int, _ grid: MatrixGrid, totals isAsked: Bool
  ) {
    if let row { add(coding, informant, row, column) }
    guard isAsked else { return }
    if totals != nil {
      if let row { totals?.add(coding, row: row) }
      totals?.add(coding, column: column)
      totals?.add(coding)
    } else {
      if let row { add(coding, informant, row, grid.totalColumn) }
      add(coding, informant, grid.totalRow, column)
      add(coding, informant, grid.totalRow, grid.totalColumn)
    }
  }

  @inline(__always)
  private mutating func add(_ coding: Int, _ informant: Int, _ row: Int, _ column: Int) {
    guard counts.isEmpty else {
      let cell = row * width + column
      if last[cell] != Int32(truncatingIfNeeded: coding) { counts[cell] += 1 }
      last[cell] = Int32(truncatingIfNeeded: coding)
      return
    }
    falls.append(
      Fall(
        row: Int32(truncatingIfNeeded: row), column: Int32(truncatingIfNeeded: column),
        coding: Int32(truncatingIfNeeded: coding), informant: Int32(truncatingIfNeeded: informant)))
  }
}
