import AnyamModel

/// Turns of speakers nobody is known behind: what they say counts in no source.
enum TurnWithoutInformant {
  static func run(_ study: CheckedStudy) -> [Observation] {
    let index = InformantIndex(study.data.informants)
    return study.data.sources.indices.compactMap { at in
      let source = study.data.sources[at]
      guard source.informants.isEmpty else { return nil }
      let layout = study.data.layouts[at]
      let voices = SpeakerResolution(source: source, labels: layout.labels, informants: index).voices
      let turns = layout.turns.count { turn in
        guard let label = turn.label, case .unknown = voices[label] else { return false }
        return true
      }
      guard turns > 0 else { return nil }
      return Observation(.turnWithoutInformant, source.title, "\(turns)")
    }
  }
}
