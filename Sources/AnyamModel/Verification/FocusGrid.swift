/// What the research asks about (*fokus*).
public struct Focus: Sendable, Equatable {
  public let id: ID<Focus>
  public var name: String

  public init(id: ID<Focus> = ID(), name: String) {
    self.id = id
    self.name = name
  }
}

/// What a focus is seen by (*indikator*).
public struct Indicator: Sendable, Equatable {
  public let id: ID<Indicator>
  public var focus: ID<Focus>
  public var name: String

  public init(id: ID<Indicator> = ID(), focus: ID<Focus>, name: String) {
    self.id = id
    self.focus = focus
    self.name = name
  }
}

/// What was put to one role by one technique: a row of the focus grid (*kisi-kisi*).
public struct GuideQuestion: Sendable, Equatable {
  public let id: ID<GuideQuestion>
  public var indicator: ID<Indicator>
  /// The claim it asks about; `nil` where the grid names none.
  public var code: ID<Code>?
  /// How the grid names that claim, where the codebook did not have it yet.
  public var codeName: String
  /// Empty where it was put to every role.
  public var role: String
  /// `nil` where it was put by every technique.
  public var technique: Technique?
  /// As it stands in the interview guide. May be empty.
  public var text: String
  /// Which row of the grid it is of: what was put to several roles or by several techniques is one row.
  public var row: Int

  public init(
    id: ID<GuideQuestion> = ID(), indicator: ID<Indicator>, code: ID<Code>? = nil, codeName: String = "",
    role: String = "", technique: Technique? = nil, text: String = "", row: Int = 0
  ) {
    self.id = id
    self.indicator = indicator
    self.code = code
    self.codeName = codeName
    self.role = role
    self.technique = technique
    self.text = text
    self.row = row
  }
}

/// The focus grid (*kisi-kisi*): foci, indicators, and the roles, techniques and questions each was put to. It tells silence from
/// what was never asked.
public struct FocusGrid: Sendable, Equatable {
  /// In the order of the grid.
  public var foci: [Focus]
  public var indicators: [Indicator]
  public var questions: [GuideQuestion]

  public init(foci: [Focus] = [], indicators: [Indicator] = [], questions: [GuideQuestion] = []) {
    self.foci = foci
    self.indicators = indicators
    self.questions = questions
  }

  public var isEmpty: Bool { questions.isEmpty }
}

/// Whether one channel could speak of one claim, where that is not as the focus grid says (*pengecualian saluran*).
public struct ChannelMark: Sendable, Equatable {
  public let id: ID<ChannelMark>
  public var claim: ClaimReference
  /// Empty where it is about a technique.
  public var role: String
  public var technique: Technique?
  public var state: State

  public enum State: String, Sendable, CaseIterable {
    /// The topic was open to it.
    case open
    /// It was never put to it: no silence, but a gap.
    case notAsked = "not-asked"
    /// It was asked and had nothing to say.
    case askedSilent = "asked-silent"
  }

  public init(
    id: ID<ChannelMark> = ID(), claim: ClaimReference, role: String = "", technique: Technique? = nil, state: State
  ) {
    self.id = id
    self.claim = claim
    self.role = role
    self.technique = technique
    self.state = state
  }
}

/// What can be claimed: what a code stands for, or a written conclusion.
public enum ClaimReference: Sendable, Hashable {
  case code(ID<Code>)
  case conclusion(ID<Conclusion>)
}
