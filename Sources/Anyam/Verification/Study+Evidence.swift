import AnyamReaders
import AnyamStore

extension Study {
  /// Links passages to a conclusion, each with a direction for this conclusion.
  ///
  /// - Parameter place: a passage, or a coding; of a coding of the conclusion's own codes the direction is replaced.
  public func link(
    _ name: String, to places: [PassagePlace], stance: Stance, memo: String = "", informant: String? = nil,
    coder: String? = nil
  ) throws -> [ID<Evidence>] {
    try change(.linkEvidence) { reader, edit in
      let data = try reader.data()
      let ledger = try reader.ledger()
      var known = ledger.evidence
      let conclusion = try Lookup.conclusion(name, in: ledger)
      var people = CoderDesk(data, own: try reader.head().coder)
      let coder = people.coder(coder ?? "", &edit)
      let informant = try informant.map { try Lookup.informant($0, in: data.informants).id }
      return try places.map { place in
        if case .coding(let typed) = place, (try? Lookup.conclusion(typed, in: ledger)) != nil {
          throw StudyError.withItself(typed)
        }
        let (source, range) = try place.resolve(reader, data)
        var coding: ID<Coding>?
        if case .coding(let typed) = place { coding = try reader.codings(idPrefix: typed).first }
        let evidence = Evidence(
          conclusion: conclusion.id, source: source, range: range, coding: coding, informant: informant,
          stance: stance, memo: memo, coder: coder)
        return Self.put(evidence, &known, &edit)
      }
    }
  }

  /// Links passages by a table: every row, or nothing.
  ///
  /// - Returns: how many passages were linked, and what was noticed.
  public func link(from path: String) throws -> (linked: Int, findings: [Finding]) {
    let bytes = try InputFile.bytes(of: path)
    let name = InputFile.name(of: path)
    let table = try InputFile.reading { try EvidenceTable(bytes, named: name) }
    return try change(.linkEvidence) { reader, edit in
      let data = try reader.data()
      let ledger = try reader.ledger()
      let coder = try reader.head().coder
      var rows = CodingRows(data, masking: try DisplayDesk.masking(reader, data.informants)) { try reader.text(of: $0) }
      var known = ledger.evidence
      var problems: [Finding] = []
      var linked = 0
      for (conclusionName, row) in table.rows {
        let number = String(row.number)
        let conclusion = try? Lookup.conclusion(conclusionName, in: ledger)
        if conclusion == nil {
          let near = NearestNames.find(conclusionName, in: ledger.conclusions.map(\.key)).joined(separator: ", ")
          problems.append(Finding(.unknownConclusion, subject: number, conclusionName, near))
        }
        let stance = Stance(word: row.stance)
        if stance == nil { problems.append(Finding(.badStance, subject: number, row.stance)) }
        var informant: ID<Informant>?
        if !row.informant.isEmpty {
          informant = (try? Lookup.informant(row.informant, in: data.informants))?.id
          if informant == nil { problems.append(Finding(.unknownInformant, subject: number, row.informant, "")) }
        }
        guard let place = try rows.passage(row), let conclusion, let stance else { continue }
        _ = Self.put(
          Evidence(
            conclusion: conclusion.id, source: place.source, range: place.range, informant: informant, stance: stance,
            memo: row.memo, coder: coder), &known, &edit)
        linked += 1
      }
      problems += rows.problems
      guard problems.isEmpty else {
        throw StudyError.rows(
          file: name,
          problems: problems.sorted { left, right in
            (Int(left.subject) ?? 0, left.kind.rawValue) < (Int(right.subject) ?? 0, right.kind.rawValue)
          })
      }
      return (linked, table.findings)
    }
  }

  /// Takes passages out of a conclusion: linked ones, or codings of its codes, which stay codings.
  public func unlink(_ name: String, _ ids: [String], reason: String = "") throws -> Int {
    try change(.unlinkEvidence) { reader, edit in
      let data = try reader.data()
      let ledger = try reader.ledger()
      let conclusion = try Lookup.conclusion(name, in: ledger)
      var known = ledger.evidence
      let own = ledger.evidence.filter { $0.conclusion == conclusion.id }
      for typed in ids {
        if let link = Lookup.unique(typed, own.filter { $0.coding == nil }, \.id) {
          edit.retract(link.id)
          continue
        }
        let (source, range) = try PassagePlace.coding(typed).resolve(reader, data)
        guard let coding = try reader.codings(idPrefix: typed).first else { throw StudyError.unknownCoding(typed) }
        _ = Self.put(
          Evidence(
            conclusion: conclusion.id, source: source, range: range, coding: coding, stance: nil, memo: reason,
            coder: try reader.head().coder), &known, &edit)
      }
      return ids.count
    }
  }

  /// New evidence, or something else said of what is linked already: a coding, or a passage of one voice, is linked once.
  private static func put(_ evidence: Evidence, _ known: inout [Evidence], _ edit: inout Edit) -> ID<Evidence> {
    let at = known.firstIndex { old in
      guard old.conclusion == evidence.conclusion, old.coding == evidence.coding else { return false }
      return evidence.coding != nil
        || old.source == evidence.source && old.range == evidence.range && old.informant == evidence.informant
    }
    guard let at else {
      edit.add(evidence)
      known.append(evidence)
      return evidence.id
    }
    edit.update(known[at], to: evidence)
    return known[at].id
  }
}
