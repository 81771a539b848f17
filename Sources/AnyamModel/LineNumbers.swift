/// The lines of a text as theses number them (*baris*): every line of the text, and one that is longer than 80 code points
/// broken at the last blank before. The text never changes, so neither do its numbers.
public struct LineNumbers: Sendable {
  /// Longest line, in code points: what a page with a thesis' margins holds.
  public static let width = 80

  /// Where each line begins, in code points.
  private let starts: [Int32]

  public init(_ text: SourceText) {
    var starts: [Int32] = [0]
    var position: Int32 = 0
    var lineStart: Int32 = 0
    /// Behind the last blank of the line.
    var blank: Int32 = 0
    text.bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes where byte & 0xC0 != 0x80 {
        if byte == 0x0A {
          lineStart = position + 1
          blank = lineStart
          starts.append(lineStart)
        } else {
          if byte == 0x20 || byte == 0x09 {
            blank = position + 1
          } else if position - lineStart >= Int32(Self.width) {
            // A word that fills a line alone is cut where the line ends.
            lineStart = blank > lineStart ? blank : position
            blank = lineStart
            starts.append(lineStart)
          }
        }
        position += 1
      }
    }
    self.starts = starts
  }

  public var count: Int { starts.count }

  /// The numbers of the first and the last line of a passage, counted from 1.
  public func lines(of range: TextRange) -> ClosedRange<Int> {
    let first = number(of: range.start)
    return first...max(first, number(of: max(range.start, range.end - 1)))
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
    lines.count == 1 ? String(lines.lowerBound) : "\(lines.lowerBound)–\(lines.upperBound)"
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
