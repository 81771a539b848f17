public import AnyamModel

/// Who speaks in the passages of one source, where nobody was given with a coding of them.
public struct SourceSpeakers: Sendable {
  private let layout: TurnLayout
  private let voices: [SpeakerResolution.Voice]
  private let owners: [Int]

  /// - Parameter source: its index.
  public init(_ source: Int, _ data: StudyData) {
    let index = InformantIndex(data.informants)
    layout = data.layouts[source]
    voices = SpeakerResolution(source: data.sources[source], labels: layout.labels, informants: index).voices
    owners = data.sources[source].informants.compactMap { index.byID[$0] }.sorted()
  }

  /// Indices of informants, ascending.
  public func speakers(in range: TextRange) -> [Int] {
    var members: [Int32] = []
    Attribution.append(layout, range, voices, owners, to: &members)
    return members.map { Int($0) }
  }
}
