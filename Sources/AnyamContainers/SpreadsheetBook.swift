internal import CXlsxWriter
import Foundation

/// An Excel workbook on its way to a file: sheets of texts and numbers, never formulas. The same book gives the same bytes.
public struct SpreadsheetBook {
  public enum Cell: Sendable {
    case text(String)
    case number(Double)
    case empty
  }

  public struct Column: Sendable {
    public var title: String
    /// In characters.
    public var width: Double
    /// Whether long texts are broken into lines, and whether it is meant to be filled in.
    public var isWrapped: Bool
    public var isInput: Bool
    /// What may stand in it: a list typed here, or the first column of another sheet. Other words are allowed too.
    public var choices: Choices?

    public init(_ title: String, width: Double, isWrapped: Bool = false, isInput: Bool = false, choices: Choices? = nil)
    {
      self.title = title
      self.width = width
      self.isWrapped = isWrapped
      self.isInput = isInput
      self.choices = choices
    }
  }

  public enum Choices: Sendable {
    case words([String])
    case sheet(String, rows: Int)
  }

  public struct Sheet: Sendable {
    public var name: String
    public var columns: [Column]
    public var rows: [[Cell]]

    public init(_ name: String, columns: [Column], rows: [[Cell]]) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  /// Most characters a cell of Excel holds.
  public static let longestCell = 32_767
  /// Most rows a sheet of Excel holds.
  public static let mostRows = 1_048_575

  public struct Failure: Error {}

  private let sheets: [Sheet]

  public init(_ sheets: [Sheet]) { self.sheets = sheets }

  /// Writes the book to a file of its own and gives its bytes.
  public func bytes() throws(Failure) -> [UInt8] {
    let path = NSTemporaryDirectory() + "anyam-" + UUID().uuidString + ".xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let book = workbook_new(path) else { throw Failure() }
    var properties = lxw_doc_properties()
    // A time of its own would make two exports differ.
    properties.created = 315_532_800
    workbook_set_properties(book, &properties)
    let heading = workbook_add_format(book)
    format_set_bold(heading)
    format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_bg_color(heading, 0xE7E6E6)
    let plain = style(book, isWrapped: false, isInput: false)
    let wrapped = style(book, isWrapped: true, isInput: false)
    let input = style(book, isWrapped: true, isInput: true)
    for sheet in sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else {
        workbook_close(book)
        throw Failure()
      }
      for (at, column) in sheet.columns.enumerated() {
        let format = column.isInput ? input : column.isWrapped ? wrapped : plain
        worksheet_set_column(page, lxw_col_t(at), lxw_col_t(at), column.width, format)
        worksheet_write_string(page, 0, lxw_col_t(at), column.title, heading)
        if let choices = column.choices { validate(page, at, sheet.rows.count, choices) }
      }
      worksheet_freeze_panes(page, 1, 0)
      for (row, cells) in sheet.rows.enumerated() {
        for (at, cell) in cells.enumerated() {
          let format = sheet.columns[at].isInput ? input : sheet.columns[at].isWrapped ? wrapped : plain
          switch cell {
          case .text(let text):
            worksheet_write_string(page, lxw_row_t(row + 1), lxw_col_t(at), Self.clean(text), format)
          case .number(let number): worksheet_write_number(page, lxw_row_t(row + 1), lxw_col_t(at), number, format)
          case .empty: worksheet_write_blank(page, lxw_row_t(row + 1), lxw_col_t(at), format)
          }
        }
      }
      if !sheet.columns.isEmpty {
        worksheet_autofilter(page, 0, 0, lxw_row_t(max(1, sheet.rows.count)), lxw_col_t(sheet.columns.count - 1))
      }
    }
    guard workbook_close(book) == LXW_NO_ERROR, let data = FileManager.default.contents(atPath: path) else {
      throw Failure()
    }
    return [UInt8](data)
  }

  private func style(
    _ book: UnsafeMutablePointer<lxw_workbook>, isWrapped: Bool, isInput: Bool
  ) -> UnsafeMutablePointer<lxw_format>? {
    let format = workbook_add_format(book)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if isWrapped { format_set_text_wrap(format) }
    if isInput { format_set_bg_color(format, 0xFFF9E5) }
    return format
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

  /// Control characters are no text of a sheet.
  private static func clean(_ text: String) -> String {
    text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }
      ? String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }))
      : text
  }
}
