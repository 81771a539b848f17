import AnyamModel

/// A display as people see it: words of their language in place of keys, one heading for each column, rows as texts.
final class TableView {
  struct Cell {
    var text: String
    /// Only where a number stands there.
    var number: Double?
    var isShare = false
    /// Only where a day stands there.
    var day: CalendarDate?
    var isMissing = false
    /// The segments behind it, as indices into the evidence.
    var evidence: [Int] = []
    var quotations = QuotationList.none
    /// The data codes behind a statement.
    var codes: [String] = []
    /// What is told behind these.
    var rest: [String] = []
  }

  let display: Display
  let wording: DisplayWording
  /// Headings of the columns that name a row, then of the others.
  let keyHeadings: [String]
  let headings: [String]
  /// Whether rows are named by a day.
  let isOfDays: Bool
  /// For each row what names it; a repeated outer key is there too.
  let keys: [[String]]
  /// All rows. Who writes a hundred thousand of them takes each by `row` instead.
  private(set) lazy var cells = display.rowKeys.indices.map(row)
  let isNumeric: [Bool]
  /// What stands in each column of a record; empty where the columns are of one dimension.
  private let values: [RecordValue?]
  /// How deep a row's code lies, where rows are codes.
  let depths: [Int]

  /// Whether the codes of the rows stand in the order of their tree, so that a branch can be set in below what it lies in.
  let isTree: Bool

  /// - Parameter isTyped: keys stay as commands take them, for a list that is to come back.
  init(_ whole: Display, _ wording: DisplayWording, isTyped: Bool = false) {
    // Ids are for commands to come, not for readers of a page.
    let isOfLinks = ["relations", "network", "flowchart"].contains(whole.kind)
    let display =
      isOfLinks ? whole.selecting(columns: whole.columnKeys.indices.filter { whole.columnKeys[$0] != "id" }) : whole
    let wording = wording.suiting(display)
    self.display = display
    self.wording = wording
    let outer = display.outer
    keyHeadings = ((outer?.names ?? []) + [display.corner]).map { isTyped ? $0 : wording.name($0) }
    let labels = display.columnKeys.indices.map { isTyped ? display.columnKeys[$0] : wording.heading($0, of: display) }
    // Of paths the last names, where these tell all columns apart.
    let leaves = display.across == "code" ? labels.map(Self.leaf) : labels
    headings = Set(leaves).count == labels.count ? leaves : labels
    isTree = display.corner == "code" && !display.across.isEmpty && Self.isTree(display.rowKeys)
    let isTree = isTree
    depths = display.rowKeys.map { isTree ? $0.ranges(of: " > ").count : 0 }
    // What names a record may be a key itself.
    let named = display.across.isEmpty && !isTyped ? RecordValue(display.corner, of: display.kind, wording) : nil
    isOfDays = named?.isDay ?? false
    keys = display.rowKeys.indices.map { row in
      zip(outer?.names ?? [], outer?.keys[row] ?? []).map { wording.label($1, of: $0) }
        + [named?.shown(display.rowKeys[row]) ?? wording.label(display.rowKeys[row], of: display.corner)]
    }
    values = display.columnKeys.indices.map { column in
      isTyped || !display.dimension(of: column).isEmpty
        ? nil : RecordValue(display.columnKeys[column], of: display.kind, wording)
    }
    isNumeric = Self.numericColumns(display)
  }

  /// One row as it is shown.
  func row(_ row: Int) -> [Cell] {
    var cells = display.cells[row].map { Self.view($0, wording) }
    for case (let column, let value?) in values.enumerated() {
      if value.isDay { cells[column].day = CalendarDate(cells[column].text) }
      cells[column].text = value.shown(cells[column].text)
    }
    if let evidence = display.evidence {
      for column in cells.indices { cells[column].evidence = evidence.cells[row * cells.count + column] }
    }
    return cells
  }

  /// Columns that hold numbers and nothing else.
  private static func numericColumns(_ display: Display) -> [Bool] {
    var isNumeric = display.columnKeys.map { _ in true }
    var isEmpty = isNumeric
    var open = Array(display.columnKeys.indices)
    for row in display.cells where !open.isEmpty {
      for column in open where row[column] != .empty {
        isEmpty[column] = false
        if !row[column].isNumeric { isNumeric[column] = false }
      }
      open.removeAll { !isNumeric[$0] }
    }
    return zip(isNumeric, isEmpty).map { $0 && !$1 }
  }

  /// The last name of a path.
  static func leaf(_ path: String) -> String { path.split(separator: " > ").last.map(String.init) ?? path }

  /// What stands in the column that names a row; the last name of a path where the row is set in.
  func shownKey(_ row: Int, _ column: Int) -> String {
    let key = keys[row][column]
    return column == keys[row].count - 1 && depths[row] > 0 ? Self.leaf(key) : key
  }

  /// Whether every branch stands below what it lies in.
  private static func isTree(_ keys: [String]) -> Bool {
    var path: [Substring] = []
    for key in keys where key != total && key != "(none)" {
      let names = key.split(separator: " > ")
      guard names.count == 1 || path.starts(with: names.dropLast()) else { return false }
      path = names
    }
    return true
  }

  private static func view(_ cell: Display.Cell, _ wording: DisplayWording) -> Cell {
    switch cell {
    case .number(let number): Cell(text: String(number), number: Double(number))
    case .share(let share): Cell(text: wording.percent(share), number: share, isShare: true)
    case .text(let text): Cell(text: text)
    case .present(let isPresent): Cell(text: isPresent ? "✓" : "–", number: isPresent ? 1 : 0)
    case .quotations(let quotations):
      Cell(
        text: quotations.map { "“\($0.words)” (\(wording.citedWithTranslation($0)))" }.joined(separator: "\n"),
        quotations: quotations)
    case .statement(let statement):
      Cell(text: shown(statement), codes: statement.codes, rest: statement.rest)
    case .missing(let missing): Cell(text: wording.missing(missing), isMissing: true)
    case .empty: Cell(text: "")
    }
  }

  private static func shown(_ statement: Display.Statement) -> String {
    guard statement.isQuote else { return statement.plain }
    let words = InnerQuotes.inside(String(statement.text.dropFirst().dropLast()))
    return "“\(words)” (\((statement.codes + statement.rest).joined(separator: "; ")))"
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

  /// Whether all numbers are of one kind, so that a darker cell means more: counts of codings beside counts of people are not.
  var isOneScale: Bool { isAllNumbers && (display.measure != nil || display.kind == "cooccurrence") }

  static let total = "(total)"

  /// Whether every cell is a number, so that colours say something.
  var isAllNumbers: Bool {
    !display.columnKeys.isEmpty && !display.across.isEmpty
      && cells.allSatisfy { $0.allSatisfy { $0.number != nil || $0.isMissing } }
  }
}
