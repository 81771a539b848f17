import AnyamModel

/// Markdown with pipe tables, as pandoc, GitHub and most editors know it.
enum MarkdownPage {
  static func write(_ display: Display, _ style: WritingStyle) -> String {
    let wording = style.wording
    guard display.prose.isEmpty else { return prose(display, wording) }
    // What was made from data has a caption above and its source below; a list of what was typed is only a list.
    let isMade = !display.data.isEmpty
    var blocks = [table(TableView(display, wording))]
    if isMade { blocks.insert("**\(escaped(wording.caption(display)))**\n", at: 0) }
    if !display.frame.conclusion.isEmpty {
      blocks.append("**\(wording.conclusion):** \(escaped(display.frame.conclusion))\n")
    }
    if isMade {
      blocks += (["\(wording.source(display))."] + wording.notes(display)).map { escaped($0) + "\n" }
    }
    return blocks.joined(separator: "\n")
  }

  private static func table(_ view: TableView) -> String {
    var lines = [row(view.keyHeadings + view.headings)]
    lines.append(
      "|" + view.keyHeadings.map { _ in "---|" }.joined() + view.isNumeric.map { $0 ? "--:|" : "---|" }.joined())
    for (index, keys) in view.keys.enumerated() { lines.append(row(keys + view.cells[index].map(\.text))) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func prose(_ display: Display, _ wording: DisplayWording) -> String {
    var blocks: [String] = []
    for paragraph in display.prose {
      switch paragraph {
      case .heading(let text): blocks.append("## \(escaped(text))")
      case .text(let text): blocks.append(escaped(text))
      case .point(let text): blocks.append("- \(escaped(text))")
      case .quote(let text, let cited):
        let lines = "\(escaped(text)) (\(escaped(cited)))".replacing("<br>", with: "\n> ")
        blocks.append("> \(lines)")
      }
    }
    if !display.frame.conclusion.isEmpty {
      blocks.append("**\(wording.conclusion):** \(escaped(display.frame.conclusion))")
    }
    if !display.data.isEmpty {
      blocks += (["\(wording.source(display))."] + wording.notes(display)).map(escaped)
    }
    return blocks.joined(separator: "\n\n") + "\n"
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
