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
    // Of which passages one is to be chosen, and where among those shown it will stand.
    var choices = CodingLists()
    var chosen: [Int] = []
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
        } else {
          chosen.append(stated.shown.codings.count)
          TypicalQuotes.addUsual(usable(codings, stated.passages.last), stances, to: &choices)
          stated.shown.add(choices.last.first ?? codings[codings.startIndex])
        }
        stated.shown.endList()
      }
    }
    var lengths = try lengths(choices)
    for (choice, place) in chosen.enumerated() where choices.count(of: choice) > 1 {
      let candidates = choices[choice]
      let best = try TypicalQuotes.handiest(candidates) { try lengths.words(of: Int($0)) }
      stated.shown.replace(at: place, with: best)
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

  /// The passages of a cell without those that were set aside.
  ///
  /// - Parameter passages: all of them.
  private func usable(_ codings: ArraySlice<Int32>, _ passages: ArraySlice<Int32>) -> ArraySlice<Int32> {
    guard !setAside.isEmpty else { return passages }
    let used = codings.filter { !setAside.holds(Int($0), desk.data) }
    // Where nothing else is left, they still are what the cell rests on.
    guard !used.isEmpty else { return passages }
    var left = CodingLists()
    SpokenPassages.add(used[...], desk.data.codings, to: &left)
    return left.codings[...]
  }

  /// How long those are that will be asked for: mostly the first or the second of a cell can be read at once.
  private func lengths(_ choices: CodingLists) throws -> PassageLengths {
    var isAsked = [Bool](repeating: false, count: desk.data.codings.count)
    for choice in 0..<choices.count where choices.count(of: choice) > 1 {
      for coding in choices[choice].prefix(2) { isAsked[Int(coding)] = true }
    }
    var lengths = PassageLengths(desk, texts)
    try lengths.count(desk.ordered(isAsked.indices.filter { isAsked[$0] }))
    return lengths
  }
}
