import AnyamModel

/// A table for the terminal: columns as wide as they need to be, folded where the window is narrower, in several blocks
/// where even that is not enough.
enum TextTable {
  private static let gap = 2
  /// A word longer than this may be broken to keep columns side by side.
  private static let longestWord = 20

  static func write(_ display: Display, width: Int, wording: DisplayWording = DisplayWording(.english)) -> String {
    let wording = wording.suiting(display)
    let outer = display.outer
    let isList = display.across.isEmpty
    // Days stay as they are typed: narrow, and easy to compare.
    func value(_ key: String) -> RecordValue? {
      isList && !["date", "until"].contains(key) ? RecordValue(key, of: display.kind, wording) : nil
    }
    let named = value(display.corner)
    let values = display.columnKeys.indices.map { column in
      display.dimension(of: column).isEmpty ? value(display.columnKeys[column]) : nil
    }
    let heads =
      (((outer?.names ?? []) + [display.corner]).map(wording.name)
      + display.columnKeys.indices.map { wording.heading($0, of: display) }).map(TerminalText.safe)
    let rows = display.rowKeys.indices.map { row in
      let key = display.rowKeys[row]
      let keys =
        zip(outer?.names ?? [], outer?.keys[row] ?? []).map { wording.label($1, of: $0) }
        + [named?.shown(key) ?? wording.label(key, of: display.corner)]
      let cells = zip(display.cells[row], values).map { cell, value in
        let text = shown(cell, isList, wording)
        return value?.shown(text) ?? text
      }
      return (keys + cells).map(TerminalText.safe)
    }
    guard !rows.isEmpty else { return heads.joined(separator: "  ") + "\n" }
    let naming = 1 + (outer?.names.count ?? 0)
    let numeric =
      Array(repeating: false, count: naming)
      + display.columnKeys.indices.map { column in display.cells.allSatisfy { $0[column].isNumeric } }
    var columns = Array(heads.indices)
    let room = columns.map { column in widest([heads[column]] + rows.map { $0[column] }) { $0 == "\n" } + gap }
    if isList, display.data.isEmpty, room.reduce(-gap, +) > width {
      // Where a list does not fit, what is empty throughout need not stand at all.
      columns.removeAll { column in column > 0 && rows.allSatisfy { $0[column].isEmpty } }
    }
    return blocks(heads, rows, width, of: columns, naming: naming).map { columns in
      block(columns.map { heads[$0] }, rows.map { row in columns.map { row[$0] } }, columns.map { numeric[$0] }, width)
    }
    .joined(separator: "\n")
  }

  private static func shown(_ cell: Display.Cell, _ isList: Bool, _ wording: DisplayWording) -> String {
    switch cell {
    case .missing(let missing): wording.missing(missing)
    case .share(let share): wording.percent(share)
    case .present(let isPresent) where isList: isPresent ? wording.either("yes", "ya") : wording.either("no", "tidak")
    case .quotations(let quotations) where quotations.contains { !$0.translation.isEmpty }:
      quotations.map { quotation in
        var bytes: [UInt8] = []
        quotation.appendCited(to: &bytes)
        let translated = quotation.translation.isEmpty ? "" : "\n\(wording.translated): “\(quotation.translation)”"
        return String(decoding: bytes, as: UTF8.self) + translated
      }.joined(separator: "\n")
    default: cell.plain
    }
  }

  /// Which columns stand side by side; those that name a row begin every block, or the innermost where they leave no room.
  private static func blocks(
    _ heads: [String], _ rows: [[String]], _ width: Int, of columns: [Int], naming: Int
  ) -> [[Int]] {
    let leasts = heads.indices.map { least($0, heads, rows) }
    func used(_ columns: [Int]) -> Int { columns.reduce(-gap) { $0 + gap + leasts[$1] } }
    let names = Array(columns.prefix(naming))
    let repeated = used(names) * 2 > width ? Array(names.suffix(1)) : names
    var blocks: [[Int]] = []
    var block = names
    var used = used(names)
    for column in columns.dropFirst(naming) {
      if used + gap + leasts[column] > width, block.count > (blocks.isEmpty ? naming : repeated.count) {
        blocks.append(block)
        block = repeated
        used = repeated.reduce(-gap) { $0 + gap + leasts[$1] }
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
