public import AnyamModel
import Foundation
internal import GRDB

extension Edit {
  public mutating func add(_ code: Code) {
    create(
      .code, code.id.uuid,
      [
        words(code.name), code.parent.reference(), words(code.names[.indonesian] ?? ""),
        words(code.names[.english] ?? ""), words(code.definition), words(code.definitions[.indonesian] ?? ""),
        words(code.definitions[.english] ?? ""), words(code.whenToUse), words(code.whenNotToUse), words(code.example),
        code.colour.isEmpty ? .null : .symbol(code.colour), .integer(code.position),
      ])
  }

  /// Writes what differs between the code as it was and as it is to be.
  public mutating func update(_ old: Code, to new: Code) {
    let uuid = old.id.uuid
    func text(_ field: String, _ before: String, _ after: String) {
      if before != after { set(.code, uuid, field, words(after)) }
    }
    text("name", old.name, new.name)
    text("name_id", old.names[.indonesian] ?? "", new.names[.indonesian] ?? "")
    text("name_en", old.names[.english] ?? "", new.names[.english] ?? "")
    text("definition", old.definition, new.definition)
    text("definition_id", old.definitions[.indonesian] ?? "", new.definitions[.indonesian] ?? "")
    text("definition_en", old.definitions[.english] ?? "", new.definitions[.english] ?? "")
    text("when_to_use", old.whenToUse, new.whenToUse)
    text("when_not_to_use", old.whenNotToUse, new.whenNotToUse)
    text("example", old.example, new.example)
    if old.colour != new.colour { set(.code, uuid, "colour", new.colour.isEmpty ? .null : .symbol(new.colour)) }
    if old.parent != new.parent { set(.code, uuid, "parent", new.parent.reference()) }
    if old.position != new.position { set(.code, uuid, "position", .integer(new.position)) }
  }
}

extension StudyReader {
  public func codebook() throws -> Codebook {
    Codebook(
      try Table.lines(.code, db).map { line in
        func byLanguage(_ field: String) -> [Language: String] {
          var words: [Language: String] = [:]
          for language in Language.allCases {
            let text = line.words("\(field)_\(language.rawValue)")
            if !text.isEmpty { words[language] = text }
          }
          return words
        }
        return Code(
          id: try line.id(), name: line.words("name"), parent: try line.reference("parent"),
          names: byLanguage("name"), definition: line.words("definition"), definitions: byLanguage("definition"),
          whenToUse: line.words("when_to_use"), whenNotToUse: line.words("when_not_to_use"),
          example: line.words("example"), colour: line.symbol("colour") ?? "", position: line.integer("position") ?? 0)
      })
  }
}

extension StudyReader {
  /// Whether any code has a name of its own in this language.
  public func hasCodeNames(in language: Language) throws -> Bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM code WHERE retracted = 0 AND name_\(language.rawValue) IS NOT NULL)"
    return try Bool.fetchOne(db, sql: sql) ?? false
  }

  /// Names that codes had before they were renamed, by the trail.
  public func formerCodeNames() throws -> [String: ID<Code>] {
    var names: [String: ID<Code>] = [:]
    let sql = "SELECT payload FROM change WHERE action = ? ORDER BY clock, id"
    for bytes in try Data.fetchAll(db, sql: sql, arguments: [Change.Action.renameCode.rawValue]) {
      guard let payload = try? Payload(decoding: [UInt8](bytes)) else { continue }
      for group in payload.groups where group.entity == .code && group.fields == [Entity.code.field("name")] {
        for (row, uuid) in group.rows.enumerated() {
          guard case .words(let id) = group.before[row],
            let name = try Data.fetchOne(db, sql: "SELECT bytes FROM content WHERE id = ?", arguments: [Data(id.bytes)])
          else { continue }
          names[String(decoding: name, as: UTF8.self)] = ID(uuid)
        }
      }
    }
    return names
  }
}
