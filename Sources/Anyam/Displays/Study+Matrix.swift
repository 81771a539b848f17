import AnyamStore

extension Study {
  /// A matrix of one dimension by another. Its quotes have no memos: those stand in `quotations`.
  ///
  /// - Parameters:
  ///   - showsGaps: whether empty cells say why they are empty, in place of zeros.
  ///   - language: of statements and captions; the study's where none is given.
  public func matrix(
    _ question: Matrix.Question, showsGaps: Bool = false, language: Language? = nil, realNames: Bool = false
  ) throws -> Display {
    try file.read { reader in
      let showsWords = question.measure == .quotes || question.measure == .summary
      let countsWords = question.measure == .words || question.measure == .coverage
      // A statement says where its words stand, not whose coding they are.
      let namesCodings = question.measure == .quotes || question.isTraced
      var desk = try DisplayDesk(
        reader, question.scope, codingIDs: namesCodings, inReadingOrder: namesCodings || showsWords || countsWords,
        language: language, realNames: realNames)
      if question.measure == .summary {
        desk.translations = .into(desk.language)
      }
      desk.showsMemos = false
      return try desk.matrix(question, showsGaps: showsGaps)
    }
  }

  /// Every coded passage of a scope, in the order of the sources and of their texts.
  ///
  /// - Parameter condition: what else must hold, such as `Perencanaan AND NOT Penilaian`.
  public func quotations(
    _ scope: Scope = Scope(), where condition: String? = nil, within unit: Cooccurrence.Unit = .overlap,
    near distance: Int = 3, language: Language? = nil, realNames: Bool = false
  ) throws -> Display {
    try file.read { reader in
      let desk = try DisplayDesk(reader, scope, language: language, realNames: realNames)
      var inside = desk.inside()
      if let condition {
        inside = try desk.matching(condition, inside, within: unit, near: distance)
      }
      return QuotationLayout.display(
        try desk.quotations(ordered: inside).list(), scope: desk.scope, data: desk.data.digest)
    }
  }
}

extension DisplayDesk {
  func matrix(_ asked: Matrix.Question, showsGaps: Bool = false) throws -> Display {
    var question = asked
    question.scope = scope
    try check(question)
    let matrix = try Matrix(question, data, attribution) { try texts.text(of: data.sources[$0].id) }
    // Which nested rows there are is known only now.
    try check(cells: matrix.rowKeys.count * matrix.columnKeys.count)
    let statements = try CellStatements(reader.summaries(), data.codebook, masking: masking)
    var quoted = Quotations.none
    var stated = StatedCells()
    let shown = shownTexts
    var written = CellStatements.InMatrix.none
    if question.measure == .summary {
      written = statements.in(matrix)
      (stated, quoted) = try CellQuotes(self, shown).stated(matrix, written, evidence: question.isTraced)
    } else if question.isTraced || question.measure == .quotes {
      quoted = try quotations(of: matrix.codings, shown)
    }
    let gaps = showsGaps ? Gaps(question, data, attribution) : nil
    var display = MatrixLayout(
      matrix, language: language, quotations: quoted, stated: stated, statements: written, gaps: gaps
    ).display(data)
    if question.isTraced { display.evidence = evidence(matrix, quoted) }
    display.frame.conclusion = statements.conclusion(display: DisplaySignature.of(display))
    display.frame.source = sourceLine()
    return display
  }

  private func check(_ question: Matrix.Question) throws {
    for case .attribute(let name) in [question.rows, question.columns] + question.outer {
      let traits = Set(data.informants.flatMap { $0.attributes.map(\.name) })
      guard traits.contains(name) else {
        throw StudyError.unknownAttribute(name, nearest: NearestNames.find(name, in: traits.sorted()))
      }
    }
    try check(cells: Matrix.size(question, data))
  }

  private func check(cells: Int) throws {
    guard cells <= Matrix.mostCells else { throw StudyError.displayTooLarge(cells: cells, limit: Matrix.mostCells) }
  }
}
