import AnyamModel

/// How many words were said in passages. Labels and interviewers are left out; what two codings of one cell share counts once;
/// where people are told apart, only what each of them said counts for them.
struct SpokenWords {
  private let data: StudyData
  private let filter: ScopeFilter
  private let speakers: [SourceSpeakers]

  struct Measured {
    /// For each cell.
    var words: [Int]
    /// What is said in each source by each group of people who speak together; nobody for what no informant says.
    fileprivate var said: [(source: Int, people: [Int], words: Int)] = []

    /// What is said by people and in sources in all.
    func whole(_ isIn: (_ source: Int, _ person: Int?) -> Bool) -> Int {
      said.reduce(0) { sum, one in
        let counts = one.people.isEmpty ? isIn(one.source, nil) : one.people.contains { isIn(one.source, $0) }
        return counts ? sum + one.words : sum
      }
    }
  }

  init(_ data: StudyData, _ filter: ScopeFilter, _ attribution: Attribution) {
    self.data = data
    self.filter = filter
    speakers = attribution.speakers
  }

  func count(
    _ said: [[Tally.Said]], wantsShares: Bool, text load: (Int) throws -> SourceText
  ) rethrows -> Measured {
    var measured = Measured(words: Array(repeating: 0, count: said.count))

    // Cell and what is said in it, source by source, so that each text is in memory once.
    var bySource: [[(cell: Int32, said: Tally.Said)]] = Array(repeating: [], count: data.sources.count)
    for (cell, list) in said.enumerated() {
      for one in list {
        bySource[Int(data.codings.sources[Int(one.coding)])].append((Int32(cell), one))
      }
    }
    var pieces: [TextRange] = []
    for source in data.sources.indices {
      guard wantsShares && filter.sources[source] || !bySource[source].isEmpty else { continue }
      let text = WordStarts(try load(source))
      let layout = data.layouts[source]
      // Cells come one after the other, as they were gathered.
      var at = 0
      let list = bySource[source]
      while at < list.count {
        let cell = list[at].cell
        pieces.removeAll(keepingCapacity: true)
        while at < list.count, list[at].cell == cell {
          append(list[at].said, layout, source, to: &pieces)
          at += 1
        }
        measured.words[Int(cell)] += Self.words(in: &pieces, text)
      }
      if wantsShares, filter.sources[source] { addWholes(of: source, layout, text, &measured) }
    }
    return measured
  }

  /// The parts of a passage in which the person speaks; in which anyone but an interviewer speaks, where nobody is meant.
  private func append(_ said: Tally.Said, _ layout: TurnLayout, _ source: Int, to pieces: inout [TextRange]) {
    let range = data.codings.range(Int(said.coding))
    let isGiven = data.codings.informants[Int(said.coding)] >= 0
    let turns = layout.turns(speakingIn: range)
    guard !turns.isEmpty else {
      pieces.append(range)
      return
    }
    for turn in layout.turns[turns] {
      guard speaks(isGiven ? -1 : Int(said.informant), turn, source) else { continue }
      let start = max(range.start, turn.textStart)
      let end = min(range.end, turn.range.end)
      if start < end { pieces.append(TextRange(start, end)) }
    }
  }

  private func speaks(_ person: Int, _ turn: Turn, _ source: Int) -> Bool {
    let speakers = speakers[source]
    guard let label = turn.label else { return person < 0 || speakers.owners.contains(person) }
    guard speakers.voices[label] != .interviewer else { return false }
    return person < 0 || speakers.people(behind: label).contains(person)
  }

  private static func words(in pieces: inout [TextRange], _ text: WordStarts) -> Int {
    if pieces.count > 1 { pieces.sort() }
    var count = 0
    var at = 0
    while at < pieces.count {
      let start = pieces[at].start
      var end = pieces[at].end
      at += 1
      while at < pieces.count, pieces[at].start <= end {
        end = max(end, pieces[at].end)
        at += 1
      }
      count += text.count(TextRange(start, end))
    }
    return count
  }

  private func addWholes(of source: Int, _ layout: TurnLayout, _ text: WordStarts, _ measured: inout Measured) {
    let speakers = speakers[source]
    // By label first, since a person has hundreds of turns; behind the last label what nobody is named for.
    var byLabel = [Int](repeating: 0, count: layout.labels.count + 1)
    if layout.turns.isEmpty { byLabel[layout.labels.count] = text.count(TextRange(0, text.length)) }
    for turn in layout.turns { byLabel[turn.label ?? layout.labels.count] += text.count(turn.words) }
    var words: [[Int]: Int] = [:]
    for (label, count) in byLabel.enumerated() where count > 0 {
      if label < layout.labels.count, speakers.voices[label] == .interviewer { continue }
      let people = label < layout.labels.count ? speakers.people(behind: label) : speakers.owners
      let inside = people.filter { filter.informants[$0] }
      if !filter.asksForPeople || !inside.isEmpty { words[inside, default: 0] += count }
    }
    for (people, count) in words { measured.said.append((source, people, count)) }
  }
}
