import AnyamAnalysis
import AnyamModel
import AnyamStore

extension DisplayDesk {
  /// The codings that meet a condition as a person typed it.
  func matching(_ text: String, _ inside: [Int], within unit: Cooccurrence.Unit, near distance: Int) throws -> [Int] {
    let condition: Condition
    do throws(Condition.Malformed) {
      condition = try Condition.read(text)
    } catch {
      throw StudyError.badCondition(text, at: error.word)
    }
    try check(condition)
    let needed = unit == .paragraph ? Set(inside.map { Int(data.codings.sources[$0]) }) : []
    var paragraphs: [Int: [Int32]] = [:]
    for source in needed { paragraphs[source] = try self.paragraphs(of: source) }
    let filter = try ConditionFilter(
      condition, data, attribution, inside: inside, unit: unit, distance: max(0, distance), paragraphs: paragraphs
    ) { try Lookup.code($0, in: data.codebook) }
    return filter.matching(inside)
  }

  /// A trait nobody has is a mistake, not an empty answer.
  private func check(_ condition: Condition) throws {
    switch condition {
    case .code, .placed: break
    case .not(let inner): try check(inner)
    case .and(let one, let other), .or(let one, let other):
      try check(one)
      try check(other)
    case .trait(let name, let value): try check(name, value)
    }
  }

  private func check(_ name: String, _ value: String) throws {
    switch name.lowercased() {
    case "informant", "informan": _ = try Lookup.informant(value, in: data.informants)
    case "source", "sumber": _ = try Lookup.source(value, in: data.sources)
    case "coder", "pengode": _ = try Lookup.coder(value, in: data.coders)
    case "technique", "teknik": _ = try Lookup.technique(value)
    case "role", "peran":
      let roles = Set(data.informants.map(\.role))
      guard roles.contains(value) else {
        throw StudyError.unknownRole(value, nearest: NearestNames.find(value, in: roles.sorted()))
      }
    case "stance", "arah": guard Stance(word: value) != nil else { throw StudyError.badStance(value) }
    case "kind", "jenis": guard InformantKind(word: value) != nil else { throw StudyError.badKind(value) }
    default:
      let trait = name.hasPrefix("attribute:") ? String(name.dropFirst("attribute:".count)) : name
      let traits = Set(data.informants.flatMap { $0.attributes.map(\.name) })
      guard traits.contains(trait) else {
        throw StudyError.unknownAttribute(trait, nearest: NearestNames.find(trait, in: traits.sorted()))
      }
    }
  }

  /// Where the paragraphs of a source begin, in code points: its lines, blank ones left out.
  func paragraphs(of source: Int) throws -> [Int32] {
    let text = try texts.text(of: data.sources[source].id)
    var starts: [Int32] = []
    var position: Int32 = 0
    var line: Int32 = 0
    var isBlank = true
    for byte in text.bytes where byte & 0xC0 != 0x80 {
      if byte == 0x0A {
        line = position + 1
        isBlank = true
      } else if isBlank, byte > 0x20 {
        isBlank = false
        starts.append(line)
      }
      position += 1
    }
    return starts
  }
}
