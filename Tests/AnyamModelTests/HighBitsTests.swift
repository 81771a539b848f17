import TestSupport
import Testing

@testable import AnyamModel

/// Bytes looked at by many at a time say the same as bytes looked at one by one.
@Suite struct HighBitsTests {
  private static func byHand(_ bytes: [UInt8]) -> UInt64 {
    bytes.enumerated().reduce(0) { $0 | ($1.element >= 0x80 ? 1 << UInt64($1.offset) : 0) }
  }

  @Test func everyByteHasItsBit() {
    var random = SplitMix(seed: 7)
    for _ in 0..<2_000 {
      let bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) }
      let words = bytes.withUnsafeBytes { raw in
        (0..<8).map { UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)) }
      }
      #expect(HighBits.of(words[0]) == Self.byHand(Array(bytes[..<8])))
      #expect(HighBits.of(SIMD2(words[0], words[1])) == Self.byHand(Array(bytes[..<16])))
      #expect(HighBits.of(SIMD4(words[..<4])) == Self.byHand(Array(bytes[..<32])))
      #expect(HighBits.of(SIMD8(words)) == Self.byHand(bytes))
    }
  }
}
