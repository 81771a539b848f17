import AnyamStore

extension Study {
  /// The short description (*uraian singkat*) of codes, with their quotes.
  ///
  /// - Parameters:
  ///   - scope: its codes are those described; the themes of the codebook where none is named.
  ///   - most: how many typical quotes each code gets.
  public func narrative(_ scope: Scope = Scope(), most: Int = 3, language: Language? = nil, realNames: Bool = false)
    throws -> Display
  {
    try file.read { reader in
      let desk = try DisplayDesk(reader, scope, language: language, realNames: realNames)
      let codebook = desk.data.codebook
      let codes = codebook.codes.indices.filter { code in
        desk.scope.codes.isEmpty ? codebook.parents[code] < 0 : desk.scope.codes.contains(codebook.keys[code])
      }
      let accounts = codes.map {
        CodeAccount($0, desk.data, desk.attribution, desk.filter, includeDescendants: true)
      }
      let setAside = try SetAside(reader)
      let quoted = try desk.quotations(accounts.lazy.flatMap(\.codings))
      var display = NarrativeLayout(
        desk.data, language: desk.language,
        statements: CellStatements(try reader.summaries(), codebook, masking: desk.masking),
        isSetAside: { setAside.holds($0, desk.data) }
      ).display(accounts, quotations: quoted, most: most, scope: desk.scope)
      display.frame.source = desk.sourceLine()
      return display
    }
  }
}
