public import AnyamModel

/// Where counter-evidence of a claim may stand (METHODOLOGY §3.4): what contradicts it, who could have spoken and did not, codes that
/// stand against its own, and the turns nearest to it that hold a negation.
public struct NegativeCases: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A passage that speaks against it.
    case contradicts
    /// Somebody who could have spoken and is silent.
    case silent
    /// Coded with a code the researcher set against its own (*versus*).
    case opposite
    /// Somebody who tells of what should lead to something, by the researcher's own links, and not of what it should lead to.
    case withoutConsequent = "without-consequent"
    /// A turn with a negation and words of the claim.
    case negation
  }

  public struct Case: Sendable, Equatable {
    public var kind: Kind
    public var source: Int?
    public var range: TextRange?
    public var informant: Int?
    /// The negator, or the words shared with the claim.
    public var note: String
  }

  /// Words that turn a sentence round, in Indonesian and English.
  public static let negators: Set<String> = [
    "tidak", "bukan", "belum", "jarang", "kecuali", "tanpa", "justru", "malah", "tetapi", "tapi", "padahal", "ndak",
    "nggak", "gak", "tak", "not", "never", "except", "but", "however", "no", "none", "without",
  ]

  /// - Parameters:
  ///   - opposite: codes that were set against those of the claim.
  ///   - links: codes of the claim, and what the researcher says they lead to.
  ///   - wording: the words of the claim: its statement, the names of its codes.
  ///   - most: most turns with negations, those that share most words first.
  public static func find(
    _ triangulation: Triangulation, opposite: Set<Int>, links: [(from: Int, to: Int)] = [], wording: String, most: Int,
    _ data: StudyData,
    _ attribution: Attribution, text load: (Int) throws -> SourceText
  ) rethrows -> [Case] {
    var cases: [Case] = []
    for item in triangulation.evidence where item.stance == .contradict {
      cases.append(
        Case(kind: .contradicts, source: item.source, range: item.range, informant: item.informant, note: ""))
    }
    let speaking = Set(triangulation.evidence.compactMap(\.informant))
    let open = Set(triangulation.cells.map(\.channel))
    for person in data.informants.indices where !speaking.contains(person) {
      let informant = data.informants[person]
      guard open.contains(informant.role) || open.contains(informant.code),
        attribution.informantsOfSource.contains(where: { $0.contains(person) })
      else { continue }
      cases.append(Case(kind: .silent, source: nil, range: nil, informant: person, note: informant.role))
    }
    for coding in 0..<data.codings.count where opposite.contains(Int(data.codings.codes[coding])) {
      cases.append(
        Case(
          kind: .opposite, source: Int(data.codings.sources[coding]), range: data.codings.range(coding),
          informant: attribution.informants(coding).first.map { Int($0) },
          note: data.codebook.keys[Int(data.codings.codes[coding])]))
    }
    for link in links {
      var tells = [Set<Int32>](repeating: [], count: 2)
      for coding in 0..<data.codings.count {
        let code = Int(data.codings.codes[coding])
        if code == link.from { tells[0].formUnion(attribution.informants(coding)) }
        if code == link.to { tells[1].formUnion(attribution.informants(coding)) }
      }
      for person in tells[0].subtracting(tells[1]).sorted() {
        cases.append(
          Case(
            kind: .withoutConsequent, source: nil, range: nil, informant: Int(person),
            note: data.codebook.keys[link.from] + " → " + data.codebook.keys[link.to]))
      }
    }
    return cases + (try turns(triangulation, wording, most, data, attribution, load))
  }

  private static func turns(
    _ triangulation: Triangulation, _ wording: String, _ most: Int, _ data: StudyData, _ attribution: Attribution,
    _ load: (Int) throws -> SourceText
  ) rethrows -> [Case] {
    let common = StopWords.of(.indonesian).union(StopWords.of(.english)).union(negators)
    let wanted = Set(WordList.words(wording).filter { $0.count > 3 && !common.contains($0) })
    guard !wanted.isEmpty else { return [] }
    let known = Dictionary(grouping: triangulation.evidence, by: \.source)
    let spoken = SpokenRanges(data, ScopeFilter(Scope(), data), attribution)
    var found: [(score: Int, item: Case)] = []
    for source in data.sources.indices {
      let text = try load(source)
      let speakers = attribution.speakers[source]
      for range in spoken.ranges(of: source, length: text.length) {
        // What is evidence already need not be found again.
        if known[source]?.contains(where: { $0.range.overlaps(range) }) == true { continue }
        let words = WordList.words(text[range])
        guard let negator = words.first(where: { negators.contains($0) }) else { continue }
        let shared = wanted.intersection(words)
        guard !shared.isEmpty else { continue }
        found.append(
          (
            shared.count,
            Case(
              kind: .negation, source: source, range: range, informant: speakers.speakers(in: range).first,
              note: ([negator] + shared.sorted()).joined(separator: ", "))
          ))
      }
    }
    let ranked = found.enumerated().sorted {
      $0.element.score == $1.element.score ? $0.offset < $1.offset : $0.element.score > $1.element.score
    }
    return ranked.prefix(max(0, most)).map(\.element.item)
  }
}
