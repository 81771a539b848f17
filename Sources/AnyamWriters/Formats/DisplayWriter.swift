public import AnyamModel

/// Prints any display in any format.
public enum DisplayWriter {
  /// - Parameter width: columns of the terminal, for text.
  public static func write(
    _ display: Display, as format: OutputFormat, dialect: Dialect = .rfc4180, width: Int = 80
  ) -> Written {
    switch format {
    case .text: Written(text: TextTable.write(display, width: width))
    case .csv: DelimitedWriter.write(display, dialect == .excelIndonesia ? ";" : ",", mark: dialect == .excelIndonesia)
    case .tsv: DelimitedWriter.write(display, "\t", mark: false)
    case .markdown: Written(text: MarkdownTable.write(display))
    case .json: Written(text: DisplayJSON.value(display).text)
    }
  }
}

extension Display.Cell {
  /// As plain words, for formats that know nothing but text.
  var plain: String {
    switch self {
    case .number(let number): String(number)
    case .text(let text): text
    case .present(let isPresent): isPresent ? "1" : "0"
    case .quotations(let quotations): quotations.map(\.cited).joined(separator: "\n")
    case .empty: ""
    }
  }

  var isNumeric: Bool {
    switch self {
    case .number, .present, .empty: true
    case .text, .quotations: false
    }
  }
}

extension Quotation {
  /// The passage with the lines it stands on: `“…” (wawancara-KI1:14–18)`.
  var cited: String {
    "“\(words)” (\(source):\(lineNumbers))"
  }
}
