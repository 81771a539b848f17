import AnyamContainers
import AnyamModel

/// Walks through the parts of a Word document that hold text and tells the builder what it meets.
struct DocxBody {
  var builder = DocumentBuilder()
  let options: ReadingOptions
  let styles: DocxStyles
  var numbering: DocxNumbering
  /// Footnotes and endnotes in the order their marks came: part, id, number.
  private(set) var notes: [(part: String, id: String, number: Int)] = []

  private var paragraph = DocxStyles.Style()
  private var list: String?
  private var level: Int?
  private var numbersLeftOut = 0
  private var isHidden = false
  private var names: [Int: String] = [:]
  private var lastKey = (key: 0, name: "")

  init(options: ReadingOptions, styles: DocxStyles, numbering: DocxNumbering) {
    self.options = options
    self.styles = styles
    self.numbering = numbering
  }

  /// Elements whose content is no text of the document.
  private static let skipped: Set<String> = [
    "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "instrText", "delInstrText", "Fallback", "sdtPr", "sdtEndPr",
    "fldData", "rubyPr", "annotationRef", "docPr", "cNvGraphicFramePr",
  ]

  /// The most frequent elements, which are never left out.
  private static let walked: Set<String> = ["r", "p", "rPr", "pPr", "tc", "tr"]

  /// Elements that hold something a reader of the document sees or could see, and what findings call it.
  private static let counted: [String: DocumentPart] = [
    "object": .objects, "oMath": .equations, "blip": .pictures, "imagedata": .pictures, "chart": .charts,
    "altChunk": .embeddedDocuments, "rt": .rubyText,
  ]

  static func isOn(_ value: String?) -> Bool { !["0", "false", "off", "none"].contains(value ?? "") }

  /// Reads the main part.
  mutating func read(_ part: [UInt8]) throws(ContainerError) {
    var xml = try XMLPull(part)
    var sawBody = false
    while let event = try xml.next() {
      guard case .start(let isEmpty) = event, xml.name == "body" else { continue }
      sawBody = true
      if !isEmpty { try walk(&xml) }
    }
    guard sawBody else { throw .damagedXML(line: xml.line) }
    if numbersLeftOut > 0 { builder.leaveOut(.listNumbers, numbersLeftOut) }
  }

  /// Reads the notes of `word/footnotes.xml` or `endnotes.xml` whose marks were met.
  mutating func read(notes part: [UInt8], named kind: String) throws(ContainerError) {
    let wanted = Dictionary(
      notes.filter { $0.part == kind }.map { ($0.id, $0.number) }, uniquingKeysWith: { a, _ in a })
    var found: [Int: Flow] = [:]
    var xml = try XMLPull(part)
    while let event = try xml.next() {
      guard case .start(let isEmpty) = event, ["footnote", "endnote"].contains(xml.name), !isEmpty else { continue }
      guard let id = xml.attribute("id"), let number = wanted[id] else {
        try xml.skip()
        continue
      }
      builder.beginAside()
      try walk(&xml)
      found[number] = builder.endStretch()
    }
    for (number, note) in found.sorted(by: { $0.key < $1.key }) { builder.addNote(number, note) }
  }

  /// Everything inside the element that has just begun.
  private mutating func walk(_ xml: inout XMLPull) throws(ContainerError) {
    var depth = 1
    var inText = false
    while depth > 0, let event = try xml.next() {
      switch event {
      case .text: if inText, !isHidden { builder.append { xml.appendText(to: &$0) } }
      case .start(let isEmpty):
        let name = name(xml)
        if name == "t" || name == "delText" {
          inText = !isEmpty
        } else if !Self.walked.contains(name), try leaves(name, isEmpty, &xml) {
          continue
        } else {
          try start(name, isEmpty, &xml)
        }
        if !isEmpty { depth += 1 }
      case .end:
        depth -= 1
        let name = name(xml)
        if name == "t" || name == "delText" { inText = false } else { end(name) }
      }
    }
  }

  /// The names of elements, made once for each: a document has a million elements of a dozen names.
  private mutating func name(_ xml: borrowing XMLPull) -> String {
    let key = xml.nameKey
    if key == lastKey.key { return lastKey.name }
    let known = names[key]
    let name = known ?? xml.name
    if known == nil { names[key] = name }
    lastKey = (key, name)
    return name
  }

  /// Whether an element was gone past: it holds nothing of the text, or nothing that can be read.
  private mutating func leaves(_ name: String, _ isEmpty: Bool, _ xml: inout XMLPull) throws(ContainerError) -> Bool {
    let refused = options.tracked == .final ? ["del", "moveFrom"] : ["ins", "moveTo"]
    if refused.contains(name) {
      builder.leaveOut(options.tracked == .final ? .deletions : .insertions)
    } else if let kind = Self.counted[name] {
      builder.leaveOut(kind)
    } else if !Self.skipped.contains(name) {
      return false
    }
    if !isEmpty { try xml.skip() }
    return true
  }

