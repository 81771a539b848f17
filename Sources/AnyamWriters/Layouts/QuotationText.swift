public import AnyamModel

/// Quotations as a person reads them: where each stands, then its words, set in.
public enum QuotationText {
  public static func write(_ display: Display, width: Int, wording: DisplayWording = DisplayWording(.english)) -> String
  {
    func field(_ name: String, _ row: Int) -> String {
      display.columnKeys.firstIndex(of: name).map { TerminalText.safe(display.cells[row][$0].plain) } ?? ""
    }
    let language = wording.language
    func shown(_ name: String, _ row: Int) -> String {
      RecordValue(name, of: display.kind, wording)?.shown(field(name, row)) ?? field(name, row)
    }
    return display.rowKeys.indices.map { row in
      let who = [field("informant", row), field("role", row)].filter { !$0.isEmpty }.joined(separator: ", ")
      let page = field("page", row)
      let lines = language == .english ? "l. \(field("lines", row))" : "baris \(field("lines", row))"
      let place =
        "\(field("source", row)), "
        + (page.isEmpty ? lines : (language == .english ? "p. \(page), " : "hlm. \(page), ") + lines)
      let head = [
        String(display.rowKeys[row].prefix(8)), shown("code", row), who, place, field("data-code", row),
        field("coder", row),
        shown("stance", row),
      ].filter { !$0.isEmpty }.joined(separator: " · ")
      let words = TerminalText.folded("“\(field("quote", row))”", to: width - 4).map { "    " + $0 }
      let memo =
        field("memo", row).isEmpty
        ? [] : TerminalText.folded("[\(field("memo", row))]", to: width - 4).map { "    " + $0 }
      let beside = [("= “", "translation", "”"), ("→ ", "summary", ""), ("", "weight", "")].flatMap { lead, name, end in
        field(name, row).isEmpty
          ? [] : TerminalText.folded(lead + shown(name, row) + end, to: width - 4).map { "    " + $0 }
      }
      return (TerminalText.folded(head, to: width) + words + beside + memo).joined(separator: "\n") + "\n"
    }
    .joined(separator: "\n")
  }
}
