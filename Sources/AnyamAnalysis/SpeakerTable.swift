public import AnyamModel

/// The speaker labels of one source: how often each speaks, how much, and who it is taken for.
public struct SpeakerTable: Sendable, Equatable {
  public struct Row: Sendable, Equatable {
    public var label: String
    public var turns: Int
    /// Labels excluded.
    public var words: Int
    /// Codes.
    public var informants: [String]
    public var isInterviewer: Bool
  }

  /// In order of first appearance.
  public let rows: [Row]
  /// Words in paragraphs where nobody speaks.
  public let otherWords: Int

  public init(source: Source, layout: TurnLayout, text: SourceText, informants: [Informant]) {
    let index = InformantIndex(informants)
    let voices = SpeakerResolution(source: source, labels: layout.labels, informants: index).voices
    var turns = [Int](repeating: 0, count: layout.labels.count)
    var words = turns
    var other = 0
    for turn in layout.turns {
      let count = WordCount.count(text.slice(turn.words))
      guard let label = turn.label else {
        other += count
        continue
      }
      turns[label] += 1
      words[label] += count
    }
    rows = layout.labels.indices.map { label in
      var people: [String] = []
      if case .informants(let indices) = voices[label] { people = indices.map { informants[$0].code } }
      return Row(
        label: layout.labels[label], turns: turns[label], words: words[label], informants: people,
        isInterviewer: voices[label] == .interviewer)
    }
    otherWords = other
  }
}
