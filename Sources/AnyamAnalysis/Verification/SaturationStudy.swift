public import AnyamModel

/// Saturation of a whole study: over all interviews in the order of their days, role by role, and technique by technique, as notes
/// and documents have curves of their own.
public struct SaturationStudy: Sendable {
  /// One curve.
  public struct Curve: Sendable {
    public var saturation: Saturation
    /// The titles of its sources, in order.
    public var sources: [String]
    /// Different codes known after each.
    public var known: [Int]
    /// Whether only one person speaks in it: then nobody can say that others would bring nothing new.
    public var isOnePerson: Bool

    /// `nil` also where one person alone was heard.
    public var reported: String? { isOnePerson ? nil : saturation.reported }
  }

  public let overall: Curve
  public let byRole: [(role: String, curve: Curve)]
  public let byTechnique: [(technique: Technique, curve: Curve)]
  public let band: OrderBand
  /// Interviews without a day, put behind the others.
  public let undated: [String]

  public init(
    _ data: StudyData, _ attribution: Attribution, scope: Scope = Scope(), base: Int, run: Int, threshold: Double,
    permutations: Int, seed: UInt64
  ) {
    let filter = ScopeFilter(scope, data)
    let count = data.codebook.codes.count
    let codings = data.codings
    let roles = data.informants.map(\.role)
    let order = data.sources.indices.filter { filter.sources[$0] }.sorted { left, right in
      let (a, b) = (data.sources[left].date, data.sources[right].date)
      switch (a, b) {
      case (nil, nil): return left < right
      case (nil, _): return false
      case (_, nil): return true
      case (let a?, let b?): return a == b ? left < right : a < b
      }
    }
    // For each source the codes found in it, and for each role those its people brought.
    var codes = [Set<Int>](repeating: [], count: data.sources.count)
    var codesOfRole: [String: [Set<Int>]] = [:]
    for coding in 0..<codings.count {
      let speakers = attribution.informants(coding)
      guard filter.includes(coding, codings, speakers) else { continue }
      let (source, code) = (Int(codings.sources[coding]), Int(codings.codes[coding]))
      codes[source].insert(code)
      for speaker in speakers where !roles[Int(speaker)].isEmpty {
        codesOfRole[roles[Int(speaker)], default: [Set<Int>](repeating: [], count: data.sources.count)][source].insert(
          code)
      }
    }
    func curve(_ sources: [Int], _ codes: [Set<Int>], isOnePerson: Bool = false) -> Curve {
      let interviews = sources.map { codes[$0].sorted() }
      return Curve(
        saturation: Saturation(interviews, codes: count, base: base, run: run, threshold: threshold),
        sources: sources.map { data.sources[$0].title }, known: Saturation.curve(interviews, codes: count),
        isOnePerson: isOnePerson)
    }
    let interviews = order.filter { data.sources[$0].technique == .interview }
    overall = curve(interviews, codes)
    undated = interviews.filter { data.sources[$0].date == nil }.map { data.sources[$0].title }
    var seen: Set<String> = []
    byRole = roles.filter { !$0.isEmpty && seen.insert($0).inserted }.compactMap { role in
      let own = interviews.filter { attribution.informantsOfSource[$0].contains { roles[$0] == role } }
      guard !own.isEmpty else { return nil }
      let people = Set(own.flatMap { attribution.informantsOfSource[$0].filter { roles[$0] == role } })
      let none = [Set<Int>](repeating: [], count: data.sources.count)
      return (role, curve(own, codesOfRole[role] ?? none, isOnePerson: people.count < 2))
    }
    byTechnique = Technique.allCases.compactMap { technique in
      let own = order.filter { data.sources[$0].technique == technique }
      return own.isEmpty ? nil : (technique, curve(own, codes))
    }
    band = OrderBand(
      interviews.map { codes[$0].sorted() }, codes: count, base: base, run: run, threshold: threshold,
      permutations: permutations, seed: seed)
  }
}
