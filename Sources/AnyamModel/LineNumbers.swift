/// The lines of a text as theses number them (*baris*): every line of the text, and one that is longer than 80 code points
/// broken at the last blank before. The text never changes, so neither do its numbers.
public struct LineNumbers: Sendable {
  /// Longest line, in code points: what a page with a thesis' margins holds.
  public static let width = 80

  /// Where each line begins, in code points.
  private let starts: [Int32]

  public init(_ text: SourceText) {
    var starts: [Int32] = [0]
    // A few words more than a line's worth, since lines break before them or are short.
    starts.reserveCapacity(text.bytes.count / 64)
    var position = 0
    text.bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while true {
        let end = bytes.place(of: 0x0A, from: at) ?? bytes.count
        let length = text.codePoints.count(at..<end)
        if length > Self.width {
          // In ASCII, bytes are code points.
          Self.cut(bytes, at..<end, position, length == end - at ? nil : text.codePoints, into: &starts)
        }
        position += length
        guard end < bytes.count else { return }
        position += 1
        at = end + 1
        starts.append(Int32(position))
      }
    }
    self.starts = starts
  }

  /// A line that is too long.
  ///
  /// - Parameters:
  ///   - first: where it begins, in code points.
  ///   - codePoints: of the text, where not all of the line is ASCII.
  private static func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ first: Int, _ codePoints: CodePointIndex?,
    into starts: inout [Int32]
  ) {
    func isBlank(_ at: Int) -> Bool { bytes[at] == 0x20 || bytes[at] == 0x09 }
    var (line, position) = (range.lowerBound, first)
    while true {
      let full = codePoints?.byteOffset(of: position + width) ?? line + width
      // Blanks at its end hang over.
      var at = full
      while at < range.upperBound, isBlank(at) { at += 1 }
      guard at < range.upperBound else { return }
      var next = at
      // How long the word is that does not fit, in code points.
      var word = 0
      while next > line, !isBlank(next - 1) {
        next -= 1
        if CodePoints.begins(bytes[next]) { word += 1 }
      }
      position += width + at - full
      // A word that fills a line alone is cut where the line ends.
      if next > line { position -= word } else { next = at }
      line = next
      starts.append(Int32(position))
    }
  }

  public var count: Int { starts.count }

  /// The numbers of the first and the last line of a passage, counted from 1.
  public func lines(of range: TextRange) -> ClosedRange<Int> {
    let first = number(of: range.start)
    return first...number(of: max(range.start, range.end - 1), near: first)
  }

  /// The same for passages in the order of the text: each is looked for from the last one on.
  ///
  /// - Parameter line: the first line of the passage before, 1 at the beginning.
  public func lines(of range: TextRange, from line: inout Int) -> ClosedRange<Int> {
    line = number(of: range.start, near: line)
    return line...number(of: max(range.start, range.end - 1), near: line)
  }

  /// Where some lines begin and end; `nil` where there are no such lines.
  ///
  /// - Parameter length: of the text, in code points.
  public func range(of lines: ClosedRange<Int>, length: Int) -> TextRange? {
    guard lines.lowerBound >= 1, lines.upperBound <= starts.count else { return nil }
    let start = Int(starts[lines.lowerBound - 1])
    let end = lines.upperBound < starts.count ? Int(starts[lines.upperBound]) : length
    return TextRange(start, max(start, end))
  }

  /// `14–18`, or `14` alone.
  public static func cited(_ lines: ClosedRange<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.append(atMost: mostCited) { append(cited: lines, to: &$0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How many bytes two cited lines are at most: twice the digits of a number, and a dash between them.
  public static let mostCited = 2 * 20 + 3

  /// The same as UTF-8.
  ///
  /// - Parameter dash: of at most three bytes.
  public static func append(cited lines: ClosedRange<Int>, dash: StaticString = "–", to bytes: inout OutputSpan<UInt8>)
  {
    bytes.append(decimal: lines.lowerBound)
    guard lines.lowerBound < lines.upperBound else { return }
    bytes.append(dash)
    bytes.append(decimal: lines.upperBound)
  }

  /// - Parameter line: one to begin with: mostly it is only a few lines on, nearer than halving would look.
  private func number(of position: Int, near line: Int) -> Int {
    guard Int(starts[line - 1]) <= position else { return number(of: position) }
    var line = line
    let far = line + 8
    while line < starts.count, Int(starts[line]) <= position {
      line += 1
      guard line < far else { return number(of: position) }
    }
    return line
  }

  private func number(of position: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= position { low = middle } else { high = middle }
    }
    return low + 1
  }
}
