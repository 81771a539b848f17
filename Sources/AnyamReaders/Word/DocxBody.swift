import AnyamContainers

/// Walks through `word/document.xml` and gathers its text, paragraph by paragraph.
struct DocxBody {
  /// UTF-8; paragraphs end with a newline between them.
  private(set) var text: [UInt8] = []
  /// First byte and byte behind the last of each paragraph that holds anything.
  private(set) var paragraphs: [(Int, Int)] = []
  /// Kinds of things left out, with how many.
  private(set) var leftOut: [String: Int] = [:]

  private var paragraphStart = 0
  /// Inside a table: how many rows are open, and whether the next cell or paragraph needs something before it.
  private var openCells: [Cell] = []
  private var hasWritten = false

  private struct Cell {
    var cellsBefore = 0
    var paragraphsBefore = 0
  }

  /// Elements whose content is no text of the document.
  private static let skipped: Set<String> = [
    "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "instrText", "delInstrText", "Fallback",
  ]

  /// Elements that hold something a reader of the document sees or could see, and what findings call it.
  private static let counted: [String: String] = [
    "del": "deletions", "moveFrom": "deletions", "txbxContent": "text boxes", "object": "objects", "oMath": "equations",
    "footnoteReference": "footnotes", "endnoteReference": "endnotes", "commentReference": "comments", "sym": "symbols",
    "blip": "pictures", "imagedata": "pictures", "chart": "charts", "altChunk": "embedded documents",
    "ruby": "ruby text",
  ]

  /// Those that may hold more of what is counted, and so are walked through.
  private static let leaves: Set<String> = [
    "footnoteReference", "endnoteReference", "commentReference", "sym", "blip", "imagedata", "chart", "altChunk",
  ]

  mutating func read(_ part: [UInt8]) throws(ContainerError) {
    var xml = try XMLPull(part)
    /// How many open elements lie inside one that is skipped; 0 where nothing is.
    var skipping = 0
    var inText = false
    var sawBody = false
    while let event = try xml.next() {
      switch event {
      case .text:
        if inText, skipping == 0 { xml.appendText(to: &text) }
      case .start(let isEmpty):
        let name = xml.name
        if skipping > 0 {
          if !isEmpty { skipping += 1 }
          continue
        }
        if let kind = Self.counted[name] {
          leftOut[kind, default: 0] += 1
          if !isEmpty, !Self.leaves.contains(name) { skipping = 1 }
          continue
        }
        if Self.skipped.contains(name) {
          if !isEmpty { skipping = 1 }
          continue
        }
        if name == "body" { sawBody = true }
        if name == "t" { inText = !isEmpty } else { open(name, isEmpty) }
      case .end:
        if skipping > 0 {
          skipping -= 1
          continue
        }
        let name = xml.name
        if name == "t" { inText = false } else { close(name) }
      }
    }
    guard sawBody else { throw .damagedXML(line: xml.line) }
    while text.last == 0x0A { text.removeLast() }
  }

  private mutating func open(_ name: String, _ isEmpty: Bool) {
    switch name {
    case "p":
      startParagraph()
      if isEmpty { endParagraph() }
    case "tr": openCells.append(Cell())
    case "tc":
      guard let last = openCells.indices.last else { return }
      if openCells[last].cellsBefore > 0 { text.append(0x09) }
      openCells[last].paragraphsBefore = 0
    case "tab", "ptab": text.append(0x09)
    case "br", "cr": text.append(0x0A)
    case "noBreakHyphen": text.append(contentsOf: "\u{2011}".utf8)
    case "softHyphen": text.append(contentsOf: "\u{AD}".utf8)
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "p": endParagraph()
    case "tc":
      guard let last = openCells.indices.last else { return }
      openCells[last].cellsBefore += 1
    case "tr":
      openCells.removeLast()
      // A row inside a cell of another table is one more line of that cell.
      if openCells.isEmpty { finish() } else { openCells[openCells.count - 1].paragraphsBefore += 1 }
    default: break
    }
  }

  private mutating func startParagraph() {
    guard let last = openCells.indices.last else {
      if hasWritten { text.append(0x0A) }
      hasWritten = true
      paragraphStart = text.count
      return
    }
    // The first paragraph of a row starts a line; the next ones of a cell follow on lines of their own.
    if openCells.count == 1, openCells[last].cellsBefore == 0, openCells[last].paragraphsBefore == 0 {
      if hasWritten { text.append(0x0A) }
      hasWritten = true
      paragraphStart = text.count
    } else if openCells[last].paragraphsBefore > 0 {
      text.append(0x0A)
    }
    openCells[last].paragraphsBefore += 1
  }

  private mutating func endParagraph() {
    if openCells.isEmpty { finish() }
  }

  private mutating func finish() {
    if text[min(paragraphStart, text.count)...].contains(where: { $0 > 0x20 }) {
      paragraphs.append((paragraphStart, text.count))
    }
  }
}
