/// The formats a display can be written in.
public enum OutputFormat: String, Sendable, CaseIterable {
  case text
  case csv
  case tsv
  case markdown
  case json

  /// By the ending of a file's name.
  public init?(fileExtension: String) {
    switch fileExtension.lowercased() {
    case "txt", "text": self = .text
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "md", "markdown": self = .markdown
    case "json": self = .json
    default: return nil
    }
  }
}

/// What spreadsheets in a country expect of CSV.
public enum Dialect: String, Sendable, CaseIterable {
  /// RFC 4180: comma between cells, UTF-8.
  case rfc4180
  /// Excel as it is set up in Indonesia: semicolon, decimal comma, a byte order mark.
  case excelIndonesia = "excel-id"
}

/// A written display, and how many of its cells had to be guarded against being run as formulas.
public struct Written: Sendable {
  public var text: String
  public var guardedCells: Int

  public init(text: String, guardedCells: Int = 0) {
    self.text = text
    self.guardedCells = guardedCells
  }
}
