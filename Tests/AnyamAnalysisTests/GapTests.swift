import AnyamAnalysis
import AnyamModel
import TestSupport
import Testing

/// Why cells are empty, against the rule written plainly: cell by cell, with sets.
extension MatrixTests {
  @Test(arguments: 0..<60) func aGapIsWhatTheRuleSays(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var data = study()
    data.visits = [Visit(name: "first"), Visit(name: "second")]
    // With more sources than are asked for each row.
    for number in data.sources.count..<(seed % 4 == 3 ? 20 : data.sources.count) {
      var source = data.sources[number % 4]
      source.title = "S\(number)"
      data.sources.append(source)
      data.layouts.append(TurnLayout())
    }
    for source in data.sources.indices {
      data.sources[source].visit = data.visits.randomElement(using: &random)?.id
      // People of one role who were heard by different techniques.
      data.sources[source].informants = data.informants[2...].filter { _ in Bool.random(using: &random) }.map(\.id)
    }
    for person in 2..<5 { data.informants[person].role = "a" }
    if seed % 3 > 0 { data.grid = grid(data, &random) }
    if seed % 3 > 1 { data.channelMarks = marks(data, &random) }
    let dimensions = Dimension.plain + [.attribute("desa")]
    var scopes = Array(repeating: Scope(), count: 4)
    scopes[1].roles = ["a"]
    scopes[2].techniques = [.interview]
    scopes[3].informants = ["P1", "P2"]
    let attribution = Attribution(data)
    var reasons: Set<Display.Missing> = []
    for _ in 0..<20 {
      let scope = scopes.randomElement(using: &random) ?? Scope()
      let chosen = dimensions.shuffled(using: &random)
      var question = Matrix.Question(rows: chosen[0], columns: chosen[1], scope: scope)
      question.outer = Array(chosen[2..<Int.random(in: 2...4, using: &random)])
      question.totals = Bool.random(using: &random)
      question.rowOrder = [.reading, .key, .most].randomElement(using: &random) ?? .reading
      let matrix = Matrix(question, data, attribution)
      let gaps = Gaps(question, data, attribution)
      let filter = ScopeFilter(scope, data)
      let told = GapRows(gaps, matrix)
      for (at, row) in matrix.rows.prefix(matrix.innerRows).enumerated() {
        let levels = Array(zip(question.outer + [question.rows], row))
        let all = told.reasons(at)
        for (place, column) in matrix.columnKeys.prefix(matrix.innerColumns).enumerated() {
          let found = gaps.reason(row: gaps.row(row), column: gaps.column(column))
          #expect(all[place] == found)
          let expected = reason(levels + [(question.columns, column)], filter, data, attribution)
          #expect(found == expected, "\(levels) × \(question.columns) \(column)")
          reasons.insert(found)
        }
      }
    }
    #expect(reasons.contains(.notMentioned))
  }

  /// Two of one role: what is asked of it by interview is not asked of the one who was only observed, whoever comes first.
  @Test(arguments: [[0, 1], [1, 0]]) func peopleOfOneRoleAreToldApartByHowTheyWereHeard(order: [Int]) throws {
    var data = StudyData()
    let people = [Informant(code: "asked", role: "a"), Informant(code: "watched", role: "a")]
    data.informants = order.map { people[$0] }
    data.codebook = Codebook([Code(name: "C", position: 0), Code(name: "D", position: 1)])
    data.coders = [Coder(name: "A")]
    for (title, technique, person) in [("W", Technique.interview, 0), ("O", .observation, 1)] {
      data.sources.append(
        Source(
          title: title, technique: technique, date: nil, informants: [people[person].id], speakers: []))
      data.layouts.append(TurnLayout())
    }
    let indicator = Indicator(focus: ID(), name: "I")
    data.grid = FocusGrid(foci: [Focus(id: indicator.focus, name: "F")])
    data.grid.indicators = [indicator]
    data.grid.questions = [
      GuideQuestion(
        indicator: indicator.id, code: data.codebook.codes[0].id, role: "a", technique: .interview)
    ]
    let question = Matrix.Question(rows: .informant, columns: .code)
    let attribution = Attribution(data)
    let matrix = Matrix(question, data, attribution)
    let told = GapRows(Gaps(question, data, attribution), matrix)
    let rows = Dictionary(uniqueKeysWithValues: matrix.rowKeys.indices.map { (matrix.rowKeys[$0], told.reasons($0)) })
    #expect(rows["asked"]?.prefix(2) == [.notMentioned, .notMentioned])
    #expect(rows["watched"]?.prefix(2) == [.leftOut, .notMentioned])
  }

  private func reason(
    _ levels: [(Dimension, String)], _ filter: ScopeFilter, _ data: StudyData, _ attribution: Attribution
  ) -> Display.Missing {
    let levels = levels.filter { $0.1 != Matrix.none }
    var people = Set(data.informants.indices.filter { filter.informants[$0] })
    var sources = Set(data.sources.indices)
    var namesPeople = filter.asksForPeople
    for (dimension, key) in levels {
      let source = { (value: (Source) -> String?) in
        sources = sources.filter { value(data.sources[$0]) == key }
        return sources.isEmpty
      }
      let person = { (value: (Informant) -> String?) in
        namesPeople = true
        people = people.filter { value(data.informants[$0]) == key }
        return people.isEmpty
      }
      let isImpossible =
        switch dimension {
        case .informant: person { $0.code }
        case .role: person { $0.role }
        case .attribute(let name): person { $0.attributes.first { $0.name == name }?.value }
        case .technique: source { $0.technique?.rawValue }
        case .source: source { $0.title }
        case .month: source { $0.date?.monthKey }
        case .visit: source { one in data.visits.first { $0.id == one.visit }?.name }
        case .code, .theme, .coder, .stance, .focus, .indicator: false
        }
      if isImpossible { return .notApplicable }
    }
    let isHeard = sources.contains { source in
      filter.sources[source]
        && (!namesPeople || attribution.informantsOfSource[source].contains { people.contains($0) })
    }
    return !isHeard ? .notAsked : isLeftOut(levels, filter, data, attribution) ? .leftOut : .notMentioned
  }

