public import AnyamModel

/// What one channel (a role, a technique) says of a claim.
public enum CellState: String, Sendable, CaseIterable {
  /// It could have spoken and nothing was coded.
  case silent
  case support
  case qualify
  case contradict
  /// It speaks against the claim and for it.
  case mixed

  /// From the directions of everything live in the channel.
  public init(_ stances: Set<Stance>) {
    if stances.isEmpty {
      self = .silent
    } else if stances.contains(.contradict) {
      self = stances.count > 1 ? .mixed : .contradict
    } else {
      self = stances.contains(.support) ? .support : .qualify
    }
  }
}

/// How two channels stand to each other (Farmer et al. 2006, convergence coding).
public enum Convergence: String, Sendable, CaseIterable {
  case agreement = "AG"
  case partialAgreement = "PA"
  case dissonance = "DA"
  case silence = "S"
  case bothSilent = "-"

  public init(_ one: CellState, _ other: CellState) {
    switch (one, other) {
    case (.silent, .silent): self = .bothSilent
    case (.silent, _), (_, .silent): self = .silence
    case (.mixed, _), (_, .mixed): self = .dissonance
    case (.support, .support), (.contradict, .contradict): self = .agreement
    case (.contradict, _), (_, .contradict): self = .dissonance
    default: self = .partialAgreement
    }
  }
}
