extension SpreadsheetBook {
  /// How high the row of headings is, in points; `nil` where one line is enough. Excel grows rows by itself, others do not.
  static func headHeight(_ columns: [Column]) -> Double? {
    let upright = columns.filter(\.isUpright).map { Double($0.title.count) * 6.5 + 12 }.max() ?? 0
    // Bold letters, and words that are not broken.
    let lines =
      columns.filter { !$0.isUpright }.map { column in
        var (lines, inLine) = (1, 0)
        for word in column.title.split(whereSeparator: \.isWhitespace) {
          let width = max(4, Int(column.width * 0.85) - 1)
          if inLine > 0, inLine + 1 + word.count > width {
            lines += 1
            inLine = 0
          }
          inLine += (inLine > 0 ? 1 : 0) + word.count
          lines += max(0, inLine - 1) / width
        }
        return lines
      }.max() ?? 1
    let height = max(min(upright, 300), lines > 1 ? Double(lines) * 15 : 0)
    return height > 0 ? min(height, 409) : nil
  }

  /// How many lines the highest cell of a row takes.
  static func lines(_ cells: [Cell], _ columns: [Column]) -> Int {
    var most = 1
    for (at, cell) in cells.enumerated() where columns[at].isWrapped || columns[at].isInput {
      switch cell {
      case .text(let text):
        let width = max(4, Int(columns[at].width) - 1)
        guard text.utf8.count > width || text.utf8.contains(0x0A) else { continue }
        var (lines, inLine) = (1, 0)
        for byte in text.utf8 {
          if byte == 0x0A {
            lines += inLine / width + 1
            inLine = 0
          } else {
            inLine += 1
          }
        }
        most = max(most, lines + inLine / width)
      case .note, .number, .day, .share, .link, .empty: break
      }
    }
    return most
  }
}
