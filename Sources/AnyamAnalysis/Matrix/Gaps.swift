public import AnyamModel

/// Why a cell of a matrix is empty: nothing was said, nobody was asked, or the two cannot meet.
///
/// The focus grid says what was asked of whom; where it says nothing, whoever was heard at all counts as asked.
public struct Gaps: Sendable {
  private let data: StudyData
  private let attribution: Attribution
  private let filter: ScopeFilter

  /// What a key stands for; `nil` where it leaves people, or sources, open.
  private struct Reach {
    var people: Set<Int>?
    var sources: Set<Int>?
  }

  public init(_ scope: Scope, _ data: StudyData, _ attribution: Attribution) {
    self.data = data
    self.attribution = attribution
    filter = ScopeFilter(scope, data)
  }

  /// - Parameters:
  ///   - row: the dimensions and keys of the row, those it lies in included.
  ///   - column: the dimension and key of the column.
  public func reason(row: [(Dimension, String)], column: (Dimension, String)) -> Display.Missing {
    var people: Set<Int>?
    var sources: Set<Int>?
    for (dimension, key) in row + [column] {
      let reach = reach(dimension, key)
      if let own = reach.people {
        people = people.map { $0.intersection(own) } ?? own
        if people?.isEmpty == true { return .notApplicable }
      }
      if let own = reach.sources {
        sources = sources.map { $0.intersection(own) } ?? own
        if sources?.isEmpty == true { return .notApplicable }
      }
    }
    if people == nil, filter.asksForPeople { people = Set(data.informants.indices.filter { filter.informants[$0] }) }
    let heard = data.sources.indices.contains { source in
      guard filter.sources[source], sources?.contains(source) ?? true else { return false }
      guard let people else { return true }
      return attribution.informantsOfSource[source].contains { people.contains($0) }
    }
    return heard && !isLeftOut(row + [column]) ? .notMentioned : .notAsked
  }

  /// Whether the grid asks about a topic, and not of this role or by this technique.
  private func isLeftOut(_ levels: [(Dimension, String)]) -> Bool {
    guard !data.grid.isEmpty else { return false }
    func key(_ dimension: Dimension) -> String? {
      levels.first { $0.0 == dimension && $0.1 != Matrix.none && $0.1 != Matrix.total }?.1
    }
    var questions: [GuideQuestion] = []
    var claim: Claim?
    if let name = key(.code) ?? key(.theme), let code = data.codebook.keys.firstIndex(of: name) {
      let own = Claim(code: code, data.codebook)
      claim = own
      questions = Openness.questions(own, data)
    } else if let name = key(.indicator) {
      let indicators = Set(data.grid.indicators.filter { $0.name == name }.map(\.id))
      questions = data.grid.questions.filter { indicators.contains($0.indicator) }
    } else if let name = key(.focus), let focus = data.grid.foci.first(where: { $0.name == name }) {
      let indicators = Set(data.grid.indicators.filter { $0.focus == focus.id }.map(\.id))
      questions = data.grid.questions.filter { indicators.contains($0.indicator) }
    }
    guard !questions.isEmpty else { return false }
    let openness = claim.map { Openness($0, data) }
    let role = key(.role) ?? key(.informant).flatMap { code in data.informants.first { $0.code == code }?.role }
    if let role, !role.isEmpty {
      if let openness { return openness.role(role) == nil }
      return !questions.contains { $0.role == role || $0.role.isEmpty }
    }
    if let technique = key(.technique).flatMap(Technique.init(rawValue:)) {
      if let openness { return openness.technique(technique) == nil }
      return !questions.contains { $0.technique == technique || $0.technique == nil }
    }
    return false
  }

  private func reach(_ dimension: Dimension, _ key: String) -> Reach {
    guard key != Matrix.none, key != Matrix.total else { return Reach() }
    func people(_ isIn: (Informant) -> Bool) -> Reach {
      Reach(people: Set(data.informants.indices.filter { filter.informants[$0] && isIn(data.informants[$0]) }))
    }
    func sources(_ isIn: (Source) -> Bool) -> Reach {
      Reach(sources: Set(data.sources.indices.filter { isIn(data.sources[$0]) }))
    }
    switch dimension {
    case .informant: return people { $0.code == key }
    case .role: return people { $0.role == key }
    case .attribute(let name): return people { $0.attributes.contains { $0.name == name && $0.value == key } }
    case .technique: return sources { $0.technique?.rawValue == key }
    case .source: return sources { $0.title == key }
    case .month: return sources { $0.date?.monthKey == key }
    case .visit:
      let visit = data.visits.first { $0.name == key }?.id
      return sources { $0.visit != nil && $0.visit == visit }
    case .code, .theme, .coder, .stance, .focus, .indicator: return Reach()
    }
  }
}
