/// The beginning of a passage, where the whole is too long for a cell.
public enum Excerpt {
  /// At most so many words, on one line; what was left out shows as `…`.
  public static func of(_ text: String, words most: Int) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > most else { return words.joined(separator: " ") }
    var kept = words.prefix(most).joined(separator: " ")
    while let last = kept.last, last.isPunctuation, last != ")", last != "”", last != "\"" { kept.removeLast() }
    return kept + " …"
  }

  /// How many words stand between blanks.
  public static func words(in quoted: QuotedWords) -> Int {
    let plain = quoted.withUTF8 { bytes -> Int? in
      guard let first = bytes.first else { return 0 }
      // Without branches, so that many bytes are looked at together.
      var mayHoldOthers: UInt8 = 0
      for byte in bytes {
        mayHoldOthers |= (byte == 0xC2 ? 1 : 0) | (byte == 0xE1 ? 1 : 0) | (byte == 0xE2 ? 1 : 0) | (byte == 0xE3 ? 1 : 0)
      }
      // A blank outside of ASCII, as between a number and its unit, is looked for the long way.
      guard mayHoldOthers == 0 else { return nil }
      var words = isBlank(first) ? 0 : 1
      for at in 1..<bytes.count { words &+= isBlank(bytes[at - 1]) && !isBlank(bytes[at]) ? 1 : 0 }
      return words
    }
    return plain ?? quoted.words.split(whereSeparator: \.isWhitespace).count
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
}
