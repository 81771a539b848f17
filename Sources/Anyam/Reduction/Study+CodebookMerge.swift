import AnyamStore

/// Which codings of a code are split off.
public struct SplitRequest: Sendable {
  /// Words that stand in the passage, as a regular expression.
  public var pattern: String?
  /// Codings by the beginnings of their ids.
  public var codings: [String] = []
  public var scope = Scope()

  public init() {}
}

extension Study {
  /// Puts codes into another one: their codings, what lies below them and what was noted on them. A coding that would stand there
  /// twice is withdrawn; statements of cells that become one are joined, with a finding.
  ///
  /// - Returns: how many codings went over, how many stood there already, and how many codes that lay below came along.
  public func mergeCodes(_ names: [String], into target: String) throws -> (
    codings: Int, doubles: Int, children: Int, findings: [Finding]
  ) {
    try change(.mergeCodes) { reader, edit in
      let data = try reader.data()
      let codebook = data.codebook
      let goal = try Lookup.code(target, in: codebook)
      let sources = try names.map { try Lookup.code($0, in: codebook) }
      for source in sources {
        guard source != goal else { throw StudyError.withItself(target) }
        guard !codebook.subtree(of: source).contains(goal) else {
          throw StudyError.belowItself(codebook.keys[source], target: codebook.keys[goal])
        }
      }
      let merged = Set(sources)
      let goalID = codebook.codes[goal].id
      var seen: [Coding.Likeness: ID<Coding>] = [:]
      for index in 0..<data.codings.count where Int(data.codings.codes[index]) == goal {
        seen[Coding.Likeness(index, data)] = data.codings.ids[index]
      }
      var moved = 0
      var absorbed: [ID<Coding>: ID<Coding>] = [:]
      for index in 0..<data.codings.count where merged.contains(Int(data.codings.codes[index])) {
        var coding = Coding(index, data)
        coding.code = goalID
        let likeness = Coding.Likeness(coding)
        if let kept = seen[likeness] {
          edit.retract([coding.id])
          try edit.moveEvidence(of: coding.id, to: kept, in: reader)
          absorbed[coding.id] = kept
        } else {
          seen[likeness] = coding.id
          edit.setCode(goalID, of: coding.id)
          moved += 1
        }
      }
      let children = try Self.moveChildren(of: merged, to: goal, codebook, &edit)
      let ids = Set(sources.map { codebook.codes[$0].id })
      // A conclusion rests on more than it did where other codes than its own bring codings.
      let used = Set(sources + [goal]).filter { data.codings.codes.contains(Int32($0)) }
      let growing = (sources + [goal]).filter { !used.subtracting([$0]).isEmpty }
      let grown = try CodeTies(of: Set(growing.map { codebook.codes[$0].id }), reader).conclusions
      let notes = CodeNoteMerge(of: ids, into: goalID)
      var findings = notes.moveTexts(codebook, &edit)
      try notes.moveMemos(reader.memos(), absorbed, &edit)
      for id in ids.sorted() { try edit.moveClaims(of: id, to: goalID, in: reader) }
      findings += try notes.moveRelations(reader.relations(), codebook, &edit)
      findings += try CellStatementMerge(of: ids, into: goalID).join(reader.summaries(), codebook, &edit)
      for id in ids.sorted() { edit.retract(id) }
      if let first = grown.first {
        findings.append(
          Finding(.evidenceGrew, subject: codebook.keys[goal], grown.joined(separator: ", "), first))
      }
      return (moved, absorbed.count, children, findings)
    }
  }

  private static func moveChildren(of merged: Set<Int>, to goal: Int, _ codebook: Codebook, _ edit: inout Edit) throws
    -> Int
  {
    var count = 0
    let own = Set(codebook.codes.filter { $0.parent == codebook.codes[goal].id }.map(\.name))
    var moved: [String: Int] = [:]
    var position = (codebook.codes.filter { $0.parent == codebook.codes[goal].id }.map(\.position).max() ?? -1) + 1
    for index in codebook.codes.indices where merged.contains(codebook.parents[index]) && !merged.contains(index) {
      let old = codebook.codes[index]
      guard !own.contains(old.name) else {
        throw StudyError.childThere(codebook.keys[index], in: codebook.keys[goal])
      }
      if let other = moved.updateValue(index, forKey: old.name) {
        throw StudyError.childrenAlike(codebook.keys[index], codebook.keys[other])
      }
      count += codebook.subtree(of: index).count
      var new = old
      new.parent = codebook.codes[goal].id
      new.position = position
      position += 1
      edit.update(old, to: new)
    }
    return count
  }

  /// Gives some codings of a code another one, made where it is not there: beside the old one, or at the path given.
  ///
  /// - Returns: the path of the new code, how many codings went, and how many stay.
  public func splitCode(_ name: String, into new: String, _ request: SplitRequest) throws -> (
    code: String, moved: Int, left: Int
  ) {
    let path = CodebookPath.names(new)
    guard !path.isEmpty else { throw StudyError.emptyName }
    guard request.pattern != nil || !request.codings.isEmpty || request.scope != Scope() else {
      throw StudyError.nothingToSplitBy
    }
    let expression = try request.pattern.map { try TextFinder.expression($0) }
    var ties: Finding?
    let split: (code: String, moved: Int, left: Int) = try change(.splitCode) { reader, edit in
      let data = try reader.data()
      let codebook = data.codebook
      let at = try Lookup.code(name, in: codebook)
      let parent = codebook.parents[at]
      let full = path.count > 1 || parent < 0 ? path : CodebookPath.names(codebook.keys[parent]) + path
      let key = full.joined(separator: Codebook.separator)
      guard key != codebook.keys[at] else { throw StudyError.withItself(key) }
      let chosen = try request.codings.map { typed in
        guard let match = try reader.codings(idPrefix: typed).first else { throw StudyError.unknownCoding(typed) }
        return match
      }
      let scope = try request.scope.checked(against: data)
      let filter = ScopeFilter(scope, data)
      let attribution = Attribution(data)
      var texts: [Int: SourceText] = [:]
      var moved: [Int] = []
      var left = 0
      for index in 0..<data.codings.count where Int(data.codings.codes[index]) == at {
        var isIn = filter.includes(index, data.codings, attribution.informants(index))
        if !chosen.isEmpty { isIn = isIn && chosen.contains(data.codings.ids[index]) }
        if isIn, let expression {
          let source = Int(data.codings.sources[index])
          let text = try texts[source] ?? reader.text(of: data.sources[source].id)
          texts[source] = text
          isIn = text[data.codings.range(index)].contains(expression)
        }
        if isIn { moved.append(index) } else { left += 1 }
      }
      guard !moved.isEmpty else { return (key, 0, left) }
      let target: ID<Code>
      if let known = codebook.keys.firstIndex(of: key) {
        target = codebook.codes[known].id
      } else {
        var tree = CodeTree(codebook)
        let code = tree.newCode(full, &edit)
        edit.add(code)
        target = code.id
      }
      for index in moved { edit.setCode(target, of: data.codings.ids[index]) }
      ties = try CodeTies(of: [codebook.codes[at].id], reader).finding(.tiesStay, codebook.keys[at])
      return (key, moved.count, left)
    }
    notice(ties.map { [$0] } ?? [])
    return split
  }
}
