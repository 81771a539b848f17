import AnyamModel

/// The table of a Word document: widths by what stands in the columns, a first row that is repeated on every page.
struct WordTable {
  let isLandscape: Bool
  let xml: WordPieces

  /// Text width in twips, upright and on its side.
  private static let upright = 7937
  private static let sideways = 12869
  /// Beside a heading on its side, so that many stand on an upright page.
  private static let turnedMargin = 40
  /// How high a row may be that is not broken: a third of a page.
  private static let mostUnbroken = 4300

  init(_ view: TableView) {
    let columns = WordColumn.all(of: view)
    let isTurned = Self.turned(columns)
    var size = 20
    var leasts: [Int] = []
    func shrink(to room: Int, smallest: Int) {
      func measure() {
        leasts = zip(columns, isTurned).map { column, isTurned in
          // A heading on its side takes one line and its margins, however long it is.
          isTurned
            ? max(size * 13 + 2 * Self.turnedMargin, column.least(size, withHead: false)) : column.least(size)
        }
      }
      measure()
      while leasts.reduce(0, +) > room, size > smallest {
        size -= 1
        measure()
      }
    }
    // Theses have the matrix of roles 14 cm wide, however many there are.
    let staysUpright = view.display.kind == "role-ordered"
    // Long texts in six columns are still read upright, in smaller letters; beyond that the page is turned.
    let isLong = columns.contains(where: \.isLong)
    if isLong, columns.count > 4 { size = columns.count > 5 ? 16 : 17 }
    // Other tables are turned before their letters fall below 8 points.
    shrink(to: Self.upright, smallest: staysUpright ? 13 : 16)
    let isLandscape = !staysUpright && (leasts.reduce(0, +) > Self.upright || isLong && columns.count > 7)
    let room = isLandscape ? Self.sideways : Self.upright
    if isLandscape { size = 18 }
    shrink(to: room, smallest: 12)
    let widths = Self.widths(leasts, columns, room, size)
    self.isLandscape = isLandscape
    var output = "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"\(room)\" w:type=\"dxa\"/>"
    output += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    for width in widths { output += "<w:gridCol w:w=\"\(width)\"/>" }
    output += "</w:tblGrid>"
    let longest = zip(columns, isTurned).filter { $1 }.map { $0.0.heading.count }.max() ?? 0
    let height =
      longest > 0 ? "<w:trHeight w:val=\"\(min(3400, longest * size * 21 / 4 + 240))\" w:hRule=\"exact\"/>" : ""
    output += "<w:tr><w:trPr><w:cantSplit/>\(height)<w:tblHeader/></w:trPr>"
    for (at, column) in columns.enumerated() {
      output += Self.cell(
        [(column.heading, 0)], widths[at], size, isNumeric: column.isNumeric && !isTurned[at], isHead: true,
        isTurned: isTurned[at])
    }
    output += "</w:tr>"
    var pieces = WordPieces()
    pieces.add(output)
    for row in view.keys.indices {
      pieces.add(Self.row(row, view, widths, size, isLast: row + 1 == view.keys.count))
    }
    pieces.add("</w:tbl>")
    xml = pieces
  }

  private static func row(_ row: Int, _ view: TableView, _ widths: [Int], _ size: Int, isLast: Bool) -> String {
    let keys = view.keys[row]
    let cells = view.row(row)
    // Low rows stay on one page; a row of long quotes goes over two, so that no page is left nearly empty before it.
    let isShort = zip(cells, widths.dropFirst(keys.count)).allSatisfy { cell, width in
      height(cell.text, width, size) < mostUnbroken
    }
    var output = "<w:tr>\(isShort ? "<w:trPr><w:cantSplit/></w:trPr>" : "")"
    let isTotal = view.display.rowKeys[row] == TableView.total
    for column in keys.indices {
      let depth = column == keys.count - 1 ? view.depths[row] : 0
      output += cell(
        [(view.shownKey(row, column), depth)], widths[column], size, isNumeric: false, isHead: isTotal,
        staysWithNext: isLast)
    }
    for (column, cell) in cells.enumerated() {
      let paragraphs =
        cell.quotations.isEmpty
        ? [(cell.text, 0)]
        : cell.quotations.map { ("“\(InnerQuotes.inside($0.words))” (\(view.wording.citedWithTranslation($0)))", 0) }
      output += self.cell(
        paragraphs, widths[keys.count + column], size,
        isNumeric: view.isNumeric[column] || cell.number != nil || cell.isMissing, isHead: isTotal,
        staysWithNext: isLast)
    }
    return output + "</w:tr>"
  }

  /// Which headings stand on their side: those of columns of numbers, where many stand side by side and their names leave no room.
  private static func turned(_ columns: [WordColumn]) -> [Bool] {
    let isNarrow = columns.map(\.isNarrow)
    let upright = columns.reduce(0) { $0 + $1.least(18) }
    return isNarrow.count(where: { $0 }) > 7 && upright > Self.upright ? isNarrow : columns.map { _ in false }
  }

  private static func cell(
    _ paragraphs: [(String, Int)], _ width: Int, _ size: Int, isNumeric: Bool, isHead: Bool, isTurned: Bool = false,
    staysWithNext: Bool = false
  )
    -> String
  {
    let shade = isHead ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/>" : ""
    let turned =
      "<w:tcMar><w:left w:w=\"\(turnedMargin)\" w:type=\"dxa\"/><w:right w:w=\"\(turnedMargin)\" w:type=\"dxa\"/></w:tcMar><w:textDirection w:val=\"btLr\"/><w:vAlign w:val=\"center\"/>"
    let letters = "<w:rPr>\(isHead ? "<w:b/>" : "")<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr>"
    let body = paragraphs.map { text, depth in
      let place =
        "<w:pPr><w:pStyle w:val=\"TableText\"/>\(staysWithNext ? "<w:keepNext/>" : "")\(depth > 0 ? "<w:ind w:left=\"\(depth * 200)\"/>" : "")\(isNumeric ? "<w:jc w:val=\"center\"/>" : "")</w:pPr>"
      let runs = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { at, line in
        "<w:r>\(letters)\(at > 0 ? "<w:br/>" : "")<w:t xml:space=\"preserve\">\(Markup.escaped(String(line)))</w:t></w:r>"
      }.joined()
      return "<w:p>\(place)\(runs)</w:p>"
    }.joined()
    return
      "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(shade)\(isTurned ? turned : "")</w:tcPr>\(body)</w:tc>"
  }

  /// About how high a text stands in a column, in twips.
  private static func height(_ text: String, _ width: Int, _ size: Int) -> Int {
    let room = max(1, width - 200)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, paragraph in
      sum + 1 + paragraph.count * size * 21 / 4 / room
    }
    return lines * size * 12
  }

  /// What room is left goes to the columns that hold most; columns of numbers take none of it where others can.
  private static func widths(_ leasts: [Int], _ columns: [WordColumn], _ room: Int, _ size: Int) -> [Int] {
    let sum = leasts.reduce(0, +)
    guard sum < room else { return leasts.map { $0 * room / max(1, sum) } }
    var wants = zip(leasts, columns).map { least, column -> Double in
      let full = Double(column.longest * size * 6 + 240)
      return column.isNumeric ? 0 : max(0, min(full, 9000) - Double(least))
    }
    // An empty column is there to be filled in.
    let filled = wants.filter { $0 > 0 }
    let usual = filled.isEmpty ? 0 : filled.reduce(0, +) / Double(filled.count)
    for at in wants.indices where !columns[at].isNumeric && columns[at].longest == 0 { wants[at] = usual }
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
