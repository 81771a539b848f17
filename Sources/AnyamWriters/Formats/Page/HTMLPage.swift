import AnyamModel

/// One page that needs nothing else: the table, sortable, every number open to its quotes, the drawing, and how it was made. The one
/// file a supervisor gets; it prints as it stands.
enum HTMLPage {
  static func write(_ display: Display, _ style: WritingStyle) -> Written {
    let wording = style.wording
    let view = TableView(display, wording)
    let title = wording.caption(display)
    var page = """
      <!DOCTYPE html>
      <html lang="\(style.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
      <title>\(Markup.escaped(title))</title>
      <style>
      \(HTMLAssets.style)
      @page { size: A4 \(isWide(view) ? "landscape" : "portrait"); margin: 1.5cm; }
      </style>
      </head>
      <body>
      <header>
      """
    if !style.study.isEmpty { page += "\n<p class=\"study\">\(Markup.escaped(style.study))</p>" }
    page += "\n<h1>\(Markup.escaped(title))</h1>\n</header>\n<main>\n"
    if !display.prose.isEmpty { page += prose(display.prose) }
    let drawing = drawing(display, style)
    if let drawing { page += "<figure>\n\(drawing)</figure>\n" }
    if display.prose.isEmpty { page += table(view) }
    if !display.frame.conclusion.isEmpty {
      page +=
        "<section class=\"conclusion\"><h2>\(wording.conclusion)</h2><p>\(text(display.frame.conclusion))</p></section>\n"
    }
    page += "<section class=\"notes\">\n"
    for note in wording.notes(display) { page += "<p>\(text(note))</p>\n" }
    page += "<p>\(text(wording.source(display))). \(text(wording.origin(display)))</p>\n</section>\n"
    if let evidence = display.evidence, !evidence.quotations.isEmpty { page += quotes(evidence, wording) }
    page +=
      "</main>\n<dialog id=\"cell\"><form method=\"dialog\"><button aria-label=\"\(wording.either("Close", "Tutup"))\">×</button></form><h2></h2><div></div></dialog>\n"
    var written = Written(text: page + "<script>\n\(HTMLAssets.script)\n</script>\n</body>\n</html>\n")
    if drawing == nil { written.noteMissingDrawing(of: display) }
    return written
  }

  private static func drawing(_ display: Display, _ style: WritingStyle) -> String? {
    switch display.drawing {
    // The table shows these colours itself.
    case .heatMap, nil: nil
    default: SVGWriter.drawing(display, style, isFramed: false)
    }
  }

