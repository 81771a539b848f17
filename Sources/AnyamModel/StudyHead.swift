/// What the study itself is: its name, its language, what it has settled.
public struct StudyHead: Sendable, Equatable {
  public var title: String
  public var language: Language
  /// Who codes where nobody else is named.
  public var coder: ID<Coder>?
  public var settings: Settings

  public init(title: String, language: Language, coder: ID<Coder>?, settings: Settings) {
    self.title = title
    self.language = language
    self.coder = coder
    self.settings = settings
  }
}
