import AnyamModel

/// The table of a Word document: widths by what stands in the columns, a first row that is repeated on every page.
struct WordTable {
  let isLandscape: Bool
  let xml: String

  /// Text width in twips, upright and on its side.
  private static let upright = 7937
  private static let sideways = 12869
  /// Beside a heading on its side, so that many stand on an upright page.
  private static let turnedMargin = 40
  /// How high a row may be that is not broken: a third of a page.
  private static let mostUnbroken = 4300

  init(_ view: TableView) {
    let texts =
      view.keyHeadings.indices.map { column in view.keys.indices.map { view.shownKey($0, column) } }
      + view.headings.indices.map { column in view.cells.map { $0[column].text } }
    let heads = view.keyHeadings + view.headings
    let numeric = view.keyHeadings.map { _ in false } + view.isNumeric
    let isTurned = Self.turned(view, heads, texts)
    var size = 20
    var leasts: [Int] = []
    func shrink(to room: Int, smallest: Int) {
      func measure() {
        leasts = heads.indices.map { at in
          // A heading on its side takes one line and its margins, however long it is.
          isTurned[at]
            ? max(size * 13 + 2 * Self.turnedMargin, Self.least("", texts[at], size))
            : Self.least(heads[at], texts[at], size)
        }
      }
      measure()
      while leasts.reduce(0, +) > room, size > smallest {
        size -= 1
        measure()
      }
    }
    // Long texts in six columns are still read upright, in smaller letters; beyond that the page is turned.
    let isLong = Self.isLong(texts)
    if isLong, heads.count > 4 { size = heads.count > 5 ? 16 : 17 }
    // Five roles, what they speak of and the conclusion are seven columns: the most that still fit 14 cm.
    shrink(to: Self.upright, smallest: isLong && heads.count == 7 ? 13 : 16)
    let isLandscape = leasts.reduce(0, +) > Self.upright || isLong && heads.count > 7
    let room = isLandscape ? Self.sideways : Self.upright
    if isLandscape { size = 18 }
    shrink(to: room, smallest: 12)
    let widths = Self.widths(leasts, heads, texts, numeric, room, size)
    self.isLandscape = isLandscape
    var output = "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"\(room)\" w:type=\"dxa\"/>"
    output += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    for width in widths { output += "<w:gridCol w:w=\"\(width)\"/>" }
    output += "</w:tblGrid>"
    let longest = heads.indices.filter { isTurned[$0] }.map { heads[$0].count }.max() ?? 0
    let height =
      longest > 0 ? "<w:trHeight w:val=\"\(min(3400, longest * size * 21 / 4 + 240))\" w:hRule=\"exact\"/>" : ""
    output += "<w:tr><w:trPr><w:cantSplit/>\(height)<w:tblHeader/></w:trPr>"
    for (column, heading) in heads.enumerated() {
      output += Self.cell(
        [(heading, 0)], widths[column], size, isNumeric: numeric[column] && !isTurned[column], isHead: true,
        isTurned: isTurned[column])
    }
    output += "</w:tr>"
    for (row, keys) in view.keys.enumerated() {
      // Low rows stay on one page; a row of long quotes goes over two, so that no page is left nearly empty before it.
      let isShort = zip(view.cells[row], widths.dropFirst(keys.count)).allSatisfy { cell, width in
        Self.height(cell.text, width, size) < Self.mostUnbroken
      }
      output += "<w:tr>\(isShort ? "<w:trPr><w:cantSplit/></w:trPr>" : "")"
      let isTotal = view.display.rowKeys[row] == TableView.total
      for column in keys.indices {
        let depth = column == keys.count - 1 ? view.depths[row] : 0
        output += Self.cell(
          [(view.shownKey(row, column), depth)], widths[column], size, isNumeric: false, isHead: isTotal)
      }
      for (column, cell) in view.cells[row].enumerated() {
        let paragraphs =
          cell.quotations.isEmpty
          ? [(cell.text, 0)] : cell.quotations.map { ("“\($0.words)” (\(view.wording.cited($0)))", 0) }
        output += Self.cell(
          paragraphs, widths[keys.count + column], size,
          isNumeric: view.isNumeric[column] || cell.number != nil || cell.isMissing,
          isHead: isTotal)
      }
      output += "</w:tr>"
    }
    xml = output + "</w:tbl>"
  }

