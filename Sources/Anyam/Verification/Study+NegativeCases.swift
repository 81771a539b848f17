import AnyamStore

extension Study {
  /// Where counter-evidence of a claim may stand.
  ///
  /// - Parameter most: most turns with negations.
  public func negativeCases(_ name: String, most: Int = 20, language: Language? = nil, realNames: Bool = false) throws
    -> Display
  {
    try file.read { reader in
      let desk = try DisplayDesk(reader, Scope(), language: language, realNames: realNames)
      let claim = try Lookup.claim(name, desk.data.codebook, try reader.ledger().masked(by: desk.masking))
      let codes: [Int]
      switch claim.reference {
      case .code(let id): codes = desk.data.codebook.index(of: id).map { [$0] } ?? []
      case .conclusion(let id):
        let conclusion = try reader.ledger().conclusions.first { $0.id == id }
        codes = conclusion?.codes.compactMap { desk.data.codebook.index(of: $0) } ?? []
      }
      let triangulation = Triangulator(desk.data, desk.attribution).triangulate(claim, by: .source)
      let names = codes.map { desk.data.codebook.keys[$0] }.joined(separator: " ")
      let cases = try NegativeCases.find(
        triangulation, opposite: try Self.opposites(of: codes, desk), links: try Self.consequents(of: codes, desk),
        wording: claim.statement + " " + names,
        most: most,
        desk.data, desk.attribution
      ) { try reader.text(of: desk.data.sources[$0].id) }
      var texts: [Int: (text: MaskedText, lines: LineNumbers)] = [:]
      let rows = try cases.map { one -> [Display.Cell] in
        var (quote, lines) = ("", "")
        if let source = one.source, let range = one.range {
          if texts[source] == nil {
            let text = try reader.text(of: desk.data.sources[source].id)
            texts[source] = (desk.masking.masked(text), LineNumbers(text))
          }
          if let (text, numbers) = texts[source] {
            quote = text.words(range)
            lines = LineNumbers.cited(numbers.lines(of: range))
          }
        }
        return [
          .text(one.kind.rawValue), .text(one.informant.map { desk.data.informants[$0].code } ?? ""),
          .text(one.source.map { desk.data.sources[$0].title } ?? ""), .text(lines), .text(one.note),
          one.range.map { .number($0.start) } ?? .empty, one.range.map { .number($0.end) } ?? .empty, .text(quote),
        ]
      }
      return RecordLayout.display(
        "negative-cases", columns: ["kind", "informant", "source", "lines", "note", "start", "end", "quote"], rows)
    }
  }

  /// Codes the researcher set against those of a claim: by a link called versus or lawan, or with a minus.
  private static func opposites(of codes: [Int], _ desk: DisplayDesk) throws -> Set<Int> {
    let codebook = desk.data.codebook
    var found: Set<Int> = []
    for relation in try desk.reader.relations() {
      let kind = relation.kind.lowercased()
      guard ["versus", "vs", "lawan", "berlawanan"].contains(where: kind.contains) || relation.sign == .minus else {
        continue
      }
      guard let from = codebook.index(of: relation.from), let to = codebook.index(of: relation.to) else { continue }
      if codes.contains(from) { found.insert(to) }
      if codes.contains(to) { found.insert(from) }
    }
    return found.subtracting(codes)
  }

  /// What the researcher says the codes of a claim lead to.
  private static func consequents(of codes: [Int], _ desk: DisplayDesk) throws -> [(from: Int, to: Int)] {
    try desk.reader.relations().filter { $0.sign != .minus }.compactMap { relation in
      guard let from = desk.data.codebook.index(of: relation.from), let to = desk.data.codebook.index(of: relation.to),
        codes.contains(from)
      else { return nil }
      return (from, to)
    }
  }

  /// What the study has to show for each test of credibility.
  public func credibility(language: Language? = nil) throws -> Display {
    try file.read { reader in
      let (data, ledger) = (try reader.data(), try reader.ledger())
      let attribution = Attribution(data)
      let assessor = Assessor(data, ledger, attribution)
      let facts = CredibilityFacts(
        data, ledger, attribution, ledger.conclusions.map { assessor.assess($0) },
        hasMaterial: try reader.hasMaterial(data.sources.map(\.id)))
      return CredibilityLayout.display(facts, data, language: language ?? data.language)
    }
  }
}
