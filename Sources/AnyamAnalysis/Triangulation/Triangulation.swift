import AnyamModel

/// Whether a claim stands on several sources, or several techniques (METHODOLOGY §2.4).
public struct Triangulation: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case source
    case technique

    /// Reads the key or its Indonesian word.
    public init?(word: String) {
      switch word.lowercased() {
      case "source", "sumber": self = .source
      case "technique", "teknik": self = .technique
      default: return nil
      }
    }
  }

  /// The code's path.
  public var claim: String
  public var by: Kind
  public var verdict: Verdict
  /// Channels that speak, and channels that could have spoken.
  public var covered: (speaking: Int, eligible: Int)
  /// Every channel that could have spoken, in a fixed order.
  public var cells: [(channel: String, state: CellState)]
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

  public static func == (left: Triangulation, right: Triangulation) -> Bool {
    left.claim == right.claim && left.by == right.by && left.verdict == right.verdict && left.covered == right.covered
      && left.cells.elementsEqual(right.cells, by: ==) && left.pairs.elementsEqual(right.pairs, by: ==)
      && left.strict.elementsEqual(right.strict, by: ==) && left.strictByRole.elementsEqual(right.strictByRole, by: ==)
      && left.flags == right.flags && left.evidence == right.evidence && left.channels == right.channels
  }
}
