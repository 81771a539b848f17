import AnyamModel

extension Gaps {
  /// A dimension, and what its keys stand for.
  struct Level {
    let dimension: Dimension
    /// The informants, or sources, of each key; `nil` where the dimension leaves both open.
    var keys: [String: Named]?
    /// What a key stands for that is nobody's.
    var nothing = Named()

    var isOpen: Bool { keys == nil }
  }

  /// The people and sources some keys name; rows that lie in the same share those of what they lie in.
  struct Named {
    var people: BitSet?
    var sources: BitSet?
    /// Who is heard in these sources, once that is known, and whether any of them is in the scope.
    var heard: (BitSet, hasSource: Bool)?
  }
}

extension Gaps.Level {
  init(_ dimension: Dimension, _ data: StudyData, _ filter: ScopeFilter) {
    self.dimension = dimension
    func byKey<Thing>(_ things: [Thing], _ isIn: [Bool]?, _ key: (Thing) -> String?) -> [String: BitSet] {
      var sets: [String: BitSet] = [:]
      for (at, thing) in things.enumerated() where isIn?[at] ?? true {
        if let key = key(thing) { sets[key, default: BitSet(count: things.count)].insert(at) }
      }
      return sets
    }
    func people(_ key: (Informant) -> String?) {
      keys = byKey(data.informants, filter.informants, key).mapValues { Gaps.Named(people: $0) }
      nothing.people = BitSet(count: data.informants.count)
    }
    func sources(_ key: (Source) -> String?) {
      keys = byKey(data.sources, nil, key).mapValues { Gaps.Named(sources: $0) }
      nothing.sources = BitSet(count: data.sources.count)
    }
    switch dimension {
    case .informant: people(\.code)
    case .role: people(\.role)
    case .attribute(let name): people { $0.attributes.first { $0.name == name }?.value }
    case .technique: sources { $0.technique?.rawValue }
    case .source: sources(\.title)
    case .month: sources { $0.date?.monthKey }
    case .visit:
      let names = Dictionary(data.visits.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
      sources { $0.visit.flatMap { names[$0] } }
    case .code, .theme, .coder, .stance, .focus, .indicator: break
    }
  }
}