  private mutating func start(_ name: String, _ isEmpty: Bool, _ xml: inout XMLPull) throws(ContainerError) {
    switch name {
    case "p":
      builder.startParagraph()
      paragraph = DocxStyles.Style()
      (list, level) = (nil, nil)
      if isEmpty { builder.endParagraph() }
    case "pPr": if !isEmpty { try paragraphProperties(&xml) }
    case "r":
      builder.isBold = paragraph.isBold ?? false
      builder.highlight = ""
      isHidden = false
    case "rPr": if !isEmpty { try runProperties(&xml) }
    case "tr": builder.startRow()
    case "tc": builder.startCell()
    case "tab", "ptab": builder.tab()
    case "br", "cr": builder.lineBreak()
    case "noBreakHyphen": builder.nonBreakingHyphen()
    case "softHyphen": builder.softHyphen()
    case "sym": symbol(xml.attribute("font") ?? "", xml.attribute("char") ?? "")
    case "txbxContent": builder.beginAside()
    case "footnoteReference", "endnoteReference":
      // A note with a mark of its own needs no second one, yet must be found.
      let number = builder.noteMark()
      notes.append((name == "footnoteReference" ? "footnotes" : "endnotes", xml.attribute("id") ?? "", number))
    case "commentRangeStart": builder.startComment(xml.attribute("id") ?? "")
    case "commentRangeEnd": builder.endComment(xml.attribute("id") ?? "")
    case "commentReference": builder.anchorComment(xml.attribute("id") ?? "")
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "p": builder.endParagraph()
    case "tc": builder.endCell()
    case "tr": builder.endRow()
    case "txbxContent": builder.endAside()
    default: break
    }
  }

  /// Style, list and whether the paragraph's mark was deleted; writes the number where numbers are asked for.
  private mutating func paragraphProperties(_ xml: inout XMLPull) throws(ContainerError) {
    var depth = 1
    var inMark = false
    while depth > 0, let event = try xml.next() {
      switch event {
      case .start(let isEmpty):
        switch name(xml) {
        case "pStyle": paragraph = styles.style(xml.attribute("val"))
        case "numId": list = xml.attribute("val")
        case "ilvl": level = xml.attribute("val").flatMap { Int($0) }
        case "outlineLvl":
          if let depth = xml.attribute("val").flatMap({ Int($0) }), depth < 9 { paragraph.isHeading = true }
        case "rPr": inMark = true
        case "del": if inMark, options.tracked == .final { builder.joinsNext = true }
        case "ins": if inMark, options.tracked == .original { builder.joinsNext = true }
        case "pPrChange", "sectPr":
          if !isEmpty { try xml.skip() }
          continue
        default: break
        }
        if !isEmpty { depth += 1 }
      case .end:
        depth -= 1
        if xml.name == "rPr" { inMark = false }
      case .text: break
      }
    }
    if paragraph.isHeading { builder.markHeading() }
    guard let list = list ?? paragraph.list, list != "0" else { return }
    guard options.numbering else {
      numbersLeftOut += 1
      return
    }
    if let number = numbering.next(list, level ?? paragraph.level ?? 0) { builder.append(number.utf8) }
  }

  private mutating func runProperties(_ xml: inout XMLPull) throws(ContainerError) {
    var depth = 1
    while depth > 0, let event = try xml.next() {
      switch event {
      case .start(let isEmpty):
        switch name(xml) {
        case "rStyle": if let bold = styles.style(xml.attribute("val")).isBold { builder.isBold = bold }
        case "vanish":
          isHidden = Self.isOn(xml.attribute("val"))
          if isHidden { builder.leaveOut(.hiddenText) }
        case "b": builder.isBold = Self.isOn(xml.attribute("val"))
        case "highlight":
          let colour = xml.attribute("val") ?? ""
          builder.highlight = colour == "none" ? "" : colour
        case "rPrChange":
          if !isEmpty { try xml.skip() }
          continue
        default: break
        }
        if !isEmpty { depth += 1 }
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  private mutating func symbol(_ font: String, _ code: String) {
    guard let code = UInt32(code, radix: 16) else { return }
    if let scalar = SymbolFonts.scalar(font, code) {
      builder.append(String(Character(scalar)).utf8)
    } else {
      // What cannot be named keeps its place.
      builder.append("\u{FFFD}".utf8)
      builder.leaveOut(.symbols)
    }
  }
}
