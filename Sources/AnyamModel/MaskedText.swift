/// A text and where names stand in it, so that any passage is shown without them: the text is walked through once, however many passages
/// are shown.
public struct MaskedText: Sendable {
  public let text: SourceText
  /// In bytes, in order.
  private let places: [(range: Range<Int>, replacement: String)]

  init(_ text: SourceText, _ places: [(range: Range<Int>, replacement: String)]) {
    self.text = text
    self.places = places
  }

  public func words(_ range: TextRange) -> String { quoted(range).words }

  /// The words of a passage that are no names: nobody said what stands for these.
  public func ownWords(_ range: TextRange) -> String {
    MaskedText(text, places.map { ($0.range, " ") }).words(range)
  }

  /// The words of a passage. A name that reaches over its edge is replaced whole, so that no piece of it is left.
  public func quoted(_ range: TextRange) -> QuotedWords {
    guard !places.isEmpty else { return QuotedWords(text, range) }
    let start = text.byteOffset(of: min(range.start, text.length))
    let end = text.byteOffset(of: min(range.end, text.length))
    var at = firstPlace(endingBehind: start)
    guard at < places.count, places[at].range.lowerBound < end, start < end else { return QuotedWords(text, range) }
    var shown: [UInt8] = []
    var next = start
    while at < places.count, places[at].range.lowerBound < end {
      let place = places[at]
      if place.range.lowerBound > next { shown += text.bytes[next..<place.range.lowerBound] }
      shown += place.replacement.utf8
      next = place.range.upperBound
      at += 1
    }
    if next < end { shown += text.bytes[next..<end] }
    return QuotedWords(String(decoding: shown, as: UTF8.self))
  }

  private func firstPlace(endingBehind byte: Int) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Masking {
  /// A text with its names found.
  public func masked(_ text: SourceText) -> MaskedText {
    MaskedText(text, isEmpty ? [] : text.bytes.withUnsafeBufferPointer(places))
  }

  /// Where names stand, in bytes. The bytes only tell where one may begin; whether one does is decided by `Name`.
  private func places(_ bytes: UnsafeBufferPointer<UInt8>) -> [(range: Range<Int>, replacement: String)] {
    var found: [(range: Range<Int>, replacement: String)] = []
    var at = 0
    // Whether a letter stands before.
    var isInside = false
    while at < bytes.count {
      // Most of a text is ASCII and no name: eight bytes at a time, of which only those behind no letter are looked at.
      if let eight = EightBytes(bytes, at) {
        let letters = eight.letters
        var candidates = ~(letters << 1 | (isInside ? 1 : 0)) & 0xFF
        while candidates != 0, !heads.mayStand(bytes, at + candidates.trailingZeroBitCount) {
          candidates &= candidates - 1
        }
        if candidates == 0 {
          isInside = letters & 0x80 != 0
          at += 8
          continue
        }
        at += candidates.trailingZeroBitCount
        isInside = false
      } else if bytes[at] < 0x80, isInside || !heads.mayStand(bytes, at) {
        isInside = NameHeads.isLetter(bytes[at])
        at += 1
        continue
      }
      let (scalar, width) = bytes.scalar(at: at)
      if !isInside, let (end, name) = name(bytes, at, scalar) {
        found.append((at..<end, name.replacement))
        at = end
        // What is hung on a name goes on with its word: no other name begins there.
        isInside = name.letters.last.map(Self.isLetter) ?? false
        continue
      }
      if !NameLetters.isUnseen(scalar) { isInside = Self.isLetter(scalar) }
      at += width
    }
    return found
  }

  /// The longest name that stands at a place, and where it ends.
  private func name(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ first: Unicode.Scalar) -> (Int, Name)? {
    guard let candidates = names[NameLetters.first(of: first)] else { return nil }
    // What is read on: the longest name, however its blanks are stretched, and what may be hung on it.
    var left = candidates[0].letters.count + 8
    var scalars: [Unicode.Scalar] = []
    var at = start
    while at < bytes.count, left > 0, scalars.count < 10_000 {
      let (scalar, width) = bytes.scalar(at: at)
      scalars.append(scalar)
      if scalar.isASCII ? scalar.value > 0x20 : !scalar.properties.isWhitespace && !NameLetters.isUnseen(scalar) {
        left -= 1
      }
      at += width
    }
    for candidate in candidates {
      guard let end = candidate.end(from: 0, in: scalars) else { continue }
      return (start + scalars[..<end].reduce(0) { $0 + UTF8.width($1) }, candidate)
    }
    return nil
  }
}
