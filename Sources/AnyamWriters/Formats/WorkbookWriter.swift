import AnyamContainers
import AnyamModel

/// A display as an Excel workbook: the table with real numbers, a sheet with the quotes behind each cell, and one that says how it was
/// made.
enum WorkbookWriter {
  static func write(_ display: Display, _ style: WritingStyle) throws -> Written {
    let wording = style.wording
    let view = TableView(display, wording, isTyped: RecordLayout.returning.contains(display.kind))
    var findings: [Finding] = []
    let quotes = Evidence(view)
    let columns = view.headings.count
    let room = SpreadsheetBook.mostColumns - view.keyHeadings.count
    let blocks = stride(from: 0, to: max(1, columns), by: room).map { $0..<min(columns, $0 + room) }
    let height = SpreadsheetBook.mostRows
    let bands = stride(from: 0, to: max(1, view.keys.count), by: height).map { $0..<min(view.keys.count, $0 + height) }
    if blocks.count * bands.count > 1 {
      findings.append(Finding(.sheetSplit, subject: "", String(blocks.count * bands.count)))
    }
    var sheets: [SpreadsheetBook.Sheet] = []
    let title = wording.caption(display)
    for band in bands {
      for block in blocks {
        let name = SpreadsheetBook.sheetName(title, number: sheets.count + 1)
        sheets.append(sheet(name, view, band, block, quotes))
      }
    }
    sheets += quotes.sheets
    sheets.append(about(display, style, wording))
    if quotes.sheets.count > 1 { findings.append(Finding(.sheetSplit, subject: "quotes", String(quotes.sheets.count))) }
    let (file, cut) = try SpreadsheetBook(sheets, language: style.language == .english ? "809" : "421").bytes()
    if cut > 0 { findings.append(Finding(.cellsCut, subject: "", String(cut))) }
    var written = Written(bytes: file)
    written.findings = findings
    return written
  }

  private static func sheet(
    _ name: String, _ view: TableView, _ rows: Range<Int>, _ columns: Range<Int>, _ quotes: Evidence
  )
    -> SpreadsheetBook.Sheet
  {
    let isTurned = view.isAllNumbers && columns.count > 6
    // How wide columns are is told by their beginnings.
    let sample = rows.prefix(2000).map { view.row($0) }
    let keys = view.keyHeadings.enumerated().map { at, heading in
      SpreadsheetBook.Column(
        heading, width: width(view.keys[rows].prefix(2000).map { $0[at] } + [heading], most: 40), isWrapped: true)
    }
    let others = columns.map { column in
      let texts = sample.map { $0[column].text }
      let isText = !view.isNumeric[column]
      return SpreadsheetBook.Column(
        view.headings[column], width: isTurned ? 6 : width(texts + [view.headings[column]], most: isText ? 48 : 16),
        isWrapped: isText, isUpright: isTurned)
    }
    var sheet = SpreadsheetBook.Sheet(name, columns: keys + others, count: rows.count) { place in
      let row = rows.lowerBound + place
      let cells = view.row(row)
      return Self.keys(of: row, view) + columns.map { Self.cell(cells[$0], quotes.place(row, $0, view)) }
    }
    sheet.frozenColumns = keys.count
    sheet.isLandscape = columns.count > 5 || columns.contains { !view.isNumeric[$0] }
    let isTotal = { (row: Int) in view.display.rowKeys[row] == TableView.total }
    let coloured = rows.filter { !isTotal($0) }
    let plain = columns.filter { view.display.columnKeys[$0] != TableView.total }
    if view.isOneScale, let first = coloured.first, let last = coloured.last, let left = plain.first,
      let right = plain.last
    {
      sheet.heat = (
        first - rows.lowerBound..<last - rows.lowerBound + 1,
        keys.count + left - columns.lowerBound..<keys.count + right - columns.lowerBound + 1
      )
    }
    return sheet
  }

  /// What names a row.
  private static func keys(of row: Int, _ view: TableView) -> [SpreadsheetBook.Cell] {
    let day = view.isOfDays ? Self.day(CalendarDate(view.display.rowKeys[row])) : nil
    let keys = view.keys[row].map { SpreadsheetBook.Cell.text($0) }
    return day.map { keys.dropLast() + [$0] } ?? keys
  }

  /// `nil` where there is none, or none Excel knows: for it days begin in 1900.
  private static func day(_ date: CalendarDate?) -> SpreadsheetBook.Cell? {
    guard let date, (1900...9999).contains(date.year) else { return nil }
    return .day(year: date.year, month: date.month, day: date.day)
  }

