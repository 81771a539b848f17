/// A drawing on its way to SVG: shapes in pixels, text that is never cut.
struct SVGCanvas {
  private var shapes = ""
  /// Whether title, rule and source stand in it.
  private let isFramed: Bool
  /// How far the drawing reaches.
  private(set) var width: Double = 0
  private(set) var height: Double = 0

  /// The letters are drawn with; every machine has one of them.
  static let font = "DejaVu Sans, Noto Sans, Segoe UI, Arial, sans-serif"

  enum Anchor: String { case start, middle, end }

  init(isFramed: Bool = true) { self.isFramed = isFramed }

  /// The title, above everything.
  mutating func head(_ title: String) {
    if isFramed { text(title, 10, 24, size: 15, bold: true) }
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String, stroke: String = "none",
    title: String = ""
  ) {
    reach(x + width, y + height)
    let tip = title.isEmpty ? "/>" : "><title>\(Markup.escaped(title))</title></rect>"
    shapes +=
      "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\" fill=\"\(fill)\" stroke=\"\(stroke)\"\(tip)\n"
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double, fill: String, title: String = "") {
    reach(x + radius, y + radius)
    let tip = title.isEmpty ? "/>" : "><title>\(Markup.escaped(title))</title></circle>"
    shapes += "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\" fill=\"\(fill)\" stroke=\"#333\"\(tip)\n"
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, stroke: String = "#999") {
    reach(max(x1, x2), max(y1, y2))
    shapes += "<line x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\" stroke=\"\(stroke)\"/>\n"
  }

  mutating func text(
    _ words: String, _ x: Double, _ y: Double, size: Double = 13, anchor: Anchor = .start, bold: Bool = false,
    turned: Bool = false, colour: String = "#1b1b1b"
  ) {
    let long = Self.width(words, size: size)
    if turned {
      // Read upwards, to the right of the foot.
      reach(x + long * 0.71 + size, y)
    } else {
      reach(anchor == .start ? x + long : anchor == .middle ? x + long / 2 : x, y + size * 0.3)
    }
    let turn = turned ? " transform=\"rotate(-45 \(n(x)) \(n(y)))\"" : ""
    shapes +=
      "<text x=\"\(n(x))\" y=\"\(n(y))\" font-size=\"\(n(size))\" text-anchor=\"\(anchor.rawValue)\" fill=\"\(colour)\"\(bold ? " font-weight=\"bold\"" : "")\(turn)>\(Markup.escaped(words))</text>\n"
  }

  private mutating func reach(_ x: Double, _ y: Double) {
    width = max(width, x)
    height = max(height, y)
  }

  /// Lines below everything: the rule, what marks mean, where the data come from.
  mutating func foot(_ lines: [String]) {
    guard isFramed else { return }
    var y = height + 10
    let room = max(420, width - 20)
    for line in lines.flatMap({ Self.folded($0, to: room, size: 11) }) {
      y += 15
      text(line, 10, y, size: 11, colour: "#444")
    }
  }

  /// The whole drawing.
  func svg(title: String) -> String {
    let (width, height) = (n(self.width + 14), n(self.height + 14))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" font-family="\(Self.font)" role="img">
      <title>\(Markup.escaped(title))</title>
      <rect width="100%" height="100%" fill="#fff"/>
      \(shapes)</svg>

      """
  }

  /// Roughly how wide a line of text is, rather too wide than too narrow.
  static func width(_ words: String, size: Double) -> Double {
    words.unicodeScalars.reduce(0.0) { sum, scalar in
      let share: Double =
        switch scalar.value {
        case 0x20...0x2F, 0x3A, 0x3B, 0x69, 0x6A, 0x6C, 0x49, 0x66, 0x74, 0x72: 0.42
        case 0x57, 0x4D, 0x6D, 0x77: 0.95
        case 0x41...0x5A: 0.74
        case 0x300...0x36F, 0x200B...0x200F: 0
        case 0..<0x250: 0.62
        case 0x1100...0xFFFF: 1.0
        case 0x10000...: 1.3
        default: 0.7
        }
      return sum + share * size
    }
  }

  /// Lines of at most so many pixels, broken between words; a single longer word is broken too.
  static func folded(_ words: String, to limit: Double, size: Double) -> [String] {
    words.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      folded(paragraph: $0, to: limit, size: size)
    }
  }

  private static func folded(paragraph: Substring, to limit: Double, size: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(whereSeparator: \.isWhitespace) {
      let joined = line.isEmpty ? String(word) : line + " " + word
      if width(joined, size: size) <= limit {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      // At its hyphens first, between letters only where that is not enough.
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      for (at, part) in parts.enumerated() {
        let piece = at + 1 < parts.count ? part + "-" : String(part)
        if width(line + piece, size: size) > limit, !line.isEmpty {
          lines.append(line)
          line = ""
        }
        for character in piece {
          if width(line + String(character), size: size) > limit, !line.isEmpty {
            lines.append(line)
            line = ""
          }
          line.append(character)
        }
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// A number as SVG writes it, the same on every machine.
  private func n(_ number: Double) -> String { FixedPoint.short(number, places: 1) }
}
