public import Foundation

/// The lasting name of one thing in a study: a UUID that says of what kind it is, so that a code's id
/// can never stand where a coder's is asked for. Kept through every import, export and merge.
public struct ID<Entity>: Hashable, Sendable {
  public let uuid: UUID

  public init(_ uuid: UUID) {
    self.uuid = uuid
  }

  /// A new one, at random (UUID version 4).
  public init() {
    self.uuid = .random()
  }

  public static func == (left: ID, right: ID) -> Bool { left.words == right.words }

  /// Two numbers are hashed in a third of the time sixteen bytes take, and each of a hundred thousand codings is looked for by its id.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
  }

  /// The shortest form people are shown and may type: eight hexadecimal digits.
  public var short: String { String(description.prefix(8)) }
}

extension ID: CustomStringConvertible {
  public var description: String {
    // By hand: Foundation's way goes through a format string, which shows in a list of a hundred thousand.
    withUnsafeBytes(of: uuid.uuid) { bytes in
      String(unsafeUninitializedCapacity: 36) { text in
        var at = 0
        for (index, byte) in bytes.enumerated() {
          if index == 4 || index == 6 || index == 8 || index == 10 {
            text[at] = UInt8(ascii: "-")
            at += 1
          }
          for digit in [byte >> 4, byte & 15] {
            text[at] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
            at += 1
          }
        }
        return at
      }
    }
  }
}

extension ID: Comparable {
  /// By the bytes, first byte first: the order of the written form.
  public static func < (left: ID, right: ID) -> Bool {
    left.words < right.words
  }

  /// The sixteen bytes as two numbers, the first byte the weightiest.
  private var words: (UInt64, UInt64) {
    withUnsafeBytes(of: uuid.uuid) { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
  }
}

extension UUID {
  /// Version 4, from the system's generator. Foundation's own opens a device for each, which shows in a bulk coding.
  package static func random() -> UUID {
    var generator = SystemRandomNumberGenerator()
    var raw: (UInt64, UInt64) = (generator.next(), generator.next())
    withUnsafeMutableBytes(of: &raw) { bytes in
      bytes[6] = bytes[6] & 0x0F | 0x40
      bytes[8] = bytes[8] & 0x3F | 0x80
    }
    return UUID(uuid: unsafeBitCast(raw, to: uuid_t.self))
  }
}
