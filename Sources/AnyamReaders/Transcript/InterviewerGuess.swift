import AnyamModel

/// Tells interviewers from informants where nobody said who is who: by the legend, by the label's own word, and at last
/// by who asks the questions.
enum InterviewerGuess {
  static func speakers(
    _ layout: TurnLayout, _ text: SourceText, _ legend: Legend, _ known: TranscriptReader.Known
  ) -> [Speaker] {
    let legendLabels = Dictionary(
      legend.isInterviewer.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
    let given = Set(known.labels.map { $0.lowercased() })
    var speakers: [Speaker] = []
    var open: [Int] = []
    var hasInterviewer = known.hasInterviewer
    for (index, label) in layout.labels.enumerated() where !given.contains(label.lowercased()) {
      if let isInterviewer = legendLabels[label.lowercased()] {
        hasInterviewer = hasInterviewer || isInterviewer
        if isInterviewer { speakers.append(Speaker(label: label, part: .interviewer, origin: .legend)) }
      } else if let isInterviewer = RoleWords.isInterviewer(label: label) {
        hasInterviewer = hasInterviewer || isInterviewer
        if isInterviewer { speakers.append(Speaker(label: label, part: .interviewer, origin: .guess)) }
      } else {
        open.append(index)
      }
    }
    guard !open.isEmpty else { return speakers }
    // A variant of an interviewer's label the legend forgot: `I1` beside a legend that names `I`, `I` beside `I1`.
    let letters = Set(legendLabels.filter(\.value).map { $0.key.prefix { $0.isLetter } })
    let others = Set(legendLabels.filter { !$0.value }.map { $0.key.prefix { $0.isLetter } })
    for index in open {
      let stem = layout.labels[index].lowercased().prefix { $0.isLetter }
      if letters.contains(stem), !others.contains(stem) {
        speakers.append(Speaker(label: layout.labels[index], part: .interviewer, origin: .guess))
      }
    }
    let hasLinked = layout.labels.contains { given.contains($0.lowercased()) }
    if !hasInterviewer, !speakers.contains(where: { $0.part == .interviewer }),
      let asker = asker(layout, text, open) ?? byLetter(layout, open, hasLinked: hasLinked)
    {
      speakers.append(Speaker(label: layout.labels[asker], part: .interviewer, origin: .guess))
    }
    return speakers
  }

  /// Letters transcribers give who asks and who answers, where nothing else tells: `I` beside `R`, `P` beside `I`.
  private static let pairs: [(asks: String, answers: Set<String>)] = [
    ("i", ["r", "b", "x", "ip", "a", "e"]), ("p", ["i", "n", "r", "j", "s"]), ("t", ["j"]),
    ("int", ["r", "p", "resp"]),
  ]

  /// One of two labels that is the asking half of a known pair, or the only one left beside an informant's own code.
  private static func byLetter(_ layout: TurnLayout, _ open: [Int], hasLinked: Bool) -> Int? {
    func letters(_ index: Int) -> String { layout.labels[index].lowercased().filter { !$0.isNumber } }
    if open.count == 1, hasLinked, pairs.contains(where: { $0.asks == letters(open[0]) }) { return open[0] }
    guard layout.labels.count == 2, open.count == 2 else { return nil }
    return open.first { asks in
      open.contains { answers in
        pairs.contains { $0.asks == letters(asks) && $0.answers.contains(letters(answers)) }
      }
    }
  }

  /// The one label of which at least 40 % of the turns end with a question mark, while nobody else comes to half of that.
  private static func asker(_ layout: TurnLayout, _ text: SourceText, _ open: [Int]) -> Int? {
    var turns = [Int](repeating: 0, count: layout.labels.count)
    var questions = turns
    for turn in layout.turns {
      guard let label = turn.label else { continue }
      turns[label] += 1
      if text.slice(turn.words).last(where: { $0 > 0x20 }) == UInt8(ascii: "?") { questions[label] += 1 }
    }
    guard layout.labels.count >= 2 else { return nil }
    let ranked = open.sorted { questions[$0] * turns[$1] > questions[$1] * turns[$0] }
    guard let first = ranked.first, turns[first] >= 2, questions[first] * 10 >= turns[first] * 4 else { return nil }
    let rivals = layout.labels.indices.filter { $0 != first }
    return rivals.allSatisfy { questions[$0] * turns[first] * 2 <= questions[first] * turns[$0] } ? first : nil
  }
}
