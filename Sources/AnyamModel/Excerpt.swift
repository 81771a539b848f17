/// The beginning of a passage, where the whole is too long for a cell.
public enum Excerpt {
  /// At most so many words, on one line; what was left out shows as `…`.
  public static func of(_ text: String, words most: Int) -> String {
    let (head, isCut) = head(of: text, words: most)
    guard isCut else { return head }
    var kept = head
    while let last = kept.last, last.isPunctuation, last != ")", last != "”", last != "\"" { kept.removeLast() }
    return kept + " …"
  }

  /// The first words of a text, on one line, and whether there are more.
  private static func head(of text: String, words most: Int) -> (String, isCut: Bool) {
    var text = text
    if let head = text.withUTF8({ asciiHead(of: $0, words: most) }) { return head }
    let words = text.split(maxSplits: most, whereSeparator: \.isWhitespace)
    let kept = words.prefix(most).joined(separator: " ")
    return (kept, words.count > most && words[most].contains { !$0.isWhitespace })
  }

  /// The same for plain ASCII, as most texts are; `nil` for others.
  private static func asciiHead(of text: UnsafeBufferPointer<UInt8>, words most: Int) -> (String, isCut: Bool)? {
    var highest: UInt8 = 0
    for byte in text { highest |= byte }
    guard highest < 0x80 else { return nil }
    var kept: [UInt8] = []
    var words = 0
    var at = 0
    while true {
      while at < text.count, isBlank(text[at]) { at += 1 }
      guard at < text.count, words < most else { return (String(decoding: kept, as: UTF8.self), at < text.count) }
      let start = at
      while at < text.count, !isBlank(text[at]) { at += 1 }
      if words > 0 { kept.append(0x20) }
      kept.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
      words += 1
    }
  }

  /// How many words stand between blanks.
  public static func words(in quoted: QuotedWords) -> Int {
    let plain = quoted.withUTF8 { bytes -> Int? in
      var words = 0
      var wasBlank: UInt8 = 1
      var mayBeBlank: UInt8 = 0
      // Without a branch, so that many bytes are looked at together.
      for byte in bytes {
        let blank: UInt8 = isBlank(byte) ? 1 : 0
        words &+= Int(wasBlank & ~blank)
        wasBlank = blank
        // A blank outside of ASCII, as between a number and its unit, is looked for the long way.
        mayBeBlank |= byte == 0xC2 || byte &- 0xE1 < 3 ? 1 : 0
      }
      return mayBeBlank > 0 ? nil : words
    }
    return plain ?? quoted.words.split(whereSeparator: \.isWhitespace).count
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
}
