import AnyamStore

extension Study {
  /// What a study can settle, by the names of the command line, with the values each may take.
  public static let settingKeys: [(key: String, values: [String])] = [
    ("source-unit", Settings.SourceUnit.allCases.map(\.rawValue)),
    ("observations", Settings.PseudoSource.allCases.map(\.rawValue)),
    ("documents", Settings.PseudoSource.allCases.map(\.rawValue)),
    ("language", Language.allCases.map(\.rawValue)), ("data-code", []), ("role-letters", []),
    ("convention", ["sugiyono", "moleong"]), ("tests", []), ("severities", []),
  ]

  /// The settings as they stand.
  public func settings() throws -> [(key: String, value: String)] {
    let head = try head()
    return [
      ("source-unit", head.settings.sourceUnit.rawValue), ("observations", head.settings.observations.rawValue),
      ("documents", head.settings.documents.rawValue), ("language", head.language.rawValue),
      ("data-code", head.settings.dataCode.text), ("role-letters", RoleLetters.text(head.settings.roleLetters)),
      ("convention", head.settings.convention), ("tests", head.settings.testsText ?? ""),
      ("severities", head.settings.severitiesText),
    ]
  }

  /// Settles one thing.
  public func set(_ key: String, to value: String) throws {
    guard let known = Self.settingKeys.first(where: { $0.key == key }) else {
      throw StudyError.unknownSetting(key, known: Self.settingKeys.map(\.key))
    }
    guard known.values.isEmpty || known.values.contains(value) else {
      throw StudyError.badSetting(key, value, allowed: known.values)
    }
    try change(.setSettings) { reader, edit in
      let old = try reader.head()
      var new = old
      switch key {
      case "source-unit": new.settings.sourceUnit = Settings.SourceUnit(rawValue: value) ?? .role
      case "observations": new.settings.observations = Settings.PseudoSource(rawValue: value) ?? .technique
      case "documents": new.settings.documents = Settings.PseudoSource(rawValue: value) ?? .technique
      case "convention":
        // Moleong counts the situation and documents among the sources, Sugiyono only people.
        new.settings.observations = value == "moleong" ? .source : .technique
        new.settings.documents = new.settings.observations
      case "tests":
        if trimmed(value).isEmpty {
          new.settings.tests = nil
        } else {
          guard let tests = Settings.tests(value) else {
            throw StudyError.badSetting(key, value, allowed: CredibilityTest.allCases.map(\.rawValue))
          }
          new.settings.tests = tests
        }
      case "severities":
        guard let severities = Settings.severities(value) else {
          throw StudyError.badSetting(key, value, allowed: ["CHECK=error", "CHECK=warning", "CHECK=note", "CHECK=off"])
        }
        for check in severities.keys where CheckKind(rawValue: check) == nil {
          throw StudyError.unknownCheck(
            check, nearest: NearestNames.find(check, in: CheckKind.allCases.map(\.rawValue)))
        }
        new.settings.severities = severities
      case "data-code":
        guard let pattern = DataCodePattern(value) else { throw StudyError.badDataCode(value) }
        new.settings.dataCode = pattern
      case "role-letters":
        guard let letters = RoleLetters.list(value) else { throw StudyError.badRoleLetters(value) }
        let roles = Set(try reader.informants().map(\.role))
        for one in letters where !roles.contains(one.role) {
          throw StudyError.unknownRole(one.role, nearest: NearestNames.find(one.role, in: roles.sorted()))
        }
        new.settings.roleLetters = letters
      default: new.language = Language(rawValue: value) ?? .english
      }
      try edit.update(old, to: new, in: reader)
    }
  }
}
