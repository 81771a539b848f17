import AnyamStore

/// What is written down as a conclusion.
public struct ConclusionRequest: Sendable {
  public var statement: String
  /// What it is to be called; the next free `K1`, `K2`, … where it is empty.
  public var key = ""
  /// Codes whose codings are evidence for it.
  public var claims: [String] = []
  public var focus: String?
  /// The research question it answers.
  public var question = ""
  /// The day it was written down before the program knew it, and what shows that.
  public var stated: CalendarDate?
  public var basis = ""
  /// Only noted, not yet a first conclusion.
  public var isDraft = false

  public init(_ statement: String) { self.statement = statement }
}

/// What of a conclusion is to be changed; `nil` leaves it.
public struct ConclusionEdit: Sendable {
  public var statement: String?
  public var claims: [String] = []
  public var focus: String?
  public var question: String?
  public var rival: String?
  public var representativeness: String?
  public var state: Conclusion.State?
  public var reason = ""
  public var waived: [Gate] = []
  public var unwaived: [Gate] = []

  public init() {}
}

extension Study {
  /// Writes a conclusion down: provisional (*sementara*), as a first conclusion is.
  public func conclude(_ request: ConclusionRequest) throws -> Conclusion {
    let statement = trimmed(request.statement)
    guard !statement.isEmpty else { throw StudyError.emptyText }
    let today = CalendarDate(now())
    if let stated = request.stated {
      guard let today, stated <= today else { throw StudyError.dateInFuture(stated.description) }
      guard !trimmed(request.basis).isEmpty else { throw StudyError.needsBasis }
    }
    return try change(.conclude) { reader, edit in
      let data = try reader.data()
      var ledger = try reader.ledger()
      let taken = Self.taken(ledger, data.codebook)
      let key = request.key.isEmpty ? Self.nextKey("K", taken) : try Self.checked(request.key)
      guard !taken.contains(key.lowercased()) else { throw StudyError.alreadyThere(key, .conclusion) }
      let conclusion = Conclusion(
        key: key, statement: statement, focus: try request.focus.map { try Self.focus($0, data.grid) },
        question: request.question, codes: try Self.codes(request.claims, data.codebook, key), stated: request.stated,
        basis: request.basis, coder: try reader.head().coder)
      edit.add(conclusion)
      ledger.conclusions.append(conclusion)
      edit.add(
        Transition(
          conclusion: conclusion.id, state: request.isDraft ? .draft : .provisional, day: request.stated ?? today,
          coder: conclusion.coder, data: data.digest,
          snapshotText: Assessor(data, ledger, Attribution(data)).snapshot(conclusion).text))
      return conclusion
    }
  }

  /// Changes what is said of a conclusion, lets gates pass with a reason, or takes it a step further.
  public func setConclusion(_ name: String, _ wanted: ConclusionEdit) throws {
    try change(.setConclusion) { reader, edit in
      let data = try reader.data()
      let ledger = try reader.ledger()
      let old = try Lookup.conclusion(name, in: ledger)
      var new = old
      if let statement = wanted.statement {
        guard !trimmed(statement).isEmpty else { throw StudyError.emptyText }
        // What was found credible was found so in those words.
        guard ledger.state(of: old.id) != .verified else { throw StudyError.verifiedWords(old.key) }
        new.statement = trimmed(statement)
      }
      if let focus = wanted.focus { new.focus = try Self.focus(focus, data.grid) }
      new.question = wanted.question.map { trimmed($0) } ?? old.question
      new.rival = wanted.rival.map { trimmed($0) } ?? old.rival
      new.representativeness = wanted.representativeness.map { trimmed($0) } ?? old.representativeness
      new.codes += try Self.codes(wanted.claims, data.codebook, old.key).filter { !old.codes.contains($0) }
      let coder = try reader.head().coder
      var after = ledger
      after.conclusions = ledger.conclusions.map { $0.id == old.id ? new : $0 }
      for gate in wanted.waived {
        guard !trimmed(wanted.reason).isEmpty else { throw StudyError.waiverWithoutReason(gate.rawValue) }
        let waiver = Waiver(conclusion: old.id, gate: gate, reason: trimmed(wanted.reason), coder: coder)
        edit.add(waiver)
        after.waivers.append(waiver)
      }
      for waiver in ledger.waivers where waiver.conclusion == old.id && wanted.unwaived.contains(waiver.gate) {
        edit.retract(waiver.id)
        after.waivers.removeAll { $0.id == waiver.id }
      }
      let isChanged = new != old || !wanted.waived.isEmpty || !wanted.unwaived.isEmpty
      guard isChanged || wanted.state != nil else { throw StudyError.nothingToConclude }
      edit.update(old, to: new)
      if let state = wanted.state {
        try step(new, to: state, wanted.reason, after, data, coder, &edit)
      }
    }
  }

