import AnyamAnalysis
import AnyamModel

/// Which passages of a source a rule codes. Interviewers' words are never coded, unless a rule names the interviewer's label.
struct RuleMatcher {
  private let rule: AutocodeRule
  private let pattern: Regex<AnyRegexOutput>?
  private let question: Regex<AnyRegexOutput>?

  init(_ rule: AutocodeRule) throws {
    guard rule.pattern != nil || rule.speaker != nil || rule.question != nil else { throw StudyError.nothingToFind }
    self.rule = rule
    pattern = try rule.pattern.map { try TextFinder.expression($0) }
    question = try rule.question.map { try TextFinder.expression($0) }
  }

  func passages(_ source: Int, _ text: SourceText, _ data: StudyData) -> [TextRange] {
    var found: [TextRange] = []
    for turn in turns(source, text, data) {
      guard turn.length > 0 else { continue }
      guard let pattern else {
        found +=
          rule.unit == .paragraph
          ? Self.paragraphs(turn, text) : rule.unit == .sentence ? Self.sentences(turn, text) : [turn]
        continue
      }
      let words = text[turn]
      for match in words.matches(of: pattern) {
        let start = words.unicodeScalars.distance(from: words.startIndex, to: match.range.lowerBound)
        let end = start + words[match.range].unicodeScalars.count
        guard end > start else { continue }
        let range = TextRange(turn.start + start, turn.start + end)
        let passage = around(range, turn, text)
        if found.last != passage { found.append(passage) }
      }
    }
    return found
  }

  /// What is said by those the rule is about, turn by turn; all that is said by anyone but an interviewer where it names nobody.
  private func turns(_ source: Int, _ text: SourceText, _ data: StudyData) -> [TextRange] {
    let layout = data.layouts[source]
    let index = InformantIndex(data.informants)
    guard !layout.turns.isEmpty else {
      return rule.speaker == nil && question == nil ? [TextRange(0, text.length)] : []
    }
    let voices = SpeakerResolution(source: data.sources[source], labels: layout.labels, informants: index).voices
    var isAnswer = false
    var ranges: [TextRange] = []
    for turn in layout.turns {
      let voice = turn.label.map { voices[$0] }
      if let question {
        if voice == .interviewer {
          isAnswer = text[turn.words].contains(question)
          continue
        }
        guard isAnswer else { continue }
      }
      if let speaker = rule.speaker {
        guard let label = turn.label else { continue }
        var names = [layout.labels[label].lowercased()]
        if case .informants(let people)? = voice { names += people.map { data.informants[$0].code.lowercased() } }
        guard names.contains(speaker.lowercased()) else { continue }
      } else if voice == .interviewer {
        continue
      }
      ranges.append(turn.words)
    }
    return ranges
  }

  private func around(_ range: TextRange, _ turn: TextRange, _ text: SourceText) -> TextRange {
    switch rule.unit {
    case .match: range
    case .turn: turn
    case .sentence: Self.joined(Self.sentences(turn, text), range)
    case .paragraph: Self.joined(Self.paragraphs(turn, text), range)
    }
  }

  /// Everything of a list that a range touches, as one.
  private static func joined(_ parts: [TextRange], _ range: TextRange) -> TextRange {
    let touched = parts.filter { $0.overlaps(range) }
    guard let first = touched.first, let last = touched.last else { return range }
    return TextRange(min(first.start, range.start), max(last.end, range.end))
  }

  /// A sentence ends behind `.`, `!`, `?` or `…` where a blank follows, and at the end of a line.
  static func sentences(_ range: TextRange, _ text: SourceText) -> [TextRange] {
    split(range, text) { scalars, at in
      let isEnd =
        [".", "!", "?", "…"].contains(scalars[at])
        || ["”", "\"", "’", ")"].contains(scalars[at]) && at > 0 && [".", "!", "?", "…"].contains(scalars[at - 1])
      return scalars[at] == "\n" || isEnd && (at + 1 == scalars.count || scalars[at + 1].properties.isWhitespace)
    }
  }

  static func paragraphs(_ range: TextRange, _ text: SourceText) -> [TextRange] {
    split(range, text) { scalars, at in scalars[at] == "\n" }
  }

  /// Pieces without blanks around them, each ending behind a code point that ends one.
  private static func split(_ range: TextRange, _ text: SourceText, _ ends: ([Unicode.Scalar], Int) -> Bool)
    -> [TextRange]
  {
    let scalars = Array(text[range].unicodeScalars)
    var pieces: [TextRange] = []
    var start = 0
    for at in scalars.indices where ends(scalars, at) || at == scalars.count - 1 {
      var (first, last) = (start, at + 1)
      while first < last, scalars[first].properties.isWhitespace { first += 1 }
      while last > first, scalars[last - 1].properties.isWhitespace { last -= 1 }
      if first < last { pieces.append(TextRange(range.start + first, range.start + last)) }
      start = at + 1
    }
    return pieces
  }
}
