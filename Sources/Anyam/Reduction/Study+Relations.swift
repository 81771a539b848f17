import AnyamStore

extension Study {
  /// Links two codes.
  ///
  /// - Parameter kind: in the researcher's words: `menyebabkan`, `leads to`.
  public func relate(
    _ from: String, _ kind: String, to: String, sign: Relation.Sign? = nil, memo: String = "", coder: String? = nil
  )
    throws -> Relation
  {
    let kind = trimmed(kind)
    guard !kind.isEmpty else { throw StudyError.emptyName }
    return try change(.relate) { reader, edit in
      let data = try reader.data(codingIDs: false)
      var people = CoderDesk(data, own: try reader.head().coder)
      let codes = try [from, to].map { data.codebook.codes[try Lookup.code($0, in: data.codebook)].id }
      guard codes[0] != codes[1] else { throw StudyError.withItself(from) }
      let known = try reader.relations()
      guard !known.contains(where: { $0.from == codes[0] && $0.to == codes[1] && $0.kind == kind }) else {
        throw StudyError.alreadyThere("\(from) \(kind) \(to)", .relation)
      }
      let relation = Relation(
        from: codes[0], to: codes[1], kind: kind, sign: sign, memo: memo, coder: people.coder(coder ?? "", &edit))
      edit.add(relation)
      return relation
    }
  }

  public func removeRelation(_ id: String) throws {
    try change(.unrelate) { reader, edit in
      guard let relation = Lookup.unique(id, try reader.relations(), \.id) else { throw StudyError.unknownRelation(id) }
      edit.retract(relation.id)
    }
  }
}
