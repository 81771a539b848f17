public import AnyamAnalysis
public import AnyamModel

/// A matrix as a display.
public struct MatrixLayout: Sendable {
  private let matrix: Matrix
  private let wording: DisplayWording
  /// What each coding looks like, for quotes and statements.
  private let quotations: Quotations
  /// For each cell the codings its statement is made of; all of its codings where that is not told.
  private let stated: [[Int]]?
  private let statements: CellStatements
  /// Why cells are empty; `nil` where zeros are to stand.
  private let gaps: Gaps?

  public init(
    _ matrix: Matrix, language: Language, quotations: Quotations = .none, stated: [[Int]]? = nil,
    statements: CellStatements = CellStatements(), gaps: Gaps? = nil
  ) {
    self.matrix = matrix
    wording = DisplayWording(language)
    self.quotations = quotations
    self.stated = stated
    self.statements = statements
    self.gaps = gaps
  }

  public func display(_ data: StudyData) -> Display {
    let question = matrix.question
    let width = matrix.columnKeys.count
    let stances = data.codings.stances
    let row = { @Sendable row in
      // The passages of a row stand all over the texts.
      if let stated { quotations.look(at: stated[row * width..<row * width + width]) }
      return (0..<width).map { cell(row, $0, stances) }
    }
    let cells =
      switch question.measure {
      // Numbers are few bytes; words are put together when they are written.
      case .codings, .sources, .informants, .words, .coverage, .presence: Display.Rows(matrix.rows.indices.map(row))
      case .quotes, .summary: Display.Rows(count: matrix.rows.count, row)
      }
    var display = Display(
      kind: "matrix", corner: question.rows.name, across: question.columns.name, rowKeys: matrix.rowKeys,
      columnKeys: matrix.columnKeys, cells: cells, measure: question.measure, scope: question.scope,
      data: data.digest)
    display.frame.rule = wording.rule(display)
    if question.totals, question.measure == .quotes { display.frame.rule += " " + wording.totalsOfQuotes }
    if !question.outer.isEmpty {
      display.outer = Display.Outer(names: question.outer.map(\.name), keys: matrix.rows.map { Array($0.dropLast()) })
    }
    switch question.measure {
    case .codings, .sources, .informants, .words, .coverage, .presence: display.drawing = .heatMap
    case .quotes, .summary: break
    }
    return display
  }

  private func cell(_ row: Int, _ column: Int, _ stances: [Stance?]) -> Display.Cell {
    let at = row * matrix.columnKeys.count + column
    if matrix.counts[at] == 0, let missing = missing(row, column), statement(row, column) == nil {
      return .missing(missing)
    }
    switch matrix.question.measure {
    case .codings, .sources, .informants, .words: return .number(matrix.counts[at])
    case .coverage: return .share(matrix.shares[at])
    case .presence: return .present(matrix.counts[at] > 0)
    case .quotes where isTotal(row, column): return .number(matrix.counts[at])
    case .quotes:
      let quoted = quotations[matrix.codings[at]]
      return quoted.isEmpty ? .empty : .quotations(quoted)
    case .summary: return condensed(row, column, at, stances)
    }
  }

  private func missing(_ row: Int, _ column: Int) -> Display.Missing? {
    guard let gaps, !isTotal(row, column) else { return nil }
    let question = matrix.question
    return gaps.reason(
      row: Array(zip(question.outer + [question.rows], matrix.rows[row])),
      column: (question.columns, matrix.columnKeys[column]))
  }

  private func isTotal(_ row: Int, _ column: Int) -> Bool {
    matrix.question.totals && (row == matrix.rows.count - 1 || column == matrix.columnKeys.count - 1)
  }

  private func statement(_ row: Int, _ column: Int) -> String? {
    statements.text(of: matrix, row: row, column: column)
  }

  /// The researcher's statement of the cell; else those of its passages; else words of an informant, marked as such.
  private func condensed(_ row: Int, _ column: Int, _ at: Int, _ stances: [Stance?]) -> Display.Cell {
    let quoted = quotations[stated?[at] ?? matrix.codings[at]]
    if let text = statement(row, column) { return .statement(text, codes: CitedCodes.list(quoted, wording)) }
    let own = !quoted.areNoted ? [] : quoted.filter { !$0.summary.isEmpty }
    if !own.isEmpty {
      var said: [String] = []
      for quotation in own where !said.contains(quotation.summary) { said.append(quotation.summary) }
      return .statement(Excerpt.of(said.joined(separator: "; "), words: 25), codes: CitedCodes.list(own, wording))
    }
    guard let typical = CitedCodes.typical(quoted) else { return .empty }
    var codes = [wording.cited(typical)]
    let all = matrix.codings[at]
    if all.count > 1 {
      // One of the most stands for all of them; that others say something else must not be hidden by it.
      let isAgreed = all.allSatisfy { stances[$0] == nil || stances[$0] == typical.stance }
      let others = isAgreed ? [] : others(than: typical.stance, all.map { stances[$0] })
      codes.append(wording.more(all.count - 1, others: others))
    }
    return .statement(typical.excerpt(words: 25), codes: codes)
  }

  /// How many say something else.
  private func others(than stance: Stance?, _ stances: [Stance?]) -> [(stance: Stance, count: Int)] {
    Stance.allCases.filter { $0 != stance }.map { other in (stance: other, count: stances.count { $0 == other }) }
      .filter { $0.count > 0 }
  }
}

/// How the data codes of several quotes stand behind one statement.
enum CitedCodes {
  /// Most codes that stand behind one statement; the rest are counted.
  private static let most = 3

  /// `W/KI1/12-03-2020, baris 14–18, 30`: the lines of one source together.
  static func list(_ quotations: some Collection<Quotation>, _ wording: DisplayWording) -> [String] {
    var codes: [(code: String, lines: [String])] = []
    for quotation in quotations {
      let code = quotation.dataCode.isEmpty ? quotation.source : quotation.dataCode
      let lines = quotation.dataCodeHoldsLines ? "" : quotation.lineNumbers
      if let at = codes.firstIndex(where: { $0.code == code }) {
        if !lines.isEmpty, !codes[at].lines.contains(lines) { codes[at].lines.append(lines) }
      } else {
        codes.append((code, lines.isEmpty ? [] : [lines]))
      }
    }
    let shown = codes.prefix(most).map { one in
      one.lines.isEmpty ? one.code : "\(one.code), \(wording.lines(one.lines.joined(separator: ", ")))"
    }
    let rest = codes.count - most
    return rest > 0 ? shown + [wording.more(rest)] : shown
  }

  /// The quote that stands for a cell.
  static func typical(_ quotations: some RandomAccessCollection<Quotation>) -> Quotation? {
    guard quotations.count > 1 else { return quotations.first }
    let quotations = Array(quotations)
    return TypicalQuotes.one(of: quotations.map(\.stance)) { Excerpt.words(in: quotations[$0].quoted) }
      .map { quotations[$0] }
  }
}
