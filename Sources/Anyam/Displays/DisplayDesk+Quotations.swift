import AnyamAnalysis
import AnyamModel
import AnyamStore

extension DisplayDesk {
  /// What codings look like.
  ///
  /// - Parameter indices: each may come more than once.
  func quotations(_ indices: some Sequence<Int>, _ texts: ShownTexts? = nil) throws -> Quotations {
    var isAsked = [Bool](repeating: false, count: data.codings.count)
    for index in indices { isAsked[index] = true }
    let list = ordered(isAsked.indices.filter { isAsked[$0] })
    return try quotations(ordered: list, texts)
  }

  /// What the codings of cells look like.
  func quotations(of cells: CodingLists, _ texts: ShownTexts? = nil) throws -> Quotations {
    var isAsked = [Bool](repeating: false, count: data.codings.count)
    for coding in cells.codings { isAsked[Int(coding)] = true }
    var asked: [Int] = []
    asked.reserveCapacity(min(cells.codings.count, isAsked.count))
    for coding in isAsked.indices where isAsked[coding] { asked.append(coding) }
    return try quotations(ordered: ordered(asked), texts)
  }

  /// What codings look like that come in the order of their sources, each once. Each text is loaded once.
  func quotations(ordered list: [Int], _ texts: ShownTexts? = nil) throws -> Quotations {
    var collector = PassageCollector(self, texts ?? shownTexts, count: list.count)
    try collect(list, &collector)
    return Quotations(collector.gathered, codings: data.codings.count)
  }

  /// Goes through codings that come in the order of their sources, each once.
  func collect(_ list: [Int], _ collector: inout PassageCollector) throws {
    let sources = data.codings.sources
    var at = 0
    while at < list.count {
      var end = at
      while end < list.count, sources[list[end]] == sources[list[at]] { end += 1 }
      try collector.add(list[at..<end], of: Int(sources[list[at]]))
      at = end
    }
  }

  func origin(of source: Int) -> Quotation.Origin {
    let source = data.sources[source]
    return Quotation.Origin(
      source: source.title, technique: source.technique, date: source.date,
      dataCodeHoldsLines: data.settings.dataCode.holdsLines)
  }

  /// Quotes of cells: every segment once, and for each cell which.
  func evidence(_ cells: [[Int]]) throws -> Display.Evidence {
    evidence(cells, try quotations(cells.joined()))
  }

  func evidence(_ cells: [[Int]], _ quotations: Quotations) -> Display.Evidence {
    Display.Evidence(
      quotations: quotations.list(), cells: cells.map { cell in cell.compactMap { quotations.place(of: $0) }.sorted() })
  }

  func evidence(_ matrix: Matrix, _ quotations: Quotations) -> Display.Evidence {
    let width = matrix.columnKeys.count
    var cells = [[Int]](repeating: [], count: matrix.rowKeys.count * width)
    for row in matrix.rowKeys.indices {
      for cell in matrix.cells(of: row) {
        cells[row * width + matrix.cells[cell].column] = matrix.codings[cell].map { Int($0) }
      }
    }
    return evidence(cells, quotations)
  }
}
