import AnyamReaders

/// The names of a path, without blanks around them.
enum CodebookPath {
  static func names(_ path: String) -> [String] { CodebookEntry.path(path) }
}
