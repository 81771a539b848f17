public import AnyamAnalysis
public import AnyamModel

/// A matrix as a display. It is asked for every row, thousands of times: a class, so that what it is made of is not copied for each.
public final class MatrixLayout: Sendable {
  private let matrix: Matrix
  private let wording: DisplayWording
  /// The quotes of each cell on which anything falls.
  private let quotations: QuotationLists
  /// For each of these the quotes its statement is made of.
  private let stated: QuotationLists
  private let statedCells: StatedCells
  private let statements: CellStatements.InMatrix
  /// Why cells are empty; `nil` where zeros are to stand.
  private let gaps: GapRows?
  /// How many columns there are.
  private let width: Int
  private let innerRows: Int
  private let innerColumns: Int
  /// What stands where nothing was said, and where there is nothing to sum up.
  private let blank: Display.Cell
  private let blankTotal: Display.Cell

  /// - Parameters:
  ///   - quotations: what codings look like, for quotes and statements.
  ///   - stated: what statements are made of, where there are any.
  public init(
    _ matrix: Matrix, language: Language, quotations: Quotations = .none, stated: StatedCells = StatedCells(),
    statements: CellStatements.InMatrix = .none, gaps: Gaps? = nil
  ) {
    self.matrix = matrix
    wording = DisplayWording(language)
    self.quotations = matrix.question.measure == .quotes ? quotations.lists(matrix.codings) : .none
    self.stated = matrix.question.measure == .summary ? quotations.lists(stated.shown) : .none
    statedCells = stated
    self.statements = statements
    self.gaps = gaps.map { GapRows($0, matrix) }
    (innerRows, innerColumns, width) = (matrix.innerRows, matrix.innerColumns, matrix.columnKeys.count)
    switch matrix.question.measure {
    case .codings, .sources, .informants, .words: (blank, blankTotal) = (.number(0), .number(0))
    case .coverage: (blank, blankTotal) = (.share(0), .share(0))
    case .presence: (blank, blankTotal) = (.present(false), .present(false))
    case .quotes, .summary: (blank, blankTotal) = (.empty, .number(0))
    }
  }

  public func display(_ data: StudyData) -> Display {
    let question = matrix.question
    let columns = data.codings
    let told = question.measure == .summary ? ToldBeside(statedCells, columns.stances, wording) : .nothing
    let rows = Display.Rows(count: matrix.rowKeys.count) { row, give, giveMissing in
      self.make(row, columns, told, give, giveMissing)
    }
    var display = Display(
      kind: "matrix", corner: question.rows.name, across: question.columns.name, rowKeys: matrix.rowKeys,
      columnKeys: matrix.columnKeys, cells: rows, measure: question.measure, scope: question.scope,
      data: data.digest)
    display.frame.rule = wording.rule(display)
    if question.includeDescendants { display.frame.notes = [wording.withDescendants] }
    if question.totals, let counted = wording.totals(of: question.measure) { display.frame.rule += " " + counted }
    if !question.outer.isEmpty {
      display.outer = Display.Outer(names: question.outer.map(\.name), keys: matrix.outerKeys)
    }
    switch question.measure {
    case .codings, .sources, .informants, .words, .coverage, .presence: display.drawing = .heatMap
    case .quotes, .summary: break
    }
    return display
  }

  /// A row, cell by cell; where nothing falls, many at once.
  private func make(
    _ row: Int, _ columns: CodingColumns, _ told: ToldBeside, _ give: Display.Rows.GiveCell,
    _ giveMissing: Display.Rows.GiveMissing
  ) {
    let used = matrix.cells(of: row)
    let own = statements[row]
    let reasons = row < innerRows ? gaps?.reasons(row) : nil
    let inner = row < innerRows ? innerColumns : 0
    switch matrix.question.measure {
    case .summary: stated.lookAhead(from: used)
    case .quotes: quotations.lookAhead(from: used)
    default: break
    }
    // The cells of a row stand in the order of the columns.
    var next = 0
    // What falls here may be no word, or nobody's: that is no more than nothing.
    for cell in used where matrix.cells[cell].count > 0 {
      let column = matrix.cells[cell].column
      if next < column { add(blanks: next..<column, inner, own, reasons, give, giveMissing) }
      give(filled(cell, isTotal: column >= inner, own, columns, told), 1)
      next = column + 1
    }
    if next < width { add(blanks: next..<width, inner, own, reasons, give, giveMissing) }
  }

  private func filled(
    _ cell: Int, isTotal: Bool, _ written: [CellStatements.InMatrix.Written], _ columns: CodingColumns,
    _ told: ToldBeside
  ) -> Display.Cell {
    let one = matrix.cells[cell]
    switch matrix.question.measure {
    case .codings, .sources, .informants, .words: return .number(one.count)
    case .coverage: return .share(matrix.shares[cell])
    case .presence: return .present(true)
    case .quotes: return isTotal ? .number(one.count) : .quotations(quotations[cell])
    case .summary:
      if isTotal { return .number(one.count) }
      return condensed(cell, written.first { $0.column == one.column }?.text, columns, told)
    }
  }

