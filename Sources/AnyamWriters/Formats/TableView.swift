import AnyamModel

/// A display as people see it: words of their language in place of keys, one heading for each column, rows as texts.
struct TableView {
  struct Cell {
    var text: String
    /// Only where a number stands there.
    var number: Double?
    var isShare = false
    var isMissing = false
    /// The segments behind it, as indices into the evidence.
    var evidence: [Int] = []
    var quotations: [Quotation] = []
    /// The data codes behind a statement.
    var codes: [String] = []
  }

  let display: Display
  let wording: DisplayWording
  /// Headings of the columns that name a row, then of the others.
  let keyHeadings: [String]
  let headings: [String]
  /// For each row what names it; a repeated outer key is there too.
  let keys: [[String]]
  let cells: [[Cell]]
  let isNumeric: [Bool]
  /// How deep a row's code lies, where rows are codes.
  let depths: [Int]

  init(_ display: Display, _ wording: DisplayWording) {
    self.display = display
    self.wording = wording
    let outer = display.outer
    keyHeadings = ((outer?.names ?? []) + [display.corner]).map(wording.name)
    headings = display.columnKeys.map {
      display.across.isEmpty ? wording.name($0) : wording.label($0, of: display.across)
    }
    let isCode = display.corner == "code" && !display.across.isEmpty
    depths = display.rowKeys.map { isCode ? $0.ranges(of: " > ").count : 0 }
    keys = display.rowKeys.indices.map { row in
      zip(outer?.names ?? [], outer?.keys[row] ?? []).map { wording.label($1, of: $0) }
        + [wording.label(display.rowKeys[row], of: display.corner)]
    }
    cells = display.rowKeys.indices.map { row in
      display.cells[row].enumerated().map { column, cell in
        var view = Self.view(cell, wording)
        if let evidence = display.evidence {
          view.evidence = evidence.cells[row * display.columnKeys.count + column]
        }
        return view
      }
    }
    isNumeric = display.columnKeys.indices.map { column in
      display.cells.allSatisfy { $0[column].isNumeric } && display.cells.contains { $0[column] != .empty }
    }
  }

  private static func view(_ cell: Display.Cell, _ wording: DisplayWording) -> Cell {
    switch cell {
    case .number(let number): Cell(text: String(number), number: Double(number))
    case .share(let share): Cell(text: wording.percent(share), number: share, isShare: true)
    case .text(let text): Cell(text: text)
    case .present(let isPresent): Cell(text: isPresent ? "✓" : "–", number: isPresent ? 1 : 0)
    case .quotations(let quotations):
      Cell(
        text: quotations.map { "“\($0.words)” (\(wording.cited($0)))" }.joined(separator: "\n"),
        quotations: quotations)
    case .statement(let text, let codes):
      Cell(text: codes.isEmpty ? text : "\(text) (\(codes.joined(separator: "; ")))", codes: codes)
    case .missing(let missing): Cell(text: wording.missing(missing), isMissing: true)
    case .empty: Cell(text: "")
    }
  }

  /// The largest number of the table; totals left out.
  var largest: Double {
    var largest = 0.0
    for (row, cells) in cells.enumerated() where display.rowKeys[row] != Self.total {
      for (column, cell) in cells.enumerated() where display.columnKeys[column] != Self.total {
        if let number = cell.number { largest = max(largest, number) }
      }
    }
    return largest
  }

  static let total = "(total)"

  /// Whether every cell is a number, so that colours say something.
  var isAllNumbers: Bool {
    !display.columnKeys.isEmpty && !display.across.isEmpty
      && cells.allSatisfy { $0.allSatisfy { $0.number != nil || $0.isMissing } }
  }
}
