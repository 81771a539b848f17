public import AnyamAnalysis
public import AnyamModel

/// A matrix as a display.
public struct MatrixLayout {
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
    let cells = matrix.rows.indices.map { row in (0..<width).map { cell(row, $0, data.codings) } }
    var display = Display(
      kind: "matrix", corner: question.rows.name, across: question.columns.name, rowKeys: matrix.rowKeys,
      columnKeys: matrix.columnKeys, cells: cells, measure: question.measure, scope: question.scope,
      data: data.digest)
    display.frame.rule = wording.rule(display)
    if !question.outer.isEmpty {
      display.outer = Display.Outer(names: question.outer.map(\.name), keys: matrix.rows.map { Array($0.dropLast()) })
    }
    switch question.measure {
    case .codings, .sources, .informants, .words, .coverage, .presence: display.drawing = .heatMap
    case .quotes, .summary: break
    }
    return display
  }

  private func cell(_ row: Int, _ column: Int, _ codings: CodingColumns) -> Display.Cell {
    let at = row * matrix.columnKeys.count + column
    if matrix.counts[at] == 0, let missing = missing(row, column), statement(row, column) == nil {
      return .missing(missing)
    }
    switch matrix.question.measure {
    case .codings, .sources, .informants, .words: return .number(matrix.counts[at])
    case .coverage: return .share(matrix.shares[at])
    case .presence: return .present(matrix.counts[at] > 0)
    case .quotes:
      let quoted = quotations[matrix.codings[at]]
      return quoted.isEmpty ? .empty : .quotations(quoted)
    case .summary: return condensed(row, column, at, codings)
    }
  }

  private func missing(_ row: Int, _ column: Int) -> Display.Missing? {
    guard let gaps, matrix.rowKeys[row] != Matrix.total, matrix.columnKeys[column] != Matrix.total else { return nil }
    let question = matrix.question
    return gaps.reason(
      row: Array(zip(question.outer + [question.rows], matrix.rows[row])),
      column: (question.columns, matrix.columnKeys[column]))
  }

  private func statement(_ row: Int, _ column: Int) -> String? {
    statements.text(of: matrix, row: row, column: column)
  }

  /// The researcher's statement of the cell; else those of its passages; else words of an informant, marked as such.
  private func condensed(_ row: Int, _ column: Int, _ at: Int, _ codings: CodingColumns) -> Display.Cell {
    let quoted = quotations[stated?[at] ?? matrix.codings[at]]
    if let text = statement(row, column) { return .statement(text, codes: CitedCodes.list(quoted, wording)) }
    var said: [String] = []
    for summary in quoted.map(\.summary) where !summary.isEmpty && !said.contains(summary) { said.append(summary) }
    if !said.isEmpty {
      let own = quoted.filter { !$0.summary.isEmpty }
      return .statement(Excerpt.of(said.joined(separator: "; "), words: 25), codes: CitedCodes.list(own, wording))
    }
    guard let typical = CitedCodes.typical(quoted) else { return .empty }
    var codes = CitedCodes.list([typical], wording)
    let all = matrix.codings[at]
    if all.count > 1 {
      // One of the most stands for all of them; that others say something else must not be hidden by it.
      let others = Stance.allCases.filter { $0 != typical.stance }.map { stance in
        (stance: stance, count: all.count { codings.stances[$0] == stance })
      }
      codes.append(wording.more(all.count - 1, others: others.filter { $0.count > 0 }))
    }
    return .statement("“\(Excerpt.of(typical.words, words: 25))”", codes: codes)
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
    let quotations = Array(quotations)
    return TypicalQuotes.one(of: quotations.map(\.stance)) { Excerpt.words(in: quotations[$0].quoted) }
      .map { quotations[$0] }
  }
}