  /// Cells in which nothing was said.
  ///
  /// - Parameters:
  ///   - inner: how many columns of the row come before those of totals.
  ///   - written: what somebody wrote into cells of the row.
  private func add(
    blanks columns: Range<Int>, _ inner: Int, _ written: [CellStatements.InMatrix.Written],
    _ reasons: [Display.Missing]?,
    _ give: Display.Rows.GiveCell, _ giveMissing: Display.Rows.GiveMissing
  ) {
    func giveBlanks(_ places: Range<Int>) {
      if places.isEmpty { return }
      if let reasons { giveMissing(reasons, places) } else { give(blank, places.count) }
    }
    var start = columns.lowerBound
    let end = min(inner, columns.upperBound)
    for own in written where start <= own.column && own.column < end {
      giveBlanks(start..<own.column)
      give(.statement(Display.Statement(own.text)), 1)
      start = own.column + 1
    }
    if start < end { giveBlanks(start..<end) }
    if end < columns.upperBound { give(blankTotal, columns.upperBound - max(end, columns.lowerBound)) }
  }

  /// The researcher's statement of the cell; else those of its passages; else words of an informant, marked as such.
  private func condensed(_ cell: Int, _ statement: String?, _ columns: CodingColumns, _ told: ToldBeside)
    -> Display.Cell
  {
    // Most cells hold one passage that says it, and a table may have a hundred thousand of them.
    if statement == nil, let said = stated.only(of: cell), !said.isNoted { return quoted(said, told[cell]) }
    let quoted = stated[cell]
    if let statement {
      let (codes, rest) = CitedCodes.list(quoted, wording)
      return .statement(.init(statement, codes: codes, rest: rest))
    }
    let own = quoted.filter { !$0.summary.isEmpty }
    if !own.isEmpty {
      var said: [String] = []
      for quotation in own where !said.contains(quotation.summary) { said.append(quotation.summary) }
      // Sentences that are joined end in one mark.
      let joined = said.dropLast().map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 } + said.suffix(1)
      let text = Excerpt.of(joined.joined(separator: "; "), words: Display.Statement.mostWords)
      let (codes, rest) = CitedCodes.list(own, wording)
      return .statement(
        .init(text, codes: codes, rest: rest + direction(of: own) + others(than: own, in: cell, columns)))
    }
    return CitedCodes.typical(quoted).map { self.quoted($0, translated($0, cell, columns)) } ?? .empty
  }

  /// The words of one passage, which stands for a cell.
  private func quoted(_ typical: consuming Quotation, _ told: Display.Told) -> Display.Cell {
    let lead = wording.linesLead(typical)
    return .statement(.init(of: typical, words: Display.Statement.mostWords, linesLead: lead, told: told))
  }

  /// What is told beside a passage that may have a translation.
  private func translated(_ typical: Quotation, _ cell: Int, _ columns: CodingColumns) -> Display.Told {
    let counts = ToldBeside.counts(statedCells.passages[cell], columns.stances)
    let words = ToldBeside.words(typical.stance, counts, wording)
    guard !typical.translation.isEmpty else { return .of(words) }
    let excerpt = InnerQuotes.inside(Excerpt.of(typical.translation, words: Display.Statement.mostWords))
    return .of(["\(wording.translated): “\(excerpt)”"] + words)
  }

  /// In which directions what is shown speaks, where not all of it is in support: words against a claim must not be read as words for it.
  private func direction(of shown: [Quotation]) -> [String] {
    guard shown.contains(where: { ToldBeside.isTold($0.stance) }) else { return [] }
    let passages = Self.passages(of: shown)
    let directions = Stance.all.filter { direction in passages.contains { $0.stance == direction } }
    return [
      directions.map { direction in
        let count = passages.count { $0.stance == direction }
        return directions.count == 1
          ? wording.direction(direction) : "\(count) \(wording.direction(direction))"
      }.joined(separator: ", ")
    ]
  }

  /// How many passages of a cell the shown ones stand for.
  private func others(than shown: [Quotation], in cell: Int, _ columns: CodingColumns) -> [String] {
    let counts = ToldBeside.counts(statedCells.passages[cell], columns.stances)
    let passages = shown.count == 1 ? shown : Self.passages(of: shown)
    return ToldBeside.others(than: passages.map(\.stance), counts, wording)
  }

  /// One of each passage: what two coders marked alike counts once.
  private static func passages(of shown: [Quotation]) -> [Quotation] {
    var seen: [Quotation] = []
    for quotation in shown
    where !seen.contains(where: {
      $0.stance == quotation.stance && $0.source == quotation.source && $0.range.overlaps(quotation.range)
    }) {
      seen.append(quotation)
    }
    return seen
  }
}
