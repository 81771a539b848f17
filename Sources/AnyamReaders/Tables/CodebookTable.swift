import AnyamModel

/// A codebook from CSV: `code,parent,definition,when,when-not,example,colour,code-id,code-en`, all but `code` optional;
/// `parent` is a path, or the name of a code that stands in the table once.
enum CodebookTable {
  static func read(_ bytes: [UInt8], named name: String, known tops: Set<String>) throws -> CodebookReading {
    let table = try CellTable(bytes, named: name)
    guard let code = table.column("code", "kode") else { throw ReadingError(.missingColumn, name, "code") }
    let parent = table.column("parent", "induk")
    let definition = table.column("definition", "definisi")
    let when = table.column("when", "kapan")
    let whenNot = table.column("when-not", "kapan-tidak")
    let example = table.column("example", "contoh")
    let colour = table.column("colour", "color", "warna")
    let names: [Language: Int?] = [.indonesian: table.column("code-id"), .english: table.column("code-en")]
    let definitions: [Language: Int?] = [
      .indonesian: table.column("definition-id"), .english: table.column("definition-en"),
    ]
    let known = [code, parent, definition, when, whenNot, example, colour] + names.values + definitions.values
    var reading = CodebookReading()
    reading.findings = table.header.indices.filter { !known.contains($0) && !table.header[$0].isEmpty }.map {
      Finding(.unknownColumn, subject: name, table.header[$0])
    }
    let places = CodebookParents(
      table.rows.indices.map { row in
        (CodebookEntry.path(table.cell(row, parent)), CodebookEntry.path(table.cell(row, code)))
      }, known: tops)
    for row in table.rows.indices {
      func cell(_ column: Int?) -> String { trimmed(table.cell(row, column)) }
      guard !cell(code).isEmpty else {
        reading.problems.append(Finding(.emptyCell, subject: String(table.numbers[row]), "code"))
        continue
      }
      var entry = CodebookEntry(path: places.path(row))
      entry.definition = cell(definition)
      entry.whenToUse = cell(when)
      entry.whenNotToUse = cell(whenNot)
      entry.example = cell(example)
      entry.colour = CodebookEntry.colour(cell(colour))
      if !cell(colour).isEmpty, entry.colour.isEmpty {
        reading.findings.append(Finding(.badColour, subject: String(table.numbers[row]), cell(colour)))
      }
      for language in Language.allCases {
        if case let text = cell(names[language] ?? nil), !text.isEmpty { entry.names[language] = text }
        if case let text = cell(definitions[language] ?? nil), !text.isEmpty { entry.definitions[language] = text }
      }
      reading.entries.append(entry)
    }
    return reading
  }
}
