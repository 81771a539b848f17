public import AnyamModel
internal import GRDB

extension Edit {
  public mutating func add(_ conclusion: Conclusion) {
    create(
      .conclusion, conclusion.id.uuid,
      [
        words(conclusion.key), words(conclusion.statement), conclusion.focus.reference(), words(conclusion.question),
        conclusion.stated.symbol, words(conclusion.basis), words(conclusion.rival),
        words(conclusion.representativeness),
        conclusion.splitFrom.reference(), conclusion.coder.reference(),
      ])
    for code in conclusion.codes { claim(code, for: conclusion.id) }
  }

  /// Writes what differs between the conclusion as it was and as it is to be. The key stays: it is what people cite.
  public mutating func update(_ old: Conclusion, to new: Conclusion) {
    let uuid = old.id.uuid
    if old.statement != new.statement { set(.conclusion, uuid, "statement", words(new.statement)) }
    if old.focus != new.focus { set(.conclusion, uuid, "focus", new.focus.reference()) }
    if old.question != new.question { set(.conclusion, uuid, "question", words(new.question)) }
    if old.stated != new.stated { set(.conclusion, uuid, "stated", new.stated.symbol) }
    if old.basis != new.basis { set(.conclusion, uuid, "basis", words(new.basis)) }
    if old.rival != new.rival { set(.conclusion, uuid, "rival", words(new.rival)) }
    if old.representativeness != new.representativeness {
      set(.conclusion, uuid, "representativeness", words(new.representativeness))
    }
    for code in new.codes where !old.codes.contains(code) { claim(code, for: old.id) }
  }

  private mutating func claim(_ code: ID<Code>, for conclusion: ID<Conclusion>) {
    create(.claim, .random(), [conclusion.reference, code.reference])
  }

  /// Puts what is claimed, asked and recorded of one code on another.
  public mutating func moveClaims(of code: ID<Code>, to goal: ID<Code>, in reader: StudyReader) throws {
    for entity in [Entity.claim, .question, .channel, .resolution, .search] {
      for uuid in try reader.rows(entity, where: "code", is: .code, code.uuid) {
        set(entity, uuid, "code", goal.reference)
      }
    }
  }

  public mutating func add(_ evidence: Evidence) {
    create(
      .evidence, evidence.id.uuid,
      [
        evidence.conclusion.reference, evidence.source.reference, .integer(evidence.range.start),
        .integer(evidence.range.end), evidence.coding.reference(), evidence.informant.reference(),
        evidence.stance.symbol, words(evidence.memo), evidence.coder.reference(),
      ])
  }

  public mutating func retract(_ evidence: ID<Evidence>) { set(.evidence, evidence.uuid, "retracted", .integer(1)) }

  /// Puts what was said of a coding for single conclusions on another coding that stands for both.
  public mutating func moveEvidence(of coding: ID<Coding>, to kept: ID<Coding>, in reader: StudyReader) throws {
    for uuid in try reader.rows(.evidence, where: "coding", is: .coding, coding.uuid) {
      set(.evidence, uuid, "coding", kept.reference)
    }
  }

  /// What is said of a passage for a conclusion, said anew.
  public mutating func update(_ old: Evidence, to new: Evidence) {
    let uuid = old.id.uuid
    if old.stance != new.stance { set(.evidence, uuid, "stance", new.stance.symbol) }
    if old.informant != new.informant { set(.evidence, uuid, "informant", new.informant.reference()) }
    if old.memo != new.memo { set(.evidence, uuid, "memo", words(new.memo)) }
    if old.coder != new.coder { set(.evidence, uuid, "coder", new.coder.reference()) }
  }

  /// Puts evidence on another passage.
  public mutating func move(_ evidence: ID<Evidence>, to range: TextRange, of source: ID<Source>) {
    set(.evidence, evidence.uuid, "source", source.reference)
    set(.evidence, evidence.uuid, "start", .integer(range.start))
    set(.evidence, evidence.uuid, "end", .integer(range.end))
  }

  public mutating func add(_ transition: Transition) {
    create(
      .transition, transition.id.uuid,
      [
        transition.conclusion.reference, .symbol(transition.state.rawValue), transition.day.symbol,
        transition.coder.reference(), words(transition.reason), transition.cause.symbol, .symbol(transition.data),
        .symbol(transition.snapshotText),
      ])
  }
}

extension StudyReader {
  /// Whether anything was concluded at all: most changes of most studies need not ask further.
  public func hasConclusions() throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM transition WHERE state IN ('verified', 'contested'))")
      ?? false
  }

  /// By key in natural order.
  func conclusions() throws -> [Conclusion] {
    var codes: [ID<Conclusion>: [ID<Code>]] = [:]
    for line in try Table.lines(.claim, db) {
      guard let conclusion: ID<Conclusion> = try line.reference("conclusion"),
        let code: ID<Code> = try line.reference("code")
      else { continue }
      if codes[conclusion]?.contains(code) != true { codes[conclusion, default: []].append(code) }
    }
    return try Table.lines(.conclusion, db).map { line in
      let id: ID<Conclusion> = try line.id()
      return Conclusion(
        id: id, key: line.words("key"), statement: line.words("statement"), focus: try line.reference("focus"),
        question: line.words("question"), codes: codes[id] ?? [],
        stated: line.symbol("stated").flatMap { CalendarDate($0) }, basis: line.words("basis"),
        rival: line.words("rival"), representativeness: line.words("representativeness"),
        splitFrom: try line.reference("split_from"), coder: try line.reference("coder"))
    }
    .sorted { $0.key == $1.key ? $0.id < $1.id : NaturalOrder.precedes($0.key, $1.key) }
  }

  func evidence() throws -> [Evidence] {
    try Table.lines(.evidence, db).compactMap { line in
      guard let conclusion: ID<Conclusion> = try line.reference("conclusion"),
        let source: ID<Source> = try line.reference("source"), let start = line.integer("start"),
        let end = line.integer("end"), 0 <= start, start <= end
      else { return nil }
      return Evidence(
        id: try line.id(), conclusion: conclusion, source: source, range: TextRange(start, end),
        coding: try line.reference("coding"), informant: try line.reference("informant"),
        stance: line.symbol("stance").flatMap(Stance.init(rawValue:)), memo: line.words("memo"),
        coder: try line.reference("coder"))
    }
  }

  func transitions() throws -> [Transition] {
    try Table.lines(.transition, db).compactMap { line in
      guard let conclusion: ID<Conclusion> = try line.reference("conclusion"),
        let state = line.symbol("state").flatMap(Conclusion.State.init(rawValue:))
      else { return nil }
      return Transition(
        id: try line.id(), conclusion: conclusion, state: state,
        day: line.symbol("day").flatMap { CalendarDate($0) }, coder: try line.reference("coder"),
        reason: line.words("reason"), cause: line.symbol("cause").flatMap(Transition.Cause.init(rawValue:)),
        data: line.symbol("data") ?? "", snapshotText: line.symbol("snapshot") ?? "")
    }
  }
}
