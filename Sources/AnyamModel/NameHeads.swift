/// How all names begin: nearly every word of a text is told from all of them by its first bytes, however many names there are.
struct NameHeads: Sendable {
  /// For each first byte how long the beginnings with it are: a bit for each length of 1 to 8 bytes.
  private var lengths = [UInt8](repeating: 0, count: 256)
  /// Of these the ones behind which anything may follow.
  private var openLengths = [UInt8](repeating: 0, count: 256)
  /// A bit for each beginning there is, at a place made from its bytes. Others may fall on the same.
  private var known = [UInt64](repeating: 0, count: 64)

  /// - Parameter names: as `NameLetters` has them.
  init(_ names: [[Unicode.Scalar]]) {
    let heads = names.compactMap { NameHead($0) } + (names.contains { $0.first == "'" } ? NameHead.apostrophes : [])
    for head in heads {
      let first = Int(head.bytes & 0xFF)
      let length = UInt8(1) << UInt8(head.count - 1)
      lengths[first] |= length
      if !head.isWhole { openLengths[first] |= length }
      let place = Self.place(of: head.bytes, count: head.count)
      known[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  private static func place(of folded: UInt64, count: Int) -> Int {
    Int(truncatingIfNeeded: ((folded &<< UInt64(64 - 8 * count)) &* 0x9E37_79B9_7F4A_7C15) &>> 52)
  }

  func withTables(_ body: (Tables) -> Void) {
    lengths.withUnsafeBufferPointer { lengths in
      openLengths.withUnsafeBufferPointer { openLengths in
        known.withUnsafeBufferPointer { body(Tables(lengths: lengths, openLengths: openLengths, known: $0)) }
      }
    }
  }

  /// The same, where it stands in memory.
  struct Tables {
    let lengths: UnsafeBufferPointer<UInt8>
    let openLengths: UnsafeBufferPointer<UInt8>
    let known: UnsafeBufferPointer<UInt64>

    /// Goes on to where a name may stand, to a byte that is not ASCII, or to the end.
    ///
    /// - Parameter isInside: whether a letter stands before.
    func skip(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ isInside: inout Bool) {
      while at < bytes.count, bytes[at] < 0x80 {
        guard let block = LetterBlock(bytes, at) else {
          if !isInside, mayStand(NextBytes(bytes, at), letters: 0) { return }
          isInside = NameHeads.isLetter(bytes[at])
          at += 1
          continue
        }
        // A name begins where no letter stands before.
        var candidates = ~(block.letters &<< 1 | (isInside ? 1 : 0)) & UInt64.max &>> UInt64(64 - block.count)
        while candidates != 0 {
          let place = candidates.trailingZeroBitCount
          if mayStand(NextBytes(bytes, at + place), letters: block.letters &>> UInt64(place)) {
            at += place
            isInside = false
            return
          }
          candidates &= candidates - 1
        }
        isInside = block.letters &>> UInt64(block.count - 1) & 1 == 1
        at += block.count
      }
    }

    /// Whether a name may stand where these bytes stand. Never says no where one does.
    ///
    /// - Parameter letters: a bit for each of them that is known to be a letter.
    private func mayStand(_ next: NextBytes, letters: UInt64) -> Bool {
      let folded = next.folded
      let first = Int(folded & 0xFF)
      let all = UInt64(lengths[first])
      guard all != 0 else { return false }
      if next.beyondASCII != 0 {
        // Letters may be written in other ways than the list has them.
        let plain = next.beyondASCII.trailingZeroBitCount / 8
        if all &>> UInt64(max(plain, 1) - 1) != 0 { return true }
      }
      // Behind a whole name no letter follows, but for what Indonesian hangs on one.
      let ends = (~letters | next.suffixes) &>> 1
      let open = UInt64(openLengths[first])
      var left = all & (ends | open)
      while left != 0 {
        let count = left.trailingZeroBitCount + 1
        left &= left - 1
        let place = NameHeads.place(of: folded, count: count)
        guard known[place &>> 6] &>> UInt64(place & 63) & 1 == 1 else { continue }
        if open &>> UInt64(count - 1) & 1 == 1 || NameHeads.mayFollow(next[count]) { return true }
      }
      return false
    }
  }

  /// Whether what follows a name may be no more of a word, or what Indonesian hangs on one: -nya, -ku, -mu, -lah, -kah, -pun.
  private static func mayFollow(_ byte: UInt8) -> Bool {
    guard isLetter(byte) else { return true }
    switch byte | 0x20 {
    case UInt8(ascii: "n"), UInt8(ascii: "k"), UInt8(ascii: "m"), UInt8(ascii: "l"), UInt8(ascii: "p"): return true
    default: return false
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
  }
}
