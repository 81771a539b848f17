public import AnyamModel
internal import GRDB

extension Edit {
  /// - Parameter position: where it stands in the grid.
  public mutating func add(_ focus: Focus, position: Int) {
    create(.focus, focus.id.uuid, [words(focus.name), .integer(position)])
  }

  public mutating func add(_ indicator: Indicator, position: Int) {
    create(.indicator, indicator.id.uuid, [indicator.focus.reference, words(indicator.name), .integer(position)])
  }

  public mutating func add(_ question: GuideQuestion, position: Int) {
    create(
      .question, question.id.uuid,
      [
        question.indicator.reference, question.code.reference(), words(question.role), question.technique.symbol,
        words(question.text), .integer(position), words(question.codeName),
      ])
  }

  public mutating func retract(_ question: ID<GuideQuestion>) {
    set(.question, question.uuid, "retracted", .integer(1))
  }

  /// Puts what stays of a grid where the new one has it.
  public mutating func setPosition(_ position: Int, of focus: ID<Focus>) {
    set(.focus, focus.uuid, "position", .integer(position))
  }

  public mutating func setPosition(_ position: Int, of indicator: ID<Indicator>) {
    set(.indicator, indicator.uuid, "position", .integer(position))
  }

  public mutating func retract(_ indicator: ID<Indicator>) { set(.indicator, indicator.uuid, "retracted", .integer(1)) }
  public mutating func retract(_ focus: ID<Focus>) { set(.focus, focus.uuid, "retracted", .integer(1)) }

  public mutating func add(_ mark: ChannelMark) {
    let (code, conclusion) = mark.claim.references
    create(
      .channel, mark.id.uuid,
      [code, conclusion, words(mark.role), mark.technique.symbol, .symbol(mark.state.rawValue)])
  }

  public mutating func setState(_ state: ChannelMark.State, of mark: ID<ChannelMark>) {
    set(.channel, mark.uuid, "state", .symbol(state.rawValue))
  }
}

extension ClaimReference {
  /// The values of the fields `code` and `conclusion`.
  var references: (Value, Value) {
    switch self {
    case .code(let code): (code.reference, .null)
    case .conclusion(let conclusion): (.null, conclusion.reference)
    }
  }
}

extension Table.Line {
  func claim() throws -> ClaimReference? {
    if let code: ID<Code> = try reference("code") { return .code(code) }
    if let conclusion: ID<Conclusion> = try reference("conclusion") { return .conclusion(conclusion) }
    return nil
  }
}

extension StudyReader {
  /// In the order of the grid. A code that was named before it was there is looked for now.
  public func focusGrid(_ codebook: Codebook) throws -> FocusGrid {
    func code(_ name: String) -> ID<Code>? {
      if let at = codebook.keys.firstIndex(of: name) { return codebook.codes[at].id }
      let named = codebook.codes.filter { $0.name == name }
      return named.count == 1 ? named[0].id : nil
    }
    func ordered(_ entity: Entity) throws -> [Table.Line] {
      try Table.lines(entity, db).enumerated().sorted {
        ($0.element.integer("position") ?? 0, $0.offset) < ($1.element.integer("position") ?? 0, $1.offset)
      }.map(\.element)
    }
    return FocusGrid(
      foci: try ordered(.focus).map { Focus(id: try $0.id(), name: $0.words("name")) },
      indicators: try ordered(.indicator).compactMap { line in
        guard let focus: ID<Focus> = try line.reference("focus") else { return nil }
        return Indicator(id: try line.id(), focus: focus, name: line.words("name"))
      },
      questions: try ordered(.question).compactMap { line in
        guard let indicator: ID<Indicator> = try line.reference("indicator") else { return nil }
        let name = line.words("code_name")
        return GuideQuestion(
          id: try line.id(), indicator: indicator, code: try line.reference("code") ?? code(name), codeName: name,
          role: line.words("role"),
          technique: line.symbol("technique").flatMap(Technique.init(rawValue:)), text: line.words("text"),
          row: line.integer("position") ?? 0)
      })
  }

  public func channelMarks() throws -> [ChannelMark] {
    try Table.lines(.channel, db).compactMap { line in
      guard let claim = try line.claim(), let state = line.symbol("state").flatMap(ChannelMark.State.init) else {
        return nil
      }
      return ChannelMark(
        id: try line.id(), claim: claim, role: line.words("role"),
        technique: line.symbol("technique").flatMap(Technique.init(rawValue:)), state: state)
    }
  }
}
