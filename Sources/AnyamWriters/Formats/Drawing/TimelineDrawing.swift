import AnyamModel

/// What was collected when: a lane for each kind, a circle for each event, larger where more was coded.
enum TimelineDrawing {
  static func draw(_ events: [Display.Event], _ display: Display, _ wording: DisplayWording, isFramed: Bool) -> String {
    var canvas = SVGCanvas(isFramed: isFramed)
    let title = wording.caption(display)
    let size = 12.0
    canvas.head(title)
    guard let first = events.map(\.date).min(), let last = events.map(\.date).max() else {
      canvas.text(wording.either("Nothing has a date yet.", "Belum ada yang bertanggal."), 10, 52)
      return canvas.svg(title: title)
    }
    var lanes: [String] = []
    for event in events where !lanes.contains(event.lane) { lanes.append(event.lane) }
    func width(_ date: CalendarDate) -> Double { SVGCanvas.width(wording.date(date), size: 11) }
    let left = max(30 + (lanes.map { SVGCanvas.width($0, size: 13) }.max() ?? 0), width(first) / 2 + 10)
    let days = max(1, number(last) - number(first))
    let span = max(560, Double(min(days, 400)) * 3)
    func x(_ date: CalendarDate) -> Double { left + Double(number(date) - number(first)) / Double(days) * span }
    let largest = Double(max(1, events.map(\.weight).max() ?? 1))
    var y = 60.0
    for lane in lanes {
      // Labels that would run into each other go one below the other.
      var ends: [Double] = []
      let own = events.filter { $0.lane == lane }.sorted { ($0.date, $0.label) < ($1.date, $1.label) }
      var places: [(Display.Event, Int)] = []
      for event in own {
        let radius = 5 + 9 * (Double(event.weight) / largest).squareRoot()
        let start = x(event.date) - radius
        let row = ends.firstIndex { $0 < start } ?? ends.count
        let end = x(event.date) + radius + 6 + SVGCanvas.width(event.label, size: size) + 12
        if row == ends.count { ends.append(end) } else { ends[row] = end }
        places.append((event, row))
      }
      let height = Double(max(1, ends.count)) * 32
      canvas.text(lane, 10, y + 20, size: 13, bold: true)
      canvas.line(left - 10, y + height + 2, left + span + 10, y + height + 2, stroke: "#ddd")
      let colour = Palette.things[(lanes.firstIndex(of: lane) ?? 0) % Palette.things.count]
      for (event, row) in places {
        let radius = 5 + 9 * (Double(event.weight) / largest).squareRoot()
        let middle = y + 16 + Double(row) * 32
        let count = wording.either("codings", "pengodean")
        canvas.circle(
          x(event.date), middle, radius: radius, fill: colour,
          title: "\(event.label) · \(wording.date(event.date)) · \(event.weight) \(count)")
        canvas.text(event.label, x(event.date) + radius + 5, middle + 4, size: size)
      }
      y += height + 8
    }
    canvas.line(left - 10, y + 4, left + span + 10, y + 4, stroke: "#555")
    // Where dates would run into each other, the ticks stand alone.
    var after = 0.0
    for date in Set(events.map(\.date)).sorted() {
      canvas.line(x(date), y, x(date), y + 8, stroke: "#555")
      guard x(date) - width(date) / 2 >= after else { continue }
      canvas.text(wording.date(date), x(date), y + 22, size: 11, anchor: .middle)
      after = x(date) + width(date) / 2 + 10
    }
    canvas.foot(wording.footer(display))
    return canvas.svg(title: title)
  }

  /// Days since the year 0, for distances only.
  private static func number(_ date: CalendarDate) -> Int {
    let (year, month) = date.month > 2 ? (date.year, date.month - 3) : (date.year - 1, date.month + 9)
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + date.day
  }
}
