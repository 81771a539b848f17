public import AnyamModel

/// Prints any display in any format.
public enum DisplayWriter {
  public struct Failure: Error {}

  public static func write(_ display: Display, as format: OutputFormat, style: WritingStyle = WritingStyle()) throws
    -> Written
  {
    try write(display, as: format, style, handing: nil)
  }

  /// The same for somebody who reads along: a long table comes piece by piece, where the format can be written so.
  ///
  /// - Parameter hand: takes the pieces, in their order.
  /// - Returns: what else is to be told. Its bytes were handed on, and are not in it.
  public static func send(
    _ display: Display, as format: OutputFormat, style: WritingStyle = WritingStyle(),
    to hand: @escaping ([UInt8]) -> Void
  ) throws -> Written {
    var written = try write(display, as: format, style, handing: hand)
    if written.fallback == nil { hand(written.bytes) }
    written.bytes = []
    return written
  }

  private static func write(
    _ display: Display, as format: OutputFormat, _ style: WritingStyle, handing hand: (([UInt8]) -> Void)?
  ) throws -> Written {
    var display = display
    // All others go through the rows more than once.
    if format != .csv && format != .tsv { display.cells = display.cells.held() }
    switch format {
    case .text: return Written(text: PlainText.write(display, style))
    case .csv:
      let isIndonesian = style.dialect == .excelIndonesia
      return DelimitedWriter.write(display, isIndonesian ? ";" : ",", isIndonesian: isIndonesian, handing: hand)
    case .tsv: return DelimitedWriter.write(display, "\t", isIndonesian: false, handing: hand)
    case .markdown: return Written(text: MarkdownPage.write(display, style))
    case .json: return Written(text: DisplayJSON.value(display).text)
    case .html: return HTMLPage.write(display, style)
    case .docx: return try WordDocument.write(display, style)
    case .xlsx: return try WorkbookWriter.write(display, style)
    case .svg: return SVGWriter.write(display, style)
    case .graphml: return GraphMLWriter.write(display)
    case .dot: return Written(text: DotText.write(display, style))
    }
  }
}

extension Display.Cell {
  /// As plain words, for formats that know nothing but text. Keys, never translated.
  var plain: String {
    switch self {
    case .number(let number): return String(number)
    case .share(let share): return FixedPoint.short(share, places: 6)
    case .text(let text): return text
    case .present(let isPresent): return isPresent ? "1" : "0"
    case .quotations(let quotations):
      var bytes: [UInt8] = []
      quotations.forEachAhead { quotation in
        if !bytes.isEmpty { bytes.append(0x0A) }
        quotation.appendCited(to: &bytes)
      }
      return String(decoding: bytes, as: UTF8.self)
    case .statement(let statement): return statement.plain
    case .missing(let missing): return missing.key
    case .empty: return ""
    }
  }

  var isNumeric: Bool {
    switch self {
    case .number, .share, .present, .empty: true
    case .text, .quotations, .statement, .missing: false
    }
  }
}
