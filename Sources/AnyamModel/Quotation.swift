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
  /// How theses cite it: `W/KI1/12-03-2020`.
  public var dataCode = ""
  /// Whether the data code names the lines already.
  public var dataCodeHoldsLines = false
  /// Its condensed statement, its words in another language, its weight as evidence; empty where there is none.
  public var summary = ""
  public var translation = ""
  public var weight = ""

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
