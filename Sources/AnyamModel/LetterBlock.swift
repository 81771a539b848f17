/// Where letters stand among the next 64 bytes of a text, looked at together. Bits stand for bytes, the lowest for the first.
struct LetterBlock {
  /// A bit for each byte before the first that is not ASCII; of those behind nothing is told.
  let plain: UInt64
  /// Of these a bit for each letter of ASCII; digits are not told.
  let letters: UInt64

  /// - Precondition: there are as many bytes.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) {
    let bytes = Self.bytes(text, at)
    let others = HighBits.of(bytes)
    plain = others & (0 &- others) &- 1
    letters = HighBits.of(Self.within(0x61...0x7A, bytes | Self.all(0x20))) & plain
  }

  /// A bit for each letter or digit among them that begins nothing which Indonesian hangs on a name, -nya, -ku, -mu, -lah, -kah, -pun: all
  /// but k to p. Of those behind the first that is not ASCII nothing is told.
  @inline(__always)
  func inner(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt64 {
    let bytes = Self.bytes(text, at)
    let lower = bytes | Self.all(0x20)
    return HighBits.of(
      Self.within(0x61...0x6A, lower) | Self.within(0x71...0x7A, lower) | Self.within(0x30...0x39, bytes)) & plain
  }

  private static func bytes(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> SIMD8<UInt64> {
    UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: at, as: SIMD8<UInt64>.self)
  }

  /// The high bit of every byte in a range; all below 0x80.
  @inline(__always)
  private static func within(_ range: ClosedRange<UInt64>, _ bytes: SIMD8<UInt64>) -> SIMD8<UInt64> {
    // What is at least the byte behind the last is at least the first too.
    atLeast(range.lowerBound, bytes) ^ atLeast(range.upperBound + 1, bytes)
  }

  private static func all(_ byte: UInt64) -> SIMD8<UInt64> { SIMD8(repeating: byte &* 0x0101_0101_0101_0101) }

  /// The high bit of every byte that is `least` or more; all bytes below 0x80.
  private static func atLeast(_ least: UInt64, _ bytes: SIMD8<UInt64>) -> SIMD8<UInt64> { bytes &+ all(0x80 - least) }
}
