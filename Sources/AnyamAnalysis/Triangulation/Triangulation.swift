public import AnyamModel

/// Whether a claim stands on several sources, techniques, occasions or coders (METHODOLOGY §2.4).
public struct Triangulation: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case source
    case technique
    /// The same people on several visits.
    case time
    /// Several coders read the same passages (investigators).
    case coder

    /// Reads the key or its Indonesian word.
    public init?(word: String) {
      switch word.lowercased() {
      case "source", "sumber": self = .source
      case "technique", "teknik": self = .technique
      case "time", "waktu": self = .time
      case "coder", "pengode", "penyidik": self = .coder
      default: return nil
      }
    }
  }

  /// The code's path, or the key of the conclusion.
  public var claim: String
  /// The conclusion as it is written; empty for a code.
  public var statement: String
  public var by: Kind
  public var verdict: Verdict
  /// Channels that speak, and channels that could have spoken.
  public var covered: (speaking: Int, eligible: Int)
  /// Every channel that could have spoken, in a fixed order.
  public var cells: [(channel: String, state: CellState)]
  /// What the silence of those that say nothing means.
  public var silences: [(channel: String, silence: Silence)]
  /// Channels there are data of that were never asked about it: they count nowhere.
  public var notAsked: [String]
  /// How many pairs of channels stand to each other how; those that do not occur are left out.
  public var pairs: [(Convergence, Int)]
  /// The verdict within one technique over sources, or within one informant over techniques: what the definitions
  /// literally ask for. Only where there is live evidence.
  public var strict: [(channel: String, verdict: Verdict)]
  /// For techniques: the verdict within one role.
  public var strictByRole: [(channel: String, verdict: Verdict)]
  public var flags: [EvidenceFlag]
  public var evidence: [EvidenceItem]
  /// For each item the channel it counts in; `nil` where it counts in none.
  public var channels: [String?]
  /// How a conflict was settled, and what the verdict comes to then.
  public var resolution: Resolution?
  public var settled: Verdict?

  /// The verdict that counts: once a conflict is settled, what it comes to.
  public var standing: Verdict { settled ?? verdict }

  public static func == (left: Triangulation, right: Triangulation) -> Bool {
    left.claim == right.claim && left.by == right.by && left.verdict == right.verdict && left.covered == right.covered
      && left.cells.elementsEqual(right.cells, by: ==) && left.pairs.elementsEqual(right.pairs, by: ==)
      && left.strict.elementsEqual(right.strict, by: ==) && left.strictByRole.elementsEqual(right.strictByRole, by: ==)
      && left.statement == right.statement && left.settled == right.settled && left.notAsked == right.notAsked
      && left.silences.elementsEqual(right.silences, by: ==)
      && left.flags == right.flags && left.evidence == right.evidence && left.channels == right.channels
  }
}
