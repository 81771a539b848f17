import AnyamAnalysis
import AnyamModel
import AnyamStore
import AnyamWriters

/// Which quotes the statements of a matrix are made of: of a hundred passages in a cell mostly one is shown, and only that one is
/// made.
struct CellQuotes {
  private let desk: DisplayDesk
  private let texts: SourceTexts
  private let notes: PassageNotes
  private let roles: [String]

  init(_ desk: DisplayDesk, _ texts: SourceTexts) throws {
    self.desk = desk
    self.texts = texts
    notes = try PassageNotes(desk.reader)
    roles = desk.data.informants.map(\.role)
  }

  /// For each cell, row by row.
  func stated(_ matrix: Matrix, _ statements: CellStatements) throws -> [[Int]] {
    let width = matrix.columnKeys.count
    return try matrix.codings.enumerated().map { at, codings in
      // The researcher's own statement rests on all of them.
      guard statements.text(of: matrix, row: at / width, column: at % width) == nil else { return codings }
      let noted = notes.isEmpty ? [] : codings.filter(isNoted)
      return try noted.isEmpty ? typical(codings).map { [$0] } ?? [] : noted
    }
  }

  private func isNoted(_ coding: Int) -> Bool {
    let source = desk.data.sources[Int(desk.data.codings.sources[coding])]
    return !notes.summary(source.id, desk.data.codings.range(coding)).isEmpty
  }

  private func typical(_ codings: [Int]) throws -> Int? {
    let columns = desk.data.codings
    let candidates = codings.map { coding in
      let people = desk.attribution.informants(coding)
      return TypicalQuotes.Candidate(
        coding: coding, stance: columns.stances[coding],
        speaker: people.isEmpty ? "" : String(desk.attribution.group(coding)),
        role: people.first.map { roles[Int($0)] } ?? "")
    }
    return try TypicalQuotes.one(of: candidates) { coding in
      let text = try texts.text(of: desk.data.sources[Int(columns.sources[coding])].id)
      return Excerpt.words(in: desk.masking.quoted(of: text, columns.range(coding)))
    }
  }
}
