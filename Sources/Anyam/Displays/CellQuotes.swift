import AnyamAnalysis
import AnyamModel
import AnyamStore
import AnyamWriters

/// Which quotes the statements of a matrix are made of: of a hundred passages in a cell mostly one is shown, and only that one is
/// made.
struct CellQuotes {
  private let desk: DisplayDesk
  private let texts: SourceTexts
  private var shown: [Int32: MaskedText] = [:]
  private let notes: PassageNotes

  init(_ desk: DisplayDesk, _ texts: SourceTexts) throws {
    self.desk = desk
    self.texts = texts
    notes = try PassageNotes(desk.reader)
  }

  /// For each cell, row by row.
  mutating func stated(_ matrix: Matrix, _ statements: CellStatements) throws -> [[Int]] {
    let width = matrix.columnKeys.count
    var stated: [[Int]] = []
    for (at, codings) in matrix.codings.enumerated() {
      let noted = notes.isEmpty ? [] : codings.filter(isNoted)
      if statements.text(of: matrix, row: at / width, column: at % width) != nil {
        // The researcher's own statement rests on all of them.
        stated.append(codings)
      } else if noted.isEmpty {
        stated.append(try typical(codings).map { [$0] } ?? [])
      } else {
        stated.append(noted)
      }
    }
    return stated
  }

  private func isNoted(_ coding: Int) -> Bool {
    let source = desk.data.sources[Int(desk.data.codings.sources[coding])]
    // As it is shown.
    return !desk.masking.apply(notes.summary(source.id, desk.data.codings.range(coding))).isEmpty
  }

  private mutating func typical(_ codings: [Int]) throws -> Int? {
    let columns = desk.data.codings
    return try TypicalQuotes.one(of: codings.map { columns.stances[$0] }) { at in
      let source = columns.sources[codings[at]]
      let text = try shown[source] ?? desk.masking.masked(texts.text(of: desk.data.sources[Int(source)].id))
      shown[source] = text
      return Excerpt.words(in: text.quoted(columns.range(codings[at])))
    }.map { codings[$0] }
  }
}
