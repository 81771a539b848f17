import AnyamModel

/// Reads a comment in the margin as what it gives its passage: codes, a direction, a note.
///
///     Perencanaan
///     Perencanaan; Motivasi > Ekonomi
///     Perencanaan (mendukung): disebut dua kali
///     #Perencanaan #Motivasi
///     memo: tanyakan lagi pada kunjungan kedua
///
/// What is no known code and reads like a sentence is a note; a few words are a new code.
struct CommentCodes {
  struct Given: Equatable {
    /// As it was written: a path or a name.
    var code: String
    var stance: Stance?
  }

  enum Meaning {
    case known, unknown
    /// Several codes have the name: it has to be settled by a person.
    case ambiguous
  }

  private(set) var codes: [Given] = []
  private(set) var memo = ""

  private static let memoWords: Set<String> = ["memo", "catatan", "note", "nb", "komentar", "comment"]

  /// - Parameter meaning: whether the codebook has a code of a name or path.
  init(_ text: String, meaning: (String) -> Meaning) {
    var notes: [String] = []
    for line in text.split(whereSeparator: \.isNewline).map({ trimmed($0) }) where !line.isEmpty {
      let (head, tail) = Self.split(line)
      if let tail, Self.memoWords.contains(head.lowercased()) {
        notes.append(tail)
      } else if meaning(line) == .known {
        codes.append(Given(code: line))
      } else if let tail, let given = Self.codes(head, meaning) {
        codes += given
        notes.append(tail)
      } else if let given = Self.codes(line, meaning) {
        codes += given
      } else {
        notes.append(line)
      }
    }
    memo = notes.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What stands before and behind the first colon with a blank behind it.
  private static func split(_ line: String) -> (head: String, tail: String?) {
    var at = line.startIndex
    while let colon = line[at...].firstIndex(of: ":") {
      let after = line.index(after: colon)
      if after == line.endIndex || line[after].isWhitespace {
        return (trimmed(line[..<colon]), trimmed(line[after...]))
      }
      at = after
    }
    return (line, nil)
  }

  /// The codes a piece of text names; `nil` where it is not made of codes alone.
  private static func codes(_ text: String, _ meaning: (String) -> Meaning) -> [Given]? {
    let text = text.hasPrefix("#") ? text.replacing(" #", with: ";").drop { $0 == "#" } : text[...]
    let whole = given(String(text))
    switch meaning(whole.code) {
    case .known: return [whole]
    case .ambiguous: return nil
    case .unknown: break
    }
    func isKnown(_ name: String) -> Bool { meaning(name) == .known }
    let parts = text.split(separator: ";").map { given(trimmed($0)) }.filter { !$0.code.isEmpty }
    if !parts.isEmpty, parts.allSatisfy({ isKnown($0.code) || looksLikeCode($0.code) }) { return parts }
    // A comma parts codes only where each is known: sentences have commas too.
    let listed = text.split(separator: ",").map { given(trimmed($0)) }.filter { !$0.code.isEmpty }
    return listed.count > 1 && listed.allSatisfy { isKnown($0.code) } ? listed : nil
  }

  /// `Perencanaan (mendukung)`, `Perencanaan +`: the direction behind a code.
  private static func given(_ text: String) -> Given {
    let text = trimmed(text)
    let signs: [Character: Stance] = ["+": .support, "~": .qualify, "−": .contradict]
    if let last = text.last, let stance = signs[last], text.count > 1 {
      return Given(code: trimmed(text.dropLast()), stance: stance)
    }
    if text.hasSuffix(" -") { return Given(code: trimmed(text.dropLast(2)), stance: .contradict) }
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("),
      let stance = Stance(word: trimmed(text[text.index(after: open)...].dropLast()).lowercased())
    else { return Given(code: text) }
    return Given(code: trimmed(text[..<open]), stance: stance)
  }

  /// A few words that end like no sentence, or a path.
  private static func looksLikeCode(_ text: String) -> Bool {
    guard text.count <= 60, let last = text.last, !".?!…".contains(last), !text.contains(", ") else { return false }
    if text.contains(" > ") { return true }
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count <= 4 && text.contains(where: \.isLetter) && !text.contains("://")
  }
}
