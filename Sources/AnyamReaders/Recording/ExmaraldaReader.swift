import AnyamContainers
import AnyamModel

/// EXMARaLDA (`.exb`): events that follow each other without a gap on a speaker's tier are one turn; annotation tiers lie
/// over the words as layers.
enum ExmaraldaReader {
  private struct Event {
    var start: String
    var end: String
    var text: String
  }

  private struct Tier {
    var speaker: String
    var category: String
    var type: String
    var events: [Event] = []
  }

  static func read(_ bytes: [UInt8], _ name: String) throws -> Reading {
    do {
      var people: [String: String] = [:]
      var person = ""
      var order: [String: Int] = [:]
      var times: [String: Int] = [:]
      var tiers: [Tier] = []
      var sawRoot = false
      var xml = try XMLPull(bytes, allowsDoctype: true)
      while let event = try xml.next() {
        guard case .start(let isEmpty) = event else { continue }
        switch xml.name {
        case "basic-transcription": sawRoot = true
        case "speaker": person = xml.attribute("id") ?? ""
        case "abbreviation": if !isEmpty { people[person] = trimmed(try xml.content()) }
        case "tli":
          let id = xml.attribute("id") ?? ""
          order[id] = order.count
          times[id] = milliseconds(xml.attribute("time"))
        case "tier":
          tiers.append(
            Tier(
              speaker: xml.attribute("speaker") ?? "", category: xml.attribute("category") ?? "",
              type: xml.attribute("type") ?? ""))
        case "event":
          let (start, end) = (xml.attribute("start") ?? "", xml.attribute("end") ?? "")
          guard !isEmpty, !tiers.isEmpty else { continue }
          tiers[tiers.count - 1].events.append(Event(start: start, end: end, text: try xml.content()))
        default: break
        }
      }
      guard sawRoot else { throw ReadingError(.unknownFormat, name, "exb") }
      return try reading(tiers, people, order, times, name)
    } catch let error as ContainerError {
      throw ReadingError(error, name)
    }
  }

  private static func reading(
    _ tiers: [Tier], _ people: [String: String], _ order: [String: Int], _ times: [String: Int], _ name: String
  ) throws -> Reading {
    func at(_ id: String) -> Int { order[id] ?? 0 }
    var turns: [(start: Int, end: Int, tier: Int, speaker: String, text: String, time: Int?)] = []
    for (index, tier) in tiers.enumerated() where tier.type == "t" {
      let speaker = people[tier.speaker].flatMap { $0.isEmpty ? nil : $0 } ?? tier.speaker
      var isNew = true
      for event in tier.events.sorted(by: { at($0.start) < at($1.start) }) {
        if !isNew, let last = turns.last, last.tier == index, last.end == at(event.start) {
          turns[turns.count - 1].text += event.text
          turns[turns.count - 1].end = at(event.end)
        } else {
          turns.append((at(event.start), at(event.end), index, speaker, event.text, times[event.start]))
        }
        isNew = false
      }
    }
    turns.sort { ($0.start, $0.tier) < ($1.start, $1.tier) }
    var utterances = Utterances()
    for turn in turns { utterances.add(turn.text, speaker: turn.speaker, time: turn.time) }

    var marks: [Mark] = []
    var lost = 0
    for tier in tiers where tier.type != "t" {
      for event in tier.events where !trimmed(event.text).isEmpty {
        let under = zip(turns, utterances.ranges).first { turn, range in
          range != nil && turn.start <= at(event.start) && at(event.start) < turn.end
            && (tier.speaker.isEmpty || tiers[turn.tier].speaker == tier.speaker)
        }
        guard let range = under?.1 else {
          lost += 1
          continue
        }
        marks.append(Mark(range: range, kind: .layer(tier.category), text: trimmed(event.text)))
      }
    }
    let findings =
      lost > 0 ? [Finding(.partLeftOut, subject: name, DocumentPart.looseAnnotations.rawValue, String(lost))] : []
    return try utterances.reading(.exmaralda, name, marks: marks, findings: findings)
  }
}
