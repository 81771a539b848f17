/// Quotation marks inside a quote are single ones, in English and by the EYD alike: “‘Ajak main dulu,’ kata saya.”
///
/// Only on pages for people: what is counted, searched or read by programs keeps its marks.
public enum InnerQuotes {
  public static func inside(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDouble) else { return text }
    let scalars = Array(text.unicodeScalars)
    var output = String.UnicodeScalarView()
    var isOpen = false
    for (at, scalar) in scalars.enumerated() {
      switch scalar {
      case "“", "„": output.append("‘")
      case "”": output.append("’")
      case "\"":
        isOpen = opens(at, scalars, isOpen)
        output.append(isOpen ? "‘" : "’")
      default: output.append(scalar)
      }
    }
    return String(output)
  }

  private static func isDouble(_ scalar: Unicode.Scalar) -> Bool { ["“", "”", "„", "\""].contains(scalar) }

  /// A straight mark opens where no word or sentence ends before it, or a word begins behind what is no word.
  private static func opens(_ at: Int, _ scalars: [Unicode.Scalar], _ isOpen: Bool) -> Bool {
    guard at > 0, !scalars[at - 1].properties.isWhitespace else { return true }
    let before = scalars[at - 1]
    if ["(", "[", "{", "–", "—", "-", "/", "‘", "“"].contains(before) { return true }
    let follows = at + 1 < scalars.count && scalars[at + 1].properties.isAlphabetic
    return !isOpen && follows && !before.properties.isAlphabetic && before.properties.numericType == nil
  }
}
