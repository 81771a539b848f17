import AnyamModel

/// What the focus grid asks of which role and by which technique, topic by topic: what it leaves out was not asked.
struct GridTopics: Sendable {
  /// Of whom and by what a topic is not asked.
  fileprivate struct LeftOut {
    var roles: Set<String> = []
    var techniques: Set<Technique> = []
    /// Techniques a role is not asked by.
    var techniquesOfRole: [String: Set<Technique>] = [:]
    /// Techniques by which it came up all the same.
    var spokenBy: Set<Technique> = []
  }

  /// By kind and key; empty where there is no grid. A topic the grid does not ask about has none.
  private var topics: [Kind: [String: LeftOut]] = [:]
  private let roleOf: [String: String]
  /// The techniques by which informants and roles were heard; `nil` among them where a source does not say.
  private var heardOfInformant: [String: Set<Technique?>] = [:]
  private var heardOfRole: [String: Set<Technique?>] = [:]
  /// For each informant the first one of the same role who was heard by the same techniques: the grid leaves out the same of both.
  private var firstAlike: [String: String] = [:]

  /// What a topic may be, the closest first.
  fileprivate enum Kind: CaseIterable { case code, theme, indicator, focus }

  /// What the keys of a row, or of a column, say of topics and of whom is asked.
  struct Side: Sendable {
    fileprivate var topics: [(kind: Kind, leftOut: LeftOut?)] = []
    fileprivate var role: String?
    fileprivate var roleOfInformant: String?
    fileprivate var technique: Technique?
    /// The techniques by which the informant of the key was heard.
    fileprivate var heardBy: Set<Technique?>?
  }

  init(_ data: StudyData, _ attribution: Attribution, _ filter: ScopeFilter) {
    guard !data.grid.isEmpty else {
      roleOf = [:]
      return
    }
    roleOf = Dictionary(data.informants.map { ($0.code, $0.role) }, uniquingKeysWith: { first, _ in first })
    let techniques = data.sources.map { TechniqueTable.column($0.technique) }
    var heard = TechniqueTable(rows: data.informants.count)
    for source in data.sources.indices where filter.sources[source] {
      for person in attribution.informantsOfSource[source] { heard.mark(person, techniques[source]) }
    }
    for (person, informant) in data.informants.enumerated() {
      heardOfInformant[informant.code, default: []].formUnion(heard[person])
      heardOfRole[informant.role, default: []].formUnion(heard[person])
    }
    var firsts: [String: [Set<Technique?>: String]] = [:]
    for informant in data.informants {
      let heard = heardOfInformant[informant.code] ?? []
      firstAlike[informant.code] = firsts[informant.role, default: [:]][heard, default: informant.code]
      firsts[informant.role, default: [:]][heard] = firstAlike[informant.code]
    }
    let roles = Set(data.informants.map(\.role)).filter { !$0.isEmpty }
    var coded = TechniqueTable(rows: data.codebook.codes.count)
    for coding in 0..<data.codings.count {
      coded.mark(Int(data.codings.codes[coding]), techniques[Int(data.codings.sources[coding])])
    }
    func spokenBy(_ codes: some Sequence<Int>) -> Set<Technique> {
      codes.reduce(into: []) { techniques, code in
        for below in data.codebook.subtree(of: code) { techniques.formUnion(coded[below].compactMap(\.self)) }
      }
    }
    func leftOut(_ questions: [GuideQuestion], _ openness: Openness?, _ codes: some Sequence<Int>) -> LeftOut? {
      guard !questions.isEmpty else { return nil }
      return LeftOut(
        roles: roles.filter { role in
          if let openness { return openness.role(role) == nil }
          return !questions.contains { $0.role == role || $0.role.isEmpty }
        },
        techniques: Set(Technique.allCases).filter { technique in
          if let openness { return openness.technique(technique) == nil }
          return !questions.contains { $0.technique == technique || $0.technique == nil }
        },
        techniquesOfRole: Dictionary(
          uniqueKeysWithValues: roles.map { role in
            let left = Set(Technique.allCases).filter { technique in
              if let openness { return !openness.wasAsked(role: role, by: technique) }
              return !questions.contains {
                ($0.role == role || $0.role.isEmpty) && ($0.technique == technique || $0.technique == nil)
              }
            }
            return (role, left)
          }), spokenBy: spokenBy(codes))
    }
    func questions(_ isIn: (Indicator) -> Bool) -> [GuideQuestion] {
      let indicators = Set(data.grid.indicators.filter(isIn).map(\.id))
      return data.grid.questions.filter { indicators.contains($0.indicator) }
    }
    var codes: [String: LeftOut] = [:]
    for code in data.codebook.codes.indices {
      let claim = Claim(code: code, data.codebook)
      codes[data.codebook.keys[code]] = leftOut(Openness.questions(claim, data), Openness(claim, data), [code])
    }
    topics[.code] = codes
    topics[.theme] = codes
    func leftOut(_ questions: [GuideQuestion]) -> LeftOut? {
      leftOut(questions, nil, questions.compactMap { $0.code.flatMap { data.codebook.index(of: $0) } })
    }
    for indicator in data.grid.indicators {
      topics[.indicator, default: [:]][indicator.name] = leftOut(questions { $0.name == indicator.name })
    }
    for focus in data.grid.foci.reversed() {
      topics[.focus, default: [:]][focus.name] = leftOut(questions { $0.focus == focus.id })
    }
  }

