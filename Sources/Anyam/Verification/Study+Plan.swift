import AnyamStore

extension Study {
  /// What to ask on the next visit.
  ///
  /// - Parameter names: conclusions or codes; all conclusions that are still claimed where none is named, or, where there are none yet, all
  ///   codes with evidence.
  public func plan(_ names: [String] = [], realNames: Bool = false) throws -> (plan: VisitPlan, data: StudyData) {
    try file.read { reader in
      var data = try reader.data()
      let masking = realNames ? .none : try DisplayDesk.masking(reader, data.informants)
      let ledger = try reader.ledger().masked(by: masking)
      data.grid = data.grid.masked(by: masking)
      let attribution = Attribution(data)
      let assessor = Assessor(data, ledger, attribution)
      var claims: [(claim: Claim, assessment: Assessment?)] = []
      if names.isEmpty {
        for conclusion in ledger.conclusions {
          let assessment = assessor.assess(conclusion)
          guard assessment.state != .revised, assessment.state != .withdrawn else { continue }
          claims.append((assessor.claim(conclusion), assessment))
        }
        if ledger.conclusions.isEmpty {
          let used = Set(data.codings.codes)
          let codes = data.codebook.codes.indices.filter { used.contains(Int32($0)) }
          claims = Claim.codes(codes, ledger, data.codebook).map { ($0, nil) }
        }
      } else {
        for name in names {
          if let conclusion = try? Lookup.conclusion(name, in: ledger) {
            claims.append((assessor.claim(conclusion), assessor.assess(conclusion)))
          } else {
            claims.append((try Lookup.claim(name, data.codebook, ledger), nil))
          }
        }
      }
      return (VisitPlan(data, claims, attribution, ledger), data)
    }
  }
}
