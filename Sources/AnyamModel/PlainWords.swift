/// The first words of a text, as far as one blank of ASCII stands between them: 32 bytes are looked at together, since a matrix
/// may hold the beginnings of a hundred thousand passages, and choose among as many by how long they are.
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
  var isOneLine: Bool { HighBits.of(otherBlanks) == 0 }

  private var otherBlanks = Many()

  /// 32 bytes, the first in the lowest bits.
  private typealias Many = SIMD4<UInt64>

  /// - Parameters:
  ///   - first: where a word begins, or the text ends.
  ///   - most: most words.
  init(_ text: UnsafeBufferPointer<UInt8>, from first: Int, most: Int) {
    end = first
    guard let base = UnsafeRawPointer(text.baseAddress), text.count > first + 32, most > 0 else { return }
    // The first word is seen; all others begin behind a blank.
    count = 1
    var at = first + 1
    var isBehindBlank: UInt64 = 0
    while at < text.count {
      // The last of them may have been seen in part.
      let start = min(at, text.count - 32)
      let some = Self.many(base, start)
      let others = Self.otherBlanks(some & Self.all(0x7F))
      guard let blanks = Self.blanks(text, start, some, others) else { break }
      var starts = (blanks &<< 1 | isBehindBlank) & 0xFFFF_FFFF & .max &<< UInt64(at - start)
      guard blanks & starts == 0 else { break }
      otherBlanks |= others
      isBehindBlank = blanks &>> 31
      let more = starts.nonzeroBitCount
      guard count + more <= most else {
        while count < most {
          starts &= starts &- 1
          count += 1
        }
        (isWhole, hasMore, end) = (true, true, start + starts.trailingZeroBitCount - 1)
        return
      }
      count += more
      at = start + 32
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

  /// How many words begin among the next 32 bytes; `nil` where there are not as many, or a blank outside of ASCII stands among them.
  ///
  /// - Parameter isBehindBlank: whether a blank, or nothing, stands before; then whether the last of them is one.
  static func starts(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, isBehindBlank: inout Bool) -> Int? {
    guard let base = UnsafeRawPointer(text.baseAddress), at + 32 <= text.count else { return nil }
    let some = many(base, at)
    guard let blanks = blanks(text, at, some, otherBlanks(some & all(0x7F))) else { return nil }
    let starts = ~blanks & (blanks &<< 1 | (isBehindBlank ? 1 : 0)) & 0xFFFF_FFFF
    isBehindBlank = blanks &>> 31 == 1
    return starts.nonzeroBitCount
  }

  /// A bit for each blank of ASCII among 32 bytes; `nil` where another one stands among them.
  ///
  /// - Parameter others: where bytes without their highest bit would be tabs or line ends.
  @inline(__always)
  private static func blanks(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ some: Many, _ others: Many) -> UInt64? {
    let beyondASCII = HighBits.of(some)
    var left = beyondASCII
    while left != 0 {
      guard WideBlank.width(text, at + left.trailingZeroBitCount) == 0 else { return nil }
      left &= left &- 1
    }
    return HighBits.of(spaces(some & all(0x7F)) | others) & ~beyondASCII
  }

  /// Every blank of ASCII from some byte on becomes a space.
  static func putOnOneLine(_ text: UnsafeMutableBufferPointer<UInt8>, from first: Int) {
    guard let base = UnsafeRawPointer(text.baseAddress), text.count >= first + 32 else {
      for at in first..<text.count where EightBytes.isBlank(text[at]) { text[at] = 0x20 }
      return
    }
    var at = first
    while at < text.count {
      // Some of the last may be looked at twice.
      let start = min(at, text.count - 32)
      let some = many(base, start)
      // What is not ASCII must not reach into the byte beside it.
      var blanks = HighBits.of(otherBlanks(some & all(0x7F)) & ~some)
      while blanks != 0 {
        text[start + blanks.trailingZeroBitCount] = 0x20
        blanks &= blanks &- 1
      }
      at = start + 32
    }
  }

  private static func many(_ base: UnsafeRawPointer, _ at: Int) -> Many {
    littleEndian(base.loadUnaligned(fromByteOffset: at, as: Many.self))
  }

  private static func littleEndian(_ some: Many) -> Many {
    Many(some[0].littleEndian, some[1].littleEndian, some[2].littleEndian, some[3].littleEndian)
  }

  private static func all(_ byte: UInt64) -> Many { Many(repeating: byte &* 0x0101_0101_0101_0101) }

  /// The high bit of every space, with other bits beside; all bytes below 0x80.
  private static func spaces(_ bytes: Many) -> Many { ~((bytes ^ all(0x20)) &+ all(0x7F)) }

  /// The same for tabs and line ends.
  private static func otherBlanks(_ bytes: Many) -> Many {
    (bytes &+ all(0x80 - 0x09)) & ~(bytes &+ all(0x80 - 0x0E))
  }
}
