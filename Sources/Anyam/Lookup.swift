import AnyamModel

/// Finds things by what people type: the exact code, title or name first, then a unique beginning of an id of at least
/// six hexadecimal digits.
struct Lookup {
  static func informant(_ typed: String, in informants: [Informant]) throws -> Informant {
    if let match = informants.first(where: { $0.code == typed }) { return match }
    return try byID(typed, informants, \.id)
      ?? { throw StudyError.unknownInformant(typed, nearest: NearestNames.find(typed, in: informants.map(\.code))) }()
  }

  static func source(_ typed: String, in sources: [Source]) throws -> Source {
    if let match = sources.first(where: { $0.title == typed }) { return match }
    return try byID(typed, sources, \.id)
      ?? { throw StudyError.unknownSource(typed, nearest: NearestNames.find(typed, in: sources.map(\.title))) }()
  }

  /// The index of a code, by its path or, where only one code has it, by its name.
  static func code(_ typed: String, in codebook: Codebook) throws -> Int {
    if let match = codebook.keys.firstIndex(of: typed) { return match }
    let named = codebook.codes.indices.filter { codebook.codes[$0].name == typed }
    if named.count > 1 { throw StudyError.ambiguous(typed, matches: named.map { codebook.keys[$0] }) }
    if let match = named.first { return match }
    // As a page in another language calls it.
    let called = codebook.codes.indices.filter { codebook.codes[$0].names.values.contains(typed) }
    if called.count > 1 { throw StudyError.ambiguous(typed, matches: called.map { codebook.keys[$0] }) }
    if let match = called.first { return match }
    for language in Language.allCases {
      let names = CodeNames(codebook, language)
      if let match = codebook.keys.firstIndex(where: { names.path($0) == typed }) { return match }
    }
    if let match = try byID(typed, codebook.codes, \.id) { return codebook.index(of: match.id) ?? 0 }
    let nearest = NearestNames.find(typed, in: codebook.keys) + NearestNames.find(typed, in: codebook.codes.map(\.name))
    var seen: Set<String> = []
    throw StudyError.unknownCode(typed, nearest: Array(nearest.filter { seen.insert($0).inserted }.prefix(3)))
  }

  static func coder(_ typed: String, in coders: [Coder]) throws -> Coder {
    if let match = coders.first(where: { $0.name == typed }) { return match }
    return try byID(typed, coders, \.id)
      ?? { throw StudyError.unknownCoder(typed, nearest: NearestNames.find(typed, in: coders.map(\.name))) }()
  }

  static func technique(_ typed: String) throws -> Technique {
    guard let technique = Technique(word: typed) else {
      let known = Technique.allCases.flatMap { [$0.rawValue] + $0.aliases.filter { $0.count > 2 } }
      let near = NearestNames.find(typed, in: known)
      throw StudyError.unknownTechnique(typed, nearest: near.isEmpty ? Technique.allCases.map(\.rawValue) : near)
    }
    return technique
  }

  static func date(_ typed: String) throws -> CalendarDate {
    guard let date = CalendarDate(typed) else { throw StudyError.badDate(typed) }
    return date
  }

  private static func byID<Thing>(_ typed: String, _ things: [Thing], _ id: (Thing) -> ID<Thing>) throws -> Thing? {
    let digits = typed.lowercased()
    guard digits.count >= 6, digits.allSatisfy({ $0.isASCII && ($0.isHexDigit || $0 == "-") }) else { return nil }
    let matches = things.filter { id($0).description.hasPrefix(digits) }
    guard matches.count <= 1 else { throw StudyError.ambiguous(typed, matches: matches.map { id($0).description }) }
    return matches.first
  }
}
