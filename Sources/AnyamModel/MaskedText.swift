/// A text and how it is shown without the names in it: it is walked through once, however many passages are shown.
public struct MaskedText: Sendable {
  /// A name: where it stands in the text, and where in what is shown that stands which stands for it. In bytes.
  struct Place: Sendable {
    var name: Range<Int>
    var replacement: Range<Int>
  }

  /// Of the text as it was said. That itself is not kept: all texts of a study may be shown at once.
  private let codePoints: CodePointIndex
  /// UTF-8 of the whole text with every name replaced: passages are cut out of it as they are out of a text without names.
  let shown: [UInt8]
  /// In order.
  private let places: [Place]

  /// - Parameters:
  ///   - names: where each stands, in bytes and in order, and which of the replacements is shown in its place.
  ///   - replacements: as UTF-8.
  init(_ text: SourceText, _ names: [(range: Range<Int>, replacement: Int)], _ replacements: [[UInt8]]) {
    codePoints = text.codePoints
    guard !names.isEmpty else {
      (shown, places) = (text.bytes, [])
      return
    }
    var shown: [UInt8] = []
    var places: [Place] = []
    places.reserveCapacity(names.count)
    let counts = replacements.map(\.count)
    let most = names.reduce(text.bytes.count) { $0 + max(0, counts[$1.replacement] - $1.range.count) }
    text.bytes.withUnsafeBufferPointer { bytes in
      shown.append(atMost: most) { shown in
        var next = 0
        for name in names {
          shown.append(UnsafeBufferPointer(rebasing: bytes[next..<name.range.lowerBound]))
          let start = shown.count
          replacements[name.replacement].withUnsafeBufferPointer { shown.append($0) }
          places.append(Place(name: name.range, replacement: start..<shown.count))
          next = name.range.upperBound
        }
        shown.append(UnsafeBufferPointer(rebasing: bytes[next...]))
      }
    }
    self.shown = shown
    self.places = places
  }

  /// In code points, as it was said.
  public var length: Int { codePoints.length }

  public func words(_ range: TextRange) -> String { quoted(range).words }

  /// The words of a passage.
  public func quoted(_ range: TextRange) -> QuotedWords { QuotedWords(shown, place(of: range)) }

  /// The words at a place.
  ///
  /// - Parameter place: in the text as it is shown, in bytes.
  public func words(at place: Range<Int>) -> String { QuotedWords(shown, place).words }

  /// How many words stand between blanks.
  ///
  /// - Parameter place: in the text as it is shown, in bytes.
  public func wordCount(_ place: Range<Int>) -> Int {
    shown.withUnsafeBufferPointer { Excerpt.words(in: UnsafeBufferPointer(rebasing: $0[place])) }
  }

  /// Where in the text as it is shown the words of a passage stand, in bytes. A name that reaches over its edge is replaced whole, so that
  /// no piece of it is left.
  public func place(of range: TextRange) -> Range<Int> {
    let (start, end) = bytes(of: range)
    return place(start, end, behind: firstPlace(endingBehind: start))
  }

  /// The same for passages in the order of the text: names are looked for from the last passage on.
  ///
  /// - Parameter name: how many names end before the passage before, 0 at the beginning.
  public func place(of range: TextRange, from name: inout Int) -> Range<Int> {
    let (start, end) = bytes(of: range)
    name = firstPlace(endingBehind: start, near: name)
    return place(start, end, behind: name)
  }

  /// Where a passage begins and ends in the text as it was said.
  private func bytes(of range: TextRange) -> (start: Int, end: Int) {
    (codePoints.byteOffset(of: min(range.start, length)), codePoints.byteOffset(of: min(range.end, length)))
  }

  /// - Parameter name: the first name that does not end before.
  private func place(_ start: Int, _ end: Int, behind name: Int) -> Range<Int> {
    guard !places.isEmpty else { return start..<end }
    let shown = shownStart(start, name)
    guard start < end else { return shown..<shown }
    // There are few names in a passage.
    var last = name
    while last < places.count, places[last].name.lowerBound < end { last += 1 }
    return shown..<shownEnd(end, last)
  }

  /// - Parameter next: the first name that does not end before.
  private func shownStart(_ byte: Int, _ next: Int) -> Int {
    if next < places.count, places[next].name.lowerBound < byte { return places[next].replacement.lowerBound }
    return moved(byte, behind: next)
  }

  /// - Parameter next: the first name that does not begin before.
  private func shownEnd(_ byte: Int, _ next: Int) -> Int {
    if next > 0, places[next - 1].name.upperBound > byte { return places[next - 1].replacement.upperBound }
    return moved(byte, behind: next)
  }

  /// Where a byte outside of all names is shown that stands behind so many of them.
  private func moved(_ byte: Int, behind count: Int) -> Int {
    guard count > 0 else { return byte }
    let last = places[count - 1]
    return last.replacement.upperBound + byte - last.name.upperBound
  }

  /// - Parameter place: one to begin with: mostly it is only a few on, nearer than halving would look.
  private func firstPlace(endingBehind byte: Int, near place: Int) -> Int {
    guard place == 0 || places[place - 1].name.upperBound <= byte else { return firstPlace(endingBehind: byte) }
    var place = place
    let far = place + 8
    while place < places.count, places[place].name.upperBound <= byte {
      place += 1
      guard place < far else { return firstPlace(endingBehind: byte) }
    }
    return place
  }

  private func firstPlace(endingBehind byte: Int) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].name.upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
