import AnyamModel

/// A pipe table, as pandoc, GitHub and most editors know it.
enum MarkdownTable {
  static func write(_ display: Display) -> String {
    var lines = [row([display.corner] + display.columnKeys)]
    let numeric = display.columnKeys.indices.map { column in display.cells.allSatisfy { $0[column].isNumeric } }
    lines.append("|---|" + numeric.map { $0 ? "--:|" : "---|" }.joined())
    for (index, key) in display.rowKeys.enumerated() {
      lines.append(row([key] + display.cells[index].map(\.plain)))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |"
  }

  /// Nothing in a cell may end it, start HTML, or become a link or emphasis.
  private static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": output += "<br>"
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case "|", "\\", "`", "*", "_", "[", "]": output += "\\" + String(scalar)
      default: output.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
      }
    }
    return output
  }
}
