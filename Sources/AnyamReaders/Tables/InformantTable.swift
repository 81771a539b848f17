public import AnyamModel

/// Informants from a table: `code,pseudonym,role,kind,name,reason`; every further column is an attribute.
public struct InformantTable: Sendable {
  public let informants: [Informant]
  /// Rows that cannot be taken.
  public let problems: [Finding]
  /// The fields and attributes the table speaks of: only these are written where an informant is there already.
  public let columns: Set<String>

  private static let names: [String: [String]] = [
    "code": ["code", "kode"], "pseudonym": ["pseudonym", "samaran", "nama samaran"],
    "role": ["role", "peran", "jabatan"], "kind": ["kind", "jenis"], "name": ["name", "nama"],
    "reason": ["reason", "alasan"],
  ]

  /// Whether a table would take a column of this name for a field of its own: an attribute cannot be called so.
  public static func isField(_ name: String) -> Bool {
    names.values.contains { $0.contains(trimmed(name).lowercased()) }
  }

  public init(_ bytes: [UInt8], named name: String) throws {
    let table = try CellTable(bytes, named: name)
    func column(_ field: String) -> Int? { table.header.firstIndex { Self.names[field]?.contains($0) == true } }
    guard let code = column("code") else { throw ReadingError(.missingColumn, name, "code") }
    let pseudonym = column("pseudonym")
    let role = column("role")
    let kind = column("kind")
    let realName = column("name")
    let reason = column("reason")
    let known = [code, pseudonym, role, kind, realName, reason]
    let attributes = table.header.indices.filter { !known.contains($0) && !table.header[$0].isEmpty }

    var informants: [Informant] = []
    var problems: [Finding] = []
    var seen: Set<String> = []
    for row in table.rows.indices {
      func cell(_ column: Int?) -> String { trimmed(table.cell(row, column)) }
      let number = String(table.numbers[row])
      guard !cell(code).isEmpty else {
        problems.append(Finding(.emptyCell, subject: number, "code"))
        continue
      }
      guard seen.insert(cell(code)).inserted else {
        problems.append(Finding(.repeatedCode, subject: number, cell(code)))
        continue
      }
      let kindWord = cell(kind)
      if !kindWord.isEmpty, InformantKind(word: kindWord) == nil {
        problems.append(Finding(.badKind, subject: number, kindWord))
      }
      informants.append(
        Informant(
          code: cell(code), pseudonym: cell(pseudonym), role: cell(role), kind: InformantKind(word: kindWord),
          realName: cell(realName), reason: cell(reason),
          attributes: attributes.compactMap { column in
            let value = cell(column)
            return value.isEmpty ? nil : Attribute(name: table.titles[column], value: value)
          }))
    }
    self.informants = informants
    self.problems = problems
    self.columns = Set(
      [("pseudonym", pseudonym), ("role", role), ("kind", kind), ("name", realName), ("reason", reason)]
        .compactMap { $1 == nil ? nil : $0 })
  }
}
