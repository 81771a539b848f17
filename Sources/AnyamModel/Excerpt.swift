/// The beginning of a passage, where the whole is too long for a cell.
public enum Excerpt {
  /// At most so many words, on one line; what was left out shows as `…`.
  public static func of(_ text: String, words most: Int) -> String {
    var text = text
    var bytes: [UInt8] = []
    text.withUTF8 { append($0, words: most, behind: "", to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same as UTF-8: a matrix may hold the first words of ten thousands of passages.
  ///
  /// - Parameter lead: what is written before them.
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, words most: Int, behind lead: StaticString, to bytes: inout [UInt8]
  ) {
    let start = bytes.count + lead.utf8CodeUnitCount
    guard head(of: text, words: most, behind: lead, to: &bytes) else { return }
    dropPunctuation(from: start, of: &bytes)
    bytes.append(atMost: 4) { $0.append(" …") }
  }

  /// Takes off the marks a word may end with, but for those that close something.
  private static func dropPunctuation(from start: Int, of bytes: inout [UInt8]) {
    // A word mostly ends in a letter, or in a mark of ASCII behind one.
    while let last = bytes[start...].last, last < 0x80 {
      guard isMark(last) else { return }
      guard bytes.count < start + 2 || bytes[bytes.count - 2] < 0x80 else { break }
      bytes.removeLast()
    }
    // Whether another sign is punctuation is not for bytes to tell.
    guard start < bytes.count else { return }
    var kept = String(decoding: bytes[start...], as: UTF8.self)
    while let last = kept.last, last.isPunctuation, last != ")", last != "”", last != "\"" { kept.removeLast() }
    bytes.replaceSubrange(start..., with: kept.utf8)
  }

  /// Whether a byte is punctuation as Unicode has it, and closes nothing.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "!", "#", "%"..."(", "*", ","..."/", ":", ";", "?", "@", "["..."]", "_", "{", "}": true
    default: false
    }
  }

  /// The first words of a text, on one line.
  ///
  /// - Returns: whether there are more.
  private static func head(
    of text: UnsafeBufferPointer<UInt8>, words most: Int, behind lead: StaticString, to bytes: inout [UInt8]
  ) -> Bool {
    let first = skipBlanks(text, 0)
    let plain = PlainWords(text, from: first, most: most)
    guard plain.isWhole else {
      bytes.append(atMost: lead.utf8CodeUnitCount) { $0.append(lead) }
      return head(of: text, words: most, behind: plain, from: first, to: &bytes)
    }
    // Most texts have one blank between words: then what is kept is written at once.
    let kept = UnsafeBufferPointer(rebasing: text[first..<plain.end])
    let start = bytes.count
    bytes.append(atMost: lead.utf8CodeUnitCount + kept.count) {
      $0.append(lead)
      $0.append(kept)
    }
    if !plain.isOneLine { bytes.withUnsafeMutableBufferPointer { PlainWords.putOnOneLine($0, from: start) } }
    return plain.hasMore
  }

  /// The same where some words are not as plain, from those on, one by one.
  private static func head(
    of text: UnsafeBufferPointer<UInt8>, words most: Int, behind plain: PlainWords, from first: Int,
    to bytes: inout [UInt8]
  ) -> Bool {
    let start = bytes.count
    var (words, at, isOneLine) = (plain.count, plain.end, plain.isOneLine)
    var kept = first..<max(first, at - 1)
    while true {
      at = skipBlanks(text, at)
      guard at < text.count, words < most else { break }
      let word = at
      while at < text.count, blankWidth(text, at) == 0 { at += 1 }
      if words > 0, word == kept.upperBound + 1 {
        isOneLine = isOneLine && text[kept.upperBound] == 0x20
        kept = kept.lowerBound..<at
      } else {
        write(kept)
        kept = word..<at
      }
      words += 1
    }
    write(kept)
    if !isOneLine { bytes.withUnsafeMutableBufferPointer { PlainWords.putOnOneLine($0, from: start) } }
    return at < text.count

    func write(_ part: Range<Int>) {
      guard !part.isEmpty else { return }
      if bytes.count > start { bytes.append(0x20) }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[part]))
    }
  }

  /// How many words stand between blanks.
  public static func words(in quoted: QuotedWords) -> Int { quoted.withUTF8(words(in:)) }

  static func words(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var words = 0
    var isBehindBlank = true
    var at = 0
    while at < bytes.count {
      if let starts = PlainWords.starts(bytes, at, isBehindBlank: &isBehindBlank) {
        words += starts
        at += 32
        continue
      }
      if let eight = EightBytes(bytes, at) {
        words += eight.wordStarts(isBehindBlank: &isBehindBlank)
        at += 8
        continue
      }
      let blank = blankWidth(bytes, at)
      if isBehindBlank, blank == 0 { words += 1 }
      isBehindBlank = blank > 0
      at += max(1, blank)
    }
    return words
  }

  private static func skipBlanks(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.count, case let blank = blankWidth(text, at), blank > 0 { at += blank }
    return at
  }

  /// How many bytes the blank has that begins at a place; 0 where none does. A mark that hangs on a blank is none.
  @inline(__always)
  private static func blankWidth(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    text[at] < 0x80 ? (EightBytes.isBlank(text[at]) ? 1 : 0) : WideBlank.width(text, at)
  }
}
