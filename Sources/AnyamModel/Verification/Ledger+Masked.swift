extension Ledger {
  /// The same with names replaced wherever somebody wrote: what is shown is shown so, unless real names are asked for.
  public func masked(by masking: Masking) -> Ledger {
    guard !masking.isEmpty else { return self }
    func each<Thing>(_ things: [Thing], _ fields: WritableKeyPath<Thing, String>...) -> [Thing] {
      things.map { thing in
        var thing = thing
        for field in fields { thing[keyPath: field] = masking.apply(thing[keyPath: field]) }
        return thing
      }
    }
    var ledger = self
    ledger.conclusions = each(conclusions, \.statement, \.question, \.basis, \.rival, \.representativeness)
    ledger.evidence = each(evidence, \.memo)
    ledger.transitions = each(transitions, \.reason)
    ledger.waivers = each(waivers, \.reason)
    ledger.resolutions = each(resolutions, \.reason)
    ledger.memberChecks = each(memberChecks, \.sent, \.response, \.change)
    ledger.searches = each(searches, \.terms, \.memo)
    ledger.debriefings = each(debriefings, \.person, \.question, \.response, \.change)
    ledger.readings = each(readings, \.memo)
    ledger.rechecks = each(rechecks, \.memo)
    return ledger
  }
}

extension FocusGrid {
  /// The same with names replaced in the questions.
  public func masked(by masking: Masking) -> FocusGrid {
    guard !masking.isEmpty else { return self }
    var grid = self
    for at in grid.questions.indices { grid.questions[at].text = masking.apply(grid.questions[at].text) }
    return grid
  }
}
