public import AnyamModel

/// Where counter-evidence may stand, for the terminal: kind by kind, each passage below its place.
public enum NegativeCasesText {
  public static func write(_ display: Display, language: Language, width: Int) -> String {
    let wording = LedgerWording(language)
    func field(_ name: String, _ row: Int) -> String {
      display.columnKeys.firstIndex(of: name).map { TerminalText.safe(display.cells[row][$0].plain) } ?? ""
    }
    let kinds = ["contradicts", "silent", "opposite", "without-consequent", "negation"]
    var output = ""
    for kind in kinds {
      let rows = display.rowKeys.indices.filter { display.rowKeys[$0] == kind }
      output += (output.isEmpty ? "" : "\n") + "\(wording.negativeCase(kind) ?? kind) (\(rows.count))\n"
      for row in rows {
        let lines = field("lines", row)
        let place = lines.isEmpty ? "" : wording.either("l. ", "baris ") + lines
        let line = [field("informant", row), field("source", row), place, field("note", row)].filter { !$0.isEmpty }
        output += TerminalText.folded(line.joined(separator: ", "), to: width - 2).map { "  \($0)\n" }.joined()
        let quote = Excerpt.of(field("quote", row), words: 40)
        if !quote.isEmpty { output += TerminalText.folded("“\(quote)”", to: width - 4).map { "    \($0)\n" }.joined() }
      }
    }
    return output
  }
}
