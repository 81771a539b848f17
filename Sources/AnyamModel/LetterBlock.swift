/// Where letters stand among the next 64 bytes of a text, looked at together. Bits stand for bytes, the lowest for the first.
struct LetterBlock {
  /// A bit for each byte before the first that is not ASCII; of those behind nothing is told.
  let plain: UInt64
  /// Of these a bit for each letter or digit.
  let letters: UInt64
  /// Of these a bit for each that begins nothing which Indonesian hangs on a name, -nya, -ku, -mu, -lah, -kah, -pun: all but k to p.
  let inner: UInt64

  /// - Parameter findsInner: whether `inner` is asked for; it is 0 where not.
  /// - Precondition: there are as many bytes.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, findsInner: Bool) {
    let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: at, as: SIMD8<UInt64>.self)
    let lower = bytes | Self.all(0x20)
    // What is at least the byte behind the last letter is at least the first letter too.
    let marks =
      (Self.atLeast(0x61, lower) ^ Self.atLeast(0x7B, lower)) | (Self.atLeast(0x30, bytes) ^ Self.atLeast(0x3A, bytes))
    let others = HighBits.of(bytes)
    plain = others & (0 &- others) &- 1
    letters = HighBits.of(marks) & plain
    inner = findsInner ? HighBits.of(marks & ~(Self.atLeast(0x6B, lower) ^ Self.atLeast(0x71, lower))) & plain : 0
  }

  private static func all(_ byte: UInt64) -> SIMD8<UInt64> { SIMD8(repeating: byte &* 0x0101_0101_0101_0101) }

  /// The high bit of every byte that is `least` or more; all bytes below 0x80.
  private static func atLeast(_ least: UInt64, _ bytes: SIMD8<UInt64>) -> SIMD8<UInt64> { bytes &+ all(0x80 - least) }
}
