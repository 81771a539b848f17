import AnyamContainers
public import AnyamModel

/// A workbook to code in: one turn a row, empty columns for code, direction and summary, the codebook as a drop-down. What
/// `code --from` takes back.
public enum CodingSheet {
  /// A turn as it stands in the sheet.
  public struct Row: Sendable {
    public var source: String
    public var turn: Int
    public var lines: ClosedRange<Int>
    public var range: TextRange
    public var label: String
    public var informants: [String]
    public var isInterviewer: Bool
    public var words: String
    /// Codes it carries already, one row each.
    public var code: String
    public var stance: Stance?
    public var coder: String
    /// The condensed statement the passage has already.
    public var summary = ""

    public init(
      source: String, turn: Int, lines: ClosedRange<Int>, range: TextRange, label: String, informants: [String],
      isInterviewer: Bool, words: String, code: String = "", stance: Stance? = nil, coder: String = ""
    ) {
      self.source = source
      self.turn = turn
      self.lines = lines
      self.range = range
      self.label = label
      self.informants = informants
      self.isInterviewer = isInterviewer
      self.words = words
      self.code = code
      self.stance = stance
      self.coder = coder
    }
  }

  /// What stands behind a quote that is longer than a cell may be.
  public static let cut = " […]"

  /// Most rows a sheet holds.
  public static let mostRows = SpreadsheetBook.mostRows

  public struct Failure: Error {}

  /// The workbook as bytes.
  public static func write(_ rows: [Row], codebook: Codebook) throws(Failure) -> [UInt8] {
    let codes = codebook.codes.indices.map { index -> [SpreadsheetBook.Cell] in
      let code = codebook.codes[index]
      return [.text(codebook.keys[index]), .text(code.definition), .text(code.whenToUse), .text(code.whenNotToUse)]
    }
    let sheet = SpreadsheetBook.Sheet(
      "coding",
      columns: [
        .init("source", width: 18), .init("turn", width: 6), .init("lines", width: 8), .init("speaker", width: 9),
        .init("quote", width: 70, isWrapped: true),
        .init("code", width: 28, isInput: true, choices: codes.isEmpty ? nil : .sheet("codebook", rows: codes.count)),
        .init("stance", width: 11, isInput: true, choices: .words(Stance.allCases.map(\.rawValue))),
        .init("summary", width: 36, isInput: true), .init("memo", width: 24, isInput: true),
        .init("informant", width: 11), .init("coder", width: 11), .init("start", width: 8), .init("end", width: 8),
      ],
      rows: rows.map { row in
        [
          .text(row.source), .number(Double(row.turn)),
          .text(LineNumbers.cited(row.lines)),
          .text(row.label), .text(shortened(row.words)), row.code.isEmpty ? .empty : .text(row.code),
          row.stance.map { .text($0.rawValue) } ?? .empty,
          row.summary.isEmpty ? .empty : .text(row.summary), .empty,
          .text(row.informants.joined(separator: "; ")), row.coder.isEmpty ? .empty : .text(row.coder),
          .number(Double(row.range.start)), .number(Double(row.range.end)),
        ]
      })
    let book = SpreadsheetBook.Sheet(
      "codebook",
      columns: [
        .init("code", width: 36), .init("definition", width: 60, isWrapped: true),
        .init("when", width: 40, isWrapped: true), .init("when-not", width: 40, isWrapped: true),
      ], rows: codes)
    do { return try SpreadsheetBook([sheet, book]).bytes().file } catch { throw Failure() }
  }

  private static func shortened(_ text: String) -> String {
    // Excel counts UTF-16 units.
    guard text.utf16.count > SpreadsheetBook.longestCell else { return text }
    var kept = ""
    var units = 0
    for scalar in text.unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      guard units <= SpreadsheetBook.longestCell - 8 else { break }
      kept.unicodeScalars.append(scalar)
    }
    return kept + cut
  }
}
