public import AnyamModel

/// Why a cell of a matrix is empty: nothing was said, nobody was asked, or the two cannot meet.
///
/// Until a focus grid says what was asked of whom, whoever was heard at all counts as asked.
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
    return heard ? .notMentioned : .notAsked
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
    case .code, .theme, .coder, .stance: return Reach()
    }
  }
}
