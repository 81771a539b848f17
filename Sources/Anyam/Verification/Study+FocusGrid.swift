import AnyamReaders
import AnyamStore

extension Study {
  public func focusGrid(realNames: Bool = false) throws -> (grid: FocusGrid, codebook: Codebook) {
    try file.read { reader in
      let codebook = try reader.codebook()
      let masking = realNames ? .none : try DisplayDesk.masking(reader, reader.informants())
      return (try reader.focusGrid(codebook).masked(by: masking), codebook)
    }
  }

  /// Takes the focus grid (*kisi-kisi*) from a table. It takes the place of the one before; foci and indicators of the same name stay
  /// the same.
  ///
  /// - Returns: how many foci, indicators and questions there are now, and what was noticed.
  public func importFocusGrid(from path: String) throws -> (
    foci: Int, indicators: Int, questions: Int, findings: [Finding]
  ) {
    let bytes = try InputFile.bytes(of: path)
    let name = InputFile.name(of: path)
    let table = try InputFile.reading { try FocusTable(bytes, named: name) }
    guard !table.rows.isEmpty || !table.problems.isEmpty else {
      throw StudyError.unreadable(Finding(.emptyFile, subject: name))
    }
    return try change(.importFocus) { reader, edit in
      let codebook = try reader.codebook()
      let people = try reader.informants()
      let known = try reader.focusGrid(codebook)
      var maker = FocusGridMaker(
        known, codebook, people, try DisplayDesk.masking(reader, people), problems: table.problems)
      for row in table.rows { maker.take(row) }
      guard maker.problems.isEmpty else { throw StudyError.rows(file: name, problems: maker.problems) }
      maker.write(&edit)
      return (
        maker.foci.count, maker.indicators.count, maker.rows.count, table.findings + maker.findings(in: name)
      )
    }
  }
}

/// Makes a focus grid of rows.
private struct FocusGridMaker {
  private(set) var foci: [Focus] = []
  private(set) var indicators: [Indicator] = []
  /// Questions as the table has them; each was put to every role and technique it names.
  private(set) var rows: [[GuideQuestion]] = []
  private(set) var problems: [Finding]
  private var unknownCodes: [String] = []

  private let known: FocusGrid
  private let codebook: Codebook
  private let roleOfCode: [String: String]
  private let roles: Set<String>
  /// How the grid was shown to whoever wrote the table.
  private let masking: Masking

  init(_ known: FocusGrid, _ codebook: Codebook, _ people: [Informant], _ masking: Masking, problems: [Finding]) {
    self.known = known
    self.masking = masking
    self.codebook = codebook
    self.problems = problems
    roleOfCode = Dictionary(people.map { ($0.code, $0.role) }, uniquingKeysWith: { first, _ in first })
    roles = Set(people.map(\.role).filter { !$0.isEmpty })
  }

  mutating func take(_ row: FocusTable.Row) {
    let number = String(row.number)
    let before = problems.count
    let roles = row.roles.map { role(of: $0, number) }
    let techniques = row.techniques.map { word -> Technique? in
      let technique = Technique(word: word)
      if technique == nil { problems.append(Finding(.badTechnique, subject: number, word)) }
      return technique
    }
    guard problems.count == before else { return }
    let focus = focus(named: row.focus)
    let indicator = indicator(named: row.indicator, of: focus)
    let code = code(row)
    if code == nil, !row.code.isEmpty, !unknownCodes.contains(row.code) { unknownCodes.append(row.code) }
    let asked = question(row.question, of: indicator)
    var questions: [GuideQuestion] = []
    for role in roles.isEmpty ? [""] : roles {
      for technique in techniques.isEmpty ? [nil] : techniques {
        questions.append(
          GuideQuestion(
            indicator: indicator.id, code: code, codeName: code == nil ? row.code : "", role: role,
            technique: technique, text: asked))
      }
    }
    rows.append(questions)
  }

