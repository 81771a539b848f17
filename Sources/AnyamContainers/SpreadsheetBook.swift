internal import CXlsxWriter
import Foundation

/// An Excel workbook on its way to a file: sheets of texts and numbers, never formulas. The same book gives the same bytes.
public struct SpreadsheetBook {
  public enum Cell: Sendable {
    case text(String)
    /// Why there is no number, in the middle of its column.
    case note(String)
    case number(Double)
    /// A day, written out in the language of the book.
    case day(year: Int, month: Int, day: Int)
    /// A share, 0 to 1, shown as a percentage.
    case share(Double)
    /// A number that leads to a place in another sheet.
    case link(Double, sheet: String, row: Int)
    case empty
  }

  public struct Column: Sendable {
    public var title: String
    /// In characters.
    public var width: Double
    /// Whether long texts are broken into lines, and whether it is meant to be filled in.
    public var isWrapped: Bool
    public var isInput: Bool
    /// Whether its title stands on its side.
    public var isUpright: Bool
    /// What may stand in it: a list typed here, or the first column of another sheet. Other words are allowed too.
    public var choices: Choices?

    public init(
      _ title: String, width: Double, isWrapped: Bool = false, isInput: Bool = false, isUpright: Bool = false,
      choices: Choices? = nil
    ) {
      self.title = title
      self.width = width
      self.isWrapped = isWrapped
      self.isInput = isInput
      self.isUpright = isUpright
      self.choices = choices
    }
  }

  public enum Choices: Sendable {
    case words([String])
    case sheet(String, rows: Int)
  }

  public struct Sheet {
    public var name: String
    public var columns: [Column]
    /// How many rows it has, and each when it is written: of a large sheet only one is held at a time.
    public let count: Int
    fileprivate let row: (Int) -> [Cell]
    /// Columns that stay in sight.
    public var frozenColumns = 0
    /// Rows and columns coloured by their numbers, the top left one first.
    public var heat: (rows: Range<Int>, columns: Range<Int>)?
    public var isLandscape = false
    /// Without a first row of titles and without a filter.
    public var isPlain = false

    public init(_ name: String, columns: [Column], rows: [[Cell]]) {
      self.init(name, columns: columns, count: rows.count) { rows[$0] }
    }

    /// - Parameter row: gives a row by its place, from 0.
    public init(_ name: String, columns: [Column], count: Int, row: @escaping (Int) -> [Cell]) {
      self.name = name
      self.columns = columns
      self.count = count
      self.row = row
    }
  }

  /// Most characters a cell of Excel holds.
  public static let longestCell = 32_767
  /// Most rows a sheet of Excel holds.
  public static let mostRows = 1_048_575
  /// Most columns a sheet of Excel holds.
  public static let mostColumns = 16_384
  /// Most links a sheet of Excel holds.
  static let mostLinks = 65_530

  public struct Failure: Error {}

  /// Who made it, as its properties say.
  public static let author = "Anyam"

  private let sheets: [Sheet]

  /// The language days are written in, as Excel numbers it.
  private let language: String

  /// - Parameter language: `421` is Indonesian, `809` British English.
  public init(_ sheets: [Sheet], language: String = "809") {
    self.sheets = sheets
    self.language = language
  }

