import AnyamModel

/// A display for the terminal: its table, or its text, and what the researcher concludes.
enum PlainText {
  static func write(_ display: Display, _ style: WritingStyle) -> String {
    let wording = style.wording
    guard display.prose.isEmpty else {
      // Sentences are copied out of a terminal, away from the command that asked for a part of the data.
      let scope = !display.scope.narrowsData ? [] : [Display.Paragraph.text(wording.scopeLine(display))]
      let concluded = wording.concluded(display).map { Display.Paragraph.text($0) }
      return (display.prose + scope + concluded).map { paragraph($0, style.width) }.joined(separator: "\n")
    }
    var output = TextTable.write(display, width: style.width, wording: wording)
    var shown: Set<Display.Missing> = []
    for row in display.cells { for case .missing(let missing) in row { shown.insert(missing) } }
    if !shown.isEmpty { output += "\n" + folded(wording.legend(shown), style.width) }
    for line in wording.concluded(display) { output += "\n" + folded(line, style.width) }
    return output
  }

  private static func paragraph(_ paragraph: Display.Paragraph, _ width: Int) -> String {
    switch paragraph {
    case .heading(let text): folded(text.uppercased(), width)
    case .text(let text): folded(text, width)
    case .point(let text): indented("• " + text, width, by: 2)
    case .quote(let text, let cited): indented("“\(text)” (\(cited))", width, by: 4)
    }
  }

  private static func folded(_ text: String, _ width: Int) -> String {
    TerminalText.folded(TerminalText.safe(text), to: width).joined(separator: "\n") + "\n"
  }

  private static func indented(_ text: String, _ width: Int, by blanks: Int) -> String {
    TerminalText.folded(TerminalText.safe(text), to: max(20, width - blanks))
      .map { String(repeating: " ", count: blanks) + $0 }.joined(separator: "\n") + "\n"
  }
}