  private static func table(_ view: TableView) -> String {
    let display = view.display
    let isUpright = isUpright(view)
    var output = "<div class=\"scroll\"><table class=\"data\(isUpright ? " upright" : "")\">\n<thead><tr>"
    for heading in view.keyHeadings { output += "<th scope=\"col\">\(text(heading))</th>" }
    for (column, heading) in view.headings.enumerated() {
      output +=
        "<th scope=\"col\"\(isUpright || view.isNumeric[column] ? " class=\"number\"" : "")>\(text(heading))</th>"
    }
    output += "</tr></thead>\n<tbody>\n"
    let largest = view.largest
    let isHeat = view.isOneScale && largest > 0
    for (row, keys) in view.keys.enumerated() {
      let isTotal = display.rowKeys[row] == TableView.total
      output += isTotal ? "<tr class=\"total\">" : "<tr>"
      for (at, key) in keys.enumerated() {
        let depth = at == keys.count - 1 ? view.depths[row] : 0
        // A branch is read by its last name, set in; the whole path stands where the mouse rests, and after sorting.
        let style =
          depth > 0 ? " style=\"padding-left:\(Double(depth) * 1.2 + 0.5)em\" title=\"\(Markup.escaped(key))\"" : ""
        output += "<th scope=\"row\"\(style)>\(text(view.shownKey(row, at)))</th>"
      }
      for (column, cell) in view.cells[row].enumerated() {
        output += Self.cell(
          cell, isNumeric: view.isNumeric[column],
          heat: isHeat && !isTotal && display.columnKeys[column] != TableView.total ? (cell.number ?? 0) / largest : 0,
          title: (keys + [view.headings[column]]).joined(separator: " · "), view.wording)
      }
      output += "</tr>\n"
    }
    return output + "</tbody>\n</table></div>\n"
  }

  /// Many columns of numbers have their headings on their side.
  private static func isUpright(_ view: TableView) -> Bool { view.isAllNumbers && view.headings.count > 9 }

  /// Whether the page is printed on its side.
  private static func isWide(_ view: TableView) -> Bool {
    let isLong = view.cells.contains { $0.contains { $0.text.utf8.count > 40 } }
    return view.display.prose.isEmpty && view.headings.count + view.keyHeadings.count > (isLong ? 4 : 9)
  }

  private static func cell(
    _ cell: TableView.Cell, isNumeric: Bool, heat: Double, title: String, _ wording: DisplayWording
  )
    -> String
  {
    var classes: [String] = []
    // A total below words is a number too.
    if isNumeric || cell.number != nil { classes.append("number") }
    if cell.isMissing { classes.append("missing") }
    var attributes = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    if heat > 0 { attributes += " style=\"background:\(Palette.heat(heat))\"" }
    if let number = cell.number { attributes += " data-n=\"\(FixedPoint.short(number, places: 6))\"" }
    var inner = text(cell.text)
    if !cell.quotations.isEmpty {
      inner = cell.quotations.map { quotation in
        "<p dir=\"auto\" class=\"q\">“\(text(InnerQuotes.inside(quotation.words)))” <span class=\"code\">(\(text(wording.cited(quotation))))</span></p>"
      }.joined()
    } else if !cell.codes.isEmpty || !cell.rest.isEmpty {
      let codes = cell.codes.map { "<span class=\"code\">\(text($0))</span>" } + cell.rest.map(text)
      let words = cell.text.dropLast((cell.codes + cell.rest).joined(separator: "; ").count + 3)
      inner = text(String(words)) + " (\(codes.joined(separator: "; ")))"
    }
    guard !cell.evidence.isEmpty, cell.quotations.isEmpty else { return "<td\(attributes)>\(inner)</td>" }
    let list = cell.evidence.map(String.init).joined(separator: " ")
    return
      "<td\(attributes) data-q=\"\(list)\" data-t=\"\(Markup.escaped(title))\"><button type=\"button\">\(inner)</button></td>"
  }

  private static func prose(_ paragraphs: [Display.Paragraph]) -> String {
    paragraphs.map { paragraph in
      switch paragraph {
      case .heading(let words): "<h2>\(text(words))</h2>\n"
      case .text(let words): "<p class=\"body\">\(text(words))</p>\n"
      case .point(let words): "<ul><li>\(text(words))</li></ul>\n"
      case .quote(let words, let cited):
        "<blockquote dir=\"auto\">“\(text(words))” <span class=\"code\">(\(text(cited)))</span></blockquote>\n"
      }
    }.joined().replacing("</ul>\n<ul>", with: "\n")
  }

  private static func quotes(_ evidence: Display.Evidence, _ wording: DisplayWording) -> String {
    var output = "<section class=\"quotes\"><h2>\(wording.quotes)</h2>\n<ol>\n"
    for (at, quotation) in evidence.quotations.enumerated() {
      let who = (quotation.informants + quotation.roles).joined(separator: ", ")
      let stance = quotation.stance.map { " · \(wording.stance($0))" } ?? ""
      output += "<li id=\"q\(at)\"><p dir=\"auto\">“\(text(InnerQuotes.inside(quotation.words)))”</p>"
      if !quotation.translation.isEmpty {
        output += "<p class=\"translation\" dir=\"auto\">“\(text(quotation.translation))”</p>"
      }
      if !quotation.summary.isEmpty { output += "<p class=\"statement\">\(text(quotation.summary))</p>" }
      output +=
        "<p class=\"place\"><b>\(text(wording.codeNames.path(quotation.code)))</b> · \(text(wording.cited(quotation)))"
      output += "\(who.isEmpty ? "" : " · \(text(who))")\(stance) · \(text(quotation.source))</p></li>\n"
    }
    return output + "</ol></section>\n"
  }

  private static func text(_ words: String) -> String { Markup.escaped(words, lineBreak: "<br>") }
}
