/// Eight bytes of a text, all of them ASCII, looked at together. Bits stand for bytes, the lowest for the first.
struct EightBytes {
  private let bytes: UInt64

  /// `nil` where there are not as many, or some are not ASCII.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) {
    guard at + 8 <= text.count else { return nil }
    bytes = UInt64(littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: at, as: UInt64.self))
    guard bytes & Self.highs == 0 else { return nil }
  }

  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// A bit for each letter or digit.
  var letters: UInt64 {
    let lower = bytes | Self.all(0x20)
    return HighBits.of(
      Self.atLeast(0x61, lower) & ~Self.atLeast(0x7B, lower) | Self.atLeast(0x30, bytes) & ~Self.atLeast(0x3A, bytes))
  }

  /// A bit for each hyphen or apostrophe.
  var joints: UInt64 { HighBits.of(~(Self.differs(0x2D, bytes) & Self.differs(0x27, bytes))) }

  /// How many words begin among them, between blanks.
  ///
  /// - Parameter isBehindBlank: whether a blank, or nothing, stands before; then whether the last of them is one.
  func wordStarts(isBehindBlank: inout Bool) -> Int {
    let blanks = blanks
    let starts = ~blanks & (blanks << 8 | (isBehindBlank ? 0x80 : 0)) & Self.highs
    isBehindBlank = blanks >> 63 == 1
    return Int((starts >> 7 &* Self.all(1)) >> 56)
  }

  /// Whether a byte alone is a blank of ASCII.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  /// The high bit of every blank.
  private var blanks: UInt64 { (~Self.differs(0x20, bytes) | otherBlanks) & Self.highs }

  private var otherBlanks: UInt64 { Self.atLeast(0x09, bytes) & ~Self.atLeast(0x0E, bytes) }

  /// The high bit of every byte that is `least` or more; all bytes below 0x80.
  private static func atLeast(_ least: UInt64, _ bytes: UInt64) -> UInt64 { bytes &+ all(0x80 - least) }

  private static func differs(_ byte: UInt64, _ bytes: UInt64) -> UInt64 { (bytes ^ all(byte)) &+ all(0x7F) }
}
