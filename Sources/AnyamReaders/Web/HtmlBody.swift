import AnyamContainers
import AnyamModel

/// Listens to a page and tells the builder what it hears.
final class HtmlBody: HTMLListener {
  var builder = DocumentBuilder()

  private var inParagraph = false
  private var afterBlank = true
  private var pendingBlank = false
  /// How many elements are open inside one that is left out.
  private var skipping = 0
  private var preformatted = 0
  private var bold: [Bool] = []
  private var colours: [String] = []
  private var openCells = 0
  private var isHeading = false

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "html", "legend", "li", "main", "menu", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "tfoot",
    "thead", "title", "ul",
  ]

  private static let leftOut: Set<String> = [
    "head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "textarea", "nav",
  ]

  /// Those that have no end.
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]

  func start(_ name: String, _ attribute: (String) -> String?) {
    guard skipping == 0 else {
      if !Self.void.contains(name) { skipping += 1 }
      return
    }
    if Self.leftOut.contains(name) {
      skipping = 1
      if name == "nav" { builder.leaveOut(.navigation) }
      if name == "math" { builder.leaveOut(.equations) }
      if ["svg", "iframe", "object"].contains(name) { builder.leaveOut(.pictures) }
      return
    }
    if name == "div", let title = attribute("title"), title == "header" || title == "footer" {
      // LibreOffice writes the heads and feet of pages so.
      skipping = 1
      builder.leaveOut(title == "header" ? .headers : .footers)
      return
    }
    if Self.blocks.contains(name) { close() } else { writeBlank() }
    switch name {
    case "br":
      open()
      builder.lineBreak()
      (afterBlank, pendingBlank) = (true, false)
    case "img": builder.leaveOut(.pictures)
    case "tr":
      close()
      builder.startRow()
    case "td", "th":
      close()
      builder.startCell()
      openCells += 1
      if name == "th" { bold.append(builder.isBold) }
    case "b", "strong":
      bold.append(builder.isBold)
      builder.isBold = true
    case "mark":
      colours.append(builder.highlight)
      builder.highlight = "yellow"
    case "span", "font":
      colours.append(builder.highlight)
      bold.append(builder.isBold)
      style(attribute("style")?.lowercased() ?? "")
    case "pre": preformatted += 1
    case "h1", "h2", "h3", "h4", "h5", "h6": isHeading = true
    default: break
    }
  }

  func end(_ name: String) {
    guard skipping == 0 else {
      if !Self.void.contains(name) { skipping -= 1 }
      return
    }
    if Self.blocks.contains(name) { close() } else { writeBlank() }
    switch name {
    case "td", "th":
      close()
      if openCells > 0 {
        builder.endCell()
        openCells -= 1
      }
      if name == "th", let last = bold.popLast() { builder.isBold = last }
    case "tr":
      close()
      builder.endRow()
    case "b", "strong": if let last = bold.popLast() { builder.isBold = last }
    case "mark": if let last = colours.popLast() { builder.highlight = last }
    case "span", "font":
      if let last = colours.popLast() { builder.highlight = last }
      if let last = bold.popLast() { builder.isBold = last }
    case "pre": preformatted = max(0, preformatted - 1)
    case "h1", "h2", "h3", "h4", "h5", "h6": isHeading = false
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipping == 0 else { return }
    if preformatted > 0 {
      open()
      builder.append(bytes)
      return
    }
    var kept: [UInt8] = []
    for byte in bytes {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C {
        pendingBlank = !afterBlank
        continue
      }
      if pendingBlank { kept.append(0x20) }
      kept.append(byte)
      (pendingBlank, afterBlank) = (false, false)
    }
    guard !kept.isEmpty else { return }
    if !inParagraph, kept.first == 0x20 { kept.removeFirst() }
    open()
    builder.append(kept)
  }

  /// A blank before an element belongs to the words before it.
  private func writeBlank() {
    guard pendingBlank, inParagraph else { return }
    builder.append(CollectionOfOne(0x20))
    (pendingBlank, afterBlank) = (false, true)
  }

  /// Ends the paragraph that is open.
  func close() {
    if inParagraph { builder.endParagraph() }
    (inParagraph, afterBlank, pendingBlank) = (false, true, false)
  }

  private func open() {
    guard !inParagraph else { return }
    builder.startParagraph()
    if isHeading { builder.markHeading() }
    inParagraph = true
  }

  private func style(_ style: String) {
    if style.contains("font-weight: bold") || style.contains("font-weight:bold") { builder.isBold = true }
    guard let at = style.firstRange(of: "background"), let hash = style[at.upperBound...].firstIndex(of: "#") else {
      return
    }
    let colour = style[hash...].prefix { $0 == "#" || $0.isHexDigit }
    if colour.count == 7 { builder.highlight = HighlightColour.name(of: String(colour)) }
  }
}
