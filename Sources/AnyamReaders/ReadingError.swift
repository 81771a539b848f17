public import AnyamModel

/// A file that gives no text at all. It is one finding among others: the rest of an import goes on.
public struct ReadingError: Error, Sendable, Equatable {
  public let finding: Finding

  public init(_ kind: Finding.Kind, _ subject: String, _ argument: String = "") {
    finding = argument.isEmpty ? Finding(kind, subject: subject) : Finding(kind, subject: subject, argument)
  }
}
