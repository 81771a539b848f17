public import AnyamModel

/// Reads a text as a transcript: who speaks when.
public enum TranscriptReader {
  public struct Transcript: Sendable {
    public var layout: TurnLayout
    /// Labels whose meaning the transcript itself tells or lets guess.
    public var speakers: [Speaker]
    public var findings: [Finding]
  }

  /// What is known of labels before the text is looked at.
  public struct Known: Sendable {
    /// Labels that are speakers, whatever they look like: those given by hand, and informants' codes.
    public var labels: Set<String>
    /// Labels given by hand that are none.
    public var notLabels: Set<String>
    /// Whether somebody said who asks; then nothing is guessed.
    public var hasInterviewer: Bool

    public init(labels: Set<String> = [], notLabels: Set<String> = [], hasInterviewer: Bool = false) {
      self.labels = labels
      self.notLabels = notLabels
      self.hasInterviewer = hasInterviewer
    }
  }

  /// - Parameters:
  ///   - paragraphs: what becomes a turn of nobody where no label stands.
  ///   - name: by which findings speak of the source.
  public static func read(
    _ text: SourceText, paragraphs: [TextRange], known: Known = Known(), named name: String
  ) -> Transcript {
    text.bytes.withUnsafeBufferPointer { bytes in
      let lines = Lines.find(in: text.bytes)
      let scanner = LabelScanner(bytes: bytes)
      let legend = Legend(lines, scanner)
      var labels = LabelJudge(known: known, legend: legend)
      let marks = labels.marks(of: lines, scanner)
      guard marks.contains(where: { $0.isTurn }) else {
        return Transcript(layout: layout(of: paragraphs), speakers: [], findings: [])
      }
      let layout = TurnBuilder(text: text, lines: lines, marks: marks, paragraphs: paragraphs).layout()
      let speakers = InterviewerGuess.speakers(layout, text, legend, known)
      return Transcript(layout: layout, speakers: speakers, findings: findings(labels, speakers, name))
    }
  }

  private static func layout(of paragraphs: [TextRange]) -> TurnLayout {
    TurnLayout(turns: paragraphs.map { Turn(range: $0, textStart: $0.start, label: nil) })
  }

  private static func findings(_ labels: LabelJudge, _ speakers: [Speaker], _ name: String) -> [Finding] {
    let once = labels.seenOnce.sorted()
    let guessed = speakers.filter { $0.origin == .guess && $0.part == .interviewer }.map(\.label)
    return (once.isEmpty ? [] : [Finding(.maybeLabel, subject: name, once.joined(separator: ", "))])
      + (guessed.isEmpty ? [] : [Finding(.guessedInterviewer, subject: name, guessed.joined(separator: ", "))])
  }
}
