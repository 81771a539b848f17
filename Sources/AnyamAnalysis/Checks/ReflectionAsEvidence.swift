import AnyamModel

/// What an observer thought about it stands as if somebody had seen it: the reflective part of a field note is no evidence.
enum ReflectionAsEvidence {
  static func run(_ study: CheckedStudy) -> [Observation] {
    let data = study.data
    var counts = [Int](repeating: 0, count: data.sources.count)
    var parts: [Int: [TextRange]] = [:]
    func isReflective(_ source: Int, _ range: TextRange) -> Bool {
      guard data.sources[source].technique == .observation else { return false }
      if parts[source] == nil { parts[source] = ReflectiveParts.ranges(in: study.text(source)) }
      return parts[source]?.contains { $0.overlaps(range) } ?? false
    }
    // A direction is what makes a passage evidence.
    let judged = (0..<data.codings.count).filter { data.codings.stances[$0] != nil }
    for coding in ReflectiveParts.codings(judged, in: data, text: study.text) {
      counts[Int(data.codings.sources[coding])] += 1
    }
    // What a conclusion takes as evidence without one, or by a link of its own.
    var seen: Set<String> = []
    for item in study.assessments.flatMap(\.sources.evidence) where item.isAssumed || !item.links.isEmpty {
      guard isReflective(item.source, item.range), seen.insert(item.id).inserted else { continue }
      counts[item.source] += 1
    }
    return counts.indices.filter { counts[$0] > 0 }.map {
      Observation(.reflectionAsEvidence, data.sources[$0].title, "\(counts[$0])")
    }
  }
}
