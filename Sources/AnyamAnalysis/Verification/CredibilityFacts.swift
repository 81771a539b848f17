public import AnyamModel

/// What a study has to show for each test of credibility (METHODOLOGY §3.1), as counts.
public struct CredibilityFacts: Sendable {
  public var visits = 0
  public var extensions = 0
  /// The first and the last day in the field.
  public var days: (first: CalendarDate, last: CalendarDate)?
  /// The fewest and the most visits an informant was met on: `1–2`.
  public var visitsPerInformant = ""
  public var heardAgain = 0
  public var conclusions = 0
  public var rechecked = 0
  public var sources = 0
  public var readAgain = 0
  public var readings = 0
  /// Passages one coder coded twice with the same code, and how many of these in the same direction.
  public var recoded = 0
  public var recodedAlike = 0
  public var interviews = 0
  public var interviewsWithMaterial = 0
  public var observations = 0
  public var observationsWithMaterial = 0
  public var memberChecks = 0
  public var memberChecked = 0
  public var disagreeing = 0
  public var searches = 0
  public var searched = 0
  public var emptySearches = 0
  public var debriefings = 0
  public var rivals = 0
  public var representative = 0
  public var holdingBySource = 0
  public var holdingByTechnique = 0

  /// - Parameter hasMaterial: for each source whether its original, a recording or a photo is kept or linked.
  public init(
    _ data: StudyData, _ ledger: Ledger, _ attribution: Attribution, _ assessments: [Assessment], hasMaterial: [Bool]
  ) {
    let live = assessments.filter { $0.state != .revised && $0.state != .withdrawn }
    let keys = Set(live.map(\.conclusion.id))
    visits = data.visits.count
    extensions = data.visits.count { $0.phase == .extension_ }
    let dates = data.sources.compactMap(\.date) + data.visits.flatMap { [$0.date, $0.until].compactMap { $0 } }
    if let first = dates.min(), let last = dates.max() { days = (first, last) }
    var occasions = [Set<String>](repeating: [], count: data.informants.count)
    for source in data.sources.indices {
      let own = data.sources[source]
      guard let occasion = own.visit?.description ?? own.date?.description else { continue }
      for person in attribution.informantsOfSource[source] { occasions[person].insert(occasion) }
    }
    let counts = occasions.map(\.count).filter { $0 > 0 }
    if let least = counts.min(), let most = counts.max() {
      visitsPerInformant = least == most ? "\(least)" : "\(least)–\(most)"
    }
    heardAgain = counts.count { $0 > 1 }
    conclusions = live.count
    rechecked = Set(ledger.rechecks.map(\.conclusion)).intersection(keys).count
    sources = data.sources.count
    readings = ledger.readings.count
    readAgain = Set(ledger.readings.map(\.source)).count
    interviews = data.sources.count { $0.technique == .interview }
    observations = data.sources.count { $0.technique == .observation }
    for (at, source) in data.sources.enumerated() where hasMaterial[at] {
      if source.technique == .interview { interviewsWithMaterial += 1 }
      if source.technique == .observation { observationsWithMaterial += 1 }
    }
    memberChecks = ledger.memberChecks.count
    memberChecked =
      Set(ledger.memberChecks.filter { $0.outcome != .notDone }.map(\.conclusion)).intersection(keys).count
    disagreeing = ledger.memberChecks.count { $0.outcome == .disagree }
    searches = ledger.searches.count
    emptySearches = ledger.searches.count { $0.found == 0 }
    searched = live.count { one in ledger.searches.contains { $0.claim == .conclusion(one.conclusion.id) } }
    debriefings = ledger.debriefings.count
    rivals = live.count { !$0.conclusion.rival.isEmpty }
    representative = live.count { !$0.conclusion.representativeness.isEmpty }
    holdingBySource = live.count { $0.sources.standing.holds }
    holdingByTechnique = live.count { $0.techniques.standing.holds }
    countRecoded(data)
  }

  private mutating func countRecoded(_ data: StudyData) {
    struct Place: Hashable {
      let source: Int32
      let coder: Int32
      let code: Int32
      let start: Int32
      let end: Int32
    }
    let codings = data.codings
    var seen: [Place: Stance?] = [:]
    for at in 0..<codings.count {
      let place = Place(
        source: codings.sources[at], coder: codings.coders[at], code: codings.codes[at], start: codings.starts[at],
        end: codings.ends[at])
      if let before = seen[place] {
        recoded += 1
        if before == codings.stances[at] { recodedAlike += 1 }
      } else {
        seen[place] = codings.stances[at]
      }
    }
  }

  /// How many entries there are for a test.
  public func records(of test: CredibilityTest) -> Int {
    switch test {
    case .extension_: extensions
    case .persistence: readings
    case .sourceTriangulation, .techniqueTriangulation: conclusions
    case .timeTriangulation: heardAgain
    case .peerDebriefing: debriefings
    case .negativeCases: searches
    case .referenceMaterial: interviewsWithMaterial + observationsWithMaterial
    case .memberCheck: memberChecks
    case .rivalExplanations: rivals
    case .representativeness: representative
    }
  }
}
