import AnyamContainers
public import AnyamModel

/// A file that gives no text at all. It is one finding among others: the rest of an import goes on.
public struct ReadingError: Error, Sendable, Equatable {
  public let finding: Finding

  public init(_ kind: Finding.Kind, _ subject: String, _ argument: String = "") {
    finding = argument.isEmpty ? Finding(kind, subject: subject) : Finding(kind, subject: subject, argument)
  }

  init(_ error: ContainerError, _ subject: String) {
    let kind: Finding.Kind =
      switch error {
      case .damagedArchive, .missingPart: .damagedArchive
      case .encrypted: .encrypted
      case .archiveTooLarge: .archiveTooLarge
      case .damagedXML: .damagedXML
      }
    self.init(kind, subject)
  }
}
