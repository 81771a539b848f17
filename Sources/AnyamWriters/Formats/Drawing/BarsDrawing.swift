import AnyamModel

/// The first column of a table as bars, with the number behind each.
enum BarsDrawing {
  static func draw(_ view: TableView, isFramed: Bool) -> String {
    var canvas = SVGCanvas(isFramed: isFramed)
    let title = view.wording.caption(view.display)
    let size = 13.0
    let names = view.keys.indices.map { row in
      String(repeating: "    ", count: view.depths[row]) + view.shownKey(row, view.keys[row].count - 1)
    }
    let nameWidth = min(340, max(80, names.map { SVGCanvas.width($0, size: size) }.max() ?? 80)) + 12
    let column =
      view.display.columnKeys.indices.first { view.cells.contains { !$0.isEmpty } && view.isNumeric[$0] } ?? 0
    let values = view.cells.map { column < $0.count ? $0[column].number ?? 0 : 0 }
    let largest = max(values.max() ?? 0, 1e-9)
    canvas.head(title)
    if column < view.headings.count {
      canvas.text(view.headings[column], 10 + nameWidth, 46, size: size, colour: "#444")
    }
    var y = 56.0
    for (row, name) in names.enumerated() {
      let lines = SVGCanvas.folded(name, to: nameWidth - 4, size: size)
      let indent = Double(name.prefix { $0 == " " }.count) * 4
      for (line, words) in lines.enumerated() {
        canvas.text(words, 10 + indent, y + 14 + Double(line) * 16, size: size)
      }
      let width = values[row] / largest * 420
      if width > 0 { canvas.rectangle(10 + nameWidth, y + 2, width, 16, fill: "#0072B2") }
      canvas.text(
        view.cells[row].isEmpty ? "" : view.cells[row][column].text, 16 + nameWidth + width, y + 15, size: size)
      y += max(24, Double(lines.count) * 16 + 8)
    }
    canvas.line(10 + nameWidth, 54, 10 + nameWidth, y, stroke: "#555")
    canvas.foot(view.wording.footer(view.display))
    return canvas.svg(title: title)
  }
}
