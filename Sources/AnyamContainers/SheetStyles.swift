internal import CXlsxWriter

/// The looks of cells, made once for each book.
struct SheetStyles {
  let heading: UnsafeMutablePointer<lxw_format>?
  let uprightHeading: UnsafeMutablePointer<lxw_format>?
  let day: UnsafeMutablePointer<lxw_format>?
  let percent: UnsafeMutablePointer<lxw_format>?
  let link: UnsafeMutablePointer<lxw_format>?
  private let plain: UnsafeMutablePointer<lxw_format>?
  let centred: UnsafeMutablePointer<lxw_format>?
  private let wrappedWords: UnsafeMutablePointer<lxw_format>?
  private let wrapped: UnsafeMutablePointer<lxw_format>?
  private let input: UnsafeMutablePointer<lxw_format>?

  init(_ book: UnsafeMutablePointer<lxw_workbook>, language: String) {
    func style(_ body: (UnsafeMutablePointer<lxw_format>?) -> Void) -> UnsafeMutablePointer<lxw_format>? {
      let format = workbook_add_format(book)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      body(format)
      return format
    }
    func head(_ body: (UnsafeMutablePointer<lxw_format>?) -> Void) -> UnsafeMutablePointer<lxw_format>? {
      style { format in
        format_set_bold(format)
        format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_bg_color(format, 0xE7E6E6)
        body(format)
      }
    }
    heading = head { format_set_text_wrap($0) }
    uprightHeading = head {
      format_set_rotation($0, 90)
      format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
      format_set_text_wrap($0)
    }
    day = style {
      format_set_num_format($0, "[$-\(language)]d mmmm yyyy;@")
      format_set_align($0, UInt8(LXW_ALIGN_LEFT.rawValue))
      format_set_indent($0, 1)
    }
    percent = style { format_set_num_format($0, "0.0%") }
    link = style { format_set_font_color($0, 0x0B4F8A) }
    plain = style { _ in }
    centred = style { format_set_align($0, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    wrapped = style { format_set_text_wrap($0) }
    // A number on the right of the column before would run into the words.
    wrappedWords = style {
      format_set_text_wrap($0)
      format_set_indent($0, 1)
    }
    input = style {
      format_set_text_wrap($0)
      format_set_bg_color($0, 0xFFF9E5)
    }
  }

  func body(_ column: SpreadsheetBook.Column) -> UnsafeMutablePointer<lxw_format>? {
    column.isInput ? input : column.isWrapped ? wrapped : plain
  }

  /// Of words.
  func words(_ column: SpreadsheetBook.Column) -> UnsafeMutablePointer<lxw_format>? {
    column.isInput ? input : column.isWrapped ? wrappedWords : plain
  }
}
