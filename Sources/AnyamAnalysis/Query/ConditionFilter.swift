public import AnyamModel

/// Which coded passages meet a condition.
public struct ConditionFilter: Sendable {
  private let condition: Condition
  private let data: StudyData
  private let attribution: Attribution
  private let unit: Cooccurrence.Unit
  /// For `NEAR`: how many turns or paragraphs may lie between.
  private let distance: Int
  /// For each code named: which codes are it or below it.
  private let branches: [String: [Bool]]
  /// For each code named and each source where it stands, in order.
  private let places: [String: [[TextRange]]]
  private let paragraphs: [Int: [Int32]]

  /// - Parameters:
  ///   - resolve: the index of a code as it was typed.
  ///   - inside: the codings of the scope; codes outside of it stand with nothing.
  ///   - paragraphs: where the lines of each source begin, for the unit `paragraph`.
  public init(
    _ condition: Condition, _ data: StudyData, _ attribution: Attribution, inside: [Int], unit: Cooccurrence.Unit,
    distance: Int, paragraphs: [Int: [Int32]] = [:], resolve: (String) throws -> Int
  ) rethrows {
    self.condition = condition
    self.data = data
    self.attribution = attribution
    self.unit = unit
    self.distance = distance
    self.paragraphs = paragraphs
    var branches: [String: [Bool]] = [:]
    var places: [String: [[TextRange]]] = [:]
    for name in condition.codes where branches[name] == nil {
      let branch = data.codebook.subtree(of: try resolve(name))
      let isIn = data.codebook.codes.indices.map { branch.contains($0) }
      var own: [[TextRange]] = Array(repeating: [], count: data.sources.count)
      for coding in inside where isIn[Int(data.codings.codes[coding])] {
        own[Int(data.codings.sources[coding])].append(data.codings.range(coding))
      }
      branches[name] = isIn
      places[name] = own.map { $0.sorted() }
    }
    self.branches = branches
    self.places = places
  }

  /// Those that meet it: passages of the codes it asks for, or of any where it asks for none.
  public func matching(_ inside: [Int]) -> [Int] {
    inside.filter { coding in
      let way = way(condition, coding)
      return way == .itself || way == .open
    }
  }

  /// How a passage meets a condition.
  private enum Way {
    case missed
    /// By what it is no matter of codes: who says it, or a code that is not there. Passages of any code may.
    case open
    /// By being one of the codes asked for.
    case itself
    /// By a code that stands with it and is another one.
    case beside
  }

  private func way(_ condition: Condition, _ coding: Int) -> Way {
    switch condition {
    case .code(let name): return stands(name, with: coding) ? isOf(name, coding) ? .itself : .beside : .missed
    case .placed(let name, let relation, let other):
      return isOf(name, coding) && isPlaced(coding, relation, other) ? .itself : .missed
    case .trait(let name, let value): return hasTrait(name, value, coding) ? .open : .missed
    case .not(let inner): return way(inner, coding) == .missed ? .open : .missed
    case .and(let one, let other):
      let left = way(one, coding)
      let right = left == .missed ? .missed : way(other, coding)
      if left == .missed || right == .missed { return .missed }
      if left == .open || right == .open { return left == .open ? right : left }
      return left == .itself ? left : right
    case .or(let one, let other):
      let left = way(one, coding)
      if left == .itself { return left }
      let right = way(other, coding)
      if right == .itself { return right }
      if left == .open || right == .open { return .open }
      return left == .missed ? right : left
    }
  }

  private func isOf(_ name: String, _ coding: Int) -> Bool {
    branches[name]?[Int(data.codings.codes[coding])] == true
  }

  private func stands(_ name: String, with coding: Int) -> Bool {
    let source = Int(data.codings.sources[coding])
    guard let own = places[name]?[source], !own.isEmpty else { return false }
    let range = data.codings.range(coding)
    switch unit {
    case .source: return true
    case .segment: return own.contains(range)
    case .overlap: return own.contains { $0.overlaps(range) }
    case .turn, .paragraph:
      let units = units(range, source)
      return own.contains { self.units($0, source).overlaps(units) }
    }
  }

  private func isPlaced(_ coding: Int, _ relation: Condition.Relation, _ name: String) -> Bool {
    let source = Int(data.codings.sources[coding])
    let range = data.codings.range(coding)
    guard var own = places[name]?[source] else { return false }
    // A passage does not lie in itself.
    if isOf(name, coding), let at = own.firstIndex(of: range) {
      own.remove(at: at)
    }
    switch relation {
    case .overlaps: return own.contains { $0.overlaps(range) }
    case .inside: return own.contains { $0.start <= range.start && range.end <= $0.end }
    case .near:
      let units = units(range, source)
      return own.contains { other in
        let others = self.units(other, source)
        return others.lowerBound - (units.upperBound - 1) <= distance
          && units.lowerBound - (others.upperBound - 1) <= distance
      }
    }
  }

  /// The turns, or the lines, a passage lies in.
  private func units(_ range: TextRange, _ source: Int) -> Range<Int> {
    if unit == .paragraph, let starts = paragraphs[source] {
      func line(_ position: Int) -> Int { max(0, (starts.firstIndex { Int($0) > position } ?? starts.count) - 1) }
      return line(range.start)..<line(max(range.start, range.end - 1)) + 1
    }
    let turns = data.layouts[source].turns(speakingIn: range)
    return turns.isEmpty ? turns.lowerBound..<turns.lowerBound + 1 : turns
  }

  private func hasTrait(_ name: String, _ value: String, _ coding: Int) -> Bool {
    let codings = data.codings
    let source = data.sources[Int(codings.sources[coding])]
    let people = attribution.informants(coding).map { data.informants[Int($0)] }
    switch name.lowercased() {
    case "informant", "informan": return people.contains { $0.code == value }
    case "role", "peran": return people.contains { $0.role == value }
    case "kind", "jenis":
      let kind = InformantKind(word: value)
      return people.contains { $0.kind == kind && kind != nil }
    case "technique", "teknik": return source.technique != nil && source.technique == Technique(word: value)
    case "source", "sumber": return source.title == value
    case "stance", "arah": return codings.stances[coding] == Stance(word: value)
    case "coder", "pengode":
      let coder = Int(codings.coders[coding])
      return coder >= 0 && data.coders[coder].name == value
    default:
      let trait = name.hasPrefix("attribute:") ? String(name.dropFirst("attribute:".count)) : name
      return people.contains { $0.attributes.contains { $0.name == trait && $0.value == value } }
    }
  }
}
