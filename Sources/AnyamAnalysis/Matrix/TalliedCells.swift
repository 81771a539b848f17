import AnyamModel

/// The cells on which codings fall, row by row and column by column, and what falls on each in the order it came.
struct TalliedCells {
  private let falls: [Tally.Fall]
  /// The falls, cell by cell.
  private let order: [Int32]
  /// The codings that fall, in that order: most of what is asked of falls needs no more.
  private let codings: [Int32]
  /// Where the falls of each cell end in that order.
  private let ends: [Int32]
  /// The cells of each row.
  private let rowEnds: [Int32]
  /// The column of each cell.
  let columns: [Int32]
  /// How many codings each cell has beside its falls: all of them where only counting was asked for, or those of cells of totals.
  private let counted: [Int]

  var count: Int { columns.count }
  /// How often codings fall on cells; 0 where they were only counted.
  var fallCount: Int { falls.count }

  func cells(of row: Int) -> Range<Int> { Int(row == 0 ? 0 : rowEnds[row - 1])..<Int(rowEnds[row]) }

  init(_ tally: Tally, rows: Int, columns: Int) {
    if tally.counts.isEmpty {
      self.init(tally.falls, tally.totals, rows: rows, columns: columns)
    } else {
      self.init(counts: tally.counts, rows: rows, columns: columns)
    }
  }

  private init(counts: [Int32], rows: Int, columns width: Int) {
    var (columns, rowEnds, counted): ([Int32], [Int32], [Int]) = ([], [], [])
    for row in 0..<rows {
      for column in 0..<width where counts[row * width + column] > 0 {
        columns.append(Int32(column))
        counted.append(Int(counts[row * width + column]))
      }
      rowEnds.append(Int32(columns.count))
    }
    (falls, order, codings, ends) = ([], [], [], [])
    self.columns = columns
    self.rowEnds = rowEnds
    self.counted = counted
  }

  /// Put together by column first and then by row, without comparing anything.
  private init(_ falls: [Tally.Fall], _ totals: TallyTotals?, rows: Int, columns width: Int) {
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
    var order = [Int32](repeating: 0, count: falls.count)
    var codings = order
    var columnOf = order
    for at in byColumn {
      let fall = falls[Int(at)]
      let place = Int(next[Int(fall.row)])
      (order[place], codings[place], columnOf[place]) = (at, fall.coding, fall.column)
      next[Int(fall.row)] += 1
    }
    var (columns, ends, rowEnds): ([Int32], [Int32], [Int32]) = ([], [], [])
    var counted: [Int] = []
    rowEnds.reserveCapacity(rows)
    // Nested rows have hardly two falls on one cell.
    columns.reserveCapacity(falls.count)
    ends.reserveCapacity(falls.count)
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
          counted.append(count)
        }
      }
      rowEnds.append(Int32(columns.count))
    }
    self.counted = counted
    self.falls = falls
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
      return falls.isEmpty ? counted : codingCounts()
    case .sources: return counts { codings.sources[Int($0.coding)] }
    case .informants: return counts { $0.informant }
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
      counts.append(different + (counted.isEmpty ? 0 : counted[counts.count]))
    }
    return counts
  }

  /// How many different things of a kind each cell has. Negative numbers are nothing.
  private func counts(_ thing: (Tally.Fall) -> Int32) -> [Int] {
    // The last cell in which each thing was met: cells come one after the other, so this is enough to count each once.
    var lastCell: [Int32] = []
    var counts: [Int] = []
    counts.reserveCapacity(count)
    for cell in 0..<count {
      var different = 0
      for place in places(of: cell) {
        let thing = Int(thing(falls[Int(order[place])]))
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
