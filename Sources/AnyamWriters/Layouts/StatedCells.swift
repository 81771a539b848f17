public import AnyamModel

/// What the statements of a matrix are made of, for each of its cells on which anything falls.
public struct StatedCells: Sendable {
  /// The codings that are shown.
  public var shown = CodingLists()
  /// The passages there are (`SpokenPassages`), by their first codings.
  public var passages = CodingLists()

  public init() {}
}
