extension Display {
  /// Only some of its rows, in the order named.
  public func selecting(rows: [Int]) -> Display {
    var display = self
    let width = columnKeys.count
    display.rowKeys = rows.map { rowKeys[$0] }
    display.cells = cells.selecting(rows)
    if let outer { display.outer = Outer(names: outer.names, keys: outer.keys.selecting(rows)) }
    if let evidence {
      display.evidence?.cells = rows.flatMap { Array(evidence.cells[$0 * width..<($0 + 1) * width]) }
      display.evidence?.dropUnused()
    }
    return display
  }

  /// Only some of its columns, in the order named.
  public func selecting(columns: [Int]) -> Display {
    var display = self
    let width = columnKeys.count
    display.columnKeys = columns.map { columnKeys[$0] }
    display.acrossOf = [:]
    for (place, column) in columns.enumerated() { display.acrossOf[place] = acrossOf[column] }
    display.cells = Display.Rows(cells.map { row in columns.map { row[$0] } })
    if let evidence {
      display.evidence?.cells = rowKeys.indices.flatMap { row in columns.map { evidence.cells[row * width + $0] } }
      display.evidence?.dropUnused()
    }
    return display
  }
}

extension Display.Evidence {
  /// Takes out quotes no cell holds any more.
  mutating func dropUnused() {
    var isUsed = [Bool](repeating: false, count: quotations.count)
    for cell in cells { for place in cell { isUsed[place] = true } }
    var used: [Quotation] = []
    var places = [Int](repeating: -1, count: quotations.count)
    for (place, quotation) in quotations.enumerated() where isUsed[place] {
      places[place] = used.count
      used.append(quotation)
    }
    quotations = used
    cells = cells.map { cell in cell.map { places[$0] } }
  }
}
