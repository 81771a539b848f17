import AnyamAnalysis
import AnyamStore

extension Study {
  /// The short description (*uraian singkat*) of codes, with their quotes.
  ///
  /// - Parameters:
  ///   - scope: its codes are those described; the themes of the codebook where none is named.
  ///   - most: how many typical quotes each code gets; where none is named, up to three, mostly of different people.
  public func narrative(_ scope: Scope = Scope(), most: Int? = nil, language: Language? = nil, realNames: Bool = false)
    throws -> Display
  {
    try file.read { reader in
      var desk = try DisplayDesk(reader, scope, language: language, realNames: realNames)
      desk.translations = .into(desk.language)
      let codebook = desk.data.codebook
      let codes = codebook.codes.indices.filter { code in
        desk.scope.codes.isEmpty ? codebook.parents[code] < 0 : desk.scope.codes.contains(codebook.keys[code])
      }
      let accounts = CodeAccount.of(codes, desk.data, desk.attribution, desk.filter)
      let setAside = try SetAside(reader)
      let quoted = try desk.quotations(accounts.lazy.flatMap(\.codings))
      var display = NarrativeLayout(
        desk.data, language: desk.language,
        statements: CellStatements(try reader.summaries(), codebook, masking: desk.masking),
        reflective: Set(
          try ReflectiveParts.among(accounts.flatMap(\.codings), in: desk.data, at: desk.data.codings.place) {
            try desk.texts.text(of: desk.data.sources[$0].id)
          }),
        isSetAside: { setAside.holds($0, desk.data) }
      ).display(accounts, quotations: quoted, most: most, scope: desk.scope)
      display.frame.source = desk.sourceLine()
      display.frame.conclusion = try desk.conclusion(of: display)
      return display
    }
  }
}
