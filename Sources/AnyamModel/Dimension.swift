/// What the rows or columns of a matrix are.
public enum Dimension: Hashable, Sendable {
  case code
  /// The code at the top of the branch.
  case theme
  case informant
  case role
  case technique
  case source
  case visit
  /// Of collection, as `2020-03`.
  case month
  case coder
  case stance
  /// What the research asks about, by the focus grid: a code falls on the foci whose questions name it, or what lies above it.
  case focus
  case indicator
  /// A trait of informants.
  case attribute(String)

  /// Those that need no further word.
  public static let plain: [Dimension] = [
    .code, .theme, .informant, .role, .technique, .source, .visit, .month, .coder, .stance, .focus, .indicator,
  ]

  /// The name used on the command line and as the first cell of an export.
  public var name: String {
    switch self {
    case .code: "code"
    case .theme: "theme"
    case .informant: "informant"
    case .role: "role"
    case .technique: "technique"
    case .source: "source"
    case .visit: "visit"
    case .month: "month"
    case .coder: "coder"
    case .stance: "stance"
    case .focus: "focus"
    case .indicator: "indicator"
    case .attribute(let name): "attribute:" + name
    }
  }

  /// Reads a name, or one of its Indonesian words.
  public init?(name: String) {
    if name.hasPrefix("attribute:") || name.hasPrefix("atribut:") {
      let trait = name.drop(while: { $0 != ":" }).dropFirst()
      guard !trait.isEmpty else { return nil }
      self = .attribute(String(trait))
      return
    }
    let indonesian = [
      "kode": "code", "tema": "theme", "informan": "informant", "peran": "role", "teknik": "technique",
      "sumber": "source", "kunjungan": "visit", "bulan": "month", "pengode": "coder", "arah": "stance",
      "fokus": "focus",
      "indikator": "indicator",
    ]
    let key = indonesian[name.lowercased()] ?? name.lowercased()
    guard let match = Self.plain.first(where: { $0.name == key }) else { return nil }
    self = match
  }
}

/// What stands in a cell of a matrix.
public enum Measure: String, Sendable, CaseIterable {
  /// How many codings.
  case codings
  /// How many sources hold at least one.
  case sources
  /// How many informants said it.
  case informants
  /// Whether there is any.
  case presence
  /// How many words it took; what two codings share counts once, labels and interviewers never.
  case words
  /// The share of what the informant said, 0 to 1.
  case coverage
  /// The passages themselves.
  case quotes
  /// The condensed statements.
  case summary

  /// Reads the key or its Indonesian word.
  public init?(word: String) {
    let indonesian = [
      "pengodean": "codings", "sumber": "sources", "informan": "informants", "kehadiran": "presence",
      "kutipan": "quotes", "kata": "words", "cakupan": "coverage", "ringkasan": "summary",
    ]
    let key = indonesian[word.lowercased()] ?? word.lowercased()
    self.init(rawValue: key)
  }
}
