/// How all names begin: nearly every word of a text is told from all of them by its first bytes, however many names there are.
struct NameHeads: Sendable {
  /// For each first byte how long the beginnings with it are: a bit for each length of 1 to 8 bytes.
  private var lengths = [UInt8](repeating: 0, count: 256)
  /// The same at a place made from three bytes: most words are told from all names by these. Others may fall on the same.
  private var lengthsOfThree = [UInt8](repeating: 0, count: 4096)
  /// A bit for each beginning there is, at a place made from its bytes. Others may fall on the same.
  private var known = [UInt64](repeating: 0, count: 64)
  /// For each byte whether it may stand behind a closed beginning: no letter, or one of -nya, -ku, -mu, -lah, -kah, -pun.
  private let follows = (UInt8.min...UInt8.max).map { !isLetter($0) || "nkmlp".utf8.contains($0 | 0x20) }
  /// The lengths of beginnings that are closed, and of those that are not.
  private var (closed, open): (UInt8, UInt8) = (0, 0)
  /// Whether each begins with a letter that is no digit.
  private let beginInLetters: Bool

  /// - Parameter names: as `NameLetters` has them.
  init(_ names: [[Unicode.Scalar]]) {
    // All others are found by their first byte, which is not ASCII.
    beginInLetters = names.allSatisfy { name in name.first.map { !$0.isASCII || $0.properties.isAlphabetic } ?? true }
    for name in names {
      for head in NameHead.all(of: name) {
        let length = UInt8(1) << UInt8(head.count - 1)
        lengths[Int(head.bytes & 0xFF)] |= length
        for second in head.seconds {
          for third in head.thirds {
            lengthsOfThree[Self.place(of: head.bytes & 0xFF | second << 8 | third << 16, count: 3)] |= length
          }
        }
        if head.isClosed { closed |= length } else { open |= length }
        let place = Self.place(of: head.bytes, count: head.count)
        known[place >> 6] |= 1 << UInt64(place & 63)
      }
    }
  }

  private static func place(of folded: UInt64, count: Int) -> Int {
    Int(truncatingIfNeeded: ((folded &<< UInt64(64 - 8 * count)) &* 0x9E37_79B9_7F4A_7C15) &>> 52)
  }

  func withTables(_ body: (Tables) -> Void) {
    lengths.withUnsafeBufferPointer { lengths in
      lengthsOfThree.withUnsafeBufferPointer { lengthsOfThree in
        known.withUnsafeBufferPointer { known in
          follows.withUnsafeBufferPointer { follows in
            body(
              Tables(
                lengths: lengths, lengthsOfThree: lengthsOfThree, known: known, follows: follows, closed: closed,
                open: open, beginInLetters: beginInLetters))
          }
        }
      }
    }
  }

  /// The same, where it stands in memory.
  struct Tables {
    let lengths: UnsafeBufferPointer<UInt8>
    let lengthsOfThree: UnsafeBufferPointer<UInt8>
    let known: UnsafeBufferPointer<UInt64>
    let follows: UnsafeBufferPointer<Bool>
    let closed: UInt8
    let open: UInt8
    let beginInLetters: Bool

    /// Goes on to where a name may stand, to a byte that is not ASCII, or to the end.
    ///
    /// - Parameter isInside: whether a letter stands before.
    func skip(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ isInside: inout Bool) {
      while at < bytes.count, bytes[at] < 0x80 {
        // Behind the block stand as many more bytes as are looked at for a name.
        guard at + 72 <= bytes.count else {
          if !isInside, mayStand(NextBytes(bytes, at), inner: 0) { return }
          isInside = NameHeads.isLetter(bytes[at])
          at += 1
          continue
        }
        let block = LetterBlock(bytes, at)
        // A name begins where no letter stands before.
        var candidates = ~(block.letters &<< 1 | (isInside ? 1 : 0)) & (beginInLetters ? block.letters : block.plain)
        var inner: UInt64 = 0
        // Behind a beginning that is not closed anything may stand.
        var isNarrowed = open != 0
        while candidates != 0 {
          let place = candidates.trailingZeroBitCount
          candidates &= candidates &- 1
          guard mayBegin(bytes, at &+ place) else { continue }
          if !isNarrowed {
            isNarrowed = true
            inner = block.inner(bytes, at)
            let places = places(inner)
            candidates &= places
            guard places &>> UInt64(place) & 1 == 1 else { continue }
          }
          guard mayStand(NextBytes(inside: bytes, at + place), inner: inner &>> UInt64(place)) else { continue }
          // A digit is as good as a letter.
          guard place == 0 || !NameHeads.isLetter(bytes[at + place - 1]) else { continue }
          at += place
          isInside = false
          return
        }
        at += block.plain.nonzeroBitCount
        isInside = NameHeads.isLetter(bytes[at - 1])
      }
    }

    /// A bit for each byte from which on some beginning is as long as what stands there: where many words begin like a name, most are longer
    /// or shorter than any, which is seen for all of the block at once.
    private func places(_ inner: UInt64) -> UInt64 {
      var places: UInt64 = 0
      var left = closed
      while left != 0 {
        places |= ~(inner &>> UInt64(left.trailingZeroBitCount + 1))
        left &= left &- 1
      }
      return places
    }

    /// Whether some beginning has the next three bytes, or may be written so.
    @inline(__always)
    private func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
      let next = UInt32(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt32.self))
      let three = UInt64(next | 0x0020_2020)
      return lengthsOfThree[NameHeads.place(of: three, count: 3)] != 0 || next & 0x0080_8080 != 0
    }

    /// Whether a name may stand where these bytes stand. Never says no where one does.
    ///
    /// - Parameter inner: a bit for each of these bytes that is known to stand behind no closed beginning.
    private func mayStand(_ next: NextBytes, inner: UInt64) -> Bool {
      let folded = next.folded
      if next.beyondASCII != 0 {
        // Letters may be written in other ways than the list has them.
        let plain = next.beyondASCII.trailingZeroBitCount / 8
        if lengths[Int(folded & 0xFF)] &>> UInt8(plain < 3 ? 0 : plain - 1) != 0 { return true }
      }
      var left = UInt64(lengthsOfThree[NameHeads.place(of: folded, count: 3)])
      left &= ~inner &>> 1 | UInt64(open)
      while left != 0 {
        let count = left.trailingZeroBitCount + 1
        left &= left &- 1
        // What follows is asked first: words that only begin like a name mostly go on with a letter.
        guard open &>> UInt8(count - 1) & 1 == 1 || follows[Int(next[count])] else { continue }
        let place = NameHeads.place(of: folded, count: count)
        if known[place &>> 6] &>> UInt64(place & 63) & 1 == 1 { return true }
      }
      return false
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
  }
}
