/// A name that stands in transcripts, and what stands for it wherever words are shown or exported. The study's own texts
/// stay as they are.
public struct Mask: Sendable, Equatable {
  public let id: ID<Mask>
  public var name: String
  public var replacement: String

  public init(id: ID<Mask> = ID(), name: String, replacement: String) {
    self.id = id
    self.name = name
    self.replacement = replacement
  }
}
