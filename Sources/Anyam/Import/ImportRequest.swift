public import AnyamModel

/// What to import, and what holds for all of it.
public struct ImportRequest: Sendable {
  /// Files and folders; a folder stands for everything in it the program can read.
  public var paths: [String]
  /// A table of files with what is known of each.
  public var manifest: String?
  /// What holds for every file, whatever the files and folders say.
  public var card: SourceCard
  /// How documents are to be read where there is a choice.
  public var options: ReadingOptions
  /// How tables of answers are to be read; `nil` where none are expected.
  public var survey: SurveyRequest?
  /// Only to see what would happen.
  public var isTrial: Bool

  public init(
    paths: [String] = [], manifest: String? = nil, card: SourceCard = SourceCard(),
    options: ReadingOptions = ReadingOptions(), survey: SurveyRequest? = nil, isTrial: Bool = false
  ) {
    self.paths = paths
    self.manifest = manifest
    self.card = card
    self.options = options
    self.survey = survey
    self.isTrial = isTrial
  }
}

/// What an import did, file by file.
public struct ImportReport: Sendable {
  public struct Row: Sendable {
    public var file: String
    public var title: String
    public var format: FileFormat
    public var words: Int
    public var turns: Int
    /// Labels, interviewers included.
    public var speakers: Int
    /// Codes of those who speak in it or to whom it belongs.
    public var informants: [String]
    /// Codings and memos its own comments gave.
    public var codings: Int
    public var memos: Int
    public var findings: Int
  }

  /// One for each source that was added.
  public var rows: [Row] = []
  public var findings: [Finding] = []

  /// Whether something could not be read.
  public var isPartial: Bool { findings.contains { $0.severity == .error } }
}
