public import AnyamModel

/// Prints any display in any format.
public enum DisplayWriter {
  public struct Failure: Error {}

  public static func write(_ display: Display, as format: OutputFormat, style: WritingStyle = WritingStyle()) throws
    -> Written
  {
    switch format {
    case .text: return Written(text: PlainText.write(display, style))
    case .csv:
      let isIndonesian = style.dialect == .excelIndonesia
      return DelimitedWriter.write(display, isIndonesian ? ";" : ",", isIndonesian: isIndonesian)
    case .tsv: return DelimitedWriter.write(display, "\t", isIndonesian: false)
    case .markdown: return Written(text: MarkdownPage.write(display, style))
    case .json: return Written(text: DisplayJSON.value(display).text)
    case .html: return Written(text: HTMLPage.write(display, style))
    case .docx: return Written(bytes: try WordDocument.write(display, style))
    case .xlsx: return try WorkbookWriter.write(display, style)
    case .svg: return SVGWriter.write(display, style)
    case .graphml: return Written(text: GraphMLWriter.write(display))
    case .dot: return Written(text: DotText.write(display, style))
    }
  }
}

extension Display.Cell {
  /// As plain words, for formats that know nothing but text. Keys, never translated.
  var plain: String {
    switch self {
    case .number(let number): String(number)
    case .share(let share): FixedPoint.short(share, places: 6)
    case .text(let text): text
    case .present(let isPresent): isPresent ? "1" : "0"
    case .quotations(let quotations): quotations.map(\.cited).joined(separator: "\n")
    case .statement(let text, let codes): codes.isEmpty ? text : "\(text) (\(codes.joined(separator: "; ")))"
    case .missing(let missing): missing.rawValue
    case .empty: ""
    }
  }

  var isNumeric: Bool {
    switch self {
    case .number, .share, .present, .empty: true
    case .text, .quotations, .statement, .missing: false
    }
  }
}

extension Quotation {
  /// The passage with the lines it stands on: `“…” (wawancara-KI1:14–18)`.
  var cited: String {
    "“\(words)” (\(dataCode.isEmpty ? source : dataCode):\(lineNumbers))"
  }
}
