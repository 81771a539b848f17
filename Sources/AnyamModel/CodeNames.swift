/// What codes are called in a language, where the codebook says so (`code-en`, `code-id`): on pages people read. Programs get the keys.
public struct CodeNames: Sendable {
  /// By key; only where another name stands for it.
  private let shown: [String: String]

  public static let none = CodeNames(Codebook(), .english)

  public init(_ codebook: Codebook, _ language: Language) {
    guard codebook.codes.contains(where: { $0.names[language] != nil }) else {
      shown = [:]
      return
    }
    var paths: [String] = []
    for (at, code) in codebook.codes.enumerated() {
      let name = code.names[language] ?? code.name
      let parent = codebook.parents[at]
      paths.append(parent < 0 ? name : paths[parent] + Codebook.separator + name)
    }
    // Two codes of one name could not be told apart.
    let counts = Dictionary((paths + codebook.keys).map { ($0, 1) }, uniquingKeysWith: +)
    shown = Dictionary(
      uniqueKeysWithValues: zip(codebook.keys, paths).filter { key, path in key != path && counts[path] == 1 })
  }

  public var isEmpty: Bool { shown.isEmpty }

  /// The path as it is shown; the key where nothing stands for it.
  public func path(_ key: String) -> String { shown[key] ?? key }

  /// The last name of the path; `nil` where nothing stands for the key.
  public func name(_ key: String) -> String? {
    shown[key].flatMap { $0.split(separator: Codebook.separator).last.map(String.init) }
  }
}
