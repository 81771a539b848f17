import AnyamModel

/// The evidence of a study, found by claim without walking through all codings for each.
final class EvidenceDesk {
  private let data: StudyData
  private let attribution: Attribution
  private let filter: ScopeFilter
  /// The codings of each code, in the order they come.
  private let codingsOfCode: [[Int32]]
  private let sourceAt: [ID<Source>: Int]
  private let informantAt: [ID<Informant>: Int]
  private let coderAt: [ID<Coder>: Int]

  init(_ data: StudyData, _ attribution: Attribution, _ filter: ScopeFilter) {
    self.data = data
    self.attribution = attribution
    self.filter = filter
    var codingsOfCode = [[Int32]](repeating: [], count: data.codebook.codes.count)
    for coding in 0..<data.codings.count { codingsOfCode[Int(data.codings.codes[coding])].append(Int32(coding)) }
    self.codingsOfCode = codingsOfCode
    sourceAt = Dictionary(data.sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    informantAt = Dictionary(data.informants.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    coderAt = Dictionary(data.coders.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private struct Place: Hashable {
    let source: ID<Source>
    let range: TextRange
  }

  struct Gathered {
    var items: [EvidenceItem]
    /// Linked passages whose source is gone.
    var lost: Int
  }

  /// Every live passage of a claim inside the scope, once for each voice in it.
  ///
  /// - Parameter keepsCoders: whether what several coders coded stays apart.
  func gather(_ claim: Claim, keepsCoders: Bool = false) -> Gathered {
    let raw = raw(claim)
    return Gathered(items: Self.merged(raw.items, keepsCoders: keepsCoders), lost: raw.lost)
  }

  /// Each coding and linked passage by itself, as a snapshot keeps them.
  func snapshot(_ claim: Claim) -> [Snapshot.Item] {
    var seen: Set<String> = []
    return raw(claim).items.compactMap { item in
      guard seen.insert(item.id).inserted else { return nil }
      return Snapshot.Item(id: item.id, stance: item.stance, source: data.sources[item.source].id, range: item.range)
    }
    .sorted { $0.id < $1.id }
  }

  private func raw(_ claim: Claim) -> Gathered {
    var items: [EvidenceItem] = []
    var overridden: Set<ID<Coding>> = []
    let codings = data.codings
    // A passage that was linked by itself says what it is for this claim, also where it carries the code.
    let linked = Set(claim.links.map { Place(source: $0.source, range: $0.range) })
    for code in claim.codes {
      for coding in codingsOfCode[code].map({ Int($0) }) {
        let people = attribution.informants(coding)
        guard filter.includes(coding, codings, people) else { continue }
        let override = claim.overrides.isEmpty ? nil : claim.overrides[codings.ids[coding]]
        if override != nil { overridden.insert(codings.ids[coding]) }
        if let override, override.stance == nil { continue }
        if override == nil, !linked.isEmpty,
          linked.contains(Place(source: data.sources[Int(codings.sources[coding])].id, range: codings.range(coding)))
        {
          continue
        }
        let coder = Int(codings.coders[coding])
        let own = override?.stance ?? codings.stances[coding]
        add(
          EvidenceItem(
            codings: [codings.ids[coding]], links: [], source: Int(codings.sources[coding]),
            range: codings.range(coding), informant: nil, stance: own ?? .support, isAssumed: own == nil,
            coders: coder < 0 ? [] : [coder]),
          override?.informant.flatMap { informantAt[$0] }.map { [$0] } ?? people.map { Int($0) }, to: &items)
      }
    }
    var lost = 0
    // Codings of other codes that were linked fall with their coding.
    let others = claim.overrides.filter { !overridden.contains($0.key) }.map(\.value).sorted { $0.id < $1.id }
    for link in claim.links + others {
      guard let stance = link.stance else { continue }
      if let coding = link.coding {
        guard let at = codingAt[coding], !claim.codes.contains(Int(codings.codes[at])) else { continue }
      }
      guard let source = sourceAt[link.source] else {
        lost += 1
        continue
      }
      guard filter.sources[source] else { continue }
      let given = link.informant.flatMap { informantAt[$0] }
      let people = given.map { [$0] } ?? attribution.speakers[source].speakers(in: link.range)
      guard !filter.asksForPeople || people.contains(where: { filter.informants[$0] }) else { continue }
      add(
        EvidenceItem(
          codings: link.coding.map { [$0] } ?? [], links: [link.id], source: source, range: link.range, informant: nil,
          stance: stance, isAssumed: false, coders: link.coder.flatMap { coderAt[$0] }.map { [$0] } ?? []),
        people, to: &items)
    }
    return Gathered(items: items, lost: lost)
  }

  private lazy var codingAt: [ID<Coding>: Int] = Dictionary(
    data.codings.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

  private func add(_ item: EvidenceItem, _ people: [Int], to items: inout [EvidenceItem]) {
    if people.isEmpty { items.append(item) }
    for person in people where filter.informants[person] {
      var own = item
      own.informant = person
      items.append(own)
    }
  }

  private static func merged(_ items: [EvidenceItem], keepsCoders: Bool) -> [EvidenceItem] {
    struct Key: Comparable {
      let who: (Int, Int, Int, Int)
      let place: (Int, Int)

      init(_ item: EvidenceItem, _ keepsCoders: Bool) {
        who = (
          item.source, item.informant ?? -1, Stance.allCases.firstIndex(of: item.stance) ?? 0,
          keepsCoders ? item.coders.first ?? -1 : 0
        )
        place = (item.range.start, item.range.end)
      }

      static func == (left: Key, right: Key) -> Bool { left.who == right.who && left.place == right.place }
      static func < (left: Key, right: Key) -> Bool {
        left.who == right.who ? left.place < right.place : left.who < right.who
      }
    }
    guard items.count > 1 else { return items }
    let keyed = items.map { (key: Key($0, keepsCoders), item: $0) }.sorted {
      $0.key == $1.key ? $0.item.id < $1.item.id : $0.key < $1.key
    }
    var merged: [EvidenceItem] = []
    var last: Key?
    for (key, item) in keyed {
      if let known = last, known.who == key.who, let end = merged.last?.range,
        end.overlaps(item.range) || end == item.range
      {
        let at = merged.count - 1
        merged[at].range = TextRange(end.start, max(end.end, item.range.end))
        merged[at].codings += item.codings
        merged[at].links += item.links
        merged[at].isAssumed = merged[at].isAssumed || item.isAssumed
        for coder in item.coders where !merged[at].coders.contains(coder) { merged[at].coders.append(coder) }
      } else {
        merged.append(item)
      }
      last = key
    }
    func place(_ item: EvidenceItem) -> (Int, Int, Int, Int) {
      (item.source, item.range.start, item.range.end, item.informant ?? -1)
    }
    for at in merged.indices { merged[at].coders.sort() }
    return merged.sorted { place($0) < place($1) }
  }
}
