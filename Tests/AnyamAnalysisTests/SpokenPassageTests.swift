import AnyamAnalysis
import AnyamModel
import TestSupport
import Testing

/// Passages are found in one pass; comparing every coding with every other must find the same.
@Suite struct SpokenPassageTests {
  @Test(arguments: 0..<30)
  func passagesAreWhatOverlapsInOneDirection(seed: Int) {
    let data = RandomStudy(seed: UInt64(seed)).data
    let columns = data.codings
    let all = ReadingOrder.sorted(Array(0..<columns.count), columns)
    var chance = SplitMix(seed: UInt64(seed))
    var merged = 0
    for _ in 0..<12 {
      let some = all.filter { _ in Bool.random(using: &chance) }
      let found = SpokenPassages.firsts(some, columns)
      #expect(found == passages(some, columns))
      merged += some.count - found.count
    }
    #expect(merged > 0)
    #expect(SpokenPassages.firsts([Int](), columns) == [])
  }

  private func passages(_ codings: [Int], _ columns: CodingColumns) -> [Int] {
    func overlap(_ one: Int, _ other: Int) -> Bool {
      columns.sources[one] == columns.sources[other] && columns.starts[one] < columns.ends[other]
        && columns.starts[other] < columns.ends[one]
    }
    let counted = codings.filter { coding in
      columns.stances[coding] != nil || !codings.contains { columns.stances[$0] != nil && overlap($0, coding) }
    }
    var groups: [[Int]] = []
    for coding in counted {
      // What goes on with what goes on is one passage.
      let at = groups.firstIndex { group in
        group.contains { columns.stances[$0] == columns.stances[coding] && overlap($0, coding) }
      }
      if let at { groups[at].append(coding) } else { groups.append([coding]) }
    }
    return groups.map { $0[0] }
  }
}