  var isEmpty: Bool { topics.isEmpty }

  /// Whether keys of a dimension say anything of topics and of whom is asked.
  static func tells(_ dimension: Dimension) -> Bool {
    switch dimension {
    case .code, .theme, .indicator, .focus, .role, .informant, .technique: true
    case .source, .month, .visit, .coder, .stance, .attribute: false
    }
  }

  /// A key of which the grid leaves out the same.
  func alike(_ key: String, _ dimension: Dimension) -> String {
    dimension == .informant ? firstAlike[key] ?? key : key
  }

  /// - Parameter levels: the dimensions and keys of a row, or of a column; none of nobody or of all.
  func side(_ levels: [(dimension: Dimension, key: String)]) -> Side {
    guard !topics.isEmpty else { return Side() }
    func key(_ dimension: Dimension) -> String? { levels.first { $0.dimension == dimension }?.key }
    var side = Side()
    for (kind, dimension) in zip(Kind.allCases, [Dimension.code, .theme, .indicator, .focus]) {
      if let key = key(dimension) { side.topics.append((kind, topics[kind]?[key])) }
    }
    side.role = key(.role)
    side.roleOfInformant = key(.informant).flatMap { roleOf[$0] }
    side.technique = key(.technique).flatMap(Technique.init(rawValue:))
    side.heardBy = key(.informant).map { heardOfInformant[$0] ?? [] }
    return side
  }

  /// Whether the grid asks about a topic, and not of this role or by this technique; nor of somebody who was heard only by techniques by
  /// which it was not asked, while others of the role were asked.
  func isLeftOut(_ row: Side, _ column: Side) -> Bool {
    guard !topics.isEmpty, let leftOut = closest(row, column) else { return false }
    if let role = row.role ?? column.role ?? row.roleOfInformant ?? column.roleOfInformant, !role.isEmpty {
      if leftOut.roles.contains(role) { return true }
      let left = leftOut.techniquesOfRole[role] ?? []
      if let technique = row.technique ?? column.technique { return left.contains(technique) }
      guard let heard = row.heardBy ?? column.heardBy, !heard.isEmpty else { return false }
      func isAsked(_ technique: Technique?) -> Bool { technique.map { !left.contains($0) } ?? true }
      return heard.allSatisfy { !isAsked($0) && !($0.map(leftOut.spokenBy.contains) ?? false) }
        && heardOfRole[role]?.contains(where: isAsked) == true
    }
    return (row.technique ?? column.technique).map { leftOut.techniques.contains($0) } ?? false
  }

  private func closest(_ row: Side, _ column: Side) -> LeftOut? {
    for kind in Kind.allCases {
      if let topic = row.topics.first(where: { $0.kind == kind }) ?? column.topics.first(where: { $0.kind == kind }) {
        return topic.leftOut
      }
    }
    return nil
  }
}
