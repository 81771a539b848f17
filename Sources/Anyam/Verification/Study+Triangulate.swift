import AnyamStore

/// Triangulated claims, and what they were triangulated from.
public struct TriangulationAnswer: Sendable {
  public var claims: [Triangulation]
  public var data: StudyData
  public var scope: Scope
}

extension Study {
  /// Whether claims stand on several sources, techniques, occasions or coders.
  ///
  /// - Parameters:
  ///   - claims: codes used as claims, or conclusions by their keys; all codes of the codebook where none is named.
  ///   - conclusions: all written conclusions instead.
  ///   - includeDescendants: whether evidence of the codes below a claim counts too.
  public func triangulate(
    by kind: Triangulation.Kind, claims: [String] = [], conclusions: Bool = false, scope: Scope = Scope(),
    includeDescendants: Bool = false, realNames: Bool = false
  ) throws -> TriangulationAnswer {
    try file.read { reader in
      let data = try reader.data()
      let ledger = try reader.ledger().masked(by: realNames ? .none : DisplayDesk.masking(reader, data.informants))
      let scope = try scope.checked(against: data)
      var asked: [Claim] = []
      if conclusions { asked = Claim.all(ledger, data.codebook, includeDescendants: includeDescendants) }
      for name in claims + scope.codes {
        let claim = try Lookup.claim(name, data.codebook, ledger, includeDescendants: includeDescendants)
        if !asked.contains(where: { $0.reference == claim.reference }) { asked.append(claim) }
      }
      if asked.isEmpty, !conclusions {
        asked = data.codebook.codes.indices.map { code in
          Claim(
            code: code, data.codebook, includeDescendants: includeDescendants,
            resolution: ledger.resolution(of: .code(data.codebook.codes[code].id)))
        }
      }
      let triangulator = Triangulator(data, Attribution(data), scope: scope)
      return TriangulationAnswer(claims: asked.map { triangulator.triangulate($0, by: kind) }, data: data, scope: scope)
    }
  }
}

extension Lookup {
  /// A conclusion by its key, its statement, or the beginning of its id.
  static func conclusion(_ typed: String, in ledger: Ledger) throws -> Conclusion {
    if let match = ledger.conclusions.first(where: { $0.key == typed }) { return match }
    let named = ledger.conclusions.filter { $0.key.lowercased() == typed.lowercased() || $0.statement == typed }
    if named.count == 1 { return named[0] }
    if let match = unique(typed, ledger.conclusions, \.id) { return match }
    throw StudyError.unknownConclusion(typed, nearest: NearestNames.find(typed, in: ledger.conclusions.map(\.key)))
  }

  /// What is claimed: a code, or a conclusion.
  static func claim(
    _ typed: String, _ codebook: Codebook, _ ledger: Ledger, includeDescendants: Bool = false
  ) throws -> Claim {
    if let conclusion = try? conclusion(typed, in: ledger) {
      return Claim(conclusion, ledger, codebook, includeDescendants: includeDescendants)
    }
    let code = try code(typed, in: codebook)
    return Claim(
      code: code, codebook, includeDescendants: includeDescendants,
      resolution: ledger.resolution(of: .code(codebook.codes[code].id)))
  }
}
