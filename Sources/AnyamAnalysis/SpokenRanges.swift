public import AnyamModel

/// What is said in sources by anyone but an interviewer, without labels; by those a scope asks for, where it asks for people.
public struct SpokenRanges: Sendable {
  private let data: StudyData
  private let filter: ScopeFilter
  private let index: InformantIndex

  public init(_ data: StudyData, _ filter: ScopeFilter) {
    self.data = data
    self.filter = filter
    index = InformantIndex(data.informants)
  }

  /// - Parameter length: of the text, for sources without turns.
  public func ranges(of source: Int, length: Int) -> [TextRange] {
    let layout = data.layouts[source]
    let own = data.sources[source].informants.compactMap { index.byID[$0] }
    func isAsked(_ people: [Int]) -> Bool { !filter.asksForPeople || people.contains { filter.informants[$0] } }
    guard !layout.turns.isEmpty else { return isAsked(own) ? [TextRange(0, length)] : [] }
    let voices = SpeakerResolution(source: data.sources[source], labels: layout.labels, informants: index).voices
    return layout.turns.compactMap { turn in
      guard turn.words.length > 0 else { return nil }
      switch turn.label.map({ voices[$0] }) {
      case .interviewer?: return nil
      case .informants(let people)?: return isAsked(people) ? turn.words : nil
      case .unknown?, nil: return isAsked(own) ? turn.words : nil
      }
    }
  }
}
