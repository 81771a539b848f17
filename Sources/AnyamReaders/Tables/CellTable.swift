import AnyamModel

/// A table as spreadsheets write it, whether as delimited text or as a workbook (`.xlsx`). The first row that holds anything
/// names the columns.
public struct CellTable: Sendable {
  /// The columns as they are named, without white space around.
  public let titles: [String]
  /// The same in lower case, by which they are looked for.
  public let header: [String]
  /// Cells as they came, but for the apostrophe that keeps a spreadsheet from running a cell.
  public let rows: [[String]]
  /// For each row its number as a spreadsheet shows it; the header is row 1.
  public let numbers: [Int]

  /// Largest table that is read, in bytes.
  static let largest = 256 << 20

  /// - Parameter isOfForm: whether its columns are questions, of which two may be called alike.
  public init(_ bytes: [UInt8], named name: String, isOfForm: Bool = false) throws {
    guard bytes.count <= Self.largest else { throw ReadingError(.tooLarge, name, String(Self.largest >> 20)) }
    let sheet: [(number: Int, cells: [String])]
    let isWorkbook = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    if isWorkbook {
      sheet = try Workbook.firstSheet(bytes, named: name)
    } else {
      guard let rows = DelimitedText.rows(bytes) else { throw ReadingError(.openQuote, name) }
      sheet = rows.enumerated().map { ($0 + 1, $1) }
    }
    var titles: [String] = []
    var rows: [[String]] = []
    var numbers: [Int] = []
    for (number, cells) in sheet where cells.contains(where: { !$0.isEmpty }) {
      if titles.isEmpty {
        titles = cells.map { trimmed($0) }
      } else {
        rows.append(cells)
        numbers.append(number)
      }
    }
    guard !titles.isEmpty else { throw ReadingError(.emptyFile, name) }
    // Which of two is meant nobody knows, and one of them would be lost. Forms ask twice by one name; there a column is chosen.
    if !isOfForm,
      let twice = Dictionary(grouping: titles.filter { !$0.isEmpty }, by: \.self).filter({ $1.count > 1 }).keys.min()
    {
      throw ReadingError(.columnTwice, name, twice)
    }
    // A comma in a text that stands in no quotation marks moves all that follows it. Beside a table in a workbook notes may stand.
    let last = titles.lastIndex { !$0.isEmpty } ?? 0
    if !isWorkbook, let row = rows.firstIndex(where: { $0.dropFirst(last + 1).contains { !trimmed($0).isEmpty } }) {
      throw ReadingError(.cellWithoutColumn, name, String(numbers[row]))
    }
    self.titles = titles
    self.header = titles.map { $0.lowercased() }
    self.rows = rows
    self.numbers = numbers
  }

  /// The index of a column by any of its names.
  public func column(_ names: String...) -> Int? {
    header.firstIndex { names.contains($0) }
  }

  /// A cell; empty where the row is shorter or there is no such column.
  public func cell(_ row: Int, _ column: Int?) -> String {
    guard let column, column < rows[row].count else { return "" }
    return rows[row][column]
  }
}
