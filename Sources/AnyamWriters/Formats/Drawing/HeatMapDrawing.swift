import AnyamModel

/// A table drawn: numbers on colours, headings aslant, long row names broken into lines.
enum HeatMapDrawing {
  private static let size = 13.0
  private static let row = 26.0

  static func draw(_ view: TableView) -> String {
    var canvas = SVGCanvas()
    let title = view.wording.caption(view.display)
    // What a row lies in stands before it once; of a path below it the last name.
    let names = view.keys.indices.map { row in
      view.keys[row].indices.map { column in
        let key = view.keys[row][column]
        return view.keys[row].count > 1 ? TableView.leaf(key) : key
      }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
    let headings = view.headings
    let nameWidth = min(320, max(80, names.map { SVGCanvas.width($0, size: size) }.max() ?? 80)) + 10
    let isNumbers = view.isAllNumbers
    // Marks and numbers need little room, beside columns of words too.
    let isEmpty = headings.indices.map { column in !isNumbers && view.cells.allSatisfy { $0[column].text.isEmpty } }
    let isNarrow = headings.indices.map { column in
      isNumbers || !isEmpty[column] && view.cells.allSatisfy { $0[column].number != nil || $0[column].text.count < 3 }
    }
    let cellWidths = headings.indices.map { column -> Double in
      let widest = view.cells.map { SVGCanvas.width($0[column].text, size: size) }.max() ?? 0
      let word =
        headings[column].split(whereSeparator: \.isWhitespace).map { SVGCanvas.width(String($0), size: size) }.max()
        ?? 0
      // What is empty throughout is there to be written into.
      return isNarrow[column]
        ? max(44, widest + 14) : max(min(210, max(isEmpty[column] ? 150 : 90, widest + 14)), word + 16)
    }
    let longest = headings.indices.filter { isNarrow[$0] }.map { SVGCanvas.width(headings[$0], size: size) }.max() ?? 0
    let headHeight = longest * 0.71 + 18
    let isTurned = headings.indices.contains { column in
      isNarrow[column] && SVGCanvas.width(headings[column], size: size) > cellWidths[column] - 8
    }
    let headLines = headings.enumerated().map { SVGCanvas.folded($1, to: cellWidths[$0] - 10, size: size) }
    let top = 44 + (isTurned ? headHeight : Double(headLines.map(\.count).max() ?? 1) * 17 + 8)
    canvas.head(title)
    canvas.text(view.keyHeadings.joined(separator: " · "), 10, top - 8, size: size, bold: true)
    var x = 10 + nameWidth
    for (column, heading) in headings.enumerated() {
      if isTurned, isNarrow[column] {
        canvas.text(heading, x + cellWidths[column] / 2, top - 8, size: size, bold: true, turned: true)
      } else {
        for (line, words) in headLines[column].enumerated() {
          let y = top - 8 - Double(headLines[column].count - 1 - line) * 17
          canvas.text(words, x + cellWidths[column] / 2, y, size: size, anchor: .middle, bold: true)
        }
      }
      x += cellWidths[column]
    }
    let largest = max(view.largest, 1e-9)
    var y = top
    for (at, cells) in view.cells.enumerated() {
      let lines = SVGCanvas.folded(names[at], to: nameWidth - 4, size: size)
      let texts = cells.enumerated().map { SVGCanvas.folded($1.text, to: cellWidths[$0] - 12, size: size) }
      let height = max(row, Double(max(lines.count, texts.map(\.count).max() ?? 1)) * 17 + 9)
      for (line, words) in lines.enumerated() { canvas.text(words, 10, y + 18 + Double(line) * 17, size: size) }
      var x = 10 + nameWidth
      for (column, cell) in cells.enumerated() {
        let isTotal = view.display.rowKeys[at] == TableView.total || view.display.columnKeys[column] == TableView.total
        let heat = isNumbers && !isTotal ? (cell.number ?? 0) / largest : 0
        canvas.rectangle(x, y, cellWidths[column], height, fill: Palette.heat(heat), stroke: "#bbb")
        for (line, words) in texts[column].enumerated() {
          let middle = x + cellWidths[column] / 2
          if isNarrow[column] {
            canvas.text(words, middle, y + 18 + Double(line) * 17, size: size, anchor: .middle, bold: isTotal)
          } else {
            canvas.text(words, x + 6, y + 18 + Double(line) * 17, size: size)
          }
        }
        x += cellWidths[column]
      }
      y += height
    }
    canvas.foot(view.wording.footer(view.display))
    return canvas.svg(title: title)
  }
}
