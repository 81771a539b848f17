/// What the channels of one claim say together. Categories, never a score: different views are told apart, not averaged
/// (Sugiyono; Farmer, Robinson, Elliott & Eyles 2006).
public enum Verdict: String, Sendable, CaseIterable {
  /// No channel could have spoken.
  case notApplicable = "not-applicable"
  /// Channels could have spoken, and none did.
  case noEvidence = "no-evidence"
  /// Channels, or voices within one, contradict each other.
  case dissonant
  /// All that speak speak against it, and they are several.
  case refuted
  /// One speaks, against it; others could have spoken.
  case singleContra = "single-contra"
  /// Only one could have spoken.
  case notTestable = "not-testable"
  /// One speaks; others could have spoken.
  case single
  /// All that speak support it.
  case convergent
  /// They support it under conditions, or from different standpoints.
  case complementary

  /// Whether a gate of triangulation lets it pass.
  var holds: Bool { self == .convergent || self == .complementary }

  /// - Parameter cells: the state of every channel that could have spoken.
  public init(_ cells: [CellState]) {
    let speaking = cells.filter { $0 != .silent }
    if cells.isEmpty {
      self = .notApplicable
    } else if speaking.isEmpty {
      self = .noEvidence
    } else if speaking.contains(.mixed)
      || (speaking.contains(.contradict) && !speaking.allSatisfy { $0 == .contradict })
    {
      self = .dissonant
    } else if speaking.allSatisfy({ $0 == .contradict }) {
      self = speaking.count >= 2 ? .refuted : cells.count >= 2 ? .singleContra : .notTestable
    } else if speaking.count == 1 {
      self = cells.count >= 2 ? .single : .notTestable
    } else {
      self = speaking.allSatisfy { $0 == .support } ? .convergent : .complementary
    }
  }
}
