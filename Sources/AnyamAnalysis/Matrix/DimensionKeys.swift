import AnyamModel

/// The keys of one dimension of a study, and where each coding falls among them.
struct DimensionKeys: Sendable {
  /// In reading order. A coding that has no value falls behind the last one, at `none`.
  let keys: [String]
  var none: Int { keys.count }

  /// Whether a coding falls where its informants fall.
  let isPersonal: Bool
  /// Where codings fall that always fall on one key; `nil` where they may fall on several.
  let single: SingleKey?
  private let keyOf: [Int]
  private let dimension: Dimension
  /// For code dimensions: the keys of everything above a code, itself included; for those of the focus grid: where its questions ask
  /// about it.
  private let ancestors: [[Int]]?

  init(_ dimension: Dimension, _ data: StudyData, _ filter: ScopeFilter, includeDescendants: Bool) {
    self.dimension = dimension
    var keys: [String] = []
    var keyOf: [Int] = []
    var isPersonal = false

    /// One key for each different value, in the order of `order`; things without a value fall on none.
    func byValue(_ values: [String?], _ isIn: [Bool], sorted: Bool) {
      var seen: Set<String> = []
      keys = zip(values, isIn).compactMap { value, isIn in
        guard isIn, let value, !value.isEmpty, seen.insert(value).inserted else { return nil }
        return value
      }
      if sorted { keys.sort(by: NaturalOrder.precedes) }
      let at = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
      keyOf = values.map { $0.flatMap { at[$0] } ?? keys.count }
    }

    switch dimension {
    case .code: byValue(data.codebook.keys, filter.codes, sorted: false)
    case .theme:
      let themes = data.codebook.codes.indices.map { data.codebook.keys[data.codebook.theme(of: $0)] }
      byValue(themes, filter.codes, sorted: false)
    case .informant:
      isPersonal = true
      byValue(data.informants.map(\.code), filter.informants, sorted: false)
    case .role:
      isPersonal = true
      byValue(data.informants.map(\.role), filter.informants, sorted: false)
    case .attribute(let name):
      isPersonal = true
      let values = data.informants.map { $0.attributes.first { $0.name == name }?.value }
      byValue(values, filter.informants, sorted: true)
    case .technique:
      byValue(data.sources.map { $0.technique?.rawValue }, filter.sources, sorted: false)
      let order = Technique.allCases.map(\.rawValue)
      let sorted = keys.sorted { order.firstIndex(of: $0) ?? 0 < order.firstIndex(of: $1) ?? 0 }
      let at = keys.map { sorted.firstIndex(of: $0) ?? 0 } + [keys.count]
      keyOf = keyOf.map { at[$0] }
      keys = sorted
    case .source: byValue(data.sources.map(\.title), filter.sources, sorted: false)
    case .visit:
      keys = data.visits.map(\.name)
      let at = Dictionary(data.visits.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      keyOf = data.sources.map { $0.visit.flatMap { at[$0] } ?? data.visits.count }
    case .month: byValue(data.sources.map { $0.date?.monthKey }, filter.sources, sorted: true)
    case .coder: byValue(data.coders.map(\.name), filter.coders, sorted: false)
    case .stance: keys = Stance.allCases.map(\.rawValue)
    case .focus: keys = data.grid.foci.map(\.name)
    case .indicator: keys = data.grid.indicators.map(\.name)
    }
    self.keys = keys
    self.keyOf = keyOf
    self.isPersonal = isPersonal
    if dimension == .focus || dimension == .indicator {
      ancestors = GridPlaces.ofCodes(dimension, data)
    } else if dimension == .code, includeDescendants {
      ancestors = data.codebook.codes.indices.map { code in
        var path: [Int] = []
        var at = code
        while at >= 0 {
          if keyOf[at] < keys.count { path.append(keyOf[at]) }
          at = data.codebook.parents[at]
        }
        return path
      }
    } else {
      ancestors = nil
    }
    single = ancestors == nil ? SingleKey(dimension, keyOf, none: keys.count) : nil
  }

  /// Where a code, an informant or a source falls, by what the dimension is of.
  func place(of thing: Int) -> Int { places[thing] }

  var places: Places { Places(keyOf: keyOf, none: none) }

  /// Where things fall, without all else the keys hold: for whoever asks a million times.
  struct Places {
    let keyOf: [Int]
    let none: Int

    subscript(thing: Int) -> Int { thing < keyOf.count ? keyOf[thing] : none }
  }

  /// The keys a coding falls on, put into `keys`.
  ///
  /// A buffer and plain loops, not a closure for each key: with nested closures over a set the optimiser of Swift 6.3.1
  /// loses writes, so that a released program counted less than a debug build.
  func find(_ coding: Int, _ codings: CodingColumns, _ informant: Int, into keys: inout [Int]) {
    keys.removeAll(keepingCapacity: true)
    if let key = single?.key(coding, codings, informant) {
      keys.append(key)
      return
    }
    let own = ancestors?[Int(codings.codes[coding])] ?? []
    keys.append(contentsOf: own)
    // A code the grid does not ask about falls on nothing of it; one that is out of the scope with all above it falls nowhere.
    if own.isEmpty, dimension != .code { keys.append(none) }
  }
}

/// Where each coding falls among the keys of a dimension, where it always falls on one: then nobody needs a list.
struct SingleKey: Sendable {
  /// What of a coding tells it.
  private enum Kind { case code, informant, source, coder, stance }

  private let kind: Kind
  /// For each code, informant, source or coder the key it falls on, or `none`.
  private let keyOf: [Int]
  private let none: Int

  static let nowhere = SingleKey(kind: .stance, keyOf: [], none: 0)

  private init(kind: Kind, keyOf: [Int], none: Int) {
    self.kind = kind
    self.keyOf = keyOf
    self.none = none
  }

  /// `nil` for what a coding may fall on several times.
  init?(_ dimension: Dimension, _ keyOf: [Int], none: Int) {
    let kind: Kind
    switch dimension {
    case .code, .theme: kind = .code
    case .informant, .role, .attribute: kind = .informant
    case .technique, .source, .visit, .month: kind = .source
    case .coder: kind = .coder
    case .stance: kind = .stance
    case .focus, .indicator: return nil
    }
    self.init(kind: kind, keyOf: keyOf, none: none)
  }

  /// Adds for every coding what its key counts for; not for people, of whom several may speak.
  ///
  /// - Parameter stride: what a key counts for.
  func add(_ stride: Int, to numbers: inout [Int], _ codings: CodingColumns) {
    for coding in numbers.indices { numbers[coding] += key(coding, codings, -1) * stride }
  }

  /// - Parameter informant: one of those who speak; matters only where the dimension is personal; -1 is nobody.
  func key(_ coding: Int, _ codings: CodingColumns, _ informant: Int) -> Int {
    switch kind {
    case .code: keyOf[Int(codings.codes[coding])]
    case .informant: informant < 0 ? none : keyOf[informant]
    case .source: keyOf[Int(codings.sources[coding])]
    case .coder: codings.coders[coding] < 0 ? none : keyOf[Int(codings.coders[coding])]
    case .stance: codings.stances[coding].flatMap { Stance.allCases.firstIndex(of: $0) } ?? none
    }
  }
}
