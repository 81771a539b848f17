import AnyamAnalysis
import AnyamModel
import AnyamStore
import AnyamWriters

/// Which quotes the statements of a matrix are made of: of a hundred passages in a cell mostly one is shown, and only that one is
/// made.
struct CellQuotes {
  private let desk: DisplayDesk
  private let texts: ShownTexts
  private let notes: PassageNotes
  private let setAside: SetAside
  private let stances: [Stance?]
  /// For each source whether a passage of it has a statement.
  private let isSummarised: [Bool]

  init(_ desk: DisplayDesk, _ texts: ShownTexts) throws {
    self.desk = desk
    self.texts = texts
    notes = try texts.notes()
    setAside = try SetAside(desk.reader)
    stances = desk.data.codings.stances
    isSummarised = desk.data.sources.map { [notes] in notes.isSummarised($0.id) }
  }

  /// For each cell on which anything falls.
  ///
  /// - Parameter written: what researchers wrote into them.
  func stated(_ matrix: Matrix, _ written: CellStatements.InMatrix) throws -> StatedCells {
    var stated = StatedCells()
    stated.shown.reserve(lists: matrix.cells.count, codings: matrix.cells.count)
    stated.passages.reserve(lists: matrix.cells.count, codings: matrix.codings.codings.count)
    let hasNotes = isSummarised.contains(true)
    let columns = desk.data.codings
    for row in matrix.rowKeys.indices {
      let own = written[row]
      for cell in matrix.cells(of: row) {
        // Totals are numbers: nothing is said in them.
        let isTotal = row >= matrix.innerRows || matrix.cells[cell].column >= matrix.innerColumns
        let count = isTotal ? 0 : matrix.codings.count(of: cell)
        guard count > 1 else {
          stated.add(count == 1 ? matrix.codings.first(of: cell) : nil)
          continue
        }
        let codings = matrix.codings[cell]
        SpokenPassages.add(codings, columns, to: &stated.passages)
        stated.passages.endList()
        let noted = hasNotes ? codings.filter { isNoted($0) } : []
        if !own.isEmpty, own[matrix.columnKeys[matrix.cells[cell].column]] != nil {
          // The researcher's own statement rests on all of them.
          for coding in codings { stated.shown.add(coding) }
        } else if !noted.isEmpty {
          for coding in noted { stated.shown.add(coding) }
        } else if let typical = try typical(codings, stated.passages[stated.passages.count - 1]) {
          stated.shown.add(typical)
        }
        stated.shown.endList()
      }
    }
    return stated
  }

  private func isNoted(_ coding: Int32) -> Bool {
    let coding = Int(coding)
    let at = Int(desk.data.codings.sources[coding])
    guard isSummarised[at] else { return false }
    let source = desk.data.sources[at]
    // As it is shown.
    return !desk.masking.apply(notes.summary(source.id, desk.data.codings.range(coding))).isEmpty
  }

  /// - Parameter all: its passages.
  private func typical(_ codings: ArraySlice<Int32>, _ all: ArraySlice<Int32>) throws -> Int32? {
    var passages = all
    if !setAside.isEmpty {
      let used = codings.filter { !setAside.holds(Int($0), desk.data) }
      var left = CodingLists()
      SpokenPassages.add(used[...], desk.data.codings, to: &left)
      // Where nothing else is left, it still is what the cell rests on.
      if !used.isEmpty { passages = left.codings[...] }
    }
    guard passages.count > 1 else { return passages.first }
    let codings = desk.data.codings
    return try TypicalQuotes.one(of: passages.map { stances[Int($0)] }) { [texts] at in
      let coding = Int(passages[passages.startIndex + at])
      let text = try texts.text(of: Int(codings.sources[coding]))
      return Excerpt.words(in: text.words.quoted(codings.range(coding)))
    }.map { passages[passages.startIndex + $0] }
  }
}
