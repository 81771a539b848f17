/// Quotation marks inside a quote are single ones, in English and by the EYD alike: “‘Ajak main dulu,’ kata saya.”
///
/// Only on pages for people: what is counted, searched or read by programs keeps its marks.
enum InnerQuotes {
  static func inside(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDouble) else { return text }
    var output = String.UnicodeScalarView()
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "“", "„": output.append("‘")
      case "”": output.append("’")
      case "\"": output.append(opens(behind: before) ? "‘" : "’")
      default: output.append(scalar)
      }
      before = scalar
    }
    return String(output)
  }

  private static func isDouble(_ scalar: Unicode.Scalar) -> Bool { ["“", "”", "„", "\""].contains(scalar) }

  private static func opens(behind before: Unicode.Scalar) -> Bool {
    before.properties.isWhitespace || ["(", "[", "{", "–", "—", "-", "/", "‘", "“"].contains(before)
  }
}
