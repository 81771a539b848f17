public import AnyamModel

/// The formats a display can be written in.
public enum OutputFormat: String, Sendable, CaseIterable {
  case text
  case csv
  case tsv
  case markdown
  case json
  case html
  case docx
  case xlsx
  case svg
  case graphml
  /// Graphviz' own language.
  case dot

  /// By the ending of a file's name.
  public init?(fileExtension: String) {
    let ending = fileExtension.lowercased()
    guard let match = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = match
  }

  /// The endings of its files, the usual one first.
  public var endings: [String] {
    switch self {
    case .text: ["txt", "text"]
    case .csv: ["csv"]
    case .tsv: ["tsv", "tab"]
    case .markdown: ["md", "markdown"]
    case .json: ["json"]
    case .html: ["html", "htm"]
    case .docx: ["docx"]
    case .xlsx: ["xlsx"]
    case .svg: ["svg"]
    case .graphml: ["graphml"]
    case .dot: ["gv", "dot"]
    }
  }

  /// Whether people read it, in their language; others are for programs, with the keys of the study.
  public var isForReaders: Bool { [.text, .markdown, .html, .docx, .xlsx].contains(self) }

  /// Whether it is no text a terminal could show.
  public var isBinary: Bool { self == .docx || self == .xlsx }
}

/// What spreadsheets in a country expect of CSV.
public enum Dialect: String, Sendable, CaseIterable {
  /// RFC 4180: comma between cells, UTF-8.
  case rfc4180
  /// Excel as it is set up in Indonesia: semicolon, decimal comma, a byte order mark.
  case excelIndonesia = "excel-id"
}

/// How a display is to be written.
public struct WritingStyle: Sendable {
  public var language: Language
  public var dialect: Dialect
  /// Columns of the terminal, for text.
  public var width: Int
  /// The study's own title, for the formats that name it.
  public var study: String
  /// What codes are called in this language, for pages people read.
  public var codeNames: CodeNames

  public init(
    language: Language = .english, dialect: Dialect = .rfc4180, width: Int = 80, study: String = "",
    codeNames: CodeNames = .none
  ) {
    self.language = language
    self.dialect = dialect
    self.width = width
    self.study = study
    self.codeNames = codeNames
  }

  var wording: DisplayWording { DisplayWording(language, codeNames: codeNames) }
}

extension OutputFormat {
  /// Whether it is read by programs, which want keys that never change.
  public var isForPrograms: Bool { [.csv, .tsv, .json, .graphml, .dot].contains(self) }
}

/// A written display.
public struct Written: Sendable {
  public var bytes: [UInt8]
  /// How many of its cells had to be guarded against being run as formulas.
  public var guardedCells: Int
  public var findings: [Finding]
  /// What was written instead, where a program is missing: DOT text for a drawing.
  public var fallback: (format: OutputFormat, bytes: [UInt8])?

  public init(text: String, guardedCells: Int = 0) {
    self.init(bytes: Array(text.utf8), guardedCells: guardedCells)
  }

  public init(bytes: [UInt8], guardedCells: Int = 0, findings: [Finding] = []) {
    self.bytes = bytes
    self.guardedCells = guardedCells
    self.findings = findings
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Says that the network, flowchart or tree of a display is not drawn; nothing where there is none to draw.
  mutating func noteMissingDrawing(of display: Display) {
    if case .graph(let graph)? = display.drawing, !graph.nodes.isEmpty {
      findings.append(Finding(.drawingLeftOut, subject: ""))
    }
  }
}
