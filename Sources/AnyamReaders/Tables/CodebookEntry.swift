public import AnyamModel

/// One code as a codebook file says it: its place is a path of names, not yet an id.
public struct CodebookEntry: Sendable, Equatable {
  /// Names from the top down to the code itself.
  public var path: [String]
  public var names: [Language: String] = [:]
  public var definition = ""
  public var definitions: [Language: String] = [:]
  public var whenToUse = ""
  public var whenNotToUse = ""
  public var example = ""
  public var colour = ""

  public init(path: [String]) { self.path = path }

  /// The names of a path such as `Perencanaan > Penjajakan kebutuhan`.
  public static func path(_ text: String) -> [String] {
    var names: [String] = []
    var rest = text[...]
    while let found = firstSeparator(in: rest) {
      names.append(trimmed(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return (names + [trimmed(rest)]).filter { !$0.isEmpty }
  }

  private static func firstSeparator(in text: Substring) -> Range<Substring.Index>? {
    var at = text.startIndex
    while let sign = text[at...].firstIndex(of: ">") {
      let after = text.index(after: sign)
      if sign > text.startIndex, text[text.index(before: sign)].isWhitespace, after < text.endIndex,
        text[after].isWhitespace
      {
        return text.index(before: sign)..<text.index(after: after)
      }
      at = after
    }
    return nil
  }

  /// `#rrggbb` in lower case; empty where the text is no such colour.
  static func colour(_ text: String) -> String {
    let digits = trimmed(text).lowercased()
    guard digits.count == 7, digits.first == "#", digits.dropFirst().allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      return ""
    }
    return digits
  }
}
