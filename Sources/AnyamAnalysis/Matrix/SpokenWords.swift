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
    /// What is said in each source under each label, and by whom; nobody for what no informant says.
    fileprivate(set) var said: [(source: Int, people: [Int], words: Int)] = []
  }

  init(_ data: StudyData, _ filter: ScopeFilter, _ attribution: Attribution) {
    self.data = data
    self.filter = filter
    speakers = attribution.speakers
  }

  /// - Parameter cells: how many cells there are.
  func count(
    _ said: SaidPassages, cells: Int, wantsShares: Bool, text load: (Int) throws -> SourceText
  ) rethrows -> Measured {
    var measured = Measured(words: Array(repeating: 0, count: cells))
    let bySource = SourceOrder(sources: said.codings.map { data.codings.sources[Int($0)] })
    var pieces = SpokenPieces()
    var open = OpenStretches(cells: cells)
    for source in data.sources.indices {
      let own = bySource.codings(of: source)
      guard wantsShares && filter.sources[source] || !own.isEmpty else { continue }
      let text = WordStarts(try load(source))
      let layout = data.layouts[source]
      pieces.removeAll()
      let speakers = speakers[source]
      for passage in own { append(Int(passage), said, layout, speakers, to: &pieces) }
      pieces.sort()
      // Every text from its beginning to its end, for all cells at once.
      for piece in pieces.indices {
        let (range, passage) = pieces[piece]
        let words = text.count(range)
        guard words > 0 else { continue }
        for cell in said.cells(of: passage) {
          if let closed = open.add(range, words, to: Int(cell)) {
            measured.words[Int(cell)] += closed.words ?? text.count(closed.range)
            // Two pieces of one word, with a part of it between them, are one word.
            if text.isOneWord(from: closed.range.end, into: range) { measured.words[Int(cell)] -= 1 }
          }
        }
      }
      open.closeAll { cell, closed in measured.words[cell] += closed.words ?? text.count(closed.range) }
      if wantsShares, filter.sources[source] { addWholes(of: source, layout, text, &measured) }
    }
    return measured
  }

  /// The parts of a passage in which the person speaks; in which anyone but an interviewer speaks, where nobody is meant.
  private func append(
    _ passage: Int, _ said: SaidPassages, _ layout: TurnLayout, _ speakers: SourceSpeakers,
    to pieces: inout SpokenPieces
  ) {
    let coding = Int(said.codings[passage])
    let range = data.codings.range(coding)
    let person = data.codings.informants[coding] >= 0 ? -1 : Int(said.informants[passage])
    let turns = layout.turns(speakingIn: range)
    guard !turns.isEmpty else {
      pieces.append(range, of: passage)
      return
    }
    for turn in layout.turns[turns] {
      guard speakers.speaks(person, turn) else { continue }
      let start = max(range.start, turn.textStart)
      let end = min(range.end, turn.range.end)
      if start < end { pieces.append(TextRange(start, end), of: passage) }
    }
  }

  private func addWholes(of source: Int, _ layout: TurnLayout, _ text: WordStarts, _ measured: inout Measured) {
    let speakers = speakers[source]
    // By label first, since a person has hundreds of turns; behind the last label what nobody is named for.
    var byLabel = [Int](repeating: 0, count: layout.labels.count + 1)
    if layout.turns.isEmpty { byLabel[layout.labels.count] = text.count(TextRange(0, text.length)) }
    for turn in layout.turns { byLabel[turn.label ?? layout.labels.count] += text.count(turn.words) }
    for (label, count) in byLabel.enumerated() where count > 0 {
      if label < layout.labels.count, speakers.voices[label] == .interviewer { continue }
      let people = label < layout.labels.count ? speakers.people(behind: label) : speakers.owners
      let inside = people.filter { filter.informants[$0] }
      if !filter.asksForPeople || !inside.isEmpty { measured.said.append((source, inside, count)) }
    }
  }
}
