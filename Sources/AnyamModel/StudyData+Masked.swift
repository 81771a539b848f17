extension Masking {
  /// What a table says in place of what was written before. The table may have been shown with names replaced: what stands for a name
  /// there is the name again, as often as it was. Where a replacement also was a word of its own, nobody can tell which is which, and what
  /// was changed stands as it came: a name is never put where it was not.
  public func taken(_ new: String, over old: String) -> String {
    guard !isEmpty, new != old else { return new }
    if new == apply(old) { return old }
    let written = Array(old.unicodeScalars)
    var names = ranges(in: written).map { (place: $0.0, replacement: $0.1) }
    let shown = Masking(Set(names.map(\.replacement)).sorted().map { Mask(name: $0, replacement: $0) })
    let isAmbiguous = shown.ranges(in: written).contains { word, _ in !names.contains { $0.place.overlaps(word) } }
    guard !names.isEmpty, !isAmbiguous else { return new }
    let typed = Array(new.unicodeScalars)
    var taken = String.UnicodeScalarView()
    var next = 0
    for (word, replacement) in shown.ranges(in: typed) {
      guard let at = names.firstIndex(where: { $0.replacement == replacement }) else { continue }
      taken.append(contentsOf: typed[next..<word.lowerBound])
      taken.append(contentsOf: written[names.remove(at: at).place])
      next = word.upperBound
    }
    taken.append(contentsOf: typed[next...])
    return String(taken)
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
