/// Names stand in lists, in paths and behind options: on one line, whoever gives them.
enum Names {
  static func check(_ names: String...) throws { try check(names) }

  static func check(_ names: [String]) throws {
    for name in names where name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw StudyError.badName(name)
    }
  }
}
