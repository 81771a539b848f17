/// The first words of a text, as far as it is ASCII and one blank stands between them: sixteen bytes are looked at together, since a matrix
/// may hold the beginnings of a hundred thousand passages.
struct PlainWords {
  /// How many words there are.
  private(set) var count = 0
  /// Where the last of them ends. Where not all could be seen, from where to go on word by word.
  private(set) var end: Int
  /// Whether all that was asked for could be seen: so many words, or the text to its end.
  private(set) var isWhole = false
  /// Whether more words follow; known where all could be seen.
  private(set) var hasMore = false
  /// Whether all blanks that were looked at are spaces; some of them may stand behind the end.
  var isOneLine: Bool { (otherBlanks[0] | otherBlanks[1]) & 0x8080_8080_8080_8080 == 0 }

  private var otherBlanks = Sixteen()

  private typealias Sixteen = SIMD2<UInt64>

  /// - Parameters:
  ///   - first: where a word begins, or the text ends.
  ///   - most: most words.
  init(_ text: UnsafeBufferPointer<UInt8>, from first: Int, most: Int) {
    end = first
    guard let base = UnsafeRawPointer(text.baseAddress), text.count > first + 16, most > 0, text[first] < 0x80 else {
      return
    }
    // The first word is seen; all others begin behind a blank.
    count = 1
    var at = first + 1
    while at < text.count {
      // The last sixteen may have been seen in part.
      let start = min(at, text.count - 16)
      let some = Self.sixteen(base, start)
      var starts = Self.blanks(Self.sixteen(base, start - 1))
      let strange = (some | Self.blanks(some) & starts) & Self.all(0x80)
      guard strange[0] | strange[1] == 0 else { break }
      otherBlanks |= Self.otherBlanks(some)
      if start < at {
        let seen = 8 * (at - start)
        starts[0] &= seen < 64 ? ~0 << seen : 0
        starts[1] &= seen < 64 ? ~0 : ~0 << (seen - 64)
      }
      let more = Int(truncatingIfNeeded: ((starts[0] >> 7 &+ starts[1] >> 7) &* 0x0101_0101_0101_0101) >> 56)
      guard count + more <= most else {
        while count < most {
          if starts[0] != 0 { starts[0] &= starts[0] &- 1 } else { starts[1] &= starts[1] &- 1 }
          count += 1
        }
        let next = starts[0] != 0 ? starts[0].trailingZeroBitCount / 8 : 8 + starts[1].trailingZeroBitCount / 8
        (isWhole, hasMore, end) = (true, true, start + next - 1)
        return
      }
      count += more
      at = start + 16
    }
    if at == text.count {
      (isWhole, end) = (true, EightBytes.isBlank(text[at - 1]) ? at - 1 : at)
    } else {
      // Back to where the word begins that may go on.
      end = at
      while end > first, !EightBytes.isBlank(text[end - 1]) { end -= 1 }
      if end < at { count -= 1 }
    }
  }

  /// Every blank of ASCII from some byte on becomes a space.
  static func putOnOneLine(_ text: UnsafeMutableBufferPointer<UInt8>, from first: Int) {
    guard let base = UnsafeMutableRawPointer(text.baseAddress), text.count >= first + 16 else {
      for at in first..<text.count where EightBytes.isBlank(text[at]) { text[at] = 0x20 }
      return
    }
    var at = first
    while at < text.count {
      // Some of the last sixteen may be looked at twice.
      let start = min(at, text.count - 16)
      let some = sixteen(UnsafeRawPointer(base), start)
      // What is not ASCII must not reach into the byte beside it.
      let blanks = otherBlanks(some & all(0x7F)) & ~some & all(0x80)
      let mask = (blanks &>> 7) &* Sixteen(repeating: 0xFF)
      let spaced = some & ~mask | all(0x20) & mask
      let stored = Sixteen(spaced[0].littleEndian, spaced[1].littleEndian)
      base.storeBytes(of: stored, toByteOffset: start, as: Sixteen.self)
      at = start + 16
    }
  }

  /// The first byte in the lowest bits.
  private static func sixteen(_ base: UnsafeRawPointer, _ at: Int) -> Sixteen {
    let some = base.loadUnaligned(fromByteOffset: at, as: Sixteen.self)
    return Sixteen(UInt64(littleEndian: some[0]), UInt64(littleEndian: some[1]))
  }

  private static func all(_ byte: UInt64) -> Sixteen { Sixteen(repeating: byte &* 0x0101_0101_0101_0101) }

  /// The high bit of every blank; all bytes below 0x80.
  private static func blanks(_ bytes: Sixteen) -> Sixteen {
    (~((bytes ^ all(0x20)) &+ all(0x7F)) | otherBlanks(bytes)) & all(0x80)
  }

  /// The same for tabs and line ends, with other bits beside.
  private static func otherBlanks(_ bytes: Sixteen) -> Sixteen {
    (bytes &+ all(0x80 - 0x09)) & ~(bytes &+ all(0x80 - 0x0E))
  }
}
