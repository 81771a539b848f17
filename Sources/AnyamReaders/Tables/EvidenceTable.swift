public import AnyamModel

/// Passages for and against conclusions from a table: `conclusion,source,start,end,quote,stance,memo,informant`.
public struct EvidenceTable: Sendable {
  /// Which conclusion each row is for, and the passage as a row of codings says it.
  public let rows: [(conclusion: String, passage: CodingTable.Row)]
  public let findings: [Finding]

  public init(_ bytes: [UInt8], named name: String) throws {
    let table = try CellTable(bytes, named: name)
    guard let conclusion = table.column("conclusion", "kesimpulan") else {
      throw ReadingError(.missingColumn, name, "conclusion")
    }
    guard let source = table.column("source", "sumber") else { throw ReadingError(.missingColumn, name, "source") }
    let start = table.column("start", "mulai")
    let end = table.column("end", "akhir", "selesai")
    let quote = table.column("quote", "kutipan")
    guard quote != nil || (start != nil && end != nil) else { throw ReadingError(.missingColumn, name, "quote") }
    let stance = table.column("stance", "arah")
    let memo = table.column("memo")
    let informant = table.column("informant", "informan")
    let known = [conclusion, source, start, end, quote, stance, memo, informant].compactMap { $0 }
    findings = table.header.indices.filter { !known.contains($0) && !table.header[$0].isEmpty }
      .map { Finding(.unknownColumn, subject: name, table.header[$0]) }
    rows = table.rows.indices.map { row in
      func cell(_ column: Int?) -> String { trimmed(table.cell(row, column)) }
      return (
        cell(conclusion),
        CodingTable.Row(
          number: table.numbers[row], source: cell(source), start: cell(start), end: cell(end),
          quote: table.cell(row, quote), code: "", coder: "", stance: cell(stance), memo: cell(memo),
          informant: cell(informant), retracted: "")
      )
    }
  }
}
