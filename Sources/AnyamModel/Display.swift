/// A laid-out answer (*penyajian data*): what every analysis ends in and every writer prints.
public struct Display: Sendable, Equatable {
  /// What was asked: `matrix`, `quotations`, `triangulation`.
  public var kind: String
  /// What the rows are, written above the row keys: `code`.
  public var corner: String
  /// What the columns are: `informant`; empty where each column is a field of its own.
  public var across: String
  /// Never translated; may be repeated only where the rows are records.
  public var rowKeys: [String]
  /// Never translated.
  public var columnKeys: [String]
  /// `rowKeys.count` rows of `columnKeys.count` cells.
  public var cells: [[Cell]]
  /// What stands in the cells, where all hold the same.
  public var measure: Measure?
  public var scope: Scope
  /// The digest of what it was made from.
  public var data: String

  public enum Cell: Sendable, Equatable {
    case number(Int)
    case text(String)
    case present(Bool)
    case quotations([Quotation])
    /// Nothing to say here.
    case empty
  }

  public init(
    kind: String, corner: String, across: String, rowKeys: [String], columnKeys: [String], cells: [[Cell]],
    measure: Measure? = nil, scope: Scope = Scope(), data: String = ""
  ) {
    self.kind = kind
    self.corner = corner
    self.across = across
    self.rowKeys = rowKeys
    self.columnKeys = columnKeys
    self.cells = cells
    self.measure = measure
    self.scope = scope
    self.data = data
  }
}

/// A passage as it is shown: its words and where they come from.
public struct Quotation: Sendable, Equatable {
  public var coding: ID<Coding>
  public var source: String
  public var range: TextRange
  public var words: String
  public var code: String
  public var coder: String
  public var stance: Stance?
  public var memo: String
  /// Codes of the informants who speak in it.
  public var informants: [String]
  public var roles: [String]
  public var technique: Technique?
  public var date: CalendarDate?
  /// The lines of the source it stands on (*baris*), counted from 1.
  public var lines: ClosedRange<Int>
  /// The page it begins on, counted from 1; `nil` where the source has no pages.
  public var page: Int?

  /// `14–18`, or `14` alone.
  public var lineNumbers: String { LineNumbers.cited(lines) }

  public init(
    coding: ID<Coding>, source: String, range: TextRange, words: String, code: String, coder: String,
    stance: Stance?, memo: String, informants: [String], roles: [String], technique: Technique?, date: CalendarDate?,
    lines: ClosedRange<Int> = 1...1, page: Int? = nil
  ) {
    self.coding = coding
    self.source = source
    self.range = range
    self.words = words
    self.code = code
    self.coder = coder
    self.stance = stance
    self.memo = memo
    self.informants = informants
    self.roles = roles
    self.technique = technique
    self.date = date
    self.lines = lines
    self.page = page
  }
}
