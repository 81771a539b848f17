import AnyamModel

/// What an observer thought about it stands as if somebody had seen it: the reflective part of a field note is no evidence.
enum ReflectionAsEvidence {
  static func run(_ study: CheckedStudy) -> [Observation] {
    let data = study.data
    var counts = [Int](repeating: 0, count: data.sources.count)
    // A direction is what makes a passage evidence.
    let judged = (0..<data.codings.count).filter { data.codings.stances[$0] != nil }.map(data.codings.place)
    for place in ReflectiveParts.among(judged, in: data, at: \.self, text: study.text) { counts[place.source] += 1 }
    // What a conclusion takes as evidence without one, or by a link of its own.
    var seen: Set<String> = []
    let taken = study.assessments.flatMap(\.sources.evidence).filter { $0.isAssumed || !$0.links.isEmpty }
    for item in ReflectiveParts.among(taken, in: data, at: { ($0.source, $0.range) }, text: study.text)
    where seen.insert(item.id).inserted {
      counts[item.source] += 1
    }
    return counts.indices.filter { counts[$0] > 0 }.map {
      Observation(.reflectionAsEvidence, data.sources[$0].title, "\(counts[$0])")
    }
  }
}
