public import AnyamModel

/// What is said in sources by anyone but an interviewer, without labels; by those a scope asks for, where it asks for people.
public struct SpokenRanges: Sendable {
  private let data: StudyData
  private let filter: ScopeFilter
  private let speakers: [SourceSpeakers]

  public init(_ data: StudyData, _ filter: ScopeFilter, _ attribution: Attribution) {
    self.data = data
    self.filter = filter
    speakers = attribution.speakers
  }

  /// - Parameter length: of the text, for sources without turns.
  public func ranges(of source: Int, length: Int) -> [TextRange] {
    let (layout, speakers) = (data.layouts[source], speakers[source])
    func isAsked(_ people: [Int]) -> Bool { !filter.asksForPeople || people.contains { filter.informants[$0] } }
    guard !layout.turns.isEmpty else { return isAsked(speakers.owners) ? [TextRange(0, length)] : [] }
    // Whose words count is the same for all turns of a label.
    let isIn = speakers.voices.indices.map {
      speakers.voices[$0] != .interviewer && isAsked(speakers.people(behind: $0))
    }
    let isOwnIn = isAsked(speakers.owners)
    return layout.turns.compactMap { turn in
      turn.words.length > 0 && (turn.label.map { isIn[$0] } ?? isOwnIn) ? turn.words : nil
    }
  }
}
