extension Quotation {
  /// Where passages come from: the same for all of one source.
  public struct Origin: Sendable, Equatable {
    /// Title of the source.
    public let source: String
    public let technique: Technique?
    public let date: CalendarDate?
    /// Whether data codes name the lines already.
    public let dataCodeHoldsLines: Bool

    public init(source: String, technique: Technique?, date: CalendarDate?, dataCodeHoldsLines: Bool = false) {
      self.source = source
      self.technique = technique
      self.date = date
      self.dataCodeHoldsLines = dataCodeHoldsLines
    }
  }

  /// Who speaks in passages: few, however many passages there are.
  public struct Speakers: Sendable, Equatable {
    /// Codes of the informants who speak.
    public let informants: [String]
    /// Each once.
    public let roles: [String]
    /// The informants as one text, and their roles.
    let speaker: String
    let role: String

    public init(_ informants: [Informant]) {
      var roles: [String] = []
      for informant in informants where !informant.role.isEmpty && !roles.contains(informant.role) {
        roles.append(informant.role)
      }
      self.init(informants: informants.map(\.code), roles: roles)
    }

    public init(informants: [String], roles: [String]) {
      self.informants = informants
      self.roles = roles
      speaker = informants.joined(separator: "; ")
      role = roles.joined(separator: "; ")
    }
  }

  /// What was noted on a passage: a memo, its condensed statement, its words in another language, its weight as evidence.
  public struct Notes: Sendable, Equatable {
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
  }
}
