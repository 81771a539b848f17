extension Masking {
  /// What a table says in place of what was written before. The table may have been shown with names replaced: what stands for a name
  /// there is the name again, as often as it was.
  public func taken(_ new: String, over old: String) -> String {
    guard !isEmpty, new != old else { return new }
    let written = Array(old.unicodeScalars)
    var names = ranges(in: written).map { (name: String(String.UnicodeScalarView(written[$0.0])), replacement: $0.1) }
    var taken = ""
    var rest = new[...]
    while !names.isEmpty, !rest.isEmpty {
      let next = names.indices.compactMap { at in rest.firstRange(of: names[at].replacement).map { (at: at, place: $0) }
      }
      .min { ($0.place.lowerBound, $0.at) < ($1.place.lowerBound, $1.at) }
      guard let next else { break }
      taken += rest[..<next.place.lowerBound] + names.remove(at: next.at).name
      rest = rest[next.place.upperBound...]
    }
    return taken + rest
  }
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
