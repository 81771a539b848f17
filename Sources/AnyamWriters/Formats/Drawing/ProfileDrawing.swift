import AnyamModel

/// One source from its beginning to its end: a lane for each code, a bar where it was given.
enum ProfileDrawing {
  static func draw(_ profile: Display.Profile, _ view: TableView, isFramed: Bool) -> String {
    var canvas = SVGCanvas(isFramed: isFramed)
    let title = view.wording.caption(view.display)
    let size = 13.0
    let names = view.keys.map { $0.last ?? "" }
    let left = min(330, max(80, names.map { SVGCanvas.width($0, size: size) }.max() ?? 80)) + 22
    let width = 620.0
    let length = Double(max(1, profile.length))
    canvas.head(title)
    var y = 44.0
    for (row, lane) in profile.lanes.enumerated() {
      let lines = SVGCanvas.folded(row < names.count ? names[row] : "", to: left - 14, size: size)
      let height = max(24, Double(lines.count) * 16 + 8)
      for (line, words) in lines.enumerated() { canvas.text(words, 10, y + 15 + Double(line) * 16, size: size) }
      canvas.rectangle(left, y + 3, width, 16, fill: "#f2f2f2")
      for range in lane.ranges {
        let start = left + Double(range.start) / length * width
        canvas.rectangle(
          start, y + 3, max(2, Double(range.length) / length * width), 16, fill: Palette.colour(lane.colour, row))
      }
      y += height
    }
    canvas.line(left, y + 4, left + width, y + 4, stroke: "#555")
    for share in [0, 0.5, 1.0] {
      canvas.text("\(Int(share * 100))%", left + share * width, y + 20, size: 11, anchor: .middle)
    }
    canvas.foot(view.wording.footer(view.display))
    return canvas.svg(title: title)
  }
}
