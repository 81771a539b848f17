public import AnyamModel

/// Codings from a table: `source,start,end,quote,code,coder,stance,memo,informant,retracted` in any order, those left
/// out are empty. What the cells mean is settled by the study.
public struct CodingTable: Sendable {
  public struct Row: Sendable {
    /// As a spreadsheet shows it.
    public var number: Int
    public var source: String
    public var start: String
    public var end: String
    public var quote: String
    public var code: String
    public var coder: String
    public var stance: String
    public var memo: String
    /// The condensed statement of the passage.
    public var summary = ""
    public var informant: String
    public var retracted: String
    /// Whether the row is a turn of a sheet that was filled in: its quote may be a part of the passage.
    public var isTurn = false
  }

  public let rows: [Row]
  public let findings: [Finding]

  /// Columns of `anyam quotes` that say nothing a coding is made of, as programs and as workbooks name them.
  private static let ignored: Set<String> = [
    "id", "role", "technique", "date", "lines", "page", "data-code", "translation", "weight", "turn", "speaker",
    "data code", "peran", "teknik", "tanggal", "baris", "halaman", "kode data", "terjemahan", "bobot",
  ]

  public init(_ bytes: [UInt8], named name: String) throws {
    let table = try CellTable(bytes, named: name)
    let source = table.column("source", "sumber", "berkas data")
    let start = table.column("start", "mulai", "awal")
    let end = table.column("end", "akhir", "selesai")
    let quote = table.column("quote", "kutipan")
    let code = table.column("code", "kode")
    let coder = table.column("coder", "pengode")
    let stance = table.column("stance", "arah", "direction")
    let memo = table.column("memo")
    let informant = table.column("informant", "informan")
    let retracted = table.column("retracted", "ditarik")
    guard source != nil else { throw ReadingError(.missingColumn, name, "source") }
    guard code != nil else { throw ReadingError(.missingColumn, name, "code") }
    guard quote != nil || (start != nil && end != nil) else { throw ReadingError(.missingColumn, name, "quote") }
    let summary = table.column("summary", "ringkasan", "condensed statement", "pernyataan inti")
    // A sheet to fill in has a row for every turn; most stay empty.
    let isSheet = table.column("turn") != nil
    let known = [summary, source, start, end, quote, code, coder, stance, memo, informant, retracted].compactMap { $0 }
    findings = table.header.indices
      .filter { !known.contains($0) && !table.header[$0].isEmpty && !Self.ignored.contains(table.header[$0]) }
      .map { Finding(.unknownColumn, subject: name, table.header[$0]) }
    rows = table.rows.indices.flatMap { row -> [Row] in
      func cell(_ column: Int?) -> String { trimmed(table.cell(row, column)) }
      let one = Row(
        number: table.numbers[row], source: cell(source), start: cell(start), end: cell(end),
        // Not trimmed: white space may be part of the passage.
        quote: table.cell(row, quote), code: cell(code), coder: cell(coder), stance: cell(stance), memo: cell(memo),
        summary: cell(summary),
        informant: isSheet ? "" : cell(informant), retracted: cell(retracted), isTurn: isSheet)
      guard isSheet else { return [one] }
      if one.code.isEmpty, one.stance.isEmpty, one.memo.isEmpty, one.summary.isEmpty { return [] }
      let codes = one.code.split(whereSeparator: { $0 == ";" || $0.isNewline }).map { trimmed($0) }.filter {
        !$0.isEmpty
      }
      return codes.isEmpty
        ? [one]
        : codes.map { code in
          var row = one
          row.code = code
          return row
        }
    }
  }
}
