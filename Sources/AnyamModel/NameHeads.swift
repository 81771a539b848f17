/// How names begin, as bytes of ASCII: nearly every word of a text is told from all names by its first letters, read once, however many
/// names there are.
struct NameHeads: Sendable {
  /// A tree of letters: for each knot and byte the next knot, or 0; the root is 0.
  private var next = [Int32](repeating: 0, count: 128)
  /// Where a name ends with a letter: then what follows tells whether the word is longer.
  private var isEnd = [false]
  /// Where a name goes on with a blank or a letter outside of ASCII, or ends with something else: that is looked at closely, not here.
  private var isOpen = [false]

  /// - Parameter names: as `NameLetters` has them.
  init(_ names: [[Unicode.Scalar]]) {
    for name in names {
      // Behind an initial there may be a blank or not, behind a hyphen a line's end, and there are several apostrophes.
      let stop = name.indices.dropFirst().first { name[$0] == "'" || [".", "-"].contains(name[$0 - 1]) } ?? name.count
      let head = name[..<stop].prefix { $0.isASCII && $0 != " " }
      var knot = 0
      for letter in head {
        let at = knot * 128 + Int(letter.value)
        if next[at] == 0 {
          next[at] = Int32(isEnd.count)
          next += [Int32](repeating: 0, count: 128)
          isEnd.append(false)
          isOpen.append(false)
        }
        knot = Int(next[at])
      }
      guard knot != 0, let last = head.last else { continue }
      if head.count == name.count, Masking.isLetter(last) { isEnd[knot] = true } else { isOpen[knot] = true }
    }
  }

  /// Whether a name may stand at a place. Never says no where one does.
  func mayStand(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    next.withUnsafeBufferPointer { next in
      var knot = 0
      var at = start
      while at < bytes.count {
        let byte = bytes[at]
        // Letters may be written in other ways than the list has them.
        guard byte < 0x80 else { return knot != 0 }
        knot = Int(next[knot * 128 + Int(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)])
        guard knot != 0 else { return false }
        at += 1
        if isOpen[knot] || isEnd[knot] && Self.mayFollow(bytes, at) { return true }
      }
      return false
    }
  }

  /// Whether what follows a name may be no more of a word, or what Indonesian hangs on one: -nya, -ku, -mu, -lah, -kah, -pun.
  private static func mayFollow(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at < bytes.count, isLetter(bytes[at]) else { return true }
    switch bytes[at] | 0x20 {
    case UInt8(ascii: "n"), UInt8(ascii: "k"), UInt8(ascii: "m"), UInt8(ascii: "l"), UInt8(ascii: "p"): return true
    default: return false
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
  }
}