  /// Which headings stand on their side: those of columns of numbers, where many stand side by side and their names leave no room.
  private static func turned(_ view: TableView, _ heads: [String], _ texts: [[String]]) -> [Bool] {
    let names = view.keyHeadings.count
    let isNarrow = heads.indices.map { column in
      column >= names
        && view.cells.allSatisfy { $0[column - names].number != nil || $0[column - names].text.count < 3 }
    }
    let upright = heads.indices.reduce(0) { $0 + least(heads[$1], texts[$1], 18) }
    return isNarrow.count(where: { $0 }) > 7 && upright > Self.upright ? isNarrow : heads.map { _ in false }
  }

  private static func cell(
    _ paragraphs: [(String, Int)], _ width: Int, _ size: Int, isNumeric: Bool, isHead: Bool, isTurned: Bool = false
  )
    -> String
  {
    let shade = isHead ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/>" : ""
    let turned =
      "<w:tcMar><w:left w:w=\"\(turnedMargin)\" w:type=\"dxa\"/><w:right w:w=\"\(turnedMargin)\" w:type=\"dxa\"/></w:tcMar><w:textDirection w:val=\"btLr\"/><w:vAlign w:val=\"center\"/>"
    let letters = "<w:rPr>\(isHead ? "<w:b/>" : "")<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr>"
    let body = paragraphs.map { text, depth in
      let place =
        "<w:pPr><w:pStyle w:val=\"TableText\"/>\(depth > 0 ? "<w:ind w:left=\"\(depth * 200)\"/>" : "")\(isNumeric ? "<w:jc w:val=\"center\"/>" : "")</w:pPr>"
      let runs = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { at, line in
        "<w:r>\(letters)\(at > 0 ? "<w:br/>" : "")<w:t xml:space=\"preserve\">\(Markup.escaped(String(line)))</w:t></w:r>"
      }.joined()
      return "<w:p>\(place)\(runs)</w:p>"
    }.joined()
    return
      "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(shade)\(isTurned ? turned : "")</w:tcPr>\(body)</w:tc>"
  }

  /// The narrowest a column may be: its longest piece without a place to break it, up to 4.5 cm.
  private static func least(_ head: String, _ texts: [String], _ size: Int) -> Int {
    func longest(_ texts: some Sequence<String>) -> Int {
      texts.lazy.flatMap { $0.split { $0.isWhitespace || $0 == "-" } }.map(\.count).max() ?? 1
    }
    // Headings are bold, and need more room.
    return min(2550, max(longest([head]) * size * 27 / 4, longest(texts.prefix(400)) * size * 21 / 4) + 216)
  }

  /// About how high a text stands in a column, in twips.
  private static func height(_ text: String, _ width: Int, _ size: Int) -> Int {
    let room = max(1, width - 200)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, paragraph in
      sum + 1 + paragraph.count * size * 21 / 4 / room
    }
    return lines * size * 12
  }

  private static func isLong(_ texts: [[String]]) -> Bool {
    texts.contains { column in column.contains { $0.utf8.count > 60 } }
  }

  /// What room is left goes to the columns that hold most; columns of numbers take none of it where others can.
  private static func widths(
    _ leasts: [Int], _ heads: [String], _ texts: [[String]], _ numeric: [Bool], _ room: Int, _ size: Int
  ) -> [Int] {
    let sum = leasts.reduce(0, +)
    guard sum < room else { return leasts.map { $0 * room / max(1, sum) } }
    var wants = zip(leasts, texts).enumerated().map { at, pair -> Double in
      let longest = pair.1.map(\.utf8.count).max() ?? 0
      let full = Double(longest * size * 6 + 240)
      return numeric[at] ? 0 : max(0, min(full, 9000) - Double(pair.0))
    }
    // An empty column is there to be filled in.
    let filled = wants.filter { $0 > 0 }
    let usual = filled.isEmpty ? 0 : filled.reduce(0, +) / Double(filled.count)
    for at in wants.indices where !numeric[at] && texts[at].allSatisfy(\.isEmpty) { wants[at] = usual }
    let wanted = wants.reduce(0, +)
    let left = Double(room - sum)
    guard wanted > 0 else { return leasts.map { $0 + (room - sum) / leasts.count } }
    if wanted <= left {
      // Everything has room; the rest is shared out, so that the table fills the page.
      let rest = (left - wanted) / Double(leasts.count)
      return zip(leasts, wants).map { $0 + Int($1 + rest) }
    }
    // By the square root: a column of long quotes does not starve the others.
    let roots = wants.map { $0.squareRoot() }
    let total = roots.reduce(0, +)
    return zip(leasts, roots).map { $0 + Int(left * $1 / total) }
  }
}
