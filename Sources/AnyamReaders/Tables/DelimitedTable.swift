import AnyamModel

/// A table as spreadsheets write it: comma, semicolon or tab between cells (RFC 4180 otherwise), UTF-8 or Windows-1252,
/// any newline, with or without a byte order mark. The first row names the columns.
public struct DelimitedTable: Sendable {
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

  public init(_ bytes: [UInt8], named name: String) throws {
    guard bytes.count <= Self.largest else { throw ReadingError(.tooLarge, name, String(Self.largest >> 20)) }
    let utf8 = TextEncoding.utf8(bytes)
    let delimiter = Self.delimiter(of: utf8)
    var titles: [String] = []
    var rows: [[String]] = []
    var numbers: [Int] = []
    var number = 0
    let isWhole = Self.scan(utf8, delimiter) { cells in
      number += 1
      guard cells.contains(where: { !$0.isEmpty }) else { return }
      if titles.isEmpty {
        titles = cells.map { trimmed($0) }
      } else {
        rows.append(cells)
        numbers.append(number)
      }
    }
    guard isWhole else { throw ReadingError(.openQuote, name) }
    guard !titles.isEmpty else { throw ReadingError(.emptyFile, name) }
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

  /// The first line, outside quotes, tells: whichever of the three stands there most often.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var quoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if quoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].contains(byte) { counts[byte, default: 0] += 1 }
    }
    return [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].max { counts[$0, default: 0] < counts[$1, default: 0] }
      ?? UInt8(ascii: ",")
  }

  /// Gives each row to `take`. Returns whether the last quote was closed.
  private static func scan(_ bytes: [UInt8], _ delimiter: UInt8, _ take: ([String]) -> Void) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var cells: [String] = []
      var at = 0
      let quote = UInt8(ascii: "\"")
      while at < bytes.count {
        var cell: String
        if bytes[at] == quote {
          var value: [UInt8] = []
          at += 1
          while true {
            guard at < bytes.count else { return false }
            if bytes[at] != quote {
              value.append(bytes[at])
              at += 1
            } else if at + 1 < bytes.count, bytes[at + 1] == quote {
              value.append(quote)
              at += 2
            } else {
              at += 1
              break
            }
          }
          // Whatever stands between the closing quote and the next delimiter belongs to the cell.
          while at < bytes.count, bytes[at] != delimiter, bytes[at] != 0x0A, bytes[at] != 0x0D {
            if bytes[at] != 0x20 { value.append(bytes[at]) }
            at += 1
          }
          cell = String(decoding: value, as: UTF8.self)
        } else {
          let start = at
          while at < bytes.count, bytes[at] != delimiter, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
          cell = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
        }
        cells.append(SpreadsheetGuard.released(cell))
        guard at < bytes.count, bytes[at] == delimiter else {
          if at + 1 < bytes.count, bytes[at] == 0x0D, bytes[at + 1] == 0x0A { at += 1 }
          at += 1
          take(cells)
          cells.removeAll(keepingCapacity: true)
          continue
        }
        at += 1
        // A delimiter at the very end opens one more, empty cell.
        if at == bytes.count { cells.append("") }
      }
      if !cells.isEmpty { take(cells) }
      return true
    }
  }
}
