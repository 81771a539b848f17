/// What a study has settled about how its evidence counts. Stated in every triangulation.
public struct Settings: Sendable, Equatable {
  /// What one source is in source triangulation.
  public var sourceUnit: SourceUnit
  /// Whether the place itself (*situasi*), as an observer saw it, is a source beside the informants.
  public var observations: PseudoSource
  /// Whether a document (*dokumen*) is a source beside the informants.
  public var documents: PseudoSource

  /// How the data code behind a quote is made: `{tek}/{informan}/{dd-mm-yyyy}`.
  public var dataCode = DataCodePattern.standard
  /// The letters of each role in data codes: (`Direktur Tanocraft`, `DT`). A role without any gets its initials.
  public var roleLetters: [RoleLetters] = []

  /// The tests of credibility the study promised; `nil` where it has not said.
  public var tests: Set<CredibilityTest>?
  /// How grave checks are, by their ids, where that is not as usual; `nil` where one is left out.
  public var severities: [String: Finding.Severity?] = [:]

  public enum SourceUnit: String, Sendable, CaseIterable {
    /// Two informants of one role are one source: Sugiyono's sources are positions.
    case role
    /// Every informant is a source.
    case informant
  }

  /// Where a passage without an informant counts.
  public enum PseudoSource: String, Sendable, CaseIterable {
    /// Only as a technique (Sugiyono).
    case technique
    /// Also as a source of its own, called `situasi` or `dokumen` (Moleong).
    case source
  }

  public init(
    sourceUnit: SourceUnit = .role, observations: PseudoSource = .technique, documents: PseudoSource = .technique
  ) {
    self.sourceUnit = sourceUnit
    self.observations = observations
    self.documents = documents
  }

  /// Whose convention of sources these settings are: `sugiyono`, `moleong`; empty for neither.
  public var convention: String {
    switch (observations, documents) {
    case (.technique, .technique): "sugiyono"
    case (.source, .source): "moleong"
    default: ""
    }
  }

  /// `member-check; negative-cases`: as it is written and stored.
  public var testsText: String? {
    tests.map { tests in CredibilityTest.allCases.filter(tests.contains).map(\.rawValue).joined(separator: "; ") }
  }

  /// Reads a list of tests; `nil` where one is none.
  public static func tests(_ text: String) -> Set<CredibilityTest>? {
    let words = text.split(whereSeparator: { $0 == ";" || $0 == "," }).map { trimmed($0) }.filter { !$0.isEmpty }
    let tests = words.compactMap { CredibilityTest(word: $0) }
    return tests.count == words.count ? Set(tests) : nil
  }

  /// `stance-never-judged=error; one-voice=off`.
  public var severitiesText: String {
    severities.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value?.rawValue ?? "off")" }.joined(separator: "; ")
  }

  /// Reads a list of severities; `nil` where one cannot be read.
  public static func severities(_ text: String) -> [String: Finding.Severity?]? {
    var severities: [String: Finding.Severity?] = [:]
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "," }).map({ trimmed($0) }) where !part.isEmpty {
      guard let sign = part.firstIndex(of: "=") else { return nil }
      let word = trimmed(part[part.index(after: sign)...]).lowercased()
      let severity = Finding.Severity(rawValue: word)
      guard severity != nil || word == "off" else { return nil }
      severities[trimmed(part[..<sign])] = .some(severity)
    }
    return severities
  }
}
