/// The gates a conclusion passes before the researcher calls it verified (METHODOLOGY §2.6).
public enum Gate: String, Sendable, CaseIterable {
  /// A passage is linked.
  case evidence = "G1"
  /// Several sources agree, or complete each other.
  case sources = "G2"
  /// Several techniques do.
  case techniques = "G3"
  /// Something supports it that was gathered after it was first written down (*kembali ke lapangan*).
  case returned = "G4"
  /// Negative cases were looked for.
  case negativeCases = "G5"
  /// No conflict is open.
  case resolved = "G6"
  /// A rival explanation is written.
  case rival = "G7"
  /// Its informants were asked whether they agree.
  case memberCheck = "G8"
  /// The researcher looked at whom it rests on.
  case representative = "G9"

  public enum Outcome: String, Sendable, CaseIterable {
    case pass
    case fail
    /// Let pass by the researcher, who said why.
    case waived
    /// Belongs to a test the study did not promise.
    case notUsed = "not-used"
  }
}

/// A gate that was let pass with a reason.
public struct Waiver: Sendable, Equatable {
  public let id: ID<Waiver>
  public var conclusion: ID<Conclusion>
  public var gate: Gate
  public var reason: String
  public var coder: ID<Coder>?

  public init(
    id: ID<Waiver> = ID(), conclusion: ID<Conclusion>, gate: Gate, reason: String, coder: ID<Coder>? = nil
  ) {
    self.id = id
    self.conclusion = conclusion
    self.gate = gate
    self.reason = reason
    self.coder = coder
  }
}

/// The tests of credibility a study may promise in its third chapter: Sugiyono's seven, triangulation told apart, and the two of
/// Miles & Huberman that a gate asks for.
public enum CredibilityTest: String, Sendable, CaseIterable {
  /// *Perpanjangan pengamatan*.
  case extension_ = "extension"
  /// *Peningkatan ketekunan*.
  case persistence
  case sourceTriangulation = "source-triangulation"
  case techniqueTriangulation = "technique-triangulation"
  case timeTriangulation = "time-triangulation"
  /// *Diskusi dengan teman sejawat*.
  case peerDebriefing = "peer-debriefing"
  /// *Analisis kasus negatif*.
  case negativeCases = "negative-cases"
  /// *Bahan referensi*.
  case referenceMaterial = "reference-material"
  case memberCheck = "member-check"
  case rivalExplanations = "rival-explanations"
  case representativeness

  /// Reads the key or the words of theses.
  public init?(word: String) {
    switch word.lowercased() {
    case "perpanjangan", "perpanjangan pengamatan": self = .extension_
    case "ketekunan", "peningkatan ketekunan": self = .persistence
    case "triangulasi sumber", "triangulasi-sumber": self = .sourceTriangulation
    case "triangulasi teknik", "triangulasi-teknik": self = .techniqueTriangulation
    case "triangulasi waktu", "triangulasi-waktu": self = .timeTriangulation
    case "teman sejawat", "teman-sejawat", "diskusi teman sejawat": self = .peerDebriefing
    case "kasus negatif", "kasus-negatif", "analisis kasus negatif": self = .negativeCases
    case "bahan referensi", "bahan-referensi": self = .referenceMaterial
    case "member check", "pengecekan anggota": self = .memberCheck
    case "penjelasan tandingan", "penjelasan-tandingan": self = .rivalExplanations
    case "keterwakilan": self = .representativeness
    default:
      guard let test = Self(rawValue: word.lowercased()) else { return nil }
      self = test
    }
  }

  /// The gates that count where it was promised.
  public var gates: [Gate] {
    switch self {
    case .extension_: [.returned]
    // Sugiyono ends source triangulation with the agreement of the sources.
    case .sourceTriangulation: [.sources, .resolved, .memberCheck]
    case .techniqueTriangulation: [.techniques, .resolved]
    case .timeTriangulation: [.resolved]
    case .negativeCases: [.negativeCases]
    case .memberCheck: [.memberCheck]
    case .rivalExplanations: [.rival]
    case .representativeness: [.representative]
    case .persistence, .peerDebriefing, .referenceMaterial: []
    }
  }
}
