import AnyamStore

extension Study {
  /// Records how a conflict was settled (*penyelesaian pertentangan*).
  ///
  /// - Parameter channel: who or what was mistaken: a role, an informant, a technique or a source.
  public func resolve(_ claim: String, as kind: Resolution.Kind, reason: String, channel: String = "") throws {
    guard !trimmed(reason).isEmpty else { throw StudyError.resolutionWithoutReason }
    if kind == .mistaken, trimmed(channel).isEmpty { throw StudyError.mistakenWho }
    // Two claims are told apart by splitting them.
    guard kind != .split else { throw StudyError.splitInstead(claim) }
    try change(.resolve) { reader, edit in
      let data = try reader.data()
      let claim = try Lookup.claim(claim, data.codebook, try reader.ledger())
      if kind == .mistaken {
        let known =
          data.informants.flatMap { [$0.role, $0.code] } + Technique.allCases.map(\.rawValue)
          + data.sources.map(\.title)
        guard known.contains(channel) else {
          throw StudyError.unknownRole(channel, nearest: NearestNames.find(channel, in: Array(Set(known)).sorted()))
        }
      }
      let triangulator = Triangulator(data, Attribution(data))
      let conflicts = Triangulation.Kind.allCases.map { triangulator.triangulate(claim, by: $0) }
        .filter { $0.verdict == .dissonant }
      guard !conflicts.isEmpty else { throw StudyError.noConflict(claim.name) }
      let against = conflicts.flatMap(\.evidence).filter { $0.stance == .contradict }
      edit.add(
        Resolution(
          claim: claim.reference, kind: kind, reason: trimmed(reason), channel: channel,
          covers: Set(against.flatMap(\.ids)),
          coder: try reader.head().coder))
    }
  }

  /// Records that a conclusion was put to an informant, and the answer.
  public func addMemberCheck(
    _ name: String, informant: String?, outcome: MemberCheck.Outcome, date: CalendarDate? = nil, sent: String = "",
    response: String = "", change said: String = ""
  ) throws {
    if outcome == .notDone, trimmed(said + response).isEmpty { throw StudyError.notDoneWithoutReason }
    if outcome != .notDone, informant == nil { throw StudyError.memberCheckOfWhom }
    try checkPast(date)
    try change(.addMemberCheck) { reader, edit in
      let ledger = try reader.ledger()
      let conclusion = try Lookup.conclusion(name, in: ledger)
      let who = try informant.map { code in
        let found = try Lookup.informant(code, in: try reader.informants())
        guard found.withdrawn == nil else { throw StudyError.consentWithdrawn(found.code) }
        return found.id
      }
      edit.add(
        MemberCheck(
          conclusion: conclusion.id, informant: who, date: date ?? CalendarDate(now()), sent: sent, outcome: outcome,
          response: response, change: said))
    }
  }

  /// Records a search for what does not fit, also one that found nothing.
  public func addNegativeSearch(
    _ claim: String, terms: String, found: Int, date: CalendarDate? = nil, memo: String = ""
  ) throws {
    guard !trimmed(terms).isEmpty else { throw StudyError.emptyText }
    try checkPast(date)
    try change(.addNegativeSearch) { reader, edit in
      let claim = try Lookup.claim(claim, try reader.codebook(), try reader.ledger())
      edit.add(
        NegativeSearch(
          claim: claim.reference, date: date ?? CalendarDate(now()), terms: trimmed(terms), found: max(0, found),
          memo: memo))
    }
  }

  /// Records a talk with somebody outside the study.
  public func add(_ debriefing: Debriefing) throws {
    guard !trimmed(debriefing.question).isEmpty else { throw StudyError.emptyText }
    try checkPast(debriefing.date)
    var debriefing = debriefing
    debriefing.date = debriefing.date ?? CalendarDate(now())
    let entry = debriefing
    try change(.addDebriefing) { _, edit in edit.add(entry) }
  }

  /// Records that sources were read through once more.
  public func addReading(_ titles: [String], date: CalendarDate? = nil, coder: String? = nil, memo: String = "") throws
  {
    try checkPast(date)
    try change(.addReading) { reader, edit in
      let data = try reader.data(codingIDs: false, hasCodings: false)
      var people = CoderDesk(data, own: try reader.head().coder)
      let coder = people.coder(coder ?? "", &edit)
      for title in titles {
        edit.add(
          ReadingPass(
            source: try Lookup.source(title, in: data.sources).id, date: date ?? CalendarDate(now()), coder: coder,
            memo: memo))
      }
    }
  }

  /// Records what became of conclusions that were taken back to the field on a visit.
  public func addRecheck(visit name: String, _ conclusions: [String], outcome: Recheck.Outcome, memo: String = "")
    throws
  {
    try change(.addRecheck) { reader, edit in
      let visits = try reader.visits()
      guard let visit = visits.first(where: { $0.name == name }) else {
        throw StudyError.unknownVisit(name, nearest: NearestNames.find(name, in: visits.map(\.name)))
      }
      let ledger = try reader.ledger()
      for conclusion in conclusions {
        edit.add(
          Recheck(
            visit: visit.id, conclusion: try Lookup.conclusion(conclusion, in: ledger).id, outcome: outcome, memo: memo)
        )
      }
    }
  }

  /// Changes what is known of a visit.
  public func setVisit(_ name: String, _ body: (inout Visit) -> Void) throws {
    try change(.setVisit) { reader, edit in
      let visits = try reader.visits()
      guard let old = visits.first(where: { $0.name == name }) else {
        throw StudyError.unknownVisit(name, nearest: NearestNames.find(name, in: visits.map(\.name)))
      }
      var new = old
      body(&new)
      edit.update(old, to: new)
    }
  }

  /// What is recorded was done already.
  private func checkPast(_ date: CalendarDate?) throws {
    guard let date, let today = CalendarDate(now()) else { return }
    guard date <= today else { throw StudyError.dateInFuture(date.description) }
  }

  /// The whole ledger, with what names are needed to show it.
  public func ledger(realNames: Bool = false) throws -> (ledger: Ledger, data: StudyData) {
    try file.read { reader in
      let data = try reader.data()
      return (try reader.ledger().masked(by: realNames ? .none : DisplayDesk.masking(reader, data.informants)), data)
    }
  }

  /// Where every conclusion stands.
  public func assessments(_ names: [String] = [], realNames: Bool = false) throws -> (
    all: [Assessment], ledger: Ledger, data: StudyData
  ) {
    try file.read { reader in
      let data = try reader.data()
      let ledger = try reader.ledger().masked(by: realNames ? .none : DisplayDesk.masking(reader, data.informants))
      let assessor = Assessor(data, ledger, Attribution(data), today: CalendarDate(now()))
      let asked = try names.isEmpty ? ledger.conclusions : names.map { try Lookup.conclusion($0, in: ledger) }
      return (asked.map { assessor.assess($0) }, ledger, data)
    }
  }
}
