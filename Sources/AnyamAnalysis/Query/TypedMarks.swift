/// Quotation marks as people type them: straight ones, those their editor or telephone made of them, and those of other languages.
enum TypedMarks {
  /// What ends a name that begins with a mark.
  private static let ends: [Character: Set<Character>] = [
    "\"": ["\"", "”"], "“": ["”", "\""], "”": ["”", "\""], "„": ["“", "”", "\""], "«": ["»"], "»": ["«"],
    "'": ["'", "’"], "‘": ["’", "'"], "‚": ["‘", "’"],
  ]
  private static let singles: Set<Character> = ["'", "‘", "‚"]

  /// The name in quotation marks a text begins with, and what follows it; `nil` where it begins with none. A mark that nothing ends goes on
  /// to the end, but an apostrophe may just be one.
  ///
  /// - Parameter isOperator: whether a word is one that stands between names. No name in single marks has one: *'urf AND sama'* are two
  ///   names.
  static func name(_ text: Substring, isOperator: (String) -> Bool) -> (name: Substring, rest: Substring)? {
    guard let first = text.first, let ends = ends[first] else { return nil }
    let isSingle = singles.contains(first)
    // No name is as long: what has thousands of apostrophes is not searched to its end for each of them.
    let inner = isSingle ? text.dropFirst().prefix(2_000) : text.dropFirst()
    var at = inner.startIndex
    // A mark ends a name where something else can follow; Nur'aini goes on behind hers.
    while let place = inner[at...].firstIndex(where: ends.contains) {
      let next = inner.index(after: place)
      if next == text.endIndex || text[next].isWhitespace || text[next] == ")" {
        let name = inner[..<place]
        if isSingle, name.split(whereSeparator: \.isWhitespace).contains(where: { isOperator(String($0)) }) {
          return nil
        }
        return (name, text[next...])
      }
      at = next
    }
    guard !isSingle else { return nil }
    guard let place = inner.firstIndex(where: ends.contains) else { return (inner, text[text.endIndex...]) }
    return (inner[..<place], inner[inner.index(after: place)...])
  }
}
