import AnyamContainers
import AnyamModel

/// ELAN: tiers without a parent are speakers; what depends on them lies over their words as a layer.
enum ElanReader {
  private struct Annotation {
    var tier: Int
    var id: String
    var start: String?
    var parent: String?
    var text: String
  }

  private struct Tier {
    var name: String
    var participant: String
    var parent: String?
  }

  static func read(_ bytes: [UInt8], _ name: String) throws -> Reading {
    do {
      var times: [String: Int] = [:]
      var slots: [String: Int] = [:]
      var tiers: [Tier] = []
      var annotations: [Annotation] = []
      var sawRoot = false
      var xml = try XMLPull(bytes)
      while let event = try xml.next() {
        guard case .start(let isEmpty) = event else { continue }
        switch xml.name {
        case "ANNOTATION_DOCUMENT": sawRoot = true
        case "TIME_SLOT":
          let id = xml.attribute("TIME_SLOT_ID") ?? ""
          slots[id] = slots.count
          times[id] = xml.attribute("TIME_VALUE").flatMap { Int($0) }
        case "TIER":
          tiers.append(
            Tier(
              name: xml.attribute("TIER_ID") ?? "", participant: xml.attribute("PARTICIPANT") ?? "",
              parent: xml.attribute("PARENT_REF")))
        case "ALIGNABLE_ANNOTATION", "REF_ANNOTATION":
          annotations.append(
            Annotation(
              tier: max(0, tiers.count - 1), id: xml.attribute("ANNOTATION_ID") ?? "",
              start: xml.attribute("TIME_SLOT_REF1"), parent: xml.attribute("ANNOTATION_REF"), text: ""))
        case "ANNOTATION_VALUE":
          if !isEmpty, !annotations.isEmpty { annotations[annotations.count - 1].text = try xml.content() }
        default: break
        }
      }
      guard sawRoot, !tiers.isEmpty else { throw ReadingError(.unknownFormat, name, "eaf") }
      return try reading(tiers, annotations, times, slots, name)
    } catch let error as ContainerError {
      throw ReadingError(error, name)
    }
  }

  private static func reading(
    _ tiers: [Tier], _ annotations: [Annotation], _ times: [String: Int], _ slots: [String: Int], _ name: String
  ) throws -> Reading {
    func time(_ annotation: Annotation) -> Int? { annotation.start.flatMap { times[$0] } }
    // A slot without a time lies where it stands in the list of slots.
    func place(_ annotation: Annotation) -> (Int, Int) {
      let slot = annotation.start.flatMap { slots[$0] } ?? 0
      return (time(annotation) ?? -1, slot)
    }
    let speakers = tiers.filter { $0.parent == nil }.map(\.participant)
    func label(_ tier: Tier) -> String {
      tier.participant.isEmpty || speakers.count(where: { $0 == tier.participant }) > 1 ? tier.name : tier.participant
    }
    let spoken = annotations.filter { tiers[$0.tier].parent == nil }
      .enumerated().sorted { left, right in
        let (a, b) = (place(left.element), place(right.element))
        return a == b ? left.offset < right.offset : a < b
      }
      .map(\.element)
    var utterances = Utterances()
    for annotation in spoken {
      utterances.add(annotation.text, speaker: label(tiers[annotation.tier]), time: time(annotation))
    }
    var ranges: [String: TextRange] = [:]
    for (annotation, range) in zip(spoken, utterances.ranges) { ranges[annotation.id] = range }

    // Dependent annotations hang on others by reference, or by the time they share with their parent's tier.
    let parents = Dictionary(
      annotations.compactMap { one in one.parent.map { (one.id, $0) } }, uniquingKeysWith: { first, _ in first })
    let byStart = Dictionary(
      spoken.compactMap { one in one.start.map { ($0, one.id) } }, uniquingKeysWith: { first, _ in first })
    var marks: [Mark] = []
    var lost = 0
    for annotation in annotations where tiers[annotation.tier].parent != nil && !trimmed(annotation.text).isEmpty {
      var id = annotation.parent ?? annotation.start.flatMap { byStart[$0] }
      var seen: Set<String> = []
      while let next = id, ranges[next] == nil, seen.insert(next).inserted { id = parents[next] }
      guard let id, let range = ranges[id] else {
        lost += 1
        continue
      }
      marks.append(Mark(range: range, kind: .layer(tiers[annotation.tier].name), text: trimmed(annotation.text)))
    }
    let findings =
      lost > 0 ? [Finding(.partLeftOut, subject: name, DocumentPart.looseAnnotations.rawValue, String(lost))] : []
    return try utterances.reading(.elan, name, marks: marks, findings: findings)
  }
}
