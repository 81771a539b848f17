/// Finds letters of ASCII in a text, whatever their case: by the first and the last of them, at 32 places at once, then all.
struct ByteSearch {
  /// In lower case.
  private let word: [UInt8]

  /// `nil` for words that may be written in several ways: with letters outside of ASCII, or an apostrophe.
  init?(_ word: [UInt8]) {
    guard !word.isEmpty, word.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    self.word = word
  }

  /// Where it first stands at or behind a place, in bytes.
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let last = bytes.count - word.count
    return word.withUnsafeBufferPointer { word in
      let (head, headFold) = Self.folding(word[0])
      let (tail, tailFold) = Self.folding(word[word.count - 1])
      let reach = word.count - 1
      guard let base = bytes.baseAddress else { return nil }
      let raw = UnsafeRawPointer(base)
      let (heads, tails) = (SoughtByte(head, fold: headFold), SoughtByte(tail, fold: tailFold))
      var at = start
      while at + 31 <= last {
        let places = heads.places(raw + at) & tails.places(raw + at + reach)
        if places != .zero {
          for eight in places.indices {
            var left = places[eight]
            while left != 0 {
              let place = at + 8 * eight + left.trailingZeroBitCount / 8
              if Self.stands(word, bytes, place) { return place }
              left &= left - 1
            }
          }
        }
        at += 32
      }
      while at <= last {
        // The end first: words are told apart by how they end more than by how they begin.
        if bytes[at + reach] | tailFold == tail, bytes[at] | headFold == head, Self.stands(word, bytes, at) {
          return at
        }
        at += 1
      }
      return nil
    }
  }

  /// Letters are compared with the bit set in which the cases differ.
  private static func folding(_ byte: UInt8) -> (letter: UInt8, fold: UInt8) {
    (byte, byte >= 0x61 && byte <= 0x7A ? 0x20 : 0)
  }

  private static func stands(
    _ word: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    for at in 0..<word.count {
      var byte = bytes[start + at]
      if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
      if byte != word[at] { return false }
    }
    return true
  }
}

/// One byte, looked for in 32 at once: eight times four.
private struct SoughtByte {
  private let byte: SIMD4<UInt64>
  private let fold: SIMD4<UInt64>

  init(_ byte: UInt8, fold: UInt8) {
    self.byte = SIMD4(repeating: UInt64(byte) &* 0x0101_0101_0101_0101)
    self.fold = SIMD4(repeating: UInt64(fold) &* 0x0101_0101_0101_0101)
  }

  /// The high bit of each of the bytes where it stands; of eight above one of them, also of some where it does not.
  @inline(__always)
  func places(_ start: UnsafeRawPointer) -> SIMD4<UInt64> {
    let rest = (start.loadUnaligned(as: SIMD4<UInt64>.self) | fold) ^ byte
    return (rest &- SIMD4(repeating: 0x0101_0101_0101_0101)) & ~rest & SIMD4(repeating: 0x8080_8080_8080_8080)
  }
}
