extension Masking {
  /// A text with its names found.
  public func masked(_ text: SourceText) -> MaskedText { MaskedText(text, places(text), replacements) }

  /// A text with its names left out: nobody said what stands for them.
  public func blanked(_ text: SourceText) -> MaskedText {
    MaskedText(text, places(text).map { ($0.range, 0) }, [[0x20]])
  }

  private func places(_ text: SourceText) -> [(range: Range<Int>, replacement: Int)] {
    isEmpty ? [] : text.bytes.withUnsafeBufferPointer(places)
  }

  /// Where names stand, in bytes, and which of the replacements is shown there. The bytes only tell where one may begin; whether one does
  /// is decided by `Name`.
  private func places(_ bytes: UnsafeBufferPointer<UInt8>) -> [(range: Range<Int>, replacement: Int)] {
    var found: [(range: Range<Int>, replacement: Int)] = []
    var at = 0
    // Whether a letter stands before.
    var isInside = false
    heads.withTables { heads in
      while true {
        heads.skip(bytes, &at, &isInside)
        guard at < bytes.count else { return }
        let (scalar, width) = bytes.scalar(at: at)
        if !beginInSigns, Self.isCommonMark(scalar) {
          isInside = false
          at += width
          continue
        }
        let isPassed = isInside || areASCII && NameLetters.isLatin(scalar)
        if !isPassed, let (end, name) = name(bytes, at, scalar) {
          found.append((at..<end, name.replacement))
          at = end
          // What is hung on a name goes on with its word: no other name begins there.
          isInside = name.endsInLetter
          continue
        }
        if !NameLetters.isUnseen(scalar) { isInside = Self.isLetter(scalar) }
        at += width
      }
    }
    return found
  }

  /// The longest name that stands at a place, and where it ends.
  private func name(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ first: Unicode.Scalar) -> (Int, Name)? {
    let next = NextBytes(bytes, start)
    var scalars: [Unicode.Scalar] = []
    let names = names(beginningWith: first)
    // By place: most are told by a few bytes not to stand here, and would be counted as references for nothing.
    for at in names.indices where names[at].mayStand(next) {
      let name = names[at]
      switch name.seen(in: bytes, at: start) {
      case .absent: continue
      case .ends(let end): return (end, name)
      case .unclear:
        // The first is the longest.
        if scalars.isEmpty { scalars = self.scalars(bytes, from: start, for: name) }
        guard let end = name.end(from: 0, in: scalars) else { continue }
        return (start + scalars[..<end].reduce(0) { $0 + UTF8.width($1) }, name)
      }
    }
    return nil
  }

  /// What is read on to find a name: as much as it has, however its blanks are stretched, and what may be hung on it.
  private func scalars(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, for name: Name) -> [Unicode.Scalar] {
    var left = name.letters.count + 8
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(2 * left)
    var at = start
    while at < bytes.count, left > 0, scalars.count < 10_000 {
      let (scalar, width) = bytes.scalar(at: at)
      scalars.append(scalar)
      if scalar.isASCII ? scalar.value > 0x20 : !scalar.properties.isWhitespace && !NameLetters.isUnseen(scalar) {
        left -= 1
      }
      at += width
    }
    return scalars
  }
}
