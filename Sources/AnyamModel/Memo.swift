/// An analytic note, on a coding or on a passage. What a supervisor writes in the margin is one too.
public struct Memo: Sendable, Equatable {
  public let id: ID<Memo>
  public var coding: ID<Coding>?
  public var source: ID<Source>?
  /// The passage of the source it is about.
  public var range: TextRange?
  /// Who wrote it, where that is known.
  public var coder: ID<Coder>?
  public var text: String

  public init(
    id: ID<Memo> = ID(), coding: ID<Coding>? = nil, source: ID<Source>? = nil, range: TextRange? = nil,
    coder: ID<Coder>? = nil, text: String
  ) {
    self.id = id
    self.coding = coding
    self.source = source
    self.range = range
    self.coder = coder
    self.text = text
  }
}
