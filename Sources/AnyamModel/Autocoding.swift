/// One run of coding by rule: its codings carry it as their mark, so that they can be reviewed and taken back as one.
public struct Autocoding: Sendable, Equatable {
  public let id: ID<Autocoding>
  public var name: String
  /// What was looked for, as it was typed.
  public var rule: String

  public init(id: ID<Autocoding> = ID(), name: String, rule: String) {
    self.id = id
    self.name = name
    self.rule = rule
  }
}
