import AnyamStore

extension Study {
  /// The page of triangulation a thesis prints: what each source, technique or occasion says of each claim, what is the same, what
  /// differs, and what became of it.
  ///
  /// - Parameter claims: conclusions or codes; all conclusions that are still claimed where none is named, or, where there are none,
  ///   all codes with evidence.
  public func triangulationPage(
    by kind: Triangulation.Kind, claims names: [String] = [], scope: Scope = Scope(),
    includeDescendants: Bool = false, language: Language? = nil, realNames: Bool = false
  ) throws -> Display {
    try file.read { reader in
      let desk = try DisplayDesk(reader, scope, language: language, realNames: realNames)
      let ledger = try reader.ledger().masked(by: desk.masking)
      var claims: [Claim] = []
      for name in names + desk.scope.codes {
        let claim = try Lookup.claim(name, desk.data.codebook, ledger, includeDescendants: includeDescendants)
        if !claims.contains(where: { $0.reference == claim.reference }) { claims.append(claim) }
      }
      if claims.isEmpty {
        let live = Set(
          ledger.conclusions.filter { ![.revised, .withdrawn].contains(ledger.state(of: $0.id)) }.map(\.key))
        claims = Claim.all(ledger, desk.data.codebook).filter { live.contains($0.name) }
      }
      if claims.isEmpty {
        let used = Set(desk.data.codings.codes)
        claims = Claim.codes(
          desk.data.codebook.codes.indices.filter { used.contains(Int32($0)) }, ledger, desk.data.codebook)
      }
      let triangulator = Triangulator(desk.data, desk.attribution, scope: desk.scope)
      let answers = claims.map { triangulator.triangulate($0, by: kind) }
      let statements = CellStatements(try reader.summaries(), desk.data.codebook, masking: desk.masking)
      var display = TriangulationPage(desk.data, ledger, statements: statements, language: desk.language).display(
        answers, references: claims.map(\.reference),
        quotations: try desk.quotations(of: answers.map(\.evidence)))
      display.scope = desk.scope
      if kind != .source { display.variant = kind.rawValue }
      display.frame.conclusion = try desk.conclusion(of: display)
      display.frame.source = desk.sourceLine()
      return display
    }
  }

  /// The data check matrix (*matrik cek data*): codes by sources in the order of their days; the last column is where *jenuh* is written,
  /// by `summary set`.
  public func checkMatrix(_ scope: Scope = Scope(), language: Language? = nil, realNames: Bool = false) throws
    -> Display
  {
    try file.read { reader in
      let desk = try DisplayDesk(reader, scope, language: language, realNames: realNames)
      var question = Matrix.Question(
        rows: desk.data.grid.isEmpty ? .code : .indicator, columns: .source, measure: .presence, scope: desk.scope)
      // A theme is spoken of wherever a part of it is.
      question.includeDescendants = question.rows == .code
      question.isTraced = true
      var display = try desk.matrix(question)
      let sources = Dictionary(
        desk.data.sources.enumerated().map { ($1.title, $0) }, uniquingKeysWith: { first, _ in first })
      func day(_ key: String) -> String { sources[key].flatMap { desk.data.sources[$0].date?.description } ?? "~" }
      let order = display.columnKeys.indices.sorted { left, right in
        let (a, b) = (day(display.columnKeys[left]), day(display.columnKeys[right]))
        return a == b ? left < right : a < b
      }
      display = try desk.withConclusions(display.selecting(columns: order))
      display.kind = "check-matrix"
      display.drawing = nil
      let wording = DisplayWording(desk.language)
      display.frame.caption = wording.either("Data check matrix", "Matrik cek data")
      display.frame.rule = wording.either(
        "A mark: the source holds a coding of the row. Sources in the order of their days. The last column is the researcher's.",
        "Tanda: berkas data memuat pengodean baris itu. Berkas data menurut tanggal. Kolom terakhir diisi peneliti.")
      display.frame.conclusion = try desk.conclusion(of: display)
      return display
    }
  }

  /// The ledger as the table a thesis prints: from the provisional to the final conclusion.
  public func ledgerDisplay(language: Language? = nil, isForPeople: Bool = false, realNames: Bool = false) throws
    -> Display
  {
    let answer = try assessments(realNames: realNames)
    var display = LedgerLayout.display(
      answer.all, answer.ledger, data: answer.data, language: language ?? answer.data.language,
      isForPeople: isForPeople)
    try file.read { reader in
      let desk = try DisplayDesk(reader, Scope(), codingIDs: false, hasCodings: false, realNames: realNames)
      display.frame.conclusion = try desk.conclusion(of: display)
    }
    return display
  }
}
