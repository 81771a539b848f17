/// One idea of the codebook, with the rule for its use.
public struct Code: Sendable, Equatable {
  public let id: ID<Code>
  public var name: String
  public var parent: ID<Code>?
  /// Its name in each language it was given one; the key stays `name`.
  public var names: [Language: String]
  /// What the code means, in the codebook's own language.
  public var definition: String
  public var definitions: [Language: String]
  public var whenToUse: String
  public var whenNotToUse: String
  public var example: String
  /// `#rrggbb`, or empty.
  public var colour: String
  /// Place among the children of its parent, from 0.
  public var position: Int

  public init(
    id: ID<Code> = ID(), name: String, parent: ID<Code>? = nil, names: [Language: String] = [:],
    definition: String = "", definitions: [Language: String] = [:], whenToUse: String = "",
    whenNotToUse: String = "", example: String = "", colour: String = "", position: Int = 0
  ) {
    self.id = id
    self.name = name
    self.parent = parent
    self.names = names
    self.definition = definition
    self.definitions = definitions
    self.whenToUse = whenToUse
    self.whenNotToUse = whenNotToUse
    self.example = example
    self.colour = colour
    self.position = position
  }
}
