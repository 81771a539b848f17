import AnyamReaders
import AnyamStore
import Foundation

extension Study {
  public func informants() throws -> [Informant] { try file.read { try $0.informants() } }

  /// Adds one informant.
  public func add(_ informant: Informant) throws {
    guard !informant.code.isEmpty else { throw StudyError.emptyName }
    try Names.check(informant.code, informant.role)
    try Self.check(informant.attributes)
    try change(.addInformant) { reader, edit in
      guard try !reader.informants().contains(where: { $0.code.lowercased() == informant.code.lowercased() }) else {
        throw StudyError.alreadyThere(informant.code, .informant)
      }
      edit.add(informant)
    }
  }

  /// Changes what is known of one informant.
  public func setInformant(_ code: String, _ body: (inout Informant) -> Void) throws {
    try change(.setInformant) { reader, edit in
      let old = try Lookup.informant(code, in: try reader.informants())
      guard old.withdrawn == nil else { throw StudyError.consentWithdrawn(old.code) }
      var new = old
      body(&new)
      try Names.check(new.role)
      try Self.check(new.attributes.filter { one in !old.attributes.contains { $0.name == one.name } })
      edit.update(old, to: new)
    }
  }

  /// An attribute with the name of a field would be taken for that field when the list comes back.
  private static func check(_ attributes: [Attribute]) throws {
    for attribute in attributes where InformantTable.isField(attribute.name) {
      throw StudyError.reservedName(attribute.name)
    }
  }

  /// Takes informants from a table. One that is there already gets what the table says; the rest of it stays.
  ///
  /// - Returns: how many are new, and how many of those that were there are other now.
  public func importInformants(from path: String) throws -> (added: Int, changed: Int) {
    let bytes = try InputFile.bytes(of: path)
    let name = InputFile.name(of: path)
    let table = try InputFile.reading { try InformantTable(bytes, named: name) }
    guard table.problems.isEmpty else { throw StudyError.rows(file: name, problems: table.problems) }
    try Names.check(table.informants.flatMap { [$0.code, $0.role] })
    return try change(.importInformants) { reader, edit in
      let informants = try reader.informants()
      let masking = try DisplayDesk.masking(reader, informants)
      let known = Dictionary(uniqueKeysWithValues: informants.map { ($0.code, $0) })
      var (added, changed) = (0, 0)
      for informant in table.informants {
        guard let old = known[informant.code] else {
          edit.add(informant)
          added += 1
          continue
        }
        var new = old
        if table.columns.contains("pseudonym") { new.pseudonym = informant.pseudonym }
        if table.columns.contains("role") { new.role = informant.role }
        if table.columns.contains("kind") { new.kind = informant.kind }
        if table.columns.contains("name") { new.realName = informant.realName }
        if table.columns.contains("reason") { new.reason = masking.taken(informant.reason, over: old.reason) }
        // An attribute that says the same is the same.
        new.attributes = informant.attributes.map { one in
          old.attributes.first { $0.name == one.name && $0.value == one.value } ?? one
        }
        edit.update(old, to: new)
        if new != old { changed += 1 }
      }
      return (added, changed)
    }
  }

  public func visits() throws -> [Visit] { try file.read { try $0.visits() } }

  public func add(_ visit: Visit) throws {
    guard !visit.name.isEmpty else { throw StudyError.emptyName }
    try Names.check(visit.name)
    try change(.addVisit) { reader, edit in
      guard try !reader.visits().contains(where: { $0.name == visit.name }) else {
        throw StudyError.alreadyThere(visit.name, .visit)
      }
      edit.add(visit)
    }
  }
}

extension Study {
  /// Takes visits from a table. One that is there already gets what the table says; the rest of it stays.
  ///
  /// - Returns: how many are new, how many of those that were there are other now, and what was noticed.
  public func importVisits(from path: String) throws -> (added: Int, changed: Int, findings: [Finding]) {
    let bytes = try InputFile.bytes(of: path)
    let name = InputFile.name(of: path)
    let table = try InputFile.reading { try VisitTable(bytes, named: name) }
    guard table.problems.isEmpty else { throw StudyError.rows(file: name, problems: table.problems) }
    try Names.check(table.visits.map(\.name))
    return try change(.setVisit) { reader, edit in
      let masking = try DisplayDesk.masking(reader, reader.informants())
      let known = Dictionary(try reader.visits().map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      var (added, changed) = (0, 0)
      for visit in table.visits {
        guard let old = known[visit.name] else {
          edit.add(visit)
          added += 1
          continue
        }
        var new = old
        new.date = visit.date ?? old.date
        new.until = visit.until ?? old.until
        new.phase = visit.phase ?? old.phase
        for field in [\Visit.place, \.who, \.purpose, \.summary] where !visit[keyPath: field].isEmpty {
          new[keyPath: field] = masking.taken(visit[keyPath: field], over: old[keyPath: field])
        }
        edit.update(old, to: new)
        if new != old { changed += 1 }
      }
      return (added, changed, table.findings)
    }
  }
}
