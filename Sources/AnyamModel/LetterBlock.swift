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
  init(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, findsInner: Bool) {
    let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: at, as: SIMD8<UInt64>.self)
    let lower = bytes | Self.all(0x20)
    // What is at least the byte behind the last letter is at least the first letter too.
    let marks =
      (Self.atLeast(0x61, lower) ^ Self.atLeast(0x7B, lower)) | (Self.atLeast(0x30, bytes) ^ Self.atLeast(0x3A, bytes))
    let isPlain = bytes & Self.all(0x80) == .zero
    plain = isPlain ? .max : Self.before(text[at..<at + 64].firstIndex { $0 >= 0x80 }.map { $0 - at } ?? 64)
    letters = Self.bits(marks) & plain
    inner = findsInner ? Self.bits(marks & ~(Self.atLeast(0x6B, lower) ^ Self.atLeast(0x71, lower))) & plain : 0
  }

  private static func before(_ count: Int) -> UInt64 { count == 0 ? 0 : .max &>> UInt64(64 - count) }

  private static func all(_ byte: UInt64) -> SIMD8<UInt64> { SIMD8(repeating: byte &* 0x0101_0101_0101_0101) }

  /// The high bit of every byte that is `least` or more; all bytes below 0x80.
  private static func atLeast(_ least: UInt64, _ bytes: SIMD8<UInt64>) -> SIMD8<UInt64> { bytes &+ all(0x80 - least) }

  /// The high bits of all bytes, side by side.
  private static func bits(_ bytes: SIMD8<UInt64>) -> UInt64 {
    let ones = (bytes &>> 7) & all(1)
    // A square of bits with a column for each eight bytes, turned so that these are its rows (Warren, Hacker's Delight, 2012, p. 141).
    let four = ones.lowHalf | ones.highHalf &<< 4
    let two = four.lowHalf | four.highHalf &<< 2
    var square = two[0] | two[1] &<< 1
    for (step, half) in [(7, 0x00AA_00AA_00AA_00AA), (14, 0x0000_CCCC_0000_CCCC), (28, 0xF0F0_F0F0)]
      as [(UInt64, UInt64)]
    {
      let moved = (square ^ square &>> step) & half
      square ^= moved ^ moved &<< step
    }
    return square
  }
}