  private static func cell(_ cell: TableView.Cell, _ target: (sheet: String, row: Int)?) -> SpreadsheetBook.Cell {
    if cell.isShare, let number = cell.number { return .share(number) }
    if let number = cell.number { return target.map { .link(number, sheet: $0.sheet, row: $0.row) } ?? .number(number) }
    if cell.isMissing { return .note(cell.text) }
    if let day = day(cell.day) { return day }
    // A link on a text keeps some programs from breaking it into lines.
    return cell.text.isEmpty ? .empty : .text(cell.text)
  }

  private static func width(_ texts: [String], most: Double) -> Double {
    let longest = texts.lazy.map { $0.split(separator: "\n").map(\.count).max() ?? 0 }.max() ?? 0
    return max(8, min(most, Double(longest) + 2))
  }

  private static func about(_ display: Display, _ style: WritingStyle, _ wording: DisplayWording)
    -> SpreadsheetBook.Sheet
  {
    var lines = [wording.caption(display)]
    if !style.study.isEmpty { lines.append(style.study) }
    lines += wording.notes(display) + [wording.source(display)]
    lines += wording.concluded(display)
    if !display.data.isEmpty { lines.append(wording.either("State of the data: ", "Keadaan data: ") + display.data) }
    for paragraph in display.prose {
      switch paragraph {
      case .heading(let text), .text(let text), .point(let text): lines.append(text)
      case .quote(let text, let cited): lines.append("“\(text)” (\(cited))")
      }
    }
    var sheet = SpreadsheetBook.Sheet(
      SpreadsheetBook.sheetName(wording.about), columns: [.init("", width: 110, isWrapped: true)],
      rows: lines.map { [.text($0)] })
    sheet.isPlain = true
    return sheet
  }

  /// The sheet of quotes, cell by cell, and where in it each cell's begin.
  struct Evidence {
    private(set) var sheets: [SpreadsheetBook.Sheet] = []
    private var places: [Int: (sheet: String, row: Int)] = [:]

    init(_ view: TableView) {
      guard let evidence = view.display.evidence else { return }
      let wording = view.wording
      let name = SpreadsheetBook.sheetName(wording.quotes)
      var rows: [[SpreadsheetBook.Cell]] = []
      let across = view.display.across.isEmpty ? wording.either("Column", "Kolom") : wording.name(view.display.across)
      // A filter needs names that differ: the code of the row is not the code of the quote.
      let taken = Set(view.keyHeadings + [across])
      func field(_ key: String, width: Double, isWrapped: Bool = false) -> SpreadsheetBook.Column {
        let name = wording.name(key)
        let title = taken.contains(name) ? "\(name) (\(wording.name("quote").lowercased()))" : name
        return .init(title, width: width, isWrapped: isWrapped)
      }
      let isTranslated = evidence.quotations.contains { !$0.translation.isEmpty }
      let translation = isTranslated ? [field("translation", width: 50, isWrapped: true)] : []
      let columns =
        view.keyHeadings.map { .init($0, width: 24, isWrapped: true) } + [
          .init(across, width: 18, isWrapped: true), field("quote", width: 70, isWrapped: true),
        ] + translation + [
          field("data-code", width: 24), field("lines", width: 9), field("code", width: 28, isWrapped: true),
          field("informant", width: 12), field("role", width: 18), field("stance", width: 12),
          field("source", width: 20), field("coder", width: 12), field("id", width: 10),
        ]
      func close() {
        guard !rows.isEmpty || sheets.isEmpty else { return }
        var sheet = SpreadsheetBook.Sheet(
          sheets.isEmpty ? name : "\(name) (\(sheets.count + 1))", columns: columns, rows: rows)
        sheet.isLandscape = true
        sheets.append(sheet)
        rows = []
      }
      let width = view.display.columnKeys.count
      for (cell, list) in evidence.cells.enumerated() where !list.isEmpty {
        if rows.count + list.count > SpreadsheetBook.mostRows { close() }
        places[cell] = (sheets.isEmpty ? name : "\(name) (\(sheets.count + 1))", rows.count + 2)
        let keys = view.keys[cell / width].map { SpreadsheetBook.Cell.text($0) } + [.text(view.headings[cell % width])]
        for at in list {
          let quotation = evidence.quotations[at]
          rows.append(
            keys + [.text(quotation.words)] + (isTranslated ? [.text(quotation.translation)] : []) + [
              .text(quotation.dataCode.isEmpty ? quotation.source : quotation.dataCode),
              .text(quotation.lineNumbers), .text(wording.codeNames.path(quotation.code)), .text(quotation.speaker),
              .text(quotation.role),
              .text(quotation.stance.map(wording.stance) ?? ""), .text(quotation.source), .text(quotation.coder),
              .text(quotation.coding.short),
            ])
        }
      }
      close()
    }

    func place(_ row: Int, _ column: Int, _ view: TableView) -> (sheet: String, row: Int)? {
      places[row * view.display.columnKeys.count + column]
    }
  }
}
