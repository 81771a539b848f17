public import AnyamModel

/// What the statements of a matrix are made of, for each of its cells on which anything falls.
public struct StatedCells: Sendable {
  /// The codings that are shown.
  public var shown = CodingLists()
  /// The passages there are (`SpokenPassages`), by their first codings.
  public var passages = CodingLists()

  public init() {}

  /// Adds a cell of one coding, or of none: then nothing is to be chosen.
  public mutating func add(_ coding: Int32?) {
    if let coding {
      shown.add(only: coding)
      passages.add(only: coding)
    } else {
      shown.endList()
      passages.endList()
    }
  }
}
