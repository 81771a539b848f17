/// Quotation marks as people type them: straight ones, those their editor or telephone made of them, and those of other languages.
enum TypedMarks {
  /// What ends a name that begins with a mark; the first of these that is found anywhere counts for more.
  private static let ends: [Character: [Set<Character>]] = [
    "\"": [["\""], ["”"]], "“": [["”", "\""]], "„": [["“", "”", "\""]], "«": [["»"]],
    "'": [["'", "’"]], "‘": [["’", "'"]],
  ]

  /// The name in quotation marks a text begins with, and what follows it; `nil` where it begins with none. A mark that nothing ends goes on
  /// to the end, but an apostrophe may just be one.
  static func name(_ text: Substring) -> (name: Substring, rest: Substring)? {
    guard let first = text.first, let ends = ends[first] else { return nil }
    let isSingle = first == "'" || first == "‘"
    // No name is as long: what has thousands of apostrophes is not searched to its end for each of them.
    let inner = isSingle ? text.dropFirst().prefix(2_000) : text.dropFirst()
    for end in ends {
      var at = inner.startIndex
      while let place = inner[at...].firstIndex(where: end.contains) {
        let next = inner.index(after: place)
        // Nur'aini goes on behind hers.
        if !isSingle || next == text.endIndex || text[next].isWhitespace || text[next] == ")" {
          return (inner[..<place], text[next...])
        }
        at = next
      }
    }
    return isSingle ? nil : (inner, text[text.endIndex...])
  }
}
