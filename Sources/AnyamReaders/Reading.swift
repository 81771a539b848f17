public import AnyamModel

/// What a reader made of one file: the same for every format.
public struct Reading: Sendable {
  /// UTF-8, newlines `\n`, no byte order mark.
  public var text: SourceText
  /// Each paragraph, none empty, in order.
  public var paragraphs: [TextRange]
  /// The turns, where the format itself says who speaks; otherwise the text is read as a transcript.
  public var layout: TurnLayout?
  public var format: FileFormat
  /// What the file says about itself before its text begins.
  public var card: SourceCard
  /// What the look of the document tells about turns.
  public var hints: TranscriptHints
  /// Comments, colours, annotations, in the order of the text.
  public var marks: [Mark]
  /// Where each page begins, in code points; empty where the format has no pages.
  public var pages: [Int]
  /// Whether the text is the file, byte for byte.
  public var isVerbatim: Bool
  /// What was left out or changed on the way.
  public var findings: [Finding]

  public init(
    text: SourceText, paragraphs: [TextRange], layout: TurnLayout? = nil, format: FileFormat,
    card: SourceCard = SourceCard(), hints: TranscriptHints = TranscriptHints(), marks: [Mark] = [], pages: [Int] = [],
    isVerbatim: Bool = false, findings: [Finding] = []
  ) {
    self.text = text
    self.paragraphs = paragraphs
    self.layout = layout
    self.format = format
    self.card = card
    self.hints = hints
    self.marks = marks
    self.pages = pages
    self.isVerbatim = isVerbatim
    self.findings = findings
  }
}

/// What the look of a document tells of its turns, in code points.
public struct TranscriptHints: Sendable, Equatable {
  /// Where headings begin: they are nobody's words, unless they are labels.
  public var headings: [Int] = []
  /// Bold beginnings of paragraphs: may be labels without a colon.
  public var leads: [TextRange] = []
  /// Behind this nobody speaks: footnotes stand there. `nil` where everything is the body.
  public var bodyEnd: Int?
  /// Milliseconds from the start of the recording at which what begins at a place was said.
  public var times: [Int: Int] = [:]

  public init(headings: [Int] = [], leads: [TextRange] = [], bodyEnd: Int? = nil) {
    self.headings = headings
    self.leads = leads
    self.bodyEnd = bodyEnd
  }
}
