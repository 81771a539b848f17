import AnyamModel

/// How many words were said in passages. Labels and interviewers are left out; what two codings of one cell share counts once;
/// where people are told apart, only what each of them said counts for them.
struct SpokenWords {
  private let data: StudyData
  private let filter: ScopeFilter
  /// For each source the voice of each label, and whom it belongs to where no label tells.
  private let voices: [[SpeakerResolution.Voice]]
  private let owners: [[Int]]

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

  init(_ data: StudyData, _ filter: ScopeFilter) {
    self.data = data
    self.filter = filter
    let index = InformantIndex(data.informants)
    voices = data.sources.indices.map {
      SpeakerResolution(source: data.sources[$0], labels: data.layouts[$0].labels, informants: index).voices
    }
    owners = data.sources.map { $0.informants.compactMap { index.byID[$0] } }
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
    guard let label = turn.label else { return person < 0 || owners[source].contains(person) }
    switch voices[source][label] {
    case .interviewer: return false
    case .informants(let people): return person < 0 || people.contains(person)
    case .unknown: return person < 0 || owners[source].contains(person)
    }
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
    var words: [[Int]: Int] = [:]
    func add(_ range: TextRange, _ people: [Int]) {
      let inside = people.filter { filter.informants[$0] }
      guard !filter.asksForPeople || !inside.isEmpty else { return }
      words[inside, default: 0] += text.count(range)
    }
    if layout.turns.isEmpty { add(TextRange(0, text.length), owners[source]) }
    for turn in layout.turns {
      guard let label = turn.label else {
        add(turn.words, owners[source])
        continue
      }
      switch voices[source][label] {
      case .interviewer: continue
      case .informants(let people): add(turn.words, people)
      case .unknown: add(turn.words, owners[source])
      }
    }
    for (people, count) in words { measured.said.append((source, people, count)) }
  }
}
