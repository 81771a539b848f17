import AnyamContainers
import AnyamModel

/// A display as a Word document: what can be pasted into a thesis as it stands. A4 with margins of 4, 4, 3 and 3 cm, caption above
/// the table with a number that counts on, source line below, quotes set in and single-spaced; on its side where a table needs it.
enum WordDocument {
  static func write(_ display: Display, _ style: WritingStyle) throws -> Written {
    let wording = style.wording
    var body = WordPieces()
    var isLandscape = false
    let picture = WordPicture(display, style)
    if display.prose.isEmpty {
      if let picture {
        body.add(picture.xml)
        body.add(caption(wording.caption(display), of: wording.figure))
      }
      let table = WordTable(TableView(forPages(display), wording))
      isLandscape = table.isLandscape || picture?.isLandscape ?? false
      if !display.rowKeys.isEmpty || picture == nil {
        body.add(caption(wording.caption(display), of: wording.table))
        body.add(table.xml)
      }
    } else {
      body.add(prose(display.prose))
    }
    if !display.data.isEmpty || display.prose.isEmpty {
      body.add(paragraph("\(wording.source(display)).", style: "SourceLine"))
    }
    for note in wording.notes(display) { body.add(paragraph(note, style: "SourceLine")) }
    if !display.frame.conclusion.isEmpty {
      let words = run("\(wording.conclusion): ", isBold: true) + run(display.frame.conclusion)
      body.add("<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr>\(words)</w:p>")
    }
    let size = isLandscape ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"" : "w:w=\"11906\" w:h=\"16838\""
    var document = WordPieces()
    document.add(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>
      """)
    document.add(body)
    document.add(
      """
      <w:sectPr><w:pgSz \(size)/><w:pgMar w:top="2268" w:right="1701" w:bottom="1701" w:left="2268" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>
      """)
    var entries: [ZipWriter.Entry] = [
      .init("[Content_Types].xml", WordParts.contentTypes), .init("_rels/.rels", WordParts.relationships),
      .init("word/document.xml", pieces: document.all), .init("word/styles.xml", WordParts.styles(style.language)),
      .init("word/_rels/document.xml.rels", WordParts.documentRelationships(hasPicture: picture != nil)),
      .init("docProps/core.xml", WordParts.core(title: wording.caption(display), data: wording.origin(display))),
    ]
    if let picture { entries.append(.init("word/media/image1.png", picture.bytes)) }
    var written = Written(bytes: try ZipWriter.archive(entries))
    if picture == nil, display.prose.isEmpty { written.noteMissingDrawing(of: display) }
    return written
  }

  /// A list of quotes as it is read: without columns in which nothing stands, or only what programs take back.
  private static func forPages(_ display: Display) -> Display {
    guard display.kind == "quotations" else { return display }
    let rows = display.cells
    var shown = display.selecting(
      columns: display.columnKeys.indices.filter { column in
        !["start", "end"].contains(display.columnKeys[column])
          && rows.contains { $0[column] != .empty && $0[column] != .text("") }
      })
    shown.rowKeys = shown.rowKeys.map { String($0.prefix(8)) }
    return shown
  }

  private static func prose(_ paragraphs: [Display.Paragraph]) -> String {
    paragraphs.indices.map { at in
      switch paragraphs[at] {
      case .heading(let text): paragraph(text, style: "Heading2")
      case .text(let text):
        // What leads to a quote stays with it.
        if at + 1 < paragraphs.count, case .quote = paragraphs[at + 1] {
          paragraph(text, style: "LeadIn")
        } else {
          paragraph(text, style: "BodyText")
        }
      case .point(let text): paragraph("–  " + text, style: "ListPoint")
      case .quote(let text, let cited): quote(text, cited)
      }
    }.joined()
  }

  /// Set in; the data code is not broken at its hyphens.
  private static func quote(_ text: String, _ cited: String) -> String {
    let pieces = cited.split(separator: "-", omittingEmptySubsequences: false).map { piece in
      "<w:t xml:space=\"preserve\">\(Markup.escaped(String(piece)))</w:t>"
    }
    let code =
      "<w:r><w:t xml:space=\"preserve\">(</w:t>\(pieces.joined(separator: "<w:noBreakHyphen/>"))<w:t>)</w:t></w:r>"
    // A code that does not fit tears the only full line of a short quote apart.
    let alignment = text.count < 160 ? "<w:jc w:val=\"left\"/>" : ""
    return "<w:p><w:pPr><w:pStyle w:val=\"Quote\"/>\(alignment)</w:pPr>\(run("“\(text)” "))\(code)</w:p>"
  }

  /// A caption with Word's own counter, so that a table pasted into a thesis takes its number there.
  private static func caption(_ text: String, of kind: String) -> String {
    let field = "<w:fldSimple w:instr=\" SEQ \(kind) \\* ARABIC \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    return
      "<w:p><w:pPr><w:pStyle w:val=\"Caption\"/><w:keepNext/></w:pPr>\(run(kind + " "))\(field)\(run(". " + text))</w:p>"
  }

  static func paragraph(_ text: String, style: String) -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(run(text))</w:p>"
  }

  static func run(_ text: String, isBold: Bool = false) -> String {
    let properties = isBold ? "<w:rPr><w:b/></w:rPr>" : ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { at, line in
      let lineBreak = at > 0 ? "<w:br/>" : ""
      return "<w:r>\(properties)\(lineBreak)<w:t xml:space=\"preserve\">\(Markup.escaped(String(line)))</w:t></w:r>"
    }.joined()
  }
}
