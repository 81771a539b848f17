public import AnyamModel

/// `manifest.csv`: what is known of each file beside its text. Columns `file,title,technique,informant,date,visit,place,
/// language,speakers`, in any order, those left out are empty.
public struct ManifestTable: Sendable {
  public struct Row: Sendable {
    /// As written, relative to the manifest.
    public var file: String
    public var card: SourceCard
    /// As a spreadsheet shows it.
    public var number: Int
  }

  public let rows: [Row]
  public let findings: [Finding]

  public init(_ bytes: [UInt8], named name: String) throws {
    let table = try CellTable(bytes, named: name)
    guard let file = table.column("file", "berkas") else { throw ReadingError(.missingColumn, name, "file") }
    let title = table.column("title", "judul")
    let technique = table.column("technique", "teknik")
    let informant = table.column("informant", "informan")
    let date = table.column("date", "tanggal")
    let visit = table.column("visit", "kunjungan")
    let place = table.column("place", "tempat")
    let language = table.column("language", "bahasa")
    let speakers = table.column("speakers", "pembicara")
    let known = [file, title, technique, informant, date, visit, place, language, speakers].compactMap { $0 }
    var findings = table.header.indices.filter { !known.contains($0) && !table.header[$0].isEmpty }.map {
      Finding(.unknownColumn, subject: name, table.header[$0])
    }
    var rows: [Row] = []
    for row in table.rows.indices {
      func cell(_ column: Int?) -> String? {
        let text = trimmed(table.cell(row, column))
        return text.isEmpty ? nil : text
      }
      guard let path = cell(file) else { continue }
      var card = SourceCard()
      card.title = cell(title)
      card.technique = cell(technique)
      card.informants = (cell(informant) ?? "").split(whereSeparator: { ";,+".contains($0) }).map { trimmed($0) }
      card.date = cell(date)
      card.visit = cell(visit)
      card.place = cell(place)
      card.language = cell(language)
      if let text = cell(speakers) {
        if let map = SourceCard.speakers(from: text) {
          card.speakers = map
        } else {
          findings.append(Finding(.badSpeakers, subject: path))
        }
      }
      rows.append(Row(file: path, card: card, number: table.numbers[row]))
    }
    self.rows = rows
    self.findings = findings
  }
}