  private func isLeftOut(
    _ levels: [(Dimension, String)], _ filter: ScopeFilter, _ data: StudyData, _ attribution: Attribution
  ) -> Bool {
    func key(_ dimension: Dimension) -> String? { levels.first { $0.0 == dimension }?.1 }
    var (about, code): ([GuideQuestion], Int?) = ([], nil)
    if let name = key(.code) ?? key(.theme) {
      let own = data.codebook.keys.firstIndex(of: name) ?? 0
      code = own
      about = data.grid.questions.filter { question in
        guard let asked = data.codebook.codes.firstIndex(where: { $0.id == question.code }) else { return false }
        return data.codebook.subtree(of: own).contains(asked) || data.codebook.subtree(of: asked).contains(own)
      }
    } else if let name = key(.indicator) {
      let those = data.grid.indicators.filter { $0.name == name }.map(\.id)
      about = data.grid.questions.filter { those.contains($0.indicator) }
    } else if let name = key(.focus) {
      let focus = data.grid.foci.first { $0.name == name }?.id
      let those = data.grid.indicators.filter { $0.focus == focus }.map(\.id)
      about = data.grid.questions.filter { those.contains($0.indicator) }
    }
    guard !about.isEmpty else { return false }
    func mark(_ isMeant: (ChannelMark) -> Bool) -> ChannelMark.State? {
      guard let code else { return nil }
      return data.channelMarks.last { $0.claim == .code(data.codebook.codes[code].id) && isMeant($0) }?.state
    }
    let role = key(.role) ?? key(.informant).flatMap { code in data.informants.first { $0.code == code }?.role }
    if let role, !role.isEmpty {
      if let state = mark({ $0.role == role }) { return state == .notAsked }
      guard about.contains(where: { $0.role.isEmpty || $0.role == role }) else { return true }
      func isAsked(_ technique: Technique?) -> Bool {
        guard let technique else { return true }
        if let state = mark({ $0.technique == technique }) { return state != .notAsked }
        return about.contains { [role, ""].contains($0.role) && [technique, nil].contains($0.technique) }
      }
      if let named = key(.technique).flatMap(Technique.init(rawValue:)) { return !isAsked(named) }
      // Asked of the role: and of this person, by a technique by which they were heard, or by which it came up?
      guard let person = key(.informant) else { return false }
      func heard(_ isMeant: (Informant) -> Bool) -> [Technique?] {
        data.sources.indices.filter { source in
          filter.sources[source] && attribution.informantsOfSource[source].contains { isMeant(data.informants[$0]) }
        }.map { data.sources[$0].technique }
      }
      let codes =
        code.map { [$0] }
        ?? about.compactMap { question in
          data.codebook.codes.firstIndex { $0.id == question.code }
        }
      let below = Set(codes.flatMap { data.codebook.subtree(of: $0) })
      let cameUp = data.codings.codes.indices.filter { below.contains(Int(data.codings.codes[$0])) }
        .map { data.sources[Int(data.codings.sources[$0])].technique }
      let own = heard { $0.code == person }
      return !own.isEmpty && own.allSatisfy { !isAsked($0) && !cameUp.contains($0) }
        && heard { $0.role == role }.contains(where: isAsked)
    }
    guard let technique = key(.technique).flatMap(Technique.init(rawValue:)) else { return false }
    if let state = mark({ $0.technique == technique }) { return state == .notAsked }
    return !about.contains { $0.technique == nil || $0.technique == technique }
  }

  private func grid(_ data: StudyData, _ random: inout SplitMix) -> FocusGrid {
    var grid = FocusGrid(foci: [Focus(name: "F0"), Focus(name: "F1")])
    for number in 0..<3 {
      grid.indicators.append(Indicator(focus: grid.foci[number % 2].id, name: "I\(number)"))
    }
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      grid.questions.append(
        GuideQuestion(
          indicator: grid.indicators[Int.random(in: 0..<3, using: &random)].id,
          code: data.codebook.codes.randomElement(using: &random)?.id,
          role: ["a", "b", ""].randomElement(using: &random) ?? "",
          technique: [nil, .interview, .observation].randomElement(using: &random) ?? nil))
    }
    return grid
  }

  private func marks(_ data: StudyData, _ random: inout SplitMix) -> [ChannelMark] {
    (0..<4).compactMap { number in
      guard let code = data.codebook.codes.randomElement(using: &random),
        let state = ChannelMark.State.allCases.randomElement(using: &random)
      else { return nil }
      return ChannelMark(
        claim: .code(code.id), role: number % 2 == 0 ? "a" : "", technique: number % 2 == 0 ? nil : .interview,
        state: state)
    }
  }
}
