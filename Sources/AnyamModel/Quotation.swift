/// A passage as it is shown: its words and where they come from. Never changes, so that the cells of a display share it.
///
/// A study has a hundred thousand of them: what many have in common is held once, and what few have is held apart.
public final class Quotation: Sendable {
  public let coding: ID<Coding>
  public let origin: Origin
  public let quoted: QuotedWords
  public let code: String
  public let coder: String
  public let stance: Stance?
  private let place: Place
  private let notes: Notes?

  private struct Place: Equatable {
    let start: Int32
    let end: Int32
    let firstLine: Int32
    let lastLine: Int32
    /// 0 where the source has no pages.
    let page: Int32
  }

  public init(
    coding: ID<Coding>, origin: Origin, range: TextRange, quoted: QuotedWords, code: String, coder: String,
    stance: Stance?, lines: ClosedRange<Int> = 1...1, page: Int? = nil, notes: Notes? = nil
  ) {
    self.coding = coding
    self.origin = origin
    self.quoted = quoted
    self.code = code
    self.coder = coder
    self.stance = stance
    place = Place(
      start: Int32(truncatingIfNeeded: range.start), end: Int32(truncatingIfNeeded: range.end),
      firstLine: Int32(truncatingIfNeeded: lines.lowerBound), lastLine: Int32(truncatingIfNeeded: lines.upperBound),
      page: Int32(truncatingIfNeeded: page ?? 0))
    self.notes = notes
  }

  public var words: String { quoted.words }
  public var range: TextRange { TextRange(Int(place.start), Int(place.end)) }
  /// The lines of the source it stands on (*baris*), counted from 1.
  public var lines: ClosedRange<Int> { Int(place.firstLine)...Int(place.lastLine) }
  /// `14–18`, or `14` alone.
  public var lineNumbers: String { LineNumbers.cited(lines) }
  /// The page it begins on, counted from 1; `nil` where the source has no pages.
  public var page: Int? { place.page == 0 ? nil : Int(place.page) }

  /// What the analyst noted on it; empty where there is nothing.
  public var memo: String { notes?.memo ?? "" }
  public var summary: String { notes?.summary ?? "" }
  public var translation: String { notes?.translation ?? "" }
  public var weight: String { notes?.weight ?? "" }

  public var source: String { origin.source }
  public var technique: Technique? { origin.technique }
  public var date: CalendarDate? { origin.date }
  public var informants: [String] { origin.informants }
  public var roles: [String] { origin.roles }
  public var dataCode: String { origin.dataCode }
  public var dataCodeHoldsLines: Bool { origin.dataCodeHoldsLines }
}

extension Quotation {
  /// Where passages come from and who speaks in them: the same for all of one source in which the same people speak.
  public final class Origin: Sendable, Equatable {
    public let source: String
    public let technique: Technique?
    public let date: CalendarDate?
    /// Codes of the informants who speak.
    public let informants: [String]
    public let roles: [String]
    /// How theses cite it: `W/KI1/12-03-2020`.
    public let dataCode: String
    /// Whether the data code names the lines already.
    public let dataCodeHoldsLines: Bool
    /// The informants as one text, and their roles.
    public let speaker: String
    public let role: String

    public init(
      source: String, technique: Technique?, date: CalendarDate?, informants: [String], roles: [String],
      dataCode: String = "", dataCodeHoldsLines: Bool = false
    ) {
      self.source = source
      self.technique = technique
      self.date = date
      self.informants = informants
      self.roles = roles
      self.dataCode = dataCode
      self.dataCodeHoldsLines = dataCodeHoldsLines
      speaker = informants.count == 1 ? informants[0] : informants.joined(separator: "; ")
      role = roles.count == 1 ? roles[0] : roles.joined(separator: "; ")
    }

    public static func == (left: Origin, right: Origin) -> Bool {
      left === right
        || left.source == right.source && left.technique == right.technique && left.date == right.date
          && left.informants == right.informants && left.roles == right.roles && left.dataCode == right.dataCode
          && left.dataCodeHoldsLines == right.dataCodeHoldsLines
    }
  }

  /// What was noted on a passage: a memo, its condensed statement, its words in another language, its weight as evidence.
  public final class Notes: Sendable, Equatable {
    public let memo: String
    public let summary: String
    public let translation: String
    public let weight: String

    /// `nil` where all are empty.
    public init?(memo: String, summary: String, translation: String, weight: String) {
      guard !memo.isEmpty || !summary.isEmpty || !translation.isEmpty || !weight.isEmpty else { return nil }
      self.memo = memo
      self.summary = summary
      self.translation = translation
      self.weight = weight
    }

    public static func == (left: Notes, right: Notes) -> Bool {
      left.memo == right.memo && left.summary == right.summary && left.translation == right.translation
        && left.weight == right.weight
    }
  }
}

extension Quotation: Equatable {
  public static func == (left: Quotation, right: Quotation) -> Bool {
    left === right
      || left.coding == right.coding && left.origin == right.origin && left.place == right.place
        && left.quoted == right.quoted && left.code == right.code && left.coder == right.coder
        && left.stance == right.stance && left.notes == right.notes
  }
}
