extension Masking {
  /// What a table says in place of what was written before: a list that was shown with names replaced may come back as it is.
  public func taken(_ new: String, over old: String) -> String { new == apply(old) ? old : new }
}

extension Source {
  /// The same with names replaced in the place it was made at.
  public func masked(by masking: Masking) -> Source {
    var source = self
    source.place = masking.apply(place)
    return source
  }
}

extension Visit {
  /// The same with names replaced in what was written of it.
  public func masked(by masking: Masking) -> Visit {
    var visit = self
    for field in [\Visit.place, \.who, \.purpose, \.summary] {
      visit[keyPath: field] = masking.apply(visit[keyPath: field])
    }
    return visit
  }
}

extension Informant {
  /// The same with names replaced in why they were chosen.
  public func masked(by masking: Masking) -> Informant {
    var informant = self
    informant.reason = masking.apply(reason)
    return informant
  }
}

extension Code {
  /// The same with names replaced in what was written of it; the example mostly is a quote.
  public func masked(by masking: Masking) -> Code {
    var code = self
    for field in [\Code.definition, \.whenToUse, \.whenNotToUse, \.example] {
      code[keyPath: field] = masking.apply(code[keyPath: field])
    }
    code.definitions = definitions.mapValues(masking.apply)
    return code
  }
}

extension Codebook {
  /// The same with names replaced in definitions, rules and examples.
  public func masked(by masking: Masking) -> Codebook {
    masking.isEmpty ? self : Codebook(codes.map { $0.masked(by: masking) })
  }
}

extension StudyData {
  /// The same with names replaced wherever somebody wrote in sentences. Titles, codes, roles, attributes and labels are names of the
  /// study's own, typed to ask for them; they stay.
  public func masked(by masking: Masking) -> StudyData {
    guard !masking.isEmpty else { return self }
    var data = self
    data.informants = informants.map { $0.masked(by: masking) }
    data.visits = visits.map { $0.masked(by: masking) }
    data.sources = sources.map { $0.masked(by: masking) }
    data.codebook = codebook.masked(by: masking)
    return data
  }
}
