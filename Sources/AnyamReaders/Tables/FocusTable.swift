public import AnyamModel

/// A focus grid (*kisi-kisi*) from a table: `focus,indicator,code,role,technique,question`. A focus or indicator stands for the rows
/// below it too where their cells are empty, as in merged cells. Several roles or techniques of a row are parted by semicolons.
public struct FocusTable: Sendable {
  public struct Row: Sendable {
    /// As a spreadsheet shows it.
    public var number: Int
    public var focus: String
    public var indicator: String
    public var code: String
    /// Empty for every role.
    public var roles: [String]
    public var techniques: [String]
    public var question: String
  }

  public let rows: [Row]
  public let problems: [Finding]
  public let findings: [Finding]

  public init(_ bytes: [UInt8], named name: String) throws {
    let table = try CellTable(bytes, named: name)
    let focus = table.column("focus", "fokus", "fokus penelitian", "variabel")
    let indicator = table.column("indicator", "indikator", "sub fokus", "subfokus", "sub-fokus", "aspek")
    let code = table.column("code", "kode", "claim", "klaim")
    let role = table.column("role", "peran", "informan", "informant", "sumber data", "sumber", "roles")
    let technique = table.column(
      "technique", "teknik", "teknik pengumpulan data", "teknik pengumpulan", "techniques", "metode")
    let question = table.column("question", "pertanyaan", "butir pertanyaan", "item", "questions")
    guard let focus else { throw ReadingError(.missingColumn, name, "focus") }
    let known = [focus, indicator, code, role, technique, question].compactMap { $0 }
    findings = table.header.indices
      .filter {
        !known.contains($0) && !table.header[$0].isEmpty
          && !["no", "no.", "nomor", "number"].contains(table.header[$0])
      }
      .map { Finding(.unknownColumn, subject: name, table.titles[$0]) }
    var rows: [Row] = []
    var problems: [Finding] = []
    var (lastFocus, lastIndicator) = ("", "")
    for row in table.rows.indices {
      func cell(_ column: Int?) -> String { trimmed(table.cell(row, column)) }
      if !cell(focus).isEmpty, cell(focus) != lastFocus { (lastFocus, lastIndicator) = (cell(focus), "") }
      if !cell(indicator).isEmpty { lastIndicator = cell(indicator) }
      guard !lastFocus.isEmpty else {
        problems.append(Finding(.emptyCell, subject: String(table.numbers[row]), "focus"))
        continue
      }
      rows.append(
        Row(
          number: table.numbers[row], focus: lastFocus, indicator: lastIndicator.isEmpty ? lastFocus : lastIndicator,
          code: cell(code), roles: Self.list(cell(role)), techniques: Self.list(cell(technique)),
          question: cell(question)))
    }
    self.rows = rows
    self.problems = problems
  }

  private static func list(_ text: String) -> [String] {
    let parts = text.split(whereSeparator: { $0 == ";" || $0.isNewline }).map { trimmed($0) }
    return parts.filter { !["", "-", "semua", "all"].contains($0.lowercased()) }
  }
}
