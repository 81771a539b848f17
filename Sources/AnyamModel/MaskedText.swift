/// A text and how it is shown without the names in it: it is walked through once, however many passages are shown.
public struct MaskedText: Sendable {
  /// A name: where it stands in the text, and where in what is shown that stands which stands for it. In bytes.
  struct Place: Sendable {
    var name: Range<Int>
    var replacement: Range<Int>
  }

  public let text: SourceText
  /// UTF-8 of the whole text with every name replaced: passages are cut out of it as they are out of a text without names.
  private let shown: [UInt8]
  /// In order.
  private let places: [Place]

  /// - Parameter names: where each stands, in bytes and in order, and what is shown in its place.
  init(_ text: SourceText, _ names: [(range: Range<Int>, replacement: [UInt8])]) {
    self.text = text
    var shown: [UInt8] = []
    var places: [Place] = []
    if !names.isEmpty {
      shown.reserveCapacity(names.reduce(text.bytes.count) { $0 + max(0, $1.replacement.count - $1.range.count) })
      places.reserveCapacity(names.count)
      var next = 0
      for name in names {
        shown += text.bytes[next..<name.range.lowerBound]
        places.append(Place(name: name.range, replacement: shown.count..<shown.count + name.replacement.count))
        shown += name.replacement
        next = name.range.upperBound
      }
      shown += text.bytes[next...]
    }
    self.shown = names.isEmpty ? text.bytes : shown
    self.places = places
  }

  public func words(_ range: TextRange) -> String { quoted(range).words }

  /// The text with its names left out: nobody said what stands for them.
  public func withoutNames() -> MaskedText { MaskedText(text, places.map { ($0.name, [0x20]) }) }

  /// The words of a passage. A name that reaches over its edge is replaced whole, so that no piece of it is left.
  public func quoted(_ range: TextRange) -> QuotedWords {
    guard !places.isEmpty else { return QuotedWords(text, range) }
    let start = text.byteOffset(of: min(range.start, text.length))
    let end = text.byteOffset(of: min(range.end, text.length))
    guard start < end else { return QuotedWords("") }
    let first = places.partition { $0.name.upperBound <= start }
    let last = places.partition(from: first) { $0.name.lowerBound < end }
    return QuotedWords(
      shown, Int32(truncatingIfNeeded: shownStart(start, first)), Int32(truncatingIfNeeded: shownEnd(end, last)))
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
}

extension [MaskedText.Place] {
  /// How many of the first ones something is true of; behind them it is true of none.
  fileprivate func partition(from start: Int = 0, _ isBefore: (MaskedText.Place) -> Bool) -> Int {
    var (low, high) = (start, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
