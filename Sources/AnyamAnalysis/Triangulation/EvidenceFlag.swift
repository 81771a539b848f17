/// Something about the evidence of a claim a reader should know beside the verdict.
public enum EvidenceFlag: Sendable, Equatable {
  /// Informants speak, and no key informant among them.
  case noKeyInformant
  /// Nobody but key informants speaks.
  case keyInformantOnly
  /// This informant both supports and contradicts it: worth asking again at another time.
  case inconsistentInformant(String)
  /// More than half of the passages come from one informant.
  case oneVoice(String)
  /// All passages come from one document or one group session.
  case sameEvent(String)
  /// Passages without a direction were counted as support.
  case stanceAssumed
  /// What could have spoken was taken from what exists, not from a focus grid.
  case eligibilityAssumed
  /// This informant speaks and has no role, so that the passage counts in no channel.
  case informantWithoutRole(String)
  /// Coders gave so many passages different directions.
  case unreconciled(Int)
  /// So many linked passages lie in sources that are gone.
  case lost(Int)
  /// So many passages have no informant.
  case noInformant(Int)
  /// So many passages lie in sources without a technique.
  case noTechnique(Int)

  /// As it stands in JSON and CSV.
  public var key: String {
    switch self {
    case .noKeyInformant: "no-key-informant"
    case .keyInformantOnly: "key-informant-only"
    case .inconsistentInformant(let code): "inconsistent-informant:\(code)"
    case .oneVoice(let code): "one-voice:\(code)"
    case .sameEvent(let title): "same-event:\(title)"
    case .stanceAssumed: "stance-assumed"
    case .eligibilityAssumed: "eligibility-assumed"
    case .informantWithoutRole(let code): "informant-without-role:\(code)"
    case .unreconciled(let count): "unreconciled:\(count)"
    case .lost(let count): "lost:\(count)"
    case .noInformant(let count): "no-informant:\(count)"
    case .noTechnique(let count): "no-technique:\(count)"
    }
  }
}
