public import AnyamModel

/// Reads a text as a transcript: who speaks when.
public enum TranscriptReader {
  public struct Transcript: Sendable {
    public var layout: TurnLayout
    /// Labels whose meaning the transcript itself tells or lets guess.
    public var speakers: [Speaker]
    public var findings: [Finding]

    public init(layout: TurnLayout, speakers: [Speaker], findings: [Finding]) {
      self.layout = layout
      self.speakers = speakers
      self.findings = findings
    }
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

  /// Reads a document as a transcript. Where its format says who speaks, that holds.
  public static func read(_ reading: Reading, known: Known = Known(), named name: String) -> Transcript {
    guard let layout = reading.layout else {
      return read(
        reading.text, paragraphs: reading.paragraphs, hints: reading.hints, known: known, named: name)
    }
    let speakers = InterviewerGuess.speakers(layout, reading.text, Legend(), known)
    return Transcript(layout: layout, speakers: speakers, findings: findings([], speakers, name))
  }

  /// - Parameters:
  ///   - paragraphs: what becomes a turn of nobody where no label stands.
  ///   - name: by which findings speak of the source.
  public static func read(
    _ text: SourceText, paragraphs: [TextRange], hints: TranscriptHints = TranscriptHints(), known: Known = Known(),
    named name: String
  ) -> Transcript {
    text.bytes.withUnsafeBufferPointer { bytes in
      let lines = Lines.find(in: text.bytes)
      let scanner = LabelScanner(bytes: bytes)
      let legend = Legend(lines, scanner)
      var labels = LabelJudge(known: known, legend: legend)
      let leads = Dictionary(
        hints.leads.map { range in
          let start = text.byteOffset(of: range.start)
          return (start, start..<text.byteOffset(of: range.end))
        }, uniquingKeysWith: { first, _ in first })
      let marks = labels.marks(of: lines, scanner, leads: leads)
      guard marks.contains(where: { $0.isTurn }) else {
        return Transcript(layout: layout(of: paragraphs, hints), speakers: [], findings: [])
      }
      let layout = TurnBuilder(
        text: text, lines: lines, marks: marks, paragraphs: paragraphs, scanner: scanner, hints: hints
      ).layout()
      let speakers = InterviewerGuess.speakers(layout, text, legend, known)
      return Transcript(layout: layout, speakers: speakers, findings: findings(labels.seenOnce, speakers, name))
    }
  }

  private static func layout(of paragraphs: [TextRange], _ hints: TranscriptHints) -> TurnLayout {
    TurnLayout(
      turns: paragraphs.map { Turn(range: $0, textStart: $0.start, label: nil, time: hints.times[$0.start]) })
  }

  private static func findings(_ seenOnce: Set<String>, _ speakers: [Speaker], _ name: String) -> [Finding] {
    let once = seenOnce.sorted()
    let guessed = speakers.filter { $0.origin == .guess && $0.part == .interviewer }.map(\.label)
    return (once.isEmpty ? [] : [Finding(.maybeLabel, subject: name, once.joined(separator: ", "))])
      + (guessed.isEmpty ? [] : [Finding(.guessedInterviewer, subject: name, guessed.joined(separator: ", "))])
  }
}
