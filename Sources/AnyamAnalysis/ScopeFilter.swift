public import AnyamModel

/// A scope, worked out over one study: which things it lets through.
public struct ScopeFilter: Sendable {
  public let sources: [Bool]
  public let codes: [Bool]
  public let coders: [Bool]
  public let informants: [Bool]
  /// The runs of rules let through; `nil` where none is asked for.
  private let marks: [Bool]?
  /// Whether the scope asks for certain people; then a passage of nobody is outside it.
  public let asksForPeople: Bool

  /// Keys the study does not know let nothing through; whoever takes a scope from a person checks them first.
  public init(_ scope: Scope, _ data: StudyData) {
    func matches(_ keys: [String], _ key: String) -> Bool { keys.isEmpty || keys.contains(key) }
    sources = data.sources.map { source in
      guard matches(scope.sources, source.title) else { return false }
      if !scope.techniques.isEmpty {
        guard let technique = source.technique, scope.techniques.contains(technique) else { return false }
      }
      guard scope.since != nil || scope.until != nil else { return true }
      guard let date = source.date else { return false }
      return (scope.since.map { date >= $0 } ?? true) && (scope.until.map { date <= $0 } ?? true)
    }
    var codes = [Bool](repeating: scope.codes.isEmpty, count: data.codebook.codes.count)
    for (index, key) in data.codebook.keys.enumerated() where scope.codes.contains(key) {
      for below in data.codebook.subtree(of: index) { codes[below] = true }
    }
    self.codes = codes
    coders = data.coders.map { matches(scope.coders, $0.name) }
    informants = data.informants.map { informant in
      matches(scope.informants, informant.code) && matches(scope.roles, informant.role)
        && scope.attributes.allSatisfy { wanted in
          informant.attributes.contains { $0.name == wanted.name && $0.value == wanted.value }
        }
    }
    marks = scope.marks.isEmpty ? nil : data.autocodings.map { scope.marks.contains($0.name) }
    asksForPeople = !scope.informants.isEmpty || !scope.roles.isEmpty || !scope.attributes.isEmpty
  }

  /// Whether a coding is inside, given who speaks in it.
  public func includes(_ coding: Int, _ codings: CodingColumns, _ speakers: ArraySlice<Int32>) -> Bool {
    guard sources[Int(codings.sources[coding])], codes[Int(codings.codes[coding])] else { return false }
    let coder = Int(codings.coders[coding])
    guard coder < 0 || coders[coder] else { return false }
    if let marks {
      let mark = coding < codings.autocodings.count ? Int(codings.autocodings[coding]) : -1
      guard mark >= 0, marks[mark] else { return false }
    }
    return !asksForPeople || speakers.contains { informants[Int($0)] }
  }
}
