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
    case .number(let number): return String(number)
    case .share(let share): return FixedPoint.short(share, places: 6)
    case .text(let text): return text
    case .present(let isPresent): return isPresent ? "1" : "0"
    case .quotations(let quotations):
      var bytes: [UInt8] = []
      Quotation.append(cited: quotations, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    case .statement(let text, let codes): return codes.isEmpty ? text : "\(text) (\(codes.joined(separator: "; ")))"
    case .missing(let missing): return missing.rawValue
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

extension Quotation {
  /// Passages with the lines they stand on, one below the other: `“…” (wawancara-KI1:14–18)`. As bytes, since a matrix may quote all of a
  /// study.
  static func append(cited quotations: QuotationList, to bytes: inout [UInt8]) {
    for (at, quotation) in quotations.enumerated() {
      if at > 0 { bytes.append(0x0A) }
      bytes.append(contentsOf: "“".utf8)
      quotation.quoted.withUTF8 { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: "” (".utf8)
      bytes.append(contentsOf: (quotation.dataCode.isEmpty ? quotation.source : quotation.dataCode).utf8)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: quotation.lineNumbers.utf8)
      bytes.append(UInt8(ascii: ")"))
    }
  }
}
