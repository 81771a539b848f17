public import AnyamModel
import Foundation
internal import GRDB

extension Edit {
  public mutating func add(_ waiver: Waiver) {
    create(
      .waiver, waiver.id.uuid,
      [waiver.conclusion.reference, .symbol(waiver.gate.rawValue), words(waiver.reason), waiver.coder.reference()])
  }

  public mutating func retract(_ waiver: ID<Waiver>) { set(.waiver, waiver.uuid, "retracted", .integer(1)) }

  public mutating func add(_ resolution: Resolution) {
    let (code, conclusion) = resolution.claim.references
    create(
      .resolution, resolution.id.uuid,
      [
        code, conclusion, .symbol(resolution.kind.rawValue), words(resolution.reason), words(resolution.channel),
        resolution.coder.reference(), .symbol(resolution.covers.sorted().joined(separator: " ")),
      ])
  }

  public mutating func add(_ check: MemberCheck) {
    create(
      .memberCheck, check.id.uuid,
      [
        check.conclusion.reference, check.informant.reference(), check.date.symbol, words(check.sent),
        .symbol(check.outcome.rawValue), words(check.response), words(check.change),
      ])
  }

  public mutating func add(_ search: NegativeSearch) {
    let (code, conclusion) = search.claim.references
    create(
      .search, search.id.uuid,
      [code, conclusion, search.date.symbol, words(search.terms), .integer(search.found), words(search.memo)])
  }

  public mutating func add(_ debriefing: Debriefing) {
    create(
      .debriefing, debriefing.id.uuid,
      [
        debriefing.date.symbol, words(debriefing.person), words(debriefing.question), words(debriefing.response),
        words(debriefing.change),
      ])
  }

  public mutating func add(_ reading: ReadingPass) {
    create(
      .reading, reading.id.uuid,
      [reading.source.reference, reading.date.symbol, reading.coder.reference(), words(reading.memo)])
  }

  public mutating func add(_ recheck: Recheck) {
    create(
      .recheck, recheck.id.uuid,
      [recheck.visit.reference, recheck.conclusion.reference, .symbol(recheck.outcome.rawValue), words(recheck.memo)])
  }
}

extension StudyReader {
  /// Every conclusion and what it stands on, read once.
  public func ledger() throws -> Ledger {
    func date(_ line: Table.Line) -> CalendarDate? { line.symbol("date").flatMap { CalendarDate($0) } }
    var ledger = Ledger()
    ledger.conclusions = try conclusions()
    ledger.evidence = try evidence()
    ledger.transitions = try transitions()
    ledger.waivers = try Table.lines(.waiver, db).compactMap { line in
      guard let conclusion: ID<Conclusion> = try line.reference("conclusion"),
        let gate = line.symbol("gate").flatMap(Gate.init(rawValue:))
      else { return nil }
      return Waiver(
        id: try line.id(), conclusion: conclusion, gate: gate, reason: line.words("reason"),
        coder: try line.reference("coder"))
    }
    ledger.resolutions = try Table.lines(.resolution, db).compactMap { line in
      guard let claim = try line.claim(), let kind = line.symbol("kind").flatMap(Resolution.Kind.init) else {
        return nil
      }
      return Resolution(
        id: try line.id(), claim: claim, kind: kind, reason: line.words("reason"), channel: line.words("channel"),
        covers: Set((line.symbol("covers") ?? "").split(separator: " ").map(String.init)),
        coder: try line.reference("coder"))
    }
    ledger.memberChecks = try Table.lines(.memberCheck, db).compactMap { line in
      guard let conclusion: ID<Conclusion> = try line.reference("conclusion"),
        let outcome = line.symbol("outcome").flatMap(MemberCheck.Outcome.init(rawValue:))
      else { return nil }
      return MemberCheck(
        id: try line.id(), conclusion: conclusion, informant: try line.reference("informant"), date: date(line),
        sent: line.words("sent"), outcome: outcome, response: line.words("response"), change: line.words("change"))
    }
    ledger.searches = try Table.lines(.search, db).compactMap { line in
      guard let claim = try line.claim() else { return nil }
      return NegativeSearch(
        id: try line.id(), claim: claim, date: date(line), terms: line.words("terms"),
        found: line.integer("found") ?? 0, memo: line.words("memo"))
    }
    ledger.debriefings = try Table.lines(.debriefing, db).map { line in
      Debriefing(
        id: try line.id(), date: date(line), person: line.words("person"), question: line.words("question"),
        response: line.words("response"), change: line.words("change"))
    }
    ledger.readings = try Table.lines(.reading, db).compactMap { line in
      guard let source: ID<Source> = try line.reference("source") else { return nil }
      return ReadingPass(
        id: try line.id(), source: source, date: date(line), coder: try line.reference("coder"),
        memo: line.words("memo"))
    }
    ledger.rechecks = try Table.lines(.recheck, db).compactMap { line in
      guard let visit: ID<Visit> = try line.reference("visit"),
        let conclusion: ID<Conclusion> = try line.reference("conclusion"),
        let outcome = line.symbol("outcome").flatMap(Recheck.Outcome.init(rawValue:))
      else { return nil }
      return Recheck(
        id: try line.id(), visit: visit, conclusion: conclusion, outcome: outcome, memo: line.words("memo"))
    }
    return ledger
  }
}

extension StudyReader {
  /// Whether any source was taken out or replaced.
  public func hasRetiredSources() throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM source WHERE retracted = 1)") ?? false
  }

  /// For each source whether a recording, a photo or a scan of it is linked, or it is one itself.
  public func hasMaterial(_ sources: [ID<Source>]) throws -> [Bool] {
    let uuids = try Data.fetchAll(
      db, sql: "SELECT uuid FROM source WHERE link IS NOT NULL OR format = 'stub'")
    let with = Set(uuids.compactMap { UUID(bytes: $0) })
    return sources.map { with.contains($0.uuid) }
  }
}
