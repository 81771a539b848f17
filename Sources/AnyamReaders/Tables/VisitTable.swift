public import AnyamModel

/// Visits from a table: `visit,date,end,place,who,phase,purpose,summary`.
public struct VisitTable: Sendable {
  public let visits: [Visit]
  public let problems: [Finding]
  public let findings: [Finding]

  public init(_ bytes: [UInt8], named name: String) throws {
    let table = try CellTable(bytes, named: name)
    guard let key = table.column("visit", "kunjungan", "name", "nama") else {
      throw ReadingError(.missingColumn, name, "visit")
    }
    let date = table.column("date", "tanggal", "start", "mulai")
    let until = table.column("end", "until", "sampai", "selesai")
    let place = table.column("place", "tempat")
    let who = table.column("who", "siapa", "peneliti")
    let phase = table.column("phase", "tahap")
    let purpose = table.column("purpose", "tujuan")
    let summary = table.column("summary", "ringkasan")
    let known = [key, date, until, place, who, phase, purpose, summary].compactMap { $0 }
    findings = table.header.indices.filter { !known.contains($0) && !table.header[$0].isEmpty }
      .map { Finding(.unknownColumn, subject: name, table.titles[$0]) }
    var visits: [Visit] = []
    var problems: [Finding] = []
    for row in table.rows.indices {
      func cell(_ column: Int?) -> String { trimmed(table.cell(row, column)) }
      let number = String(table.numbers[row])
      guard !cell(key).isEmpty else {
        problems.append(Finding(.emptyCell, subject: number, "visit"))
        continue
      }
      func day(_ column: Int?) -> CalendarDate? {
        guard !cell(column).isEmpty else { return nil }
        let day = CalendarDate(cell(column))
        if day == nil { problems.append(Finding(.badDate, subject: number, cell(column))) }
        return day
      }
      var visit = Visit(name: cell(key), date: day(date), place: cell(place), who: cell(who))
      visit.until = day(until)
      switch cell(phase).lowercased() {
      case "initial", "awal": visit.phase = .initial
      case "extension", "perpanjangan": visit.phase = .extension_
      default: break
      }
      visit.purpose = cell(purpose)
      visit.summary = cell(summary)
      visits.append(visit)
    }
    self.visits = visits
    self.problems = problems
  }
}
