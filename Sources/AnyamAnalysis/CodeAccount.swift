public import AnyamModel

/// What a study says under one code: how often, who, by which techniques, in which direction, who is silent.
public struct CodeAccount: Sendable {
  public let code: Int
  /// The codings, in the order of the sources and of their texts, as indices.
  public let codings: [Int]
  /// One coding for each passage (`SpokenPassages`).
  public let passages: [Int]
  /// The informants who say it, and those who were heard and do not, as indices.
  public let speaking: [Int]
  public let silent: [Int]
  /// Those who were heard and do not say it, and whom the focus grid does not ask.
  public let notAsked: [Int]
  public let roles: [String]
  /// Passages by technique, in the order of the techniques.
  public let techniques: [(technique: Technique, passages: Int)]
  public let sources: Int
  /// Passages by direction.
  public let stances: [Stance: Int]
  /// Where each role stands whose words were judged.
  public let standings: [Standing]
  /// Whether it stands on more codes than one: on what lies below it too.
  public let isOfSeveralCodes: Bool

  /// Where a role stands: its people by the directions of what they say, as indices. Who speaks in several is in each.
  public struct Standing: Sendable, Equatable {
    public let role: String
    public internal(set) var people: [Stance: [Int]] = [:]
    /// Whether it has passages whose direction was not judged too.
    public internal(set) var hasUnjudged = false

    public func has(_ stance: Stance) -> Bool { people[stance] != nil }
  }

  /// - Parameter codes: each counts with what lies below it.
  public static func of(
    _ codes: [Int], _ data: StudyData, _ attribution: Attribution, _ filter: ScopeFilter
  ) -> [CodeAccount] {
    let topics = GridTopics(data, attribution, filter)
    return codes.map { CodeAccount($0, data, attribution, filter, topics) }
  }

  private init(
    _ code: Int, _ data: StudyData, _ attribution: Attribution, _ filter: ScopeFilter, _ topics: GridTopics
  ) {
    self.code = code
    let branch = data.codebook.subtree(of: code)
    let columns = data.codings
    let found = (0..<columns.count).filter { coding in
      branch.contains(Int(columns.codes[coding]))
        && filter.includes(coding, columns, attribution.informants(coding))
    }
    let inside = ReadingOrder.sorted(found, columns)
    codings = inside
    isOfSeveralCodes = Set(inside.map { columns.codes[$0] }).count > 1
    let passages = SpokenPassages.firsts(inside, columns)
    self.passages = passages
    var people: Set<Int> = []
    var byTechnique: [Technique: Int] = [:]
    var stances: [Stance: Int] = [:]
    var standings: [String: Standing] = [:]
    var unjudged: Set<String> = []
    for coding in inside {
      let stance = columns.stances[coding]
      for person in attribution.informants(coding) where filter.informants[Int(person)] {
        people.insert(Int(person))
        let role = data.informants[Int(person)].role
        guard !role.isEmpty else { continue }
        guard let stance else {
          unjudged.insert(role)
          continue
        }
        let known = standings[role]?.people[stance] ?? []
        if !known.contains(Int(person)) {
          standings[role, default: Standing(role: role)].people[stance] = (known + [Int(person)]).sorted()
        }
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
    let quiet = heard.subtracting(people).sorted()
    let topic = topics.side([(.code, data.codebook.keys[code])])
    func isAsked(_ person: Int) -> Bool {
      !topics.isLeftOut(topic, topics.side([(.informant, data.informants[person].code)]))
    }
    silent = quiet.filter(isAsked)
    notAsked = quiet.filter { !isAsked($0) }
    var speakingRoles: [String] = []
    for role in speaking.map({ data.informants[$0].role }) where !role.isEmpty && !speakingRoles.contains(role) {
      speakingRoles.append(role)
    }
    roles = speakingRoles
    techniques = Technique.allCases.compactMap { technique in byTechnique[technique].map { (technique, $0) } }
    sources = Set(inside.map { columns.sources[$0] }).count
    self.stances = stances
    let order = data.informants.map(\.role)
    for role in unjudged { standings[role]?.hasUnjudged = true }
    self.standings = standings.values.sorted {
      (order.firstIndex(of: $0.role) ?? order.count) < (order.firstIndex(of: $1.role) ?? order.count)
    }
  }
}
