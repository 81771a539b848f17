/// The named matrices of Miles, Huberman & Saldaña (2014, chapters 6 to 10): each is one question about the study, with the rule for
/// what stands in a cell.
public enum Preset: String, Sendable, CaseIterable {
  /// Indicators × roles, the key informants' first; what each role says in one sentence, and the researcher's conclusion.
  case roleOrdered = "role-ordered"
  /// Informants, by role, × related themes.
  case clustered
  /// The parts of one thing × sources: is every part there?
  case checklist
  /// Codes × months; a blank means nothing new since.
  case timeOrdered = "time-ordered"
  /// Roles × months: what was told or seen when.
  case events
  /// What one thing brought about, × roles.
  case effects
  /// Informants in the order of a trait × themes.
  case caseOrdered = "case-ordered"
  /// Themes × a few informants who differ most.
  case contrast
  /// Codes × roles: how many informants, without saying who.
  case contentAnalytic = "content-analytic"
  /// Informants × themes with condensed statements (Ritchie & Spencer).
  case framework
  /// One trait of informants × another: who stands where.
  case variables
  /// What was collected of whom, and what is missing.
  case dataLog = "data-log"

  /// Whether it may have other rows, or columns, than the usual ones.
  public var takesRows: Bool { [.roleOrdered, .timeOrdered, .events, .contrast, .framework].contains(self) }
  public var takesColumns: Bool { ![.contrast, .variables, .dataLog].contains(self) }
  /// How many traits it takes.
  public var traits: Int { self == .variables ? 2 : self == .caseOrdered ? 1 : 0 }

  /// Indonesian words for it.
  public var aliases: [String] {
    switch self {
    case .roleOrdered: ["matriks-peran"]
    case .clustered: ["berkelompok"]
    case .checklist: ["daftar-periksa"]
    case .timeOrdered: ["urut-waktu"]
    case .events: ["peristiwa"]
    case .effects: ["dampak"]
    case .caseOrdered: ["urut-kasus"]
    case .contrast: ["kontras"]
    case .contentAnalytic: ["ringkasan-isi"]
    case .framework: ["kerangka"]
    case .variables: ["antarvariabel"]
    case .dataLog: ["catatan-data"]
    }
  }
}
