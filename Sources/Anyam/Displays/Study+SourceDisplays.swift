import AnyamStore

extension Study {
  /// What was collected when.
  public func timeline(_ scope: Scope = Scope(), language: Language? = nil) throws -> Display {
    try file.read { reader in
      let desk = try DisplayDesk(reader, scope, language: language)
      var weights = [Int](repeating: 0, count: desk.data.sources.count)
      for coding in desk.inside() { weights[Int(desk.data.codings.sources[coding])] += 1 }
      let people = desk.attribution.informantsOfSource.map { $0.map { desk.data.informants[$0].code } }
      let inside = desk.data.sources.indices.filter { source in
        desk.filter.sources[source]
          && (!desk.filter.asksForPeople
            || desk.attribution.informantsOfSource[source].contains { desk.filter.informants[$0] })
      }
      var display = TimelineLayout.display(
        desk.data, inside, weights: weights, people: people, scope: desk.scope, language: desk.language)
      display.frame.source = desk.sourceLine()
      display.frame.conclusion = try desk.conclusion(of: display)
      return display
    }
  }

  /// Where along one source each code stands.
  public func profile(of title: String, scope: Scope = Scope(), language: Language? = nil) throws -> Display {
    try file.read { reader in
      let desk = try DisplayDesk(reader, scope, language: language)
      let source = try Lookup.source(title, in: desk.data.sources)
      let at = desk.data.sources.firstIndex { $0.id == source.id } ?? 0
      let codings = desk.inside().filter { Int(desk.data.codings.sources[$0]) == at }
      var display = ProfileLayout.display(
        source, desk.data, codings, length: try reader.text(of: source.id).length, scope: desk.scope,
        language: desk.language)
      display.variant = source.id.description
      display.frame.conclusion = try desk.conclusion(of: display)
      return display
    }
  }

  /// The words people say, the most frequent first.
  ///
  /// - Parameters:
  ///   - keepsStopWords: whether words such as “yang” and “the” are listed too.
  ///   - shortest: how many letters a word has at least.
  public func words(
    _ scope: Scope = Scope(), most: Int = 100, shortest: Int = 3, keepsStopWords: Bool = false,
    language: Language? = nil,
    realNames: Bool = false
  ) throws -> Display {
    try file.read { reader in
      let desk = try DisplayDesk(
        reader, scope, codingIDs: false, hasCodings: false, language: language, realNames: realNames)
      let spoken = SpokenRanges(desk.data, desk.filter, desk.attribution)
      var list = WordList()
      for source in desk.data.sources.indices where desk.filter.sources[source] {
        let text = try desk.texts.text(of: desk.data.sources[source].id)
        let ranges = spoken.ranges(of: source, length: text.length)
        guard !desk.masking.isEmpty else {
          list.add(text, ranges, source: source)
          continue
        }
        let own = desk.masking.blanked(text)
        for range in ranges {
          let shown = SourceText(own.words(range))
          list.add(shown, [TextRange(0, shown.length)], source: source)
        }
      }
      var stop: Set<String> = []
      if !keepsStopWords { stop = StopWords.of(.english).union(StopWords.of(.indonesian)) }
      var display = WordListLayout.display(
        list.ranked(leaving: stop, shortest: shortest, most: most), total: list.total, scope: desk.scope,
        data: desk.data.digest, language: desk.language)
      display.frame.conclusion = try desk.conclusion(of: display)
      return display
    }
  }
}