  /// Writes the book to a file of its own and gives its bytes.
  ///
  /// - Returns: the file, and how many cells held more than one takes.
  public func bytes() throws(Failure) -> (file: [UInt8], cut: Int) {
    let path = NSTemporaryDirectory() + "anyam-" + UUID().uuidString + ".xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    // Large sheets are written row by row: a table of all their strings would take longer than the rest.
    var options = lxw_workbook_options()
    options.constant_memory = sheets.contains { $0.count > 5_000 } ? 1 : 0
    guard let book = workbook_new_opt(path, &options) else { throw Failure() }
    var properties = lxw_doc_properties()
    // A time of its own would make two exports differ.
    properties.created = 315_532_800
    // Read again, its texts are as they stand: no apostrophe was put before any.
    let author = strdup(Self.author)
    defer { free(author) }
    properties.author = author
    workbook_set_properties(book, &properties)
    let styles = SheetStyles(book, language: language)
    var cut = 0
    for sheet in sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else {
        workbook_close(book)
        throw Failure()
      }
      // In the usual pieces a hundred megabytes of rows would be twenty thousand calls.
      if let rows = page.pointee.optimize_tmpfile { setvbuf(rows, nil, _IOFBF, 1 << 18) }
      cut += write(sheet, to: page, styles)
      // Rows go to a file of their own first, and whoever writes them there does not look whether they fit on the disk.
      if let rows = page.pointee.optimize_tmpfile, fflush(rows) != 0 || ferror(rows) != 0 {
        workbook_close(book)
        throw Failure()
      }
    }
    guard workbook_close(book) == LXW_NO_ERROR, Self.isWhole(at: path, sheets: sheets.count),
      let data = FileManager.default.contents(atPath: path)
    else { throw Failure() }
    return ([UInt8](data), cut)
  }

  /// - Returns: how many cells held more than one takes.
  private func write(_ sheet: Sheet, to page: UnsafeMutablePointer<lxw_worksheet>, _ styles: SheetStyles) -> Int {
    var cut = 0
    let top = sheet.isPlain ? 0 : 1
    for (at, column) in sheet.columns.enumerated() {
      worksheet_set_column(page, lxw_col_t(at), lxw_col_t(at), column.width, styles.body(column))
      guard !sheet.isPlain else { continue }
      worksheet_write_string(
        page, 0, lxw_col_t(at), Self.clean(column.title), column.isUpright ? styles.uprightHeading : styles.heading)
      if let choices = column.choices { validate(page, at, sheet.count, choices) }
    }
    if !sheet.isPlain, let height = Self.headHeight(sheet.columns) { worksheet_set_row(page, 0, height, nil) }
    if !sheet.isPlain { worksheet_freeze_panes(page, 1, lxw_col_t(sheet.frozenColumns)) }
    var links = 0
    for row in 0..<sheet.count {
      let cells = sheet.row(row)
      let y = lxw_row_t(row + top)
      let lines = Self.lines(cells, sheet.columns)
      // Excel grows rows by itself, others do not.
      if lines > 1 { worksheet_set_row(page, y, min(409, Double(lines) * 15), nil) }
      for (at, cell) in cells.enumerated() {
        let x = lxw_col_t(at)
        let format = styles.body(sheet.columns[at])
        switch cell {
        // An empty cell looks as its column does; there may be a million of them.
        case .text(""), .empty: break
        case .text(let text):
          if Self.isTooLong(text) { cut += 1 }
          worksheet_write_string(page, y, x, Self.clean(text), styles.words(sheet.columns[at]))
        case .note(let text): worksheet_write_string(page, y, x, Self.clean(text), styles.centred)
        case .number(let number): worksheet_write_number(page, y, x, number, format)
        case .day(let year, let month, let day):
          var date = lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
          worksheet_write_datetime(page, y, x, &date, styles.day)
        case .share(let share): worksheet_write_number(page, y, x, share, styles.percent)
        case .link(let number, let name, let target):
          links += 1
          if links < Self.mostLinks { worksheet_write_url(page, y, x, "internal:'\(name)'!A\(target)", styles.link) }
          worksheet_write_number(page, y, x, number, links < Self.mostLinks ? styles.link : format)
        }
      }
    }
    guard !sheet.columns.isEmpty, !sheet.isPlain else { return cut }
    worksheet_autofilter(page, 0, 0, lxw_row_t(max(1, sheet.count)), lxw_col_t(sheet.columns.count - 1))
    worksheet_set_paper(page, 9)
    worksheet_fit_to_pages(page, 1, 0)
    worksheet_repeat_rows(page, 0, 0)
    if sheet.isLandscape { worksheet_set_landscape(page) }
    if let heat = sheet.heat, !heat.rows.isEmpty, !heat.columns.isEmpty { colour(page, heat.rows, heat.columns) }
    return cut
  }

  /// White for nothing to a strong blue: readable by colour-blind eyes and in grey print.
  private func colour(_ page: UnsafeMutablePointer<lxw_worksheet>, _ rows: Range<Int>, _ columns: Range<Int>) {
    var format = lxw_conditional_format()
    format.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
    format.min_color = 0xFFFFFF
    format.max_color = 0x6BAED6
    worksheet_conditional_format_range(
      page, lxw_row_t(rows.lowerBound + 1), lxw_col_t(columns.lowerBound), lxw_row_t(rows.upperBound),
      lxw_col_t(columns.upperBound - 1), &format)
  }

  /// A drop-down that offers words and forbids none: several codes may stand in one cell.
  private func validate(_ page: UnsafeMutablePointer<lxw_worksheet>, _ column: Int, _ rows: Int, _ choices: Choices) {
    var validation = lxw_data_validation()
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
    validation.show_input = UInt8(LXW_VALIDATION_OFF.rawValue)
    func apply() {
      worksheet_data_validation_range(
        page, 1, lxw_col_t(column), lxw_row_t(max(1, rows)), lxw_col_t(column), &validation)
    }
    switch choices {
    case .sheet(let name, let rows):
      guard rows > 0 else { return }
      let place = strdup("='\(name)'!$A$2:$A$\(rows + 1)")
      defer { free(place) }
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      validation.value_formula = place
      apply()
    case .words(let words):
      let list = words.map { strdup($0) } + [nil]
      defer { for word in list { free(word) } }
      var pointers = list
      pointers.withUnsafeMutableBufferPointer { buffer in
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        validation.value_list = buffer.baseAddress
        apply()
      }
    }
  }

  private static func isTooLong(_ text: String) -> Bool {
    text.utf8.count > longestCell && text.utf16.count > longestCell
  }

  /// Control characters are no text of a sheet, and a cell holds no more than Excel lets it (it counts UTF-16 units).
  private static func clean(_ text: String) -> String {
    var text = text
    if text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }) {
      text = String(
        String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }))
    }
    guard isTooLong(text) else { return text }
    var kept = String.UnicodeScalarView()
    var units = 0
    for scalar in text.unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      guard units <= longestCell - 4 else { break }
      kept.append(scalar)
    }
    return String(kept) + " […]"
  }
}
