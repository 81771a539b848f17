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
    var isInside = false
    for byte in text {
      guard !isBlank(byte) else {
        isInside = false
        continue
      }
      if !isInside {
        guard words < most else { return (String(decoding: kept, as: UTF8.self), true) }
        words += 1
        if words > 1 { kept.append(0x20) }
        isInside = true
      }
      kept.append(byte)
    }
    return (String(decoding: kept, as: UTF8.self), false)
  }

  /// How many words stand between blanks.
  public static func words(in quoted: QuotedWords) -> Int {
    let plain = quoted.withUTF8 { bytes -> Int? in
      var words = 0
      var isInside = false
      for byte in bytes {
        // A blank outside of ASCII, as between a number and its unit, is looked for the long way.
        guard byte != 0xC2, byte != 0xE1, byte != 0xE2, byte != 0xE3 else { return nil }
        if !isBlank(byte), !isInside { words += 1 }
        isInside = !isBlank(byte)
      }
      return words
    }
    return plain ?? quoted.words.split(whereSeparator: \.isWhitespace).count
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
}
