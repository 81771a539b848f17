import AnyamStore

/// What a named matrix may be told besides its scope.
public struct PresetRequest: Sendable {
  public var scope = Scope()
  /// For `case-ordered`: the trait the cases are ordered by.
  public var by: String?
  /// For `variables`: the two traits.
  public var traits: [String] = []
  /// Rows or columns other than the usual ones.
  public var rows: Dimension?
  public var columns: Dimension?
  public var language: Language?
  public var realNames = false

  public init() {}
}

extension Study {
  /// A named matrix. Its quotes have no memos: those stand in `quotations`.
  public func preset(_ preset: Preset, _ request: PresetRequest = PresetRequest()) throws -> Display {
    try file.read { reader in
      var desk = try DisplayDesk(reader, request.scope, language: request.language, realNames: request.realNames)
      desk.translations = .into(desk.language)
      desk.showsMemos = false
      var display = try desk.preset(preset, request)
      display.kind = preset.rawValue
      let about =
        preset == .variables
        ? request.traits.joined(separator: " × ")
        : desk.scope.codes.count == 1 ? desk.codeNames.path(desk.scope.codes[0]) : ""
      display.frame.caption = preset.caption(desk.language, about: about)
      display.frame.rule = preset.rule(desk.language)
      display.frame.conclusion = try desk.conclusion(of: display)
      display.frame.source = desk.sourceLine(display.evidence)
      return display
    }
  }
}

extension DisplayDesk {
  fileprivate func preset(_ preset: Preset, _ request: PresetRequest) throws -> Display {
    var question = Matrix.Question(rows: .code, columns: .role, measure: .summary, scope: scope)
    question.isTraced = true
    switch preset {
    case .roleOrdered:
      question.columns = request.columns ?? .role
      let indicators = indicators(request)
      question.rows = indicators.rows
      question.includeDescendants = indicators.rows == .code
      // What nobody says, an observation or a document, is no role's view.
      let roles = try kept(indicators.keys, table(question))
      var display = roles.selecting(columns: roles.columnKeys.indices.filter { roles.columnKeys[$0] != Matrix.none })
      display.frame.notes += leftOut(of: display).map { [$0] } ?? []
      return try withConclusions(display)
    case .clustered:
      question.outer = [.role]
      question.rows = .informant
      question.columns = request.columns ?? (scope.codes.isEmpty ? .theme : .code)
      question.includeDescendants = question.columns == .code
      return try table(question)
    case .framework:
      question.rows = request.rows ?? .informant
      question.columns = request.columns ?? (scope.codes.isEmpty ? .theme : .code)
      question.includeDescendants = question.columns == .code
      return try table(question)
    case .checklist:
      let parts = try parts("checklist")
      question.columns = request.columns ?? .source
      question.measure = .codings
      question.includeDescendants = true
      return try rated(kept(parts, table(question)))
    case .effects:
      let parts = try parts("effects")
      question.columns = request.columns ?? .role
      question.includeDescendants = true
      return try kept(parts, table(question))
    case .timeOrdered:
      question.rows = request.rows ?? (scope.codes.isEmpty ? .theme : .code)
      question.columns = request.columns ?? .month
      question.includeDescendants = question.rows == .code
      return changes(try table(question))
    case .events:
      question.rows = request.rows ?? .role
      question.columns = request.columns ?? .month
      question.measure = .quotes
      return dated(try table(question))
    case .caseOrdered: return try caseOrdered(request, question)
    case .contrast:
      guard scope.informants.count > 1 else { throw StudyError.needsInformants }
      question.rows = request.rows ?? (scope.codes.isEmpty ? .theme : .code)
      question.columns = .informant
      question.includeDescendants = question.rows == .code
      let display = try table(question)
      // As they were named: from high to low.
      return display.selecting(columns: scope.informants.compactMap { display.columnKeys.firstIndex(of: $0) })
    case .contentAnalytic:
      question.outer = [.theme]
      question.columns = request.columns ?? .role
      question.measure = .informants
      question.totals = true
      return try matrix(question)
    case .variables: return try variables(request)
    case .dataLog: return dataLog(request)
    }
  }

  /// A matrix that tells its gaps. Its rows are made at once: a named matrix goes through them more than once.
  private func table(_ question: Matrix.Question) throws -> Display {
    var display = try matrix(question, showsGaps: true)
    display.cells = display.cells.held()
    return display
  }

  /// What the rows of a role-ordered matrix are: the codes below the one that was named; else the indicators of the focus grid, or
  /// the themes where there is no grid.
  private func indicators(_ request: PresetRequest) -> (rows: Dimension, keys: [String]?) {
    if let rows = request.rows { return (rows, nil) }
    guard !scope.codes.isEmpty else {
      guard !data.grid.isEmpty else { return (.theme, nil) }
      return (.indicator, data.grid.indicators.map(\.name))
    }
    let codebook = data.codebook
    guard scope.codes.count == 1, let code = codebook.keys.firstIndex(of: scope.codes[0]) else {
      return (.code, scope.codes)
    }
    let children = codebook.codes.indices.filter { codebook.parents[$0] == code }.map { codebook.keys[$0] }
    // The whole comes first: what was coded with it and nothing below it is not lost.
    return (.code, scope.codes + children)
  }

