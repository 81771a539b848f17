import AnyamAnalysis
import AnyamModel
import AnyamStore
import AnyamWriters

/// Which quotes the statements of a matrix are made of: of a hundred passages in a cell mostly one is shown, and only that one is
/// made.
struct CellQuotes {
  private let desk: DisplayDesk
  private let texts: SourceTexts
  /// The texts as they are shown, one for each source, once they were asked for.
  private var shown: [MaskedText?]
  private let notes: PassageNotes
  private let stances: [Stance?]

  init(_ desk: DisplayDesk, _ texts: SourceTexts) throws {
    self.desk = desk
    self.texts = texts
    shown = Array(repeating: nil, count: desk.data.sources.count)
    notes = try PassageNotes(desk.reader)
    stances = desk.data.codings.stances
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
    guard codings.count > 1 else { return codings.first }
    return try TypicalQuotes.one(of: codings.map { stances[$0] }) { at in
      let source = Int(desk.data.codings.sources[codings[at]])
      let text = try shown[source] ?? desk.masking.masked(texts.text(of: desk.data.sources[source].id))
      shown[source] = text
      return Excerpt.words(in: text.quoted(desk.data.codings.range(codings[at])))
    }.map { codings[$0] }
  }
}
