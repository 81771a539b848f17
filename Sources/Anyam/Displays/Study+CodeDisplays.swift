import AnyamStore

/// Where along the way codes are laid out: what stands together, how often, in which tree.
extension Study {
  /// Which codes stand together.
  ///
  /// - Parameter least: pairs that stand together less often are left out of a network.
  public func cooccurrence(
    _ unit: Cooccurrence.Unit = .segment, scope: Scope = Scope(), isTraced: Bool = false, asNetwork: Bool = false,
    least: Int = 1, language: Language? = nil, realNames: Bool = false
  ) throws -> Display {
    try file.read { reader in
      let desk = try DisplayDesk(reader, scope, codingIDs: isTraced, language: language, realNames: realNames)
      let codes = desk.data.codebook.codes.indices.filter { desk.filter.codes[$0] }
      let cells = codes.count * codes.count
      guard cells <= Matrix.mostCells else { throw StudyError.displayTooLarge(cells: cells, limit: Matrix.mostCells) }
      let codings = desk.data.codings
      let inside = (0..<codings.count).filter { desk.filter.includes($0, codings, desk.attribution.informants($0)) }
      let together = try Cooccurrence(unit, desk.data, inside: inside, codes: codes, isTraced: isTraced) {
        try desk.paragraphs(of: $0)
      }
      var display =
        asNetwork
        ? CooccurrenceLayout.network(together, desk.data, scope: desk.scope, least: least, language: desk.language)
        : CooccurrenceLayout.display(together, desk.data, scope: desk.scope, language: desk.language)
      // Those of the same passage are meant where nothing is said.
      if asNetwork || unit != .segment { display.variant = unit.rawValue }
      display.frame.source = desk.sourceLine()
      display.frame.conclusion = try desk.conclusion(of: display)
      if isTraced, !asNetwork { display.evidence = try desk.evidence(together.codings) }
      return display
    }
  }

  /// The code tree with frequencies.
  public func codeTree(
    _ scope: Scope = Scope(), isTraced: Bool = false, language: Language? = nil, realNames: Bool = false
  ) throws -> Display {
    try file.read { reader in
      let desk = try DisplayDesk(reader, scope, language: language, realNames: realNames)
      var display = TreeLayout.display(desk.data, desk.attribution, desk.inside(), scope: desk.scope)
      display.frame.caption = DisplayWording(desk.language).either("Code tree", "Pohon kode")
      display.frame.source = desk.sourceLine()
      display.frame.conclusion = try desk.conclusion(of: display)
      if isTraced { display.evidence = try desk.evidenceOfCodes(display, branches: true) }
      return display
    }
  }

  /// How often each code was given, the most frequent first.
  public func frequencies(
    _ scope: Scope = Scope(), isTraced: Bool = false, language: Language? = nil, realNames: Bool = false
  ) throws -> Display {
    try file.read { reader in
      let desk = try DisplayDesk(reader, scope, language: language, realNames: realNames)
      var display = FrequencyLayout.display(desk.data, desk.attribution, desk.inside(), scope: desk.scope)
      display.frame.caption = DisplayWording(desk.language).either("Frequency of codes", "Frekuensi kode")
      display.frame.source = desk.sourceLine()
      display.frame.conclusion = try desk.conclusion(of: display)
      if isTraced { display.evidence = try desk.evidenceOfCodes(display, branches: false) }
      return display
    }
  }

  /// The links the researcher made between codes: `relations`, `network` or `flowchart`.
  public func relationDisplay(
    _ kind: String, scope: Scope = Scope(), language: Language? = nil, realNames: Bool = false
  )
    throws -> Display
  {
    try file.read { reader in
      let desk = try DisplayDesk(reader, scope, language: language, realNames: realNames)
      var weights = [Int](repeating: 0, count: desk.data.codebook.codes.count)
      for coding in desk.inside() { weights[Int(desk.data.codings.codes[coding])] += 1 }
      var display = RelationLayout.display(
        try reader.relations(), kind: kind, desk.data, weights: weights, scope: desk.scope, masking: desk.masking,
        language: desk.language)
      display.frame.source = desk.sourceLine()
      display.frame.conclusion = try desk.conclusion(of: display)
      return display
    }
  }
}

extension DisplayDesk {
  /// The segments behind a table of codes: those of each code, and where branches are counted those below it too.
  func evidenceOfCodes(_ display: Display, branches: Bool) throws -> Display.Evidence {
    let byCode = Dictionary(grouping: inside()) { Int(data.codings.codes[$0]) }
    let width = display.columnKeys.count
    let cells = display.rowKeys.flatMap { key -> [[Int]] in
      guard let code = data.codebook.keys.firstIndex(of: key) else { return Array(repeating: [], count: width) }
      let own = byCode[code] ?? []
      let branch = branches ? data.codebook.subtree(of: code).flatMap { byCode[$0] ?? [] } : []
      return [own] + (branches ? [branch] : []) + Array(repeating: [], count: width - (branches ? 2 : 1))
    }
    return try evidence(cells)
  }
}
