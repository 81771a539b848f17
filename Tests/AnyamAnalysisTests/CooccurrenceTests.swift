import AnyamAnalysis
import AnyamModel
import Testing

@Suite struct CooccurrenceTests {
  private struct Passage: Hashable {
    var source: Int
    var start: Int
    var end: Int
  }

  /// Every pair of codes, counted by comparing every passage with every other.
  @Test(arguments: 0..<12)
  func everyPairIsWhatACountByHandGives(seed: Int) throws {
    let study = RandomStudy(seed: UInt64(seed))
    let data = study.data
    let codes = Array(data.codebook.codes.indices)
    var passages: [[Passage]] = codes.map { _ in [] }
    for coding in 0..<data.codings.count {
      let passage = Passage(
        source: Int(data.codings.sources[coding]), start: Int(data.codings.starts[coding]),
        end: Int(data.codings.ends[coding]))
      let code = Int(data.codings.codes[coding])
      if !passages[code].contains(passage) { passages[code].append(passage) }
    }
    func units(_ passage: Passage, _ unit: Cooccurrence.Unit) -> Set<[Int]> {
      switch unit {
      case .source: return [[passage.source]]
      case .turn:
        let range = TextRange(passage.start, passage.end)
        return Set(data.layouts[passage.source].turns(speakingIn: range).map { [passage.source, $0] })
      default:
        // Lines that are not blank, and the one before where a passage begins in a blank one.
        let lines = String(decoding: study.texts[passage.source].bytes, as: UTF8.self).split(
          separator: "\n", omittingEmptySubsequences: false)
        var found: Set<[Int]> = []
        var position = 0
        var last = 0
        for (at, line) in lines.enumerated() {
          let end = position + line.unicodeScalars.count
          if !line.isEmpty { last = at }
          if passage.start <= end, position < passage.end { found.insert([passage.source, last]) }
          position = end + 1
        }
        return found
      }
    }
    let inside = Array(0..<data.codings.count)
    for unit in Cooccurrence.Unit.allCases {
      let result = Cooccurrence(unit, data, inside: inside, codes: codes, isTraced: true) { source in
        var starts: [Int32] = []
        var position: Int32 = 0
        for line in String(decoding: study.texts[source].bytes, as: UTF8.self).split(
          separator: "\n", omittingEmptySubsequences: false)
        {
          if !line.isEmpty { starts.append(position) }
          position += Int32(line.unicodeScalars.count + 1)
        }
        return starts
      }
      for one in codes {
        for other in codes {
          var expected = 0
          switch unit {
          case .segment: expected = Set(passages[one]).intersection(passages[other]).count
          case .overlap where one == other: expected = passages[one].count
          case .overlap:
            for a in passages[one] {
              for b in passages[other] where a.source == b.source && a.start < b.end && b.start < a.end {
                expected += 1
              }
            }
          case .turn, .paragraph, .source:
            let first = passages[one].reduce(into: Set<[Int]>()) { $0.formUnion(units($1, unit)) }
            let second = passages[other].reduce(into: Set<[Int]>()) { $0.formUnion(units($1, unit)) }
            expected = first.intersection(second).count
          }
          let at = one * codes.count + other
          #expect(result.counts[at] == expected, "\(unit) \(one) \(other)")
          #expect(result.codings[at].count == result.counts[at])
          #expect(result.codings[at].allSatisfy { Int(data.codings.codes[$0]) == one })
        }
      }
    }
  }
}
