import AnyamStore

extension Study {
  /// What to ask on the next visit.
  ///
  /// - Parameter names: conclusions or codes; all conclusions that are still claimed where none is named, or, where there are none yet, all
  ///   codes with evidence.
  public func plan(_ names: [String] = []) throws -> (plan: VisitPlan, data: StudyData) {
    try file.read { reader in
      let (data, ledger) = (try reader.data(), try reader.ledger())
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
          claims = data.codebook.codes.indices.filter { used.contains(Int32($0)) }.map {
            (Claim(code: $0, data.codebook), nil)
          }
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
