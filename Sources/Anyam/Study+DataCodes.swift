import AnyamStore

/// The data code of one source and one of its informants.
public struct DataCodeEntry: Sendable {
  public var code: String
  public var technique: Technique?
  public var informant: String
  public var role: String
  public var source: String
  public var date: CalendarDate?
  public var codings: Int
}

extension Study {
  /// The data code of every source, and of everyone who speaks in it.
  public func dataCodeList() throws -> [DataCodeEntry] {
    try file.read { reader in
      let desk = try DisplayDesk(reader, Scope(), codingIDs: false)
      var counts: [Int: [Int: Int]] = [:]
      for coding in 0..<desk.data.codings.count {
        let source = Int(desk.data.codings.sources[coding])
        for person in desk.attribution.informants(coding) { counts[source, default: [:]][Int(person), default: 0] += 1 }
        if desk.attribution.informants(coding).isEmpty { counts[source, default: [:]][-1, default: 0] += 1 }
      }
      return desk.data.sources.indices.flatMap { at -> [DataCodeEntry] in
        let source = desk.data.sources[at]
        let people = desk.attribution.informantsOfSource[at]
        return (people.isEmpty ? [[]] : people.map { [$0] }).map { who in
          let informant = who.first.map { desk.data.informants[$0] }
          return DataCodeEntry(
            code: desk.dataCodes.code(of: at, people: who), technique: source.technique,
            informant: informant?.code ?? "", role: informant?.role ?? "", source: source.title, date: source.date,
            codings: counts[at]?[who.first ?? -1] ?? 0)
        }
      }
    }
  }

  /// What a data code stands for: the source, the people, and the words of its lines.
  public func dataCode(_ code: String, realNames: Bool = false) throws -> (
    entry: DataCodeEntry, lines: String, words: String
  ) {
    try file.read { reader in
      let desk = try DisplayDesk(reader, Scope(), codingIDs: false, realNames: realNames)
      guard let found = desk.dataCodes.parse(code) else { throw StudyError.unknownDataCode(code) }
      let source = desk.data.sources[found.source]
      let people = found.people.map { desk.data.informants[$0] }
      var words = ""
      if let lines = found.lines {
        let text = try reader.text(of: source.id)
        let numbers = LineNumbers(text)
        guard let range = numbers.range(of: lines, length: text.length) else { throw StudyError.unknownDataCode(code) }
        words = desk.masking.words(of: text, range)
      }
      return (
        DataCodeEntry(
          code: desk.dataCodes.code(of: found.source, people: found.people), technique: source.technique,
          informant: people.map(\.code).joined(separator: "; "), role: people.map(\.role).joined(separator: "; "),
          source: source.title, date: source.date, codings: 0), found.lines.map(LineNumbers.cited) ?? "", words
      )
    }
  }
}
