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
  /// - Parameters:
  ///   - written: what researchers wrote into them.
  ///   - evidence: whether all codings are shown beside the statements, whole.
  /// - Returns: what each is made of, and what those look like.
  func stated(_ matrix: Matrix, _ written: CellStatements.InMatrix, evidence: Bool) throws -> (StatedCells, Quotations)
  {
    var stated = StatedCells()
    stated.shown.reserve(lists: matrix.cells.count, codings: matrix.cells.count)
    stated.passages.reserve(lists: matrix.cells.count, codings: matrix.codings.codings.count)
    var choices = QuoteChoices(codings: desk.data.codings.count)
    if evidence { for coding in matrix.codings.codings { choices.show(coding) } }
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
          if count == 1 { choices.show(matrix.codings.first(of: cell)) }
          continue
        }
        let codings = matrix.codings[cell]
        SpokenPassages.add(codings, columns, to: &stated.passages)
        stated.passages.endList()
        let noted = hasNotes ? codings.filter { isNoted($0) } : []
        // The researcher's own statement rests on all of them.
        let isWritten = own.contains { $0.column == matrix.cells[cell].column }
        if isWritten || !noted.isEmpty {
          for coding in isWritten ? codings : noted[...] {
            stated.shown.add(coding)
            choices.show(coding)
          }
        } else {
          let passages = usable(codings, stated.passages.last)
          stated.shown.add(choices.choose(among: passages, stances, at: stated.shown.codings.count))
        }
        stated.shown.endList()
      }
    }
    let quotations = try quotations(&stated, choices, evidence: evidence)
    return (stated, quotations)
  }

  /// Goes through the texts once, and decides on the way what is shown.
  private func quotations(_ stated: inout StatedCells, _ choices: QuoteChoices, evidence: Bool) throws -> Quotations {
    var choices = choices
    let list = desk.ordered(choices.begin())
    var collector = PassageCollector(
      desk, texts, count: list.count, excerpt: evidence ? nil : Display.Statement.mostWords, choices: choices)
    try desk.collect(list, &collector)
    collector.choices?.decide(&stated.shown)
    return Quotations(collector.gathered, codings: desk.data.codings.count)
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
}
