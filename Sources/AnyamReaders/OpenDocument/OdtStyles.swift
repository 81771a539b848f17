import AnyamContainers

/// What of an OpenDocument's styles matters to a reader of text: which are bold or coloured, and how lists number.
struct OdtStyles {
  struct Style {
    var parent: String?
    var isBold: Bool?
    var colour: String?
  }

  private var styles: [String: Style] = [:]
  private(set) var lists: [String: ListNumber] = [:]
  private var style: String?
  private var list: String?

  /// Takes in one element of the styles; says whether it was one.
  mutating func take(_ xml: borrowing XMLPull) {
    switch xml.name {
    case "style":
      style = xml.attribute("name")
      if let style { styles[style] = Style(parent: xml.attribute("parent-style-name")) }
    case "text-properties":
      guard let style else { return }
      if let weight = xml.attribute("font-weight") { styles[style]?.isBold = weight == "bold" || weight >= "600" }
      if let colour = xml.attribute("background-color") {
        styles[style]?.colour = colour == "transparent" ? "" : HighlightColour.name(of: colour)
      }
    case "list-style":
      style = nil
      list = xml.attribute("name")
      if let list { lists[list] = ListNumber(levels: [:]) }
    case "list-level-style-number", "list-level-style-bullet", "outline-level-style":
      guard let list, let depth = xml.attribute("level").flatMap({ Int($0) }) else { return }
      var level = ListNumber.Level()
      level.start = xml.attribute("start-value").flatMap { Int($0) } ?? 1
      let isBullet = xml.name == "list-level-style-bullet"
      level.style =
        isBullet
        ? .bullet : ListNumber.Style(word: xml.attribute("num-format").map { $0 == "1" ? "decimal" : $0 } ?? "")
      let shown = max(1, xml.attribute("display-levels").flatMap { Int($0) } ?? 1)
      let places = (max(1, depth - shown + 1)...max(1, depth)).map { "%\($0)" }.joined(separator: ".")
      level.pattern =
        level.style == .none ? "" : (xml.attribute("num-prefix") ?? "") + places + (xml.attribute("num-suffix") ?? "")
      lists[list]?.levels[depth - 1] = level
    default: break
    }
  }

  func style(_ name: String?) -> Style {
    var found = Style()
    var next = name
    var seen: Set<String> = []
    while let name = next, let style = styles[name], seen.insert(name).inserted {
      found.isBold = found.isBold ?? style.isBold
      found.colour = found.colour ?? style.colour
      next = style.parent
    }
    return found
  }
}
