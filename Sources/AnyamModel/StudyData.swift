/// Everything of a study an analysis may ask for, as plain values: no file, no clock, no words of any language.
public struct StudyData: Sendable {
  public var title: String
  public var language: Language
  public var settings: Settings
  public var informants: [Informant]
  public var visits: [Visit]
  /// By title.
  public var sources: [Source]
  public var codebook: Codebook
  public var coders: [Coder]
  public var autocodings: [Autocoding] = []
  public var grid = FocusGrid()
  public var channelMarks: [ChannelMark] = []
  public var codings: CodingColumns
  /// The turns of each source, in the order of `sources`.
  public var layouts: [TurnLayout]
  /// The digest of the history this was read from.
  public var digest: String

  public init(
    title: String = "", language: Language = .english, settings: Settings = Settings(), informants: [Informant] = [],
    visits: [Visit] = [], sources: [Source] = [], codebook: Codebook = Codebook(), coders: [Coder] = [],
    codings: CodingColumns = CodingColumns(), layouts: [TurnLayout] = [], digest: String = ""
  ) {
    self.title = title
    self.language = language
    self.settings = settings
    self.informants = informants
    self.visits = visits
    self.sources = sources
    self.codebook = codebook
    self.coders = coders
    self.codings = codings
    self.layouts = layouts
    self.digest = digest
  }
}
