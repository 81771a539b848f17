import AnyamStore

extension Study {
  /// One conclusion whole, with every passage for and against it.
  public func conclusionDisplay(_ name: String, language: Language? = nil, realNames: Bool = false) throws -> Display {
    try conclusionLayout(name, language: language, realNames: realNames).display()
  }

  /// The same before it is laid out, as a display or for programs.
  public func conclusionLayout(_ name: String, language: Language? = nil, realNames: Bool = false) throws
    -> ConclusionLayout
  {
    try file.read { reader in
      let desk = try DisplayDesk(reader, Scope(), language: language, realNames: realNames)
      let ledger = try reader.ledger().masked(by: desk.masking)
      let conclusion = try Lookup.conclusion(name, in: ledger)
      let assessment = Assessor(desk.data, ledger, desk.attribution, today: CalendarDate(now())).assess(conclusion)
      return ConclusionLayout(
        assessment, ledger, desk.data, quotations: try desk.quotations(of: assessment.sources.evidence),
        language: desk.language)
    }
  }
}

extension DisplayDesk {
  /// What passages of evidence look like, in their order.
  func quotations(of items: [EvidenceItem]) throws -> [Quotation] { try quotations(of: [items])[0] }

  /// The same for several claims: each text is read, and its names looked for, once.
  func quotations(of claims: [[EvidenceItem]]) throws -> [[Quotation]] {
    var texts: [Int: (text: MaskedText, lines: LineNumbers)] = [:]
    return try claims.map { items in try items.map { try quotation(of: $0, &texts) } }
  }

  private func quotation(of item: EvidenceItem, _ texts: inout [Int: (text: MaskedText, lines: LineNumbers)]) throws
    -> Quotation
  {
    if texts[item.source] == nil {
      let text = try reader.text(of: data.sources[item.source].id)
      texts[item.source] = (masking.masked(text), LineNumbers(text))
    }
    let source = data.sources[item.source]
    let place = texts[item.source]
    let lines = place?.lines.lines(of: item.range) ?? 1...1
    let people = item.informant.map { [$0] } ?? []
    return Quotation(
      coding: item.codings.first ?? ID(item.links.first?.uuid ?? source.id.uuid), origin: origin(of: item.source),
      speakers: Quotation.Speakers(people.map { data.informants[$0] }),
      dataCode: dataCodes.code(of: item.source, people: people, lines: lines, focus: nil), range: item.range,
      quoted: place.map { $0.text.quoted(item.range) } ?? QuotedWords(""), code: "",
      coder: item.coders.first.map { data.coders[$0].name } ?? "", stance: item.stance, lines: lines)
  }
}
