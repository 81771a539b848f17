import AnyamContainers
import AnyamModel

/// Walks through `content.xml` and tells the builder what it meets.
struct OdtBody {
  var builder = DocumentBuilder()
  var styles: OdtStyles
  let options: ReadingOptions
  private(set) var comments: [(id: String, comment: Reading.Comment)] = []
  private(set) var sawBody = false

  private var numbers: [String: ListNumber] = [:]
  private var openLists: [String] = []
  private var itemIsNew = false
  private var numbersLeftOut = 0
  /// White space at this place would be a second blank in a row.
  private var afterBlank = true
  /// Who wrote the annotation that is being read.
  private var author = ""
  private var spans: [(isBold: Bool, highlight: String)] = []

  init(styles: OdtStyles, options: ReadingOptions) {
    self.styles = styles
    self.options = options
  }

  private static let skipped: Set<String> = [
    "forms", "sequence-decls", "variable-decls", "user-field-decls", "scripts", "font-face-decls", "settings", "meta",
    "master-styles", "annotation-end-placeholder", "note-citation", "number", "title", "desc", "event-listeners",
    "dde-connection-decls", "alphabetical-index-auto-mark-file", "index-entry-template",
  ]

  private static let aboutAnnotation: Set<String> = [
    "creator", "date", "date-string", "creator-initials", "sender-initials",
  ]

  private static let counted: [String: DocumentPart] = [
    "image": .pictures, "object": .objects, "object-ole": .objects, "ruby-text": .rubyText, "plugin": .objects,
  ]

  /// Reads `content.xml`, or a whole flat document.
  mutating func read(_ part: [UInt8]) throws(ContainerError) {
    var xml = try XMLPull(part)
    while let event = try xml.next() {
      guard case .start(let isEmpty) = event else { continue }
      switch xml.name {
      case "text" where !sawBody && !isEmpty:
        sawBody = true
        try walk(&xml)
      case let name where Self.skipped.contains(name): if !isEmpty { try xml.skip() }
      default: styles.take(xml)
      }
    }
    if numbersLeftOut > 0 { builder.leaveOut(.listNumbers, numbersLeftOut) }
  }

  /// Everything inside the element that has just begun.
  ///
  /// - Parameter isAnnotation: then it also tells who wrote it, and when, which is no text.
  private mutating func walk(_ xml: inout XMLPull, isAnnotation: Bool = false) throws(ContainerError) {
    var depth = 1
    var paragraphs = 0
    while depth > 0, let event = try xml.next() {
      switch event {
      case .text: if paragraphs > 0 { appendText(xml) }
      case .start(let isEmpty):
        let name = xml.name
        if Self.skipped.contains(name) || Self.counted[name] != nil {
          if let kind = Self.counted[name] { builder.leaveOut(kind) }
          if !isEmpty { try xml.skip() }
          continue
        }
        if isAnnotation, Self.aboutAnnotation.contains(name) {
          let said = isEmpty ? "" : try xml.content()
          if name == "creator" { author = trimmed(said) }
          continue
        }
        if name == "tracked-changes" {
          if !isEmpty { try countChanges(&xml) }
          continue
        }
        if name == "annotation" {
          if !isEmpty { try annotation(&xml) }
          continue
        }
        if name == "note" {
          if !isEmpty { try note(&xml) }
          continue
        }
        if name == "p" || name == "h" { paragraphs += isEmpty ? 0 : 1 }
        start(name, isEmpty, xml)
        if !isEmpty { depth += 1 }
      case .end:
        depth -= 1
        if xml.name == "p" || xml.name == "h" { paragraphs -= 1 }
        if depth > 0 { end(xml.name) }
      }
    }
  }

