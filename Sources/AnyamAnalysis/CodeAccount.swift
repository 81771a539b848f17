public import AnyamModel

/// What a study says under one code: how often, who, by which techniques, in which direction, who is silent.
public struct CodeAccount: Sendable {
  public let code: Int
  /// The codings, in the order of the sources and of their texts, as indices.
  public let codings: [Int]
  /// One coding for each passage: what two coders marked, or one marked twice, overlapping and in one direction, is one passage.
  public let passages: [Int]
  /// The informants who say it, and those who were heard and do not, as indices.
  public let speaking: [Int]
  public let silent: [Int]
  public let roles: [String]
  /// Passages by technique, in the order of the techniques.
  public let techniques: [(technique: Technique, passages: Int)]
  public let sources: Int
  /// Passages by direction.
  public let stances: [Stance: Int]
  /// What each role says, as the cell of a triangulation.
  public let stateOfRole: [String: CellState]

  public init(
    _ code: Int, _ data: StudyData, _ attribution: Attribution, _ filter: ScopeFilter, includeDescendants: Bool
  ) {
    self.code = code
    let branch = includeDescendants ? data.codebook.subtree(of: code) : code..<code + 1
    let columns = data.codings
    let found = (0..<columns.count).filter { coding in
      branch.contains(Int(columns.codes[coding]))
        && filter.includes(coding, columns, attribution.informants(coding))
    }
    let inside = ReadingOrder.sorted(found, columns)
    codings = inside
    let passages = Self.passages(inside, columns)
    self.passages = passages
    var people: Set<Int> = []
    var byTechnique: [Technique: Int] = [:]
    var stances: [Stance: Int] = [:]
    var stancesOfRole: [String: Set<Stance>] = [:]
    for coding in inside {
      let stance = columns.stances[coding]
      for person in attribution.informants(coding) where filter.informants[Int(person)] {
        people.insert(Int(person))
        let role = data.informants[Int(person)].role
        if let stance, !role.isEmpty { stancesOfRole[role, default: []].insert(stance) }
      }
    }
    for passage in passages {
      if let technique = data.sources[Int(columns.sources[passage])].technique {
        byTechnique[technique, default: 0] += 1
      }
      if let stance = columns.stances[passage] { stances[stance, default: 0] += 1 }
    }
    var heard: Set<Int> = []
    for source in data.sources.indices where filter.sources[source] {
      heard.formUnion(attribution.informantsOfSource[source].filter { filter.informants[$0] })
    }
    speaking = people.sorted()
    silent = heard.subtracting(people).sorted()
    var speakingRoles: [String] = []
    for role in speaking.map({ data.informants[$0].role }) where !role.isEmpty && !speakingRoles.contains(role) {
      speakingRoles.append(role)
    }
    roles = speakingRoles
    techniques = Technique.allCases.compactMap { technique in byTechnique[technique].map { (technique, $0) } }
    sources = Set(inside.map { columns.sources[$0] }).count
    self.stances = stances
    stateOfRole = stancesOfRole.mapValues { CellState($0) }
  }

  /// The first of each group of overlapping codings of one source and direction. What is not judged adds nothing to a passage that is.
  private static func passages(_ codings: [Int], _ columns: CodingColumns) -> [Int] {
    var passages: [Int] = []
    var ends: [Stance?: Int32] = [:]
    var source: Int32 = -1
    let judged = Dictionary(grouping: codings.filter { columns.stances[$0] != nil }) { columns.sources[$0] }
    for coding in codings {
      if columns.sources[coding] != source {
        source = columns.sources[coding]
        ends = [:]
      }
      let stance = columns.stances[coding]
      let (start, end) = (columns.starts[coding], columns.ends[coding])
      if stance == nil,
        judged[source]?.contains(where: { columns.starts[$0] < end && start < columns.ends[$0] }) == true
      {
        continue
      }
      if let known = ends[stance], start < known {
        ends[stance] = max(known, end)
      } else {
        passages.append(coding)
        ends[stance] = end
      }
    }
    return passages
  }
}
