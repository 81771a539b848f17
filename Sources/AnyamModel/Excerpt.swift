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
  public static func words(in text: String) -> Int {
    var text = text
    let plain = text.withUTF8 { bytes -> Int? in
      var words = 0
      var isInside = false
      for byte in bytes {
        // A blank outside of ASCII, as between a number and its unit, is looked for the long way.
        guard byte != 0xC2, byte != 0xE2, byte != 0xE3, byte != 0xE1 else { return nil }
        let isBlank = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
        if !isBlank, !isInside { words += 1 }
        isInside = !isBlank
      }
      return words
    }
    return plain ?? text.split(whereSeparator: \.isWhitespace).count
  }
}
