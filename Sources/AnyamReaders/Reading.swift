public import AnyamModel

/// What a reader made of one file: the same for every format.
public struct Reading: Sendable {
  /// UTF-8, newlines `\n`, no byte order mark.
  public var text: SourceText
  /// Each paragraph, none empty, in order.
  public var paragraphs: [TextRange]
  /// `text`, `markdown`, `docx`.
  public var format: String
  /// What the file says about itself before its text begins.
  public var card: SourceCard
  /// Whether the text is the file, byte for byte.
  public var isVerbatim: Bool
  /// What was left out or changed on the way.
  public var findings: [Finding]

  public init(
    text: SourceText, paragraphs: [TextRange], format: String, card: SourceCard = SourceCard(),
    isVerbatim: Bool = false, findings: [Finding] = []
  ) {
    self.text = text
    self.paragraphs = paragraphs
    self.format = format
    self.card = card
    self.isVerbatim = isVerbatim
    self.findings = findings
  }
}