  /// One step of a conclusion by the researcher.
  private func step(
    _ conclusion: Conclusion, to state: Conclusion.State, _ reason: String, _ ledger: Ledger, _ data: StudyData,
    _ coder: ID<Coder>?, _ edit: inout Edit
  ) throws {
    let now = ledger.state(of: conclusion.id)
    guard now != state else { throw StudyError.alreadyInState(conclusion.key, state.rawValue) }
    guard now.next.contains(state) else {
      throw StudyError.noSuchStep(
        conclusion.key, from: now.rawValue, to: state.rawValue, allowed: now.next.map(\.rawValue))
    }
    guard !trimmed(reason).isEmpty || now == .draft else {
      throw StudyError.stepWithoutReason(conclusion.key, state.rawValue)
    }
    let assessor = Assessor(data, ledger, Attribution(data), today: CalendarDate(self.now()))
    if state == .verified {
      let failing = assessor.assess(conclusion).failing.map(\.gate)
      guard failing.isEmpty else { throw StudyError.gatesClosed(conclusion.key, gates: failing) }
    }
    edit.add(
      Transition(
        conclusion: conclusion.id, state: state, day: CalendarDate(self.now()), coder: coder, reason: trimmed(reason),
        data: data.digest, snapshotText: assessor.snapshot(conclusion).text))
  }

  /// Puts several conclusions in the place of one that was two claims. The old one becomes revised.
  public func splitConclusion(_ name: String, into statements: [String], reason: String) throws -> [Conclusion] {
    guard statements.count >= 2, statements.allSatisfy({ !trimmed($0).isEmpty }) else { throw StudyError.splitNeedsTwo }
    guard !trimmed(reason).isEmpty else { throw StudyError.stepWithoutReason(name, Conclusion.State.revised.rawValue) }
    let today = CalendarDate(now())
    return try change(.splitConclusion) { reader, edit in
      let data = try reader.data()
      var ledger = try reader.ledger()
      let old = try Lookup.conclusion(name, in: ledger)
      let coder = try reader.head().coder
      edit.add(
        Resolution(claim: .conclusion(old.id), kind: .split, reason: trimmed(reason), coder: coder))
      try step(old, to: .revised, reason, ledger, data, coder, &edit)
      return statements.map { statement in
        let new = Conclusion(
          key: Self.nextKey(old.key, Self.taken(ledger, data.codebook)), statement: trimmed(statement),
          focus: old.focus, question: old.question,
          splitFrom: old.id, coder: coder)
        ledger.conclusions.append(new)
        edit.add(new)
        edit.add(
          Transition(
            conclusion: new.id, state: .provisional, day: today, coder: coder, reason: trimmed(reason),
            data: data.digest))
        return new
      }
    }
  }

  /// What a conclusion cannot be called, in small letters: as another, or as a code, since `--claim` takes both.
  private static func taken(_ ledger: Ledger, _ codebook: Codebook) -> Set<String> {
    Set((ledger.conclusions.map(\.key) + codebook.keys + codebook.codes.map(\.name)).map { $0.lowercased() })
  }

  /// The next free key: `K1`, `K2`, …; behind the key of a conclusion that is split `a`, `b`, ….
  private static func nextKey(_ stem: String, _ taken: Set<String>) -> String {
    let endings = stem == "K" ? (1...).lazy.map(String.init) : nil
    if let endings { return stem + (endings.first { !taken.contains((stem + $0).lowercased()) } ?? "") }
    for letter in "abcdefghijklmnopqrstuvwxyz" where !taken.contains(stem.lowercased() + String(letter)) {
      return stem + String(letter)
    }
    return stem + "-" + String(taken.count)
  }

  private static func checked(_ key: String) throws -> String {
    let key = trimmed(key)
    guard !key.isEmpty else { throw StudyError.emptyName }
    // It is typed in commands, printed in tables and read aloud.
    guard key.count <= 40,
      key.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains($0) })
    else { throw StudyError.badKey(key) }
    return key
  }

  private static func codes(_ names: [String], _ codebook: Codebook, _ key: String) throws -> [ID<Code>] {
    try names.map { name in
      guard name != key else { throw StudyError.withItself(name) }
      return codebook.codes[try Lookup.code(name, in: codebook)].id
    }
  }

  private static func focus(_ name: String, _ grid: FocusGrid) throws -> ID<Focus> {
    guard let focus = grid.foci.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      throw StudyError.unknownFocus(name, nearest: NearestNames.find(name, in: grid.foci.map(\.name)))
    }
    return focus.id
  }
}

extension Conclusion.State {
  /// The steps a researcher may take from here. What is contested has to be provisional again before it can be verified.
  public var next: [Conclusion.State] {
    switch self {
    case .draft: [.provisional, .withdrawn]
    case .provisional: [.contested, .verified, .revised, .withdrawn]
    case .contested: [.provisional, .revised, .withdrawn]
    case .verified: [.contested, .provisional, .revised, .withdrawn]
    case .revised, .withdrawn: [.provisional]
    }
  }
}
