public import AnyamModel
import Foundation

extension Edit {
  public mutating func add(_ coder: Coder) {
    create(.coder, coder.id.uuid, [words(coder.name)])
  }

  public mutating func add(_ informant: Informant) {
    create(
      .informant, informant.id.uuid,
      [
        words(informant.code), words(informant.pseudonym), words(informant.role), informant.kind.symbol,
        words(informant.realName), words(informant.reason), informant.withdrawn.symbol,
      ])
    for attribute in informant.attributes { add(attribute, to: informant.id) }
  }

  /// Writes what differs between the informant as it was and as it is to be. The code stays: it is what people cite.
  public mutating func update(_ old: Informant, to new: Informant) {
    let uuid = old.id.uuid
    if old.pseudonym != new.pseudonym { set(.informant, uuid, "pseudonym", words(new.pseudonym)) }
    if old.role != new.role { set(.informant, uuid, "role", words(new.role)) }
    if old.kind != new.kind { set(.informant, uuid, "kind", new.kind.symbol) }
    if old.realName != new.realName { set(.informant, uuid, "real_name", words(new.realName)) }
    if old.withdrawn != new.withdrawn { set(.informant, uuid, "withdrawn", new.withdrawn.symbol) }
    if old.reason != new.reason { set(.informant, uuid, "reason", words(new.reason)) }
    for attribute in new.attributes {
      guard let known = old.attributes.first(where: { $0.name == attribute.name }) else {
        add(attribute, to: old.id)
        continue
      }
      if known.value != attribute.value { set(.attribute, known.id.uuid, "value", words(attribute.value)) }
    }
  }

  private mutating func add(_ attribute: Attribute, to informant: ID<Informant>) {
    create(.attribute, attribute.id.uuid, [informant.reference, words(attribute.name), words(attribute.value)])
  }

  public mutating func add(_ visit: Visit) {
    create(
      .visit, visit.id.uuid,
      [
        words(visit.name), visit.date.map { .symbol($0.description) } ?? .null, words(visit.place), words(visit.who),
        visit.phase.symbol, visit.until.symbol, words(visit.purpose), words(visit.summary),
      ])
  }

  /// Writes what differs between the visit as it was and as it is to be.
  public mutating func update(_ old: Visit, to new: Visit) {
    let uuid = old.id.uuid
    if old.date != new.date { set(.visit, uuid, "date", new.date.symbol) }
    if old.until != new.until { set(.visit, uuid, "until", new.until.symbol) }
    if old.place != new.place { set(.visit, uuid, "place", words(new.place)) }
    if old.who != new.who { set(.visit, uuid, "who", words(new.who)) }
    if old.phase != new.phase { set(.visit, uuid, "phase", new.phase.symbol) }
    if old.purpose != new.purpose { set(.visit, uuid, "purpose", words(new.purpose)) }
    if old.summary != new.summary { set(.visit, uuid, "summary", words(new.summary)) }
  }
}

extension StudyReader {
  /// By name.
  public func coders() throws -> [Coder] {
    try Table.lines(.coder, db).map { Coder(id: try $0.id(), name: $0.words("name")) }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// Key informants first, then by code in natural order: `P2` before `P10`. The same in every copy of the study.
  public func informants() throws -> [Informant] {
    var attributes: [ID<Informant>: [Attribute]] = [:]
    for line in try Table.lines(.attribute, db) {
      guard let informant: ID<Informant> = try line.reference("informant") else { continue }
      attributes[informant, default: []].append(
        Attribute(id: try line.id(), name: line.words("name"), value: line.words("value")))
    }
    return try Table.lines(.informant, db).map { line in
      let id: ID<Informant> = try line.id()
      var informant = Informant(
        id: id, code: line.words("code"), pseudonym: line.words("pseudonym"), role: line.words("role"),
        kind: line.symbol("kind").flatMap { InformantKind(rawValue: $0) }, realName: line.words("real_name"),
        reason: line.words("reason"), attributes: attributes[id] ?? [])
      informant.withdrawn = line.symbol("withdrawn").flatMap { CalendarDate($0) }
      return informant
    }
    .sorted { left, right in
      let ranks = [left, right].map {
        $0.kind.flatMap(InformantKind.allCases.firstIndex) ?? InformantKind.allCases.count
      }
      return ranks[0] == ranks[1] ? NaturalOrder.precedes(left.code, right.code) : ranks[0] < ranks[1]
    }
  }

  /// By date, then by name in natural order.
  public func visits() throws -> [Visit] {
    try Table.lines(.visit, db).map { line in
      var visit = Visit(
        id: try line.id(), name: line.words("name"), date: line.symbol("date").flatMap { CalendarDate($0) },
        place: line.words("place"), who: line.words("who"), phase: line.symbol("phase").flatMap(Visit.Phase.init))
      visit.until = line.symbol("until").flatMap { CalendarDate($0) }
      (visit.purpose, visit.summary) = (line.words("purpose"), line.words("summary"))
      return visit
    }
    .sorted { NaturalOrder.precedes($0.name, $1.name) }
  }
}