  /// The question as it is known, where it was shown with names replaced.
  private func question(_ text: String, of indicator: Indicator) -> String {
    let own = known.questions.filter { $0.indicator == indicator.id }
    if let same = own.first(where: { masking.apply($0.text) == text }) { return same.text }
    let texts = Set(own.map(\.text))
    return texts.count == 1 ? masking.taken(text, over: own[0].text) : text
  }

  /// A role, or the role of the informant whose code stands there.
  private mutating func role(of word: String, _ number: String) -> String {
    if let match = roles.first(where: { $0.lowercased() == word.lowercased() }) { return match }
    if let role = roleOfCode[word], !role.isEmpty { return role }
    // A grid may be written before anybody was asked.
    guard !roles.isEmpty else { return word }
    problems.append(
      Finding(.unknownRole, subject: number, word, NearestNames.find(word, in: roles.sorted()).joined(separator: ", ")))
    return word
  }

  /// The claim a row asks about: the code it names, else one called like its indicator or its focus.
  private func code(_ row: FocusTable.Row) -> ID<Code>? {
    if !row.code.isEmpty { return (try? Lookup.code(row.code, in: codebook)).map { codebook.codes[$0].id } }
    for name in [row.indicator, row.focus] {
      let named = codebook.codes.filter { $0.name.lowercased() == name.lowercased() }
      if named.count == 1 { return named[0].id }
    }
    return nil
  }

  private mutating func focus(named name: String) -> Focus {
    if let made = foci.first(where: { $0.name == name }) { return made }
    let focus = known.foci.first { $0.name == name } ?? Focus(name: name)
    foci.append(focus)
    return focus
  }

  private mutating func indicator(named name: String, of focus: Focus) -> Indicator {
    if let made = indicators.first(where: { $0.name == name && $0.focus == focus.id }) { return made }
    let old = known.indicators.first { $0.name == name && $0.focus == focus.id }
    let indicator = old ?? Indicator(focus: focus.id, name: name)
    indicators.append(indicator)
    return indicator
  }

  func write(_ edit: inout Edit) {
    for question in known.questions { edit.retract(question.id) }
    for old in known.indicators where !indicators.contains(where: { $0.id == old.id }) { edit.retract(old.id) }
    for old in known.foci where !foci.contains(where: { $0.id == old.id }) { edit.retract(old.id) }
    for (at, focus) in foci.enumerated() {
      let isKnown = known.foci.contains { $0.id == focus.id }
      if isKnown { edit.setPosition(at, of: focus.id) } else { edit.add(focus, position: at) }
    }
    for (at, indicator) in indicators.enumerated() {
      let isKnown = known.indicators.contains { $0.id == indicator.id }
      if isKnown { edit.setPosition(at, of: indicator.id) } else { edit.add(indicator, position: at) }
    }
    for (at, row) in rows.enumerated() { for question in row { edit.add(question, position: at) } }
  }

  func findings(in file: String) -> [Finding] {
    unknownCodes.map { Finding(.codeNotYetKnown, subject: file, $0) }
  }
}

extension Study {
  /// Says of one channel and one claim whether the topic was open to it, where that is not as the focus grid says.
  public func setChannel(
    _ claim: String, role: String? = nil, technique: String? = nil, to state: ChannelMark.State
  ) throws {
    try change(.setChannel) { reader, edit in
      let data = try reader.data(codingIDs: false, hasCodings: false)
      let claim = try Lookup.claim(claim, data.codebook, try reader.ledger())
      if let role {
        let roles = Set(data.informants.map(\.role))
        guard roles.contains(role) else {
          throw StudyError.unknownRole(role, nearest: NearestNames.find(role, in: roles.sorted()))
        }
      }
      let technique = try technique.map { try Lookup.technique($0) }
      let mark = ChannelMark(claim: claim.reference, role: role ?? "", technique: technique, state: state)
      let old = data.channelMarks.first {
        $0.claim == mark.claim && $0.role == mark.role && $0.technique == mark.technique
      }
      if let old { edit.setState(state, of: old.id) } else { edit.add(mark) }
    }
  }
}
