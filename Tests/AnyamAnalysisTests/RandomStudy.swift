import AnyamModel
import TestSupport

/// A random study with texts, for checking answers against counts by hand.
struct RandomStudy {
  var data = StudyData()
  var texts: [SourceText] = []

  static let words = ["uang", "Uang", "jahit", "menjahit", "rumah-rumah", "Jum’at", "étude", "tidak", "ada", "pasar"]

  init(seed: UInt64, codes: Int = 6, codings: Int = 60, sources: Int = 4) {
    var random = SplitMix(seed: seed)
    data.informants = (0..<3).map {
      Informant(code: "P\($0)", role: $0 < 2 ? "Direktur Umum" : "Staf", kind: .supporting, attributes: [])
    }
    data.coders = [Coder(name: "A"), Coder(name: "B")]
    let tops = (0..<2).map { Code(name: "T\($0)", position: $0) }
    let below = (2..<codes).map { Code(name: "C\($0)", parent: tops[$0 % 2].id, position: $0) }
    data.codebook = Codebook(tops + below)
    for number in 0..<sources {
      var text = ""
      var turns: [Turn] = []
      let labels = ["Q", "P0", "P1", "P2"]
      for turn in 0..<12 {
        let label = Int.random(in: 0..<4, using: &random)
        let start = text.unicodeScalars.count
        text += labels[label] + ": "
        let words = text.unicodeScalars.count
        text += (0..<Int.random(in: 1...9, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "" }
          .joined(separator: " ")
        turns.append(
          Turn(range: TextRange(start, text.unicodeScalars.count), textStart: words, label: label))
        text += turn % 3 == 0 ? "\n\n" : "\n"
      }
      texts.append(SourceText(text))
      data.layouts.append(TurnLayout(labels: labels, turns: turns))
      data.sources.append(
        Source(
          title: "S\(number)", technique: number == 0 ? .observation : .interview,
          date: CalendarDate(year: 2020, month: 3, day: 1 + number / 2),
          speakers: [Speaker(label: "Q", part: .interviewer, origin: .given)]))
    }
    for _ in 0..<codings {
      let source = Int.random(in: 0..<sources, using: &random)
      let start = Int.random(in: 0..<texts[source].length - 12, using: &random)
      // Few different places, so that passages meet.
      let first = start / 10 * 10
      data.codings.ids.append(ID())
      data.codings.autocodings.append(-1)
      data.codings.sources.append(Int32(source))
      data.codings.starts.append(Int32(first))
      data.codings.ends.append(Int32(min(texts[source].length, first + [5, 10, 25].randomElement(using: &random)!)))
      data.codings.codes.append(Int32.random(in: 0..<Int32(codes), using: &random))
      data.codings.coders.append(Int32.random(in: 0..<2, using: &random))
      data.codings.stances.append(([nil] + Stance.allCases.map { $0 }).randomElement(using: &random) ?? nil)
      data.codings.informants.append(-1)
    }
  }
}
