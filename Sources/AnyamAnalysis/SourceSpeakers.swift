public import AnyamModel

/// Who speaks in the passages of one source, where nobody was given with a coding of them.
public struct SourceSpeakers: Sendable {
  private let layout: TurnLayout
  /// One for each label of the layout.
  let voices: [SpeakerResolution.Voice]
  private let isAsking: [Bool]
  /// The informants the source as a whole belongs to, ascending.
  let owners: [Int]

  /// - Parameter source: its index.
  public init(_ source: Int, _ data: StudyData, _ informants: InformantIndex) {
    layout = data.layouts[source]
    let source = data.sources[source]
    voices = SpeakerResolution(source: source, labels: layout.labels, informants: informants).voices
    isAsking = voices.map { $0 == .interviewer }
    owners = Set(source.informants.compactMap { informants.byID[$0] }).sorted()
  }

  /// Indices of informants, ascending.
  public func speakers(in range: TextRange) -> [Int] {
    let turns = layout.turns(speakingIn: range)
    if let label = label(of: turns) { return people(behind: label) }
    return people(of: turns)
  }

  func turns(in range: TextRange, from first: Int) -> Range<Int> { layout.turns(speakingIn: range, from: first) }

  /// The one label that decides who speaks, as in nearly every passage: that of a turn that stands alone, or with an interviewer's
  /// questions.
  func label(of turns: Range<Int>) -> Int? {
    if turns.count == 1 { return layout.turns[turns.lowerBound].label }
    var only: Int?
    // By place: every passage of a study is asked for it, and a slice would be counted as a reference each time.
    for turn in turns {
      guard let label = layout.turns[turn].label else { return nil }
      guard !isAsking[label], label != only else { continue }
      guard only == nil else { return nil }
      only = label
    }
    return only
  }

  /// Nobody behind an interviewer's label.
  func people(behind label: Int) -> [Int] {
    switch voices[label] {
    case .interviewer: []
    case .informants(let informants): informants
    case .unknown: owners
    }
  }

  /// Whether a person speaks in a turn; whether anyone but an interviewer does, where nobody is meant (-1).
  func speaks(_ person: Int, _ turn: Turn) -> Bool {
    guard let label = turn.label else { return person < 0 || owners.contains(person) }
    guard !isAsking[label] else { return false }
    return person < 0 || people(behind: label).contains(person)
  }

  func people(of turns: Range<Int>) -> [Int] {
    // A handful: nothing is quicker than looking through them.
    var found: [Int] = []
    func add(_ people: [Int]) { for person in people where !found.contains(person) { found.append(person) } }
    let isOpen = forEachLabel(of: turns) { add(people(behind: $0)) }
    if found.isEmpty, isOpen { add(owners) }
    return found.sorted()
  }

  /// The labels of turns, but for those of interviewers.
  ///
  /// - Returns: whether the source's own people speak where nobody is known by these labels.
  func forEachLabel(of turns: Range<Int>, _ body: (Int) -> Void) -> Bool {
    var asked = false
    var isOpen = turns.isEmpty
    for turn in layout.turns[turns] {
      guard let label = turn.label else {
        isOpen = true
        continue
      }
      if isAsking[label] { asked = true } else { body(label) }
    }
    return isOpen && !asked
  }
}
