import AnyamModel

/// A table for the terminal: columns as wide as they need to be, folded where the window is narrower, in several blocks
/// where even that is not enough.
enum TextTable {
  private static let gap = 2
  /// A word longer than this may be broken to keep columns side by side.
  private static let longestWord = 20

  static func write(_ display: Display, width: Int, wording: DisplayWording = DisplayWording(.english)) -> String {
    let outer = display.outer
    // Records keep the names of their fields, which commands take; tables speak the reader's language.
    let isTable = !display.across.isEmpty
    func named(_ key: String) -> String { TerminalText.safe(isTable ? wording.name(key) : key) }
    func labelled(_ key: String, _ dimension: String) -> String {
      TerminalText.safe(isTable ? wording.label(key, of: dimension) : key)
    }
    let heads =
      ((outer?.names ?? []) + [display.corner]).map(named) + display.columnKeys.map { labelled($0, display.across) }
    let rows = display.rowKeys.indices.map { row in
      zip(outer?.names ?? [], outer?.keys[row] ?? []).map { labelled($1, $0) }
        + [labelled(display.rowKeys[row], display.corner)]
        + display.cells[row].map { TerminalText.safe(shown($0, wording)) }
    }
    guard !rows.isEmpty else { return heads.joined(separator: "  ") + "\n" }
    let numeric =
      Array(repeating: false, count: 1 + (outer?.names.count ?? 0))
      + display.columnKeys.indices.map { column in display.cells.allSatisfy { $0[column].isNumeric } }
    return blocks(heads, rows, width).map { columns in
      block(columns.map { heads[$0] }, rows.map { row in columns.map { row[$0] } }, columns.map { numeric[$0] }, width)
    }
    .joined(separator: "\n")
  }

  private static func shown(_ cell: Display.Cell, _ wording: DisplayWording) -> String {
    if case .missing(let missing) = cell { return wording.missing(missing) }
    if case .share(let share) = cell { return FixedPoint.text(share * 100, places: 1) + "%" }
    return cell.plain
  }

  /// Which columns stand side by side; the first one begins every block.
  private static func blocks(_ heads: [String], _ rows: [[String]], _ width: Int) -> [[Int]] {
    let leasts = heads.indices.map { least($0, heads, rows) }
    var blocks: [[Int]] = []
    var block = [0]
    var used = leasts[0]
    for column in heads.indices.dropFirst() {
      if used + gap + leasts[column] > width, block.count > 1 {
        blocks.append(block)
        block = [0]
        used = leasts[0]
      }
      block.append(column)
      used += gap + leasts[column]
    }
    return blocks + [block]
  }

  /// The narrowest a column can be without breaking a word of usual length.
  private static func least(_ column: Int, _ heads: [String], _ rows: [[String]]) -> Int {
    let cells = [heads[column]] + rows.map { $0[column] }
    return min(longestWord, widest(cells) { $0 == " " || $0 == "\n" })
  }

  /// The widest piece of some cells.
  private static func widest(_ cells: [String], between separates: (Character) -> Bool) -> Int {
    max(1, cells.flatMap { $0.split(whereSeparator: separates) }.map { TerminalText.width($0) }.max() ?? 1)
  }

  private static func block(_ heads: [String], _ rows: [[String]], _ numeric: [Bool], _ width: Int) -> String {
    let leasts = heads.indices.map { least($0, heads, rows) }
    let bodies = heads.indices.map { column in widest(rows.map { $0[column] }) { $0 == "\n" } }
    var widths = heads.indices.map { max(bodies[$0], TerminalText.width(heads[$0])) }
    func total() -> Int { widths.reduce(gap * (widths.count - 1), +) }
    // Headings fold before cells do.
    if total() > width { widths = heads.indices.map { max(bodies[$0], leasts[$0]) } }
    while total() > width {
      let shrinkable = widths.indices.filter { widths[$0] > leasts[$0] }
      guard let at = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[at] -= 1
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: String(repeating: "─", count: gap))
    return (line(heads, widths, numeric) + [rule] + rows.flatMap { line($0, widths, numeric) }).joined(separator: "\n")
      + "\n"
  }

  private static func line(_ cells: [String], _ widths: [Int], _ numeric: [Bool]) -> [String] {
    let folded = zip(cells, widths).map { TerminalText.folded($0, to: $1) }
    let height = folded.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = ""
      for (column, lines) in folded.enumerated() {
        let text = index < lines.count ? lines[index] : ""
        let blanks = String(repeating: " ", count: max(0, widths[column] - TerminalText.width(text)))
        line +=
          (column > 0 ? String(repeating: " ", count: gap) : "") + (numeric[column] ? blanks + text : text + blanks)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
