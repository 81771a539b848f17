/// A person who codes (*pengode*).
public struct Coder: Sendable, Equatable {
  public let id: ID<Coder>
  public var name: String

  public init(id: ID<Coder> = ID(), name: String) {
    self.id = id
    self.name = name
  }
}
