/// An analytic note on anything: a coding, a passage, a code, an informant, a visit, or the study. What a supervisor
/// writes in the margin is one too.
public struct Memo: Sendable, Equatable {
  public let id: ID<Memo>
  public var kind: Kind
  public var coding: ID<Coding>?
  public var source: ID<Source>?
  /// The passage of the source it is about.
  public var range: TextRange?
  public var code: ID<Code>?
  public var informant: ID<Informant>?
  public var visit: ID<Visit>?
  /// Who wrote it, where that is known.
  public var coder: ID<Coder>?
  public var text: String
  /// Of a surprise: whether it was followed up.
  public var isFollowedUp: Bool

  public enum Kind: String, Sendable, CaseIterable {
    /// What the data may mean.
    case analytic
    /// How the work was done, and why.
    case methodological
    /// The researcher's own part in it.
    case reflexive
    /// Something that does not fit, to be followed up.
    case surprise

    /// Reads the key or its Indonesian word.
    public init?(word: String) {
      switch word.lowercased() {
      case "analytic", "analitis": self = .analytic
      case "methodological", "metodologis": self = .methodological
      case "reflexive", "refleksif": self = .reflexive
      case "surprise", "kejutan": self = .surprise
      default: return nil
      }
    }
  }

  public init(
    id: ID<Memo> = ID(), kind: Kind = .analytic, coding: ID<Coding>? = nil, source: ID<Source>? = nil,
    range: TextRange? = nil, code: ID<Code>? = nil, informant: ID<Informant>? = nil, visit: ID<Visit>? = nil,
    coder: ID<Coder>? = nil, text: String, isFollowedUp: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.coding = coding
    self.source = source
    self.range = range
    self.code = code
    self.informant = informant
    self.visit = visit
    self.coder = coder
    self.text = text
    self.isFollowedUp = isFollowedUp
  }
}
