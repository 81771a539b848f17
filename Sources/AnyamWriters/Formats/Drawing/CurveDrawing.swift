import AnyamModel

/// How many different codes are known after each interview: the order they came in as a line, other orders as a band.
enum CurveDrawing {
  static func draw(_ curve: Display.Curve, _ display: Display, _ wording: DisplayWording, isFramed: Bool) -> String {
    var canvas = SVGCanvas(isFramed: isFramed)
    let title = wording.caption(display)
    canvas.head(title)
    let count = curve.known.count
    guard count > 0 else {
      canvas.text(wording.either("No interviews yet.", "Belum ada wawancara."), 10, 52)
      return canvas.svg(title: title)
    }
    let most = max(1, (curve.high + curve.known).max() ?? 1)
    let (left, top, height) = (60.0, 50.0, 300.0)
    let step = max(24.0, min(60, 640 / Double(count)))
    func x(_ at: Int) -> Double { left + (Double(at) + 0.5) * step }
    func y(_ codes: Int) -> Double { top + height * (1 - Double(codes) / Double(most)) }
    for at in 0..<count {
      canvas.rectangle(
        x(at) - step / 2, y(curve.high[at]), step, max(1, y(curve.low[at]) - y(curve.high[at])), fill: "#D6E6F2",
        title: "\(curve.low[at])–\(curve.high[at])")
    }
    for part in 0...4 {
      let value = most * part / 4
      canvas.line(left - 4, y(value), left + Double(count) * step, y(value), stroke: "#ddd")
      canvas.text(String(value), left - 8, y(value) + 4, size: 11, anchor: .end)
    }
    if let reached = curve.reached, reached <= count {
      canvas.line(x(reached - 1), top, x(reached - 1), top + height, stroke: "#D55E00")
      canvas.text(
        wording.either("saturated", "jenuh"), x(reached - 1) + 4, top + height - 8, size: 11, colour: "#A34700")
    }
    for at in 0..<count {
      if at > 0 {
        canvas.line(x(at - 1), y(curve.known[at - 1]), x(at), y(curve.known[at]), stroke: "#0072B2")
      }
      canvas.circle(
        x(at), y(curve.known[at]), radius: 4, fill: "#0072B2", title: "\(display.rowKeys[at]): \(curve.known[at])")
      if count <= 30 || at % 5 == 4 {
        canvas.text(String(at + 1), x(at), top + height + 18, size: 11, anchor: .middle)
      }
    }
    canvas.line(left, top + height, left + Double(count) * step, top + height, stroke: "#555")
    canvas.text(
      wording.either("interviews, in order of their days", "wawancara, menurut tanggalnya"), left, top + height + 38,
      size: 12)
    canvas.text(wording.either("different codes", "kode berbeda"), 10, top - 10, size: 12)
    canvas.foot(wording.footer(display))
    return canvas.svg(title: title)
  }
}
