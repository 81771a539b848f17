public import AnyamModel

/// What was found as a person reads it: one line each, the words found below each other.
public enum KeywordText {
  public static func write(_ display: Display, width: Int) -> String {
    func field(_ name: String, _ row: Int) -> String {
      display.columnKeys.firstIndex(of: name).map { TerminalText.safe(display.cells[row][$0].plain) } ?? ""
    }
    let heads = display.rowKeys.indices.map { row in
      let speaker = field("speaker", row)
      return "\(TerminalText.safe(display.rowKeys[row])):\(field("lines", row))"
        + (speaker.isEmpty ? "" : " \(speaker)")
    }
    let headWidth = min(32, heads.map { TerminalText.width($0) }.max() ?? 0)
    let longest = display.rowKeys.indices.map { TerminalText.width(field("match", $0)) }.max() ?? 0
    let side = max(10, (width - headWidth - min(longest, 30) - 4) / 2)
    return display.rowKeys.indices.map { row in
      let left = String(field("left", row).suffix(side))
      let right = String(field("right", row).prefix(side))
      let head = heads[row].count > headWidth ? heads[row].prefix(headWidth - 1) + "…" : heads[row][...]
      let pad = String(repeating: " ", count: max(0, headWidth - TerminalText.width(head)))
      let lead = String(repeating: " ", count: max(0, side - TerminalText.width(left)))
      return "\(head)\(pad)  \(lead)\(left)\(field("match", row))\(right)\n"
    }.joined()
  }
}
