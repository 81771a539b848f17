import AnyamModel

/// Where the words of a text begin, so that the words of any passage are counted without reading it: a text is walked through once,
/// however many passages lie in it.
struct WordStarts {
  /// A bit for each byte at which a word begins.
  private let marks: [UInt64]
  /// How many begin before each group of 64 bytes.
  private let before: [Int32]
  private let text: SourceText

  /// How many code points the text has.
  var length: Int { text.length }

  init(_ text: SourceText) {
    self.text = text
    marks = WordCount.starts(text.bytes)
    var before: [Int32] = []
    before.reserveCapacity(marks.count)
    var sum: Int32 = 0
    for group in marks {
      before.append(sum)
      sum += Int32(group.nonzeroBitCount)
    }
    self.before = before
  }

  /// How many words a passage holds, as `WordCount` counts them: a word that is cut at its beginning counts.
  func count(_ range: TextRange) -> Int {
    let start = text.byteOffset(of: min(range.start, text.length))
    let end = text.byteOffset(of: min(range.end, text.length))
    guard start < end else { return 0 }
    return countBefore(end) - countBefore(start) + (isCut(start, end) ? 1 : 0)
  }

  /// Whether a passage begins in the word in which another one ended before it.
  func isOneWord(from end: Int, into range: TextRange) -> Bool {
    let start = text.byteOffset(of: min(range.start, text.length))
    let before = text.byteOffset(of: min(end, text.length))
    guard countBefore(start) == countBefore(before) else { return false }
    return isCut(start, text.byteOffset(of: min(range.end, text.length)))
  }

  private func countBefore(_ byte: Int) -> Int {
    let group = byte / 64
    guard group < marks.count else { return before.last.map { Int($0) + (marks.last?.nonzeroBitCount ?? 0) } ?? 0 }
    return Int(before[group]) + (marks[group] & (1 << UInt64(byte % 64) - 1)).nonzeroBitCount
  }

  /// Whether the passage begins inside of a word: then its first piece is a word of the passage and none of the text.
  private func isCut(_ start: Int, _ end: Int) -> Bool {
    guard start > 0 else { return false }
    return text.bytes.withUnsafeBufferPointer { bytes in
      let passage = UnsafeBufferPointer(rebasing: bytes[start..<end])
      guard let first = WordCount.firstStart(passage) else { return false }
      let at = start + first
      return marks[at / 64] & 1 << UInt64(at % 64) == 0
    }
  }
}
