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
    // A word mostly ends in a letter; whether another sign is punctuation is not for bytes to tell.
    if let last = bytes[start...].last, !NameHeads.isLetter(last) {
      var kept = String(decoding: bytes[start...], as: UTF8.self)
      while let last = kept.last, last.isPunctuation, last != ")", last != "”", last != "\"" { kept.removeLast() }
      bytes.replaceSubrange(start..., with: kept.utf8)
    }
    bytes.append(atMost: 4) { $0.append(" …") }
  }

  /// The first words of a text, on one line.
  ///
  /// - Returns: whether there are more.
  private static func head(
    of text: UnsafeBufferPointer<UInt8>, words most: Int, behind lead: StaticString, to bytes: inout [UInt8]
  ) -> Bool {
    var first = 0
    while first < text.count, isBlank(text[first]) { first += 1 }
    let plain = PlainWords(text, from: first, most: most)
    guard plain.isWhole else {
      bytes.append(atMost: lead.utf8CodeUnitCount) { $0.append(lead) }
      return head(of: text, words: most, behind: plain, from: first, to: &bytes)
        ?? longHead(of: text, words: most, to: &bytes)
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
  ///
  /// - Returns: `nil` where a blank outside of ASCII may stand among them, and nothing was written.
  private static func head(
    of text: UnsafeBufferPointer<UInt8>, words most: Int, behind plain: PlainWords, from first: Int,
    to bytes: inout [UInt8]
  ) -> Bool? {
    let start = bytes.count
    var (words, at, isOneLine) = (plain.count, plain.end, plain.isOneLine)
    var kept = first..<max(first, at - 1)
    while true {
      while at < text.count, isBlank(text[at]) { at += 1 }
      guard at < text.count, words < most else { break }
      let word = at
      while at < text.count, !isBlank(text[at]) {
        guard !mayBeginBlank(text[at]) else {
          bytes.removeSubrange(start...)
          return nil
        }
        at += 1
      }
      if words > 0, word == kept.upperBound + 1 {
        isOneLine = isOneLine && text[kept.upperBound] == 0x20
        kept = kept.lowerBound..<at
      } else {
        write(kept)
        kept = word..<at
      }
      words += 1
    }
    if at < text.count, mayBeginBlank(text[at]) {
      bytes.removeSubrange(start...)
      return nil
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

  /// The same for any text.
  private static func longHead(of text: UnsafeBufferPointer<UInt8>, words most: Int, to bytes: inout [UInt8]) -> Bool {
    let words = split(String(decoding: text, as: UTF8.self), most)
    for (at, word) in words.prefix(most).enumerated() {
      if at > 0 { bytes.append(0x20) }
      bytes.append(contentsOf: String(word).utf8)
    }
    return words.count > most && words[most].contains { !$0.properties.isWhitespace }
  }

  /// How many words stand between blanks.
  public static func words(in quoted: QuotedWords) -> Int {
    quoted.withUTF8(plainWords) ?? split(quoted.words).count
  }

  /// `nil` where a blank outside of ASCII may stand among them, as between a number and its unit.
  private static func plainWords(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
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
      let byte = bytes[at]
      guard !mayBeginBlank(byte) else { return nil }
      let isBlank = isBlank(byte)
      if isBehindBlank, !isBlank { words += 1 }
      isBehindBlank = isBlank
      at += 1
    }
    return words
  }

  /// By code points: a mark that hangs on a blank is no blank.
  private static func split(_ text: String, _ most: Int = .max) -> [Substring.UnicodeScalarView] {
    text.unicodeScalars.split(maxSplits: most, whereSeparator: \.properties.isWhitespace)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { EightBytes.isBlank(byte) }

  /// Whether a blank outside of ASCII may begin with this byte.
  private static func mayBeginBlank(_ byte: UInt8) -> Bool { byte == 0xC2 || byte &- 0xE1 < 3 }
}
