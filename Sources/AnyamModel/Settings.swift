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
}
