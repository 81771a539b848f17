import AnyamModel

/// The cells on which codings fall, row by row and column by column, and what falls on each in the order it came.
struct TalliedCells {
  /// The codings that fall, cell by cell: most of what is asked of falls needs no more.
  private let codings: [Int32]
  /// All of what falls, and which of that stands at each place of that order; only for measures that ask for more than codings.
  private let falls: [Tally.Fall]
  private let order: [Int32]
  /// Where the falls of each cell end in that order.
  private let ends: [Int32]
  /// The cells of each row.
  private let rowEnds: [Int32]
  /// The column of each cell.
  let columns: [Int32]
  /// How many codings each cell has beside its falls: all of them where only counting was asked for, or those of cells of totals.
  private let counted: [Int32]

  var count: Int { columns.count }
  /// How often codings fall on cells; 0 where they were only counted.
  var fallCount: Int { codings.count }

  func cells(of row: Int) -> Range<Int> { Int(row == 0 ? 0 : rowEnds[row - 1])..<Int(rowEnds[row]) }

  /// - Parameter measure: what will be asked of the cells.
  init(_ tally: Tally, _ measure: Measure, rows: Int, columns: Int) {
    if tally.counts.isEmpty {
      let asksForFalls = [.informants, .words, .coverage].contains(measure)
      self.init(tally.falls, tally.totals, keepsFalls: asksForFalls, rows: rows, columns: columns)
    } else {
      self.init(counts: tally.counts, rows: rows, columns: columns)
    }
  }

  private init(counts: [Int32], rows: Int, columns width: Int) {
    var (columns, rowEnds, counted): ([Int32], [Int32], [Int32]) = ([], [], [])
    for row in 0..<rows {
      for column in 0..<width where counts[row * width + column] > 0 {
        columns.append(Int32(column))
        counted.append(counts[row * width + column])
      }
      rowEnds.append(Int32(columns.count))
    }
    (falls, order, codings, ends) = ([], [], [], [])
    self.columns = columns
    self.rowEnds = rowEnds
    self.counted = counted
  }

  /// Put together by column first and then by row, without comparing anything.
  private init(_ falls: [Tally.Fall], _ totals: TallyTotals?, keepsFalls: Bool, rows: Int, columns width: Int) {
    var nextOfColumn = [Int32](repeating: 0, count: width + 1)
    var next = [Int32](repeating: 0, count: rows + 1)
    for fall in falls {
      nextOfColumn[Int(fall.column) + 1] += 1
      next[Int(fall.row) + 1] += 1
    }
    for column in 0..<width { nextOfColumn[column + 1] += nextOfColumn[column] }
    for row in 0..<rows { next[row + 1] += next[row] }
    var byColumn = [Int32](repeating: 0, count: falls.count)
    for at in falls.indices {
      let column = Int(falls[at].column)
      byColumn[Int(nextOfColumn[column])] = Int32(at)
      nextOfColumn[column] += 1
    }
    var codings = [Int32](repeating: 0, count: falls.count)
    var columnOf = codings
    var order = keepsFalls ? codings : []
    for at in byColumn {
      let fall = falls[Int(at)]
      let place = Int(next[Int(fall.row)])
      (codings[place], columnOf[place]) = (fall.coding, fall.column)
      if keepsFalls { order[place] = at }
      next[Int(fall.row)] += 1
    }
    var (columns, ends, rowEnds): ([Int32], [Int32], [Int32]) = ([], [], [])
    var counted: [Int32] = []
    rowEnds.reserveCapacity(rows)
    // Nested rows have hardly two falls on one cell.
    let most = falls.count + (totals == nil ? 0 : rows + width)
    columns.reserveCapacity(most)
    ends.reserveCapacity(most)
    if totals != nil { counted.reserveCapacity(most) }
    let sums = totals ?? TallyTotals(rows: 0, columns: 0)
    var place = 0
    for row in 0..<rows {
      // By now each row's next place is where the row ends.
      let rowEnd = Int(next[row])
      while place < rowEnd {
        let column = columnOf[place]
        repeat { place += 1 } while place < rowEnd && columnOf[place] == column
        columns.append(column)
        ends.append(Int32(place))
      }
      if totals != nil {
        while counted.count < columns.count { counted.append(0) }
        // The last row is one of totals, and of every other the last column.
        let isLast = row == rows - 1
        for column in (isLast ? 0 : width - 1)..<width {
          let count = isLast ? sums.count(ofColumn: column) : sums.count(ofRow: row)
          guard count > 0 else { continue }
          columns.append(Int32(column))
          ends.append(Int32(place))
          counted.append(Int32(count))
        }
      }
      rowEnds.append(Int32(columns.count))
    }
    self.counted = counted
    self.falls = keepsFalls ? falls : []
    self.order = order
    self.codings = codings
    self.ends = ends
    self.rowEnds = rowEnds
    self.columns = columns
  }

  /// Where in the order the falls of a cell stand.
  private func places(of cell: Int) -> Range<Int> { Int(cell == 0 ? 0 : ends[cell - 1])..<Int(ends[cell]) }

  /// Adds the different codings of a cell. One that falls on it for several people comes several times in a row.
  func addCodings(of cell: Int, to lists: inout CodingLists) {
    var last: Int32 = -1
    for place in places(of: cell) {
      let coding = codings[place]
      if coding != last { lists.add(coding) }
      last = coding
    }
  }

  /// How many different codings, sources or informants each cell has.
  ///
  /// - Parameter codings: of the study.
  func counts(_ measure: Measure, _ codings: CodingColumns) -> [Int] {
    switch measure {
    case .codings, .presence, .quotes, .summary, .words, .coverage:
      return self.codings.isEmpty ? counted.map { Int($0) } : codingCounts()
    case .sources: return counts { codings.sources[Int(self.codings[$0])] }
    case .informants: return counts { falls[Int(order[$0])].informant }
    }
  }

  /// How many different codings each cell has, with those that were only counted; one that falls on it for several people comes several times in a row.
  private func codingCounts() -> [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(count)
    var place = 0
    for end in ends {
      var (different, last) = (0, Int32(-1))
      while place < end {
        let coding = codings[place]
        if coding != last { different += 1 }
        last = coding
        place += 1
      }
      counts.append(different + (counted.isEmpty ? 0 : Int(counted[counts.count])))
    }
    return counts
  }

  /// How many different things of a kind each cell has.
  ///
  /// - Parameter thing: what falls at a place of the order. Negative numbers are nothing.
  private func counts(_ thing: (Int) -> Int32) -> [Int] {
    // The last cell in which each thing was met: cells come one after the other, so this is enough to count each once.
    var lastCell: [Int32] = []
    var counts: [Int] = []
    counts.reserveCapacity(count)
    for cell in 0..<count {
      var different = 0
      for place in places(of: cell) {
        let thing = Int(thing(place))
        guard thing >= 0 else { continue }
        while lastCell.count <= thing { lastCell.append(-1) }
        if lastCell[thing] != cell { different += 1 }
        lastCell[thing] = Int32(cell)
      }
      counts.append(different)
    }
    return counts
  }

  /// Whose words the codings hold, and in which cells they count.
  func said() -> SaidPassages {
    var cellOfFall = [Int32](repeating: 0, count: falls.count)
    for cell in 0..<count { for place in places(of: cell) { cellOfFall[Int(order[place])] = Int32(cell) } }
    var said = SaidPassages()
    for (at, fall) in falls.enumerated() {
      said.add(Int(fall.coding), Int(fall.informant), at: Int(cellOfFall[at]))
    }
    return said
  }
}
