import AnyamStore

extension Study {
  /// A matrix of one dimension by another.
  public func matrix(_ question: Matrix.Question) throws -> Display {
    try file.read { reader in
      let data = try reader.data(codingIDs: question.measure == .quotes)
      var question = question
      question.scope = try question.scope.checked(against: data)
      try Self.check(question, data)
      let attribution = Attribution(data)
      let matrix = Matrix(question, data, attribution)
      guard question.measure == .quotes else { return MatrixLayout.display(matrix, data) }
      let quoted = try Self.quotations(Array(Set(matrix.codings.joined())), data, attribution, reader)
      return MatrixLayout.display(matrix, data) { quoted[$0] }
    }
  }

  private static func check(_ question: Matrix.Question, _ data: StudyData) throws {
    for case .attribute(let name) in [question.rows, question.columns] {
      let traits = Set(data.informants.flatMap { $0.attributes.map(\.name) })
      guard traits.contains(name) else {
        throw StudyError.unknownAttribute(name, nearest: NearestNames.find(name, in: traits.sorted()))
      }
    }
    let cells = Matrix.size(question, data)
    guard cells <= Matrix.mostCells else { throw StudyError.displayTooLarge(cells: cells, limit: Matrix.mostCells) }
  }

  /// Every coded passage of a scope, in the order of the sources and of their texts.
  public func quotations(_ scope: Scope = Scope()) throws -> Display {
    try file.read { reader in
      let data = try reader.data()
      let scope = try scope.checked(against: data)
      let attribution = Attribution(data)
      let filter = ScopeFilter(scope, data)
      let inside = (0..<data.codings.count).filter {
        filter.includes($0, data.codings, attribution.informants($0))
      }
      let quoted = try Self.quotations(inside, data, attribution, reader)
      return QuotationLayout.display(
        Self.ordered(inside, data.codings).compactMap { quoted[$0] }, scope: scope, data: data.digest)
    }
  }

  /// By source, then by place, then by code.
  private static func ordered(_ indices: [Int], _ codings: CodingColumns) -> [Int] {
    func place(_ index: Int) -> (Int32, Int32, Int32, Int32, Int32) {
      (codings.sources[index], codings.starts[index], codings.ends[index], codings.codes[index], codings.coders[index])
    }
    return indices.sorted { place($0) == place($1) ? codings.ids[$0] < codings.ids[$1] : place($0) < place($1) }
  }

  /// What codings look like, by index. Each text is loaded once.
  private static func quotations(
    _ indices: [Int], _ data: StudyData, _ attribution: Attribution, _ reader: StudyReader
  ) throws -> [Int: Quotation] {
    let memos = try reader.memosOfCodings()
    var quoted: [Int: Quotation] = [:]
    quoted.reserveCapacity(indices.count)
    let bySource = Dictionary(grouping: indices) { data.codings.sources[$0] }
    for (source, own) in bySource {
      let id = data.sources[Int(source)].id
      let text = try reader.text(of: id)
      let place = (lines: LineNumbers(text), pages: try reader.pages(of: id))
      for index in own {
        quoted[index] = quotation(index, text, place, data, attribution, memos)
      }
    }
    return quoted
  }

  private static func quotation(
    _ index: Int, _ text: SourceText, _ place: (lines: LineNumbers, pages: [Int]), _ data: StudyData,
    _ attribution: Attribution, _ memos: [ID<Coding>: String]
  ) -> Quotation {
    let codings = data.codings
    let source = data.sources[Int(codings.sources[index])]
    let people = attribution.informants(index).map { data.informants[Int($0)] }
    var roles: [String] = []
    for role in people.map(\.role) where !role.isEmpty && !roles.contains(role) { roles.append(role) }
    let coder = Int(codings.coders[index])
    return Quotation(
      coding: codings.ids[index], source: source.title, range: codings.range(index), words: text[codings.range(index)],
      code: data.codebook.keys[Int(codings.codes[index])], coder: coder < 0 ? "" : data.coders[coder].name,
      stance: codings.stances[index], memo: memos[codings.ids[index]] ?? "", informants: people.map(\.code),
      roles: roles,
      technique: source.technique, date: source.date, lines: place.lines.lines(of: codings.range(index)),
      page: place.pages.isEmpty ? nil : place.pages.count { $0 <= codings.range(index).start })
  }
}
