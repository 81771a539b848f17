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
  public static func words(in text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }
}
