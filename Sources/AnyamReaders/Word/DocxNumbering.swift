import AnyamContainers

/// `word/numbering.xml`: how each list of a Word document numbers.
struct DocxNumbering {
  private var lists: [String: ListNumber] = [:]

  init() {}

  init(_ part: [UInt8]) throws(ContainerError) {
    var xml = try XMLPull(part)
    var patterns: [String: [Int: ListNumber.Level]] = [:]
    var pattern: String?
    var list: String?
    var depth = 0
    while let event = try xml.next() {
      switch event {
      case .start:
        let value = xml.attribute("val")
        switch xml.name {
        case "abstractNum": pattern = xml.attribute("abstractNumId")
        case "num":
          pattern = nil
          list = xml.attribute("numId")
        case "abstractNumId":
          if let list, let value { lists[list] = ListNumber(levels: patterns[value] ?? [:]) }
        case "lvl", "lvlOverride":
          depth = min(8, max(0, xml.attribute("ilvl").flatMap { Int($0) } ?? 0))
          if let pattern { patterns[pattern, default: [:]][depth] = ListNumber.Level() }
        case "start":
          if let pattern, let value { patterns[pattern]?[depth]?.start = Int(value) ?? 1 }
        case "startOverride":
          if let list, let value { lists[list]?.levels[depth, default: ListNumber.Level()].start = Int(value) ?? 1 }
        case "numFmt":
          if let pattern, let value { patterns[pattern]?[depth]?.style = ListNumber.Style(word: value) }
        case "lvlText":
          if let pattern, let value { patterns[pattern]?[depth]?.pattern = value }
        default: break
        }
      case .end, .text: break
      }
    }
  }

  /// What stands before the next paragraph of a list; `nil` where there is no such list.
  mutating func next(_ list: String, _ level: Int) -> String? { lists[list]?.next(level) }
}
