public import AnyamModel

/// One rule for coding: what to look for, how much of the text around it is coded, with which code.
public struct AutocodeRule: Sendable, Equatable {
  public var code: String
  /// A regular expression.
  public var pattern: String?
  /// A label or an informant's code: everything they say.
  public var speaker: String?
  /// A regular expression over an interviewer's question: the answers to it.
  public var question: String?
  public var unit: Unit
  public var stance: Stance?

  public enum Unit: String, Sendable, CaseIterable {
    /// What matched, and nothing else.
    case match
    case sentence
    /// The words of the turn.
    case turn
    /// The line of the text.
    case paragraph

    /// Reads the key or its Indonesian word.
    public init?(word: String) {
      switch word.lowercased() {
      case "match", "temuan": self = .match
      case "sentence", "kalimat": self = .sentence
      case "turn", "giliran": self = .turn
      case "paragraph", "paragraf": self = .paragraph
      default: return nil
      }
    }
  }

  public init(
    code: String, pattern: String? = nil, speaker: String? = nil, question: String? = nil, unit: Unit = .sentence,
    stance: Stance? = nil
  ) {
    self.code = code
    self.pattern = pattern
    self.speaker = speaker
    self.question = question
    self.unit = unit
    self.stance = stance
  }

  /// As it is kept with the mark of the run.
  var text: String {
    let parts = [("pattern", pattern), ("speaker", speaker), ("question", question)].compactMap { name, value in
      value.map { "\(name): \($0)" }
    }
    return "\(code) ← \(parts.joined(separator: ", ")) (\(unit.rawValue))"
  }
}
