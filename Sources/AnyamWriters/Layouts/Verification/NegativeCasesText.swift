public import AnyamModel

/// Where counter-evidence may stand, for the terminal: kind by kind, each passage below its place.
public enum NegativeCasesText {
  public static func write(_ display: Display, language: Language, width: Int) -> String {
    let wording = LedgerWording(language)
    func field(_ name: String, _ row: Int) -> String {
      display.columnKeys.firstIndex(of: name).map { TerminalText.safe(display.cells[row][$0].plain) } ?? ""
    }
    let heads: [(String, String)] = [
      ("contradicts", wording.either("Against it", "Menentangnya")),
      ("silent", wording.either("Could have spoken, and did not", "Dapat berbicara, tetapi diam")),
      ("opposite", wording.either("Coded with the opposite", "Dikodekan dengan lawannya")),
      (
        "without-consequent",
        wording.either("Tells of the cause, not of what follows", "Menyebut sebabnya, bukan akibatnya")
      ),
      ("negation", wording.either("Near it, with a negation", "Terdekat, dengan pengingkaran")),
    ]
    var output = ""
    for (kind, head) in heads {
      let rows = display.rowKeys.indices.filter { display.rowKeys[$0] == kind }
      output += (output.isEmpty ? "" : "\n") + "\(head) (\(rows.count))\n"
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
