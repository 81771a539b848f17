/// The direction a passage has towards a claim. Given by the analyst, never inferred by the program.
public enum Stance: String, Sendable, CaseIterable {
  /// It carries the claim (*mendukung*).
  case support
  /// It carries the claim under a condition, or from another standpoint (*mendukung bersyarat*).
  case qualify
  /// It speaks against the claim (*bertentangan*).
  case contradict

  /// All directions, in the order in which they are told; last that none was given.
  public static let all: [Stance?] = [.support, .qualify, .contradict, nil]

  /// Reads the key or its Indonesian word.
  public init?(word: String) {
    switch word.lowercased() {
    case "support", "mendukung", "+": self = .support
    case "qualify", "bersyarat", "mendukung bersyarat", "~": self = .qualify
    case "contradict", "bertentangan", "menentang", "membantah", "menolak", "tidak mendukung", "-": self = .contradict
    default: return nil
    }
  }
}

extension Stance? {
  /// Where a direction stands in `Stance.all`, from 0 to 3.
  @inlinable public var place: Int {
    switch self {
    case .support?: 0
    case .qualify?: 1
    case .contradict?: 2
    case nil: 3
    }
  }
}
