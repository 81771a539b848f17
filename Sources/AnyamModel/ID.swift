public import Foundation

/// The lasting name of one thing in a study: a UUID that says of what kind it is, so that a code's id
/// can never stand where a coder's is asked for. Kept through every import, export and merge.
public struct ID<Entity>: Hashable, Sendable {
  public let uuid: UUID

  public init(_ uuid: UUID = UUID()) {
    self.uuid = uuid
  }

  /// The shortest form people are shown and may type: eight hexadecimal digits.
  public var short: String { String(uuid.uuidString.prefix(8)).lowercased() }
}

extension ID: CustomStringConvertible {
  public var description: String { uuid.uuidString.lowercased() }
}

extension ID: Comparable {
  /// By the bytes, first byte first: the order of the written form.
  public static func < (left: ID, right: ID) -> Bool {
    left.description < right.description
  }
}