  /// The codes below the one that was named.
  private func parts(_ display: String) throws -> [String] {
    let codebook = data.codebook
    guard scope.codes.count == 1, let code = codebook.keys.firstIndex(of: scope.codes[0]) else {
      throw StudyError.needsCode(display: display)
    }
    let below = codebook.subtree(of: code).dropFirst().map { codebook.keys[$0] }
    guard !below.isEmpty else { throw StudyError.needsCode(display: display) }
    return scope.codes + below
  }

  private func kept(_ keys: [String]?, _ display: Display) -> Display {
    guard let keys else { return display }
    return display.selecting(rows: display.rowKeys.indices.filter { keys.contains(display.rowKeys[$0]) })
  }

  /// A last column for what the researcher concludes of each row.
  func withConclusions(_ display: Display) throws -> Display {
    let statements = CellStatements(try reader.summaries(), data.codebook, masking: masking)
    var display = display
    display.columnKeys.append("conclusion")
    display.acrossOf[display.columnKeys.count - 1] = ""
    for (row, key) in display.rowKeys.enumerated() {
      let text = statements.conclusion(row: (display.corner, key))
      display.cells[row].append(text.isEmpty ? .empty : .text(text))
    }
    if var evidence = display.evidence {
      let width = display.columnKeys.count - 1
      evidence.cells = display.rowKeys.indices.flatMap { Array(evidence.cells[$0 * width..<($0 + 1) * width]) + [[]] }
      display.evidence = evidence
    }
    return display
  }

  /// Where there were data and nothing new, nothing has changed since something was said; a blank says so.
  private func changes(_ display: Display) -> Display {
    var display = display
    for row in display.cells.indices {
      var isSaid = false
      for column in display.columnKeys.indices {
        switch display.cells[row][column] {
        case .missing(.notMentioned): if isSaid { display.cells[row][column] = .empty }
        case .missing, .empty: break
        default: isSaid = true
        }
      }
    }
    return display
  }

  /// What was told or seen, day by day; the first of each day, and how many more there are.
  private func dated(_ display: Display) -> Display {
    let wording = DisplayWording(language)
    var display = display
    for row in display.cells.indices {
      for column in display.columnKeys.indices {
        guard case .quotations(let quoted) = display.cells[row][column] else { continue }
        // What two coders marked is told once. Quotes come as they are read, so only the last one told can share anything with the next.
        var told: [Quotation] = []
        for quotation in quoted {
          if let last = told.last, last.range.overlaps(quotation.range), last.source == quotation.source { continue }
          told.append(quotation)
        }
        let days = Dictionary(grouping: told) { $0.date }
        let lines = days.keys.compactMap { $0 }.sorted().flatMap { day -> [String] in
          let own = days[day] ?? []
          let shown = own.prefix(3).map {
            "“\(InnerQuotes.inside(Excerpt.of($0.words, words: 12)))” (\(wording.cited($0)))"
          }
          let rest = own.count > 3 ? [wording.more(own.count - 3)] : []
          return [wording.date(day) + ":"] + shown + rest
        }
        display.cells[row][column] = lines.isEmpty ? .empty : .text(lines.joined(separator: "\n"))
      }
    }
    display.measure = nil
    return display
  }

  /// The researcher's rating in place of a count.
  private func rated(_ display: Display) throws -> Display {
    let statements = CellStatements(try reader.summaries(), data.codebook, masking: masking)
    var display = display
    for (row, key) in display.rowKeys.enumerated() {
      for (column, other) in display.columnKeys.enumerated() {
        if let text = statements.text(row: (display.corner, key), column: (display.across, other)) {
          display.cells[row][column] = .text(text)
        }
      }
    }
    return display
  }

  /// Informants from the highest to the lowest of a trait; 10 is more than 9.
  private func caseOrdered(_ request: PresetRequest, _ asked: Matrix.Question) throws -> Display {
    var question = asked
    let traits = Set(data.informants.flatMap { $0.attributes.map(\.name) }).sorted()
    guard let by = request.by else { throw StudyError.needsAttribute(display: "case-ordered", known: traits) }
    guard traits.contains(by) else {
      throw StudyError.unknownAttribute(by, nearest: NearestNames.find(by, in: traits))
    }
    question.rows = .informant
    question.columns = request.columns ?? (scope.codes.isEmpty ? .theme : .code)
    question.includeDescendants = question.columns == .code
    let display = try table(question)
    func value(_ key: String) -> String {
      data.informants.first { $0.code == key }?.attributes.first { $0.name == by }?.value ?? ""
    }
    let order = display.rowKeys.indices.sorted { left, right in
      let (one, other) = (value(display.rowKeys[left]), value(display.rowKeys[right]))
      if one.isEmpty != other.isEmpty { return other.isEmpty }
      return one == other ? left < right : NaturalOrder.precedes(other, one)
    }
    var sorted = display.selecting(rows: order)
    sorted.outer = Display.Outer(names: ["attribute:" + by], keys: sorted.rowKeys.map { [value($0)] })
    return sorted
  }
}
