/// What must hold of a coded passage: codes that stand with it, and who says it, joined by AND, OR, NOT, NEAR, INSIDE and OVERLAPS.
public indirect enum Condition: Sendable, Equatable {
  /// A code, or one below it, stands with the passage; as it was typed.
  case code(String)
  /// `informant=KI1`, `role=…`, `technique=…`, `stance=…`, `coder=…`, `source=…`, or a trait of informants.
  case trait(name: String, value: String)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)
  /// A passage of the first code with one of the second near, around or over it.
  case placed(String, Relation, String)

  public enum Relation: String, Sendable, CaseIterable {
    case near = "NEAR"
    case inside = "INSIDE"
    case overlaps = "OVERLAPS"
  }

  /// Where a condition cannot be read: the word it stops at.
  public struct Malformed: Error, Equatable {
    public let word: String
  }

  /// Reads a condition: `Perencanaan AND NOT (Penilaian OR "Waktu penilaian")`. Operators are written in capitals, in English or
  /// Indonesian (DAN, ATAU, BUKAN, DEKAT, DALAM, TUMPANG); names may be of several words.
  public static func read(_ text: String) throws(Malformed) -> Condition {
    var parser = ConditionParser(text)
    return try parser.whole()
  }

  /// Every code named anywhere in it.
  public var codes: [String] {
    switch self {
    case .code(let name): [name]
    case .placed(let one, _, let other): [one, other]
    case .trait: []
    case .not(let inner): inner.codes
    case .and(let one, let other), .or(let one, let other): one.codes + other.codes
    }
  }
}

/// Recursive descent over words; nesting has a limit.
private struct ConditionParser {
  private var tokens: [Token] = []
  private var at = 0
  private var depth = 0

  private enum Token: Equatable {
    case open, close, and, or, not
    case relation(Condition.Relation)
    case word(String)
    case quoted(String)
  }

  init(_ text: String) {
    var rest = text[...]
    while let character = rest.first {
      if character.isWhitespace {
        rest.removeFirst()
      } else if character == "(" || character == ")" {
        tokens.append(character == "(" ? .open : .close)
        rest.removeFirst()
      } else if let quoted = Self.quoted(rest) {
        tokens.append(.quoted(String(quoted.name)))
        rest = quoted.rest
      } else {
        var word = rest.prefix { !$0.isWhitespace && $0 != "(" && $0 != ")" }
        // A value in quotation marks: attribute="two words".
        if let sign = word.firstIndex(of: "="), sign > word.startIndex,
          let quoted = Self.quoted(rest[rest.index(after: sign)...])
        {
          tokens.append(.word(String(rest[...sign]) + quoted.name))
          rest = quoted.rest
          continue
        }
        rest = rest.dropFirst(word.count)
        // Brackets inside a name, as in “Kerja (lama)”, are only operators where they stand alone.
        if word.isEmpty { word = rest.prefix(1) }
        tokens.append(Self.token(String(word)))
      }
    }
  }

  private static func quoted(_ text: Substring) -> (name: Substring, rest: Substring)? {
    TypedMarks.name(text) { word in
      if case .word = token(word) { false } else { true }
    }
  }

  private static func token(_ word: String) -> Token {
    switch word {
    case "AND", "DAN", "&&": .and
    case "OR", "ATAU", "||": .or
    case "NOT", "BUKAN", "TANPA": .not
    case "NEAR", "DEKAT": .relation(.near)
    case "INSIDE", "DALAM": .relation(.inside)
    case "OVERLAPS", "TUMPANG": .relation(.overlaps)
    default: .word(word)
    }
  }

  mutating func whole() throws(Condition.Malformed) -> Condition {
    let condition = try either()
    guard at == tokens.count else { throw malformed() }
    return condition
  }

  private mutating func either() throws(Condition.Malformed) -> Condition {
    var condition = try both()
    while take(.or) { condition = .or(condition, try both()) }
    return condition
  }

  private mutating func both() throws(Condition.Malformed) -> Condition {
    var condition = try single()
    while true {
      // “A NOT B” is read as people mean it.
      if take(.and) {
        condition = .and(condition, try single())
      } else if at < tokens.count, tokens[at] == .not {
        condition = .and(condition, try single())
      } else {
        return condition
      }
    }
  }

  private mutating func single() throws(Condition.Malformed) -> Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { throw malformed() }
    if take(.not) { return .not(try single()) }
    if take(.open) {
      let inner = try either()
      guard take(.close) else { throw malformed() }
      return inner
    }
    let name = try self.name()
    if at < tokens.count, case .relation(let relation) = tokens[at] {
      at += 1
      return .placed(name, relation, try self.name())
    }
    if let sign = name.firstIndex(of: "="), sign != name.startIndex {
      return .trait(name: String(name[..<sign]), value: String(name[name.index(after: sign)...]))
    }
    return .code(name)
  }

  /// Words up to the next operator, or one in quotation marks.
  private mutating func name() throws(Condition.Malformed) -> String {
    if at < tokens.count, case .quoted(let text) = tokens[at], !text.isEmpty {
      at += 1
      return text
    }
    var words: [String] = []
    while at < tokens.count, case .word(let word) = tokens[at] {
      words.append(word)
      at += 1
    }
    guard !words.isEmpty else { throw malformed() }
    return words.joined(separator: " ")
  }

  private mutating func take(_ token: Token) -> Bool {
    guard at < tokens.count, tokens[at] == token else { return false }
    at += 1
    return true
  }

  private func malformed() -> Condition.Malformed {
    guard at < tokens.count else { return Condition.Malformed(word: "") }
    switch tokens[at] {
    case .open: return Condition.Malformed(word: "(")
    case .close: return Condition.Malformed(word: ")")
    case .and: return Condition.Malformed(word: "AND")
    case .or: return Condition.Malformed(word: "OR")
    case .not: return Condition.Malformed(word: "NOT")
    case .relation(let relation): return Condition.Malformed(word: relation.rawValue)
    case .word(let word), .quoted(let word): return Condition.Malformed(word: word)
    }
  }
}
