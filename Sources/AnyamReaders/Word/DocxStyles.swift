import AnyamContainers

/// What of a Word document's styles matters to a reader of text: which are headings, which are bold, which number.
struct DocxStyles {
  struct Style {
    var basedOn: String?
    var isHeading = false
    var isBold: Bool?
    var list: String?
    var level: Int?
  }

  private var styles: [String: Style] = [:]

  init() {}

  init(_ part: [UInt8]) throws(ContainerError) {
    var xml = try XMLPull(part)
    var id: String?
    var style = Style()
    while let event = try xml.next() {
      switch event {
      case .start:
        switch xml.name {
        case "style":
          id = xml.attribute("styleId")
          style = Style()
        case "name":
          let name = (xml.attribute("val") ?? "").lowercased()
          style.isHeading = name.hasPrefix("heading") || name == "title" || name == "subtitle"
        case "basedOn": style.basedOn = xml.attribute("val")
        case "b": style.isBold = DocxBody.isOn(xml.attribute("val"))
        case "numId": style.list = xml.attribute("val")
        case "ilvl": style.level = xml.attribute("val").flatMap { Int($0) }
        default: break
        }
      case .end:
        guard xml.name == "style", let key = id else { continue }
        styles[key] = style
        id = nil
      case .text: break
      }
    }
  }

  /// A style with what it takes from the styles it is based on.
  func style(_ id: String?) -> Style {
    var found = Style()
    var next = id
    var seen: Set<String> = []
    while let id = next, let style = styles[id], seen.insert(id).inserted {
      found.isHeading = found.isHeading || style.isHeading
      found.isBold = found.isBold ?? style.isBold
      found.list = found.list ?? style.list
      found.level = found.level ?? style.level
      next = style.basedOn
    }
    return found
  }
}
