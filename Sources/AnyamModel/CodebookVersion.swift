/// A state of the codebook that was given a name, to come back to in a comparison.
public struct CodebookVersion: Sendable, Equatable {
  public let id: ID<CodebookVersion>
  public var name: String
  /// The clock of the last change it holds.
  public var clock: Int
  /// Whether the codebook was meant to stay as it is from here on.
  public var isFrozen: Bool

  public init(id: ID<CodebookVersion> = ID(), name: String, clock: Int, isFrozen: Bool) {
    self.id = id
    self.name = name
    self.clock = clock
    self.isFrozen = isFrozen
  }
}
