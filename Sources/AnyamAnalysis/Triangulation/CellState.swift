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
    var all = StanceSet()
    for stance in stances { all.insert(stance) }
    self.init(all)
  }

  init(_ stances: StanceSet) {
    if stances.isEmpty {
      self = .silent
    } else if stances.contains(.contradicting) {
      self = stances == .contradicting ? .contradict : .mixed
    } else {
      self = stances.contains(.supporting) ? .support : .qualify
    }
  }
}

/// Some of the three directions, as bits: there may be hundreds of thousands of channels to fill.
struct StanceSet: OptionSet {
  let rawValue: UInt8

  static let supporting = StanceSet(rawValue: 1)
  static let qualifying = StanceSet(rawValue: 2)
  static let contradicting = StanceSet(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ stance: Stance) {
    switch stance {
    case .support: self = .supporting
    case .qualify: self = .qualifying
    case .contradict: self = .contradicting
    }
  }

  mutating func insert(_ stance: Stance) { formUnion(StanceSet(stance)) }
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