  private mutating func start(_ name: String, _ isEmpty: Bool, _ xml: borrowing XMLPull) {
    switch name {
    case "p", "h":
      builder.startParagraph()
      afterBlank = true
      let style = styles.style(xml.attribute("style-name"))
      spans.append((builder.isBold, builder.highlight))
      builder.isBold = style.isBold ?? false
      builder.highlight = ""
      if name == "h" { builder.markHeading() }
      if itemIsNew { writeNumber() }
      if isEmpty { endParagraph() }
    case "span":
      guard !isEmpty else { return }
      spans.append((builder.isBold, builder.highlight))
      let style = styles.style(xml.attribute("style-name"))
      builder.isBold = style.isBold ?? builder.isBold
      builder.highlight = style.colour ?? builder.highlight
    case "s":
      let count = min(1000, max(1, xml.attribute("c").flatMap { Int($0) } ?? 1))
      builder.append(repeatElement(0x20, count: count))
      afterBlank = true
    case "tab":
      builder.tab()
      afterBlank = false
    case "line-break":
      builder.lineBreak()
      afterBlank = true
    case "list":
      openLists.append(xml.attribute("style-name") ?? openLists.last ?? "")
      if isEmpty { openLists.removeLast() }
    case "list-item": itemIsNew = !isEmpty
    case "table-row": if !isEmpty { builder.startRow() }
    case "table-cell", "covered-table-cell":
      builder.startCell()
      if isEmpty { builder.endCell() }
    case "text-box": if !isEmpty { builder.beginAside() }
    case "annotation-end": builder.endComment(xml.attribute("name") ?? "")
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "p", "h": endParagraph()
    case "span": restore()
    case "list": if !openLists.isEmpty { openLists.removeLast() }
    case "table-row": builder.endRow()
    case "table-cell", "covered-table-cell": builder.endCell()
    case "text-box": builder.endAside()
    default: break
    }
  }

  private mutating func endParagraph() {
    restore()
    builder.endParagraph()
  }

  private mutating func restore() {
    guard let last = spans.popLast() else { return }
    (builder.isBold, builder.highlight) = last
  }

  /// Text with runs of white space as one blank, as OpenDocument has it.
  private mutating func appendText(_ xml: borrowing XMLPull) {
    var raw: [UInt8] = []
    xml.appendText(to: &raw)
    var kept: [UInt8] = []
    kept.reserveCapacity(raw.count)
    for byte in raw {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        if !afterBlank { kept.append(0x20) }
        afterBlank = true
      } else {
        kept.append(byte)
        afterBlank = false
      }
    }
    builder.append(kept)
  }

  private mutating func writeNumber() {
    itemIsNew = false
    guard let list = openLists.first(where: { !$0.isEmpty }), styles.lists[list] != nil else { return }
    guard options.numbering else {
      numbersLeftOut += 1
      return
    }
    var number = numbers[list] ?? styles.lists[list] ?? ListNumber(levels: [:])
    builder.append(number.next(max(0, openLists.count - 1)).utf8)
    numbers[list] = number
  }

  private mutating func countChanges(_ xml: inout XMLPull) throws(ContainerError) {
    var depth = 1
    while depth > 0, let event = try xml.next() {
      switch event {
      case .start(let isEmpty):
        if xml.name == "deletion" { builder.leaveOut(.deletions) }
        if !isEmpty { depth += 1 }
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  private mutating func note(_ xml: inout XMLPull) throws(ContainerError) {
    let number = builder.noteMark()
    afterBlank = false
    builder.beginAside()
    try walk(&xml)
    builder.addNote(number, builder.endStretch())
  }

  private mutating func annotation(_ xml: inout XMLPull) throws(ContainerError) {
    let name = xml.attribute("name") ?? " \(comments.count)"
    let answers = xml.attribute("parent-name")
    builder.startComment(name)
    let blank = afterBlank
    author = ""
    builder.beginAside()
    try walk(&xml, isAnnotation: true)
    let text = builder.endStretch().text
    afterBlank = blank
    comments.append(
      (name, Reading.Comment(text: trimmed(String(decoding: text, as: UTF8.self)), author: author, answers: answers)))
  }
}
