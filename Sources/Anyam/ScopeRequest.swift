public import AnyamModel

extension Scope {
  /// Checks a scope as a person typed it against a study, so that a mistyped name is an error and not an empty answer;
  /// ids and short names become the keys displays use.
  func checked(against data: StudyData) throws -> Scope {
    var scope = self
    scope.informants = try informants.map { try Lookup.informant($0, in: data.informants).code }
    scope.codes = try codes.map { data.codebook.keys[try Lookup.code($0, in: data.codebook)] }
    scope.coders = try coders.map { try Lookup.coder($0, in: data.coders).name }
    scope.sources = try sources.map { try Lookup.source($0, in: data.sources).title }
    for mark in marks where !data.autocodings.contains(where: { $0.name == mark }) {
      throw StudyError.unknownMark(mark, nearest: NearestNames.find(mark, in: data.autocodings.map(\.name)))
    }
    let known = Set(data.informants.map(\.role))
    for role in roles where !known.contains(role) {
      throw StudyError.unknownRole(role, nearest: NearestNames.find(role, in: known.sorted()))
    }
    let traits = Set(data.informants.flatMap { $0.attributes.map(\.name) })
    for (name, _) in attributes where !traits.contains(name) {
      throw StudyError.unknownAttribute(name, nearest: NearestNames.find(name, in: traits.sorted()))
    }
    return scope
  }
}

extension Dimension {
  /// Reads a dimension as a person typed it.
  public static func named(_ name: String) throws -> Dimension {
    guard let dimension = Dimension(name: name) else {
      let known = Dimension.plain.map(\.name) + ["attribute:NAME"]
      let near = NearestNames.find(name, in: known)
      throw StudyError.unknownDimension(name, nearest: near.isEmpty ? known : near)
    }
    return dimension
  }

  /// Reads several as a person typed them, with commas between; one whose name holds a comma stands in quotation marks:
  /// `"attribute:kota, asal",code`.
  public static func list(_ text: String) throws -> [Dimension] {
    var names = [""]
    var isQuoted = false
    for character in text {
      switch character {
      case "\"", "“", "”": isQuoted.toggle()
      case "," where !isQuoted: names.append("")
      default: names[names.count - 1].append(character)
      }
    }
    return try names.map { trimmed($0) }.filter { !$0.isEmpty }.map { try named($0) }
  }
}

extension Technique {
  /// Reads a technique as a person typed it.
  public static func named(_ name: String) throws -> Technique { try Lookup.technique(name) }
}

extension CalendarDate {
  /// Reads a day as a person wrote it.
  public static func written(_ text: String) throws -> CalendarDate { try Lookup.date(text) }
}
