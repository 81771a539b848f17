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
    /// What was noted behind it.
    var note = ""
  }

  enum Meaning {
    case known, unknown
    /// Several codes have the name: it has to be settled by a person.
    case ambiguous
  }

  private(set) var codes: [Given] = []
  /// What was noted before any code, or without one.
  private(set) var memo = ""

  private static let memoWords: Set<String> = ["memo", "catatan", "note", "nb", "komentar", "comment"]

  /// How remarks begin that are no codes, however short.
  private static let remarks: Set<String> = [
    "tolong", "mohon", "cek", "perbaiki", "perjelas", "tambahkan", "hapus", "lihat", "bandingkan", "mengapa", "kenapa",
    "apakah", "bagaimana", "siapa", "kapan", "setuju", "bagus", "baik", "ok", "oke", "ya", "tidak", "benar", "salah",
    "maksudnya", "please", "check", "see", "why", "how", "what", "who", "good", "great", "yes", "no", "agree", "agreed",
    "add", "delete", "explain", "cf",
  ]

  /// - Parameter meaning: whether the codebook has a code of a name or path.
  init(_ text: String, meaning: (String) -> Meaning) {
    for line in text.split(whereSeparator: \.isNewline).map({ Self.withoutMark(trimmed($0)) }) where !line.isEmpty {
      if meaning(line) == .known {
        codes.append(Given(code: line))
        continue
      }
      let (head, tail) = Self.split(line)
      if let tail, Self.memoWords.contains(head.lowercased()) {
        note(tail)
      } else if let tail, let given = Self.codes(head, meaning) {
        codes += given
        take(noteAndMore: tail, meaning)
      } else if let given = Self.codes(line, meaning) {
        codes += given
      } else {
        note(line)
      }
    }
  }

  /// What stands behind a colon: a note, and perhaps known codes behind it: `A: catatan; B`.
  private mutating func take(noteAndMore text: String, _ meaning: (String) -> Meaning) {
    var parts = text.split(separator: ";").map { trimmed($0) }
    var further: [Given] = []
    while parts.count > 1, let last = parts.last {
      let (head, tail) = Self.split(last)
      let given = Self.given(head)
      guard meaning(given.code) == .known else { break }
      further.insert(Given(code: given.code, stance: given.stance, note: tail ?? ""), at: 0)
      parts.removeLast()
    }
    note(parts.joined(separator: "; "))
    codes += further
  }

  /// A note belongs to the code before it, or to the passage where none is.
  private mutating func note(_ text: String) {
    guard !text.isEmpty else { return }
    if codes.isEmpty {
      memo += memo.isEmpty ? text : "\n" + text
    } else {
      codes[codes.count - 1].note += codes[codes.count - 1].note.isEmpty ? text : "\n" + text
    }
  }

  /// Without the mark of a list: `1. `, `- `, `• `, `> `.
  private static func withoutMark(_ line: String) -> String {
    let word = line.prefix { !$0.isWhitespace }
    let isMark =
      ["-", "–", "•", "*", ">"].contains(String(word))
      || (word.count <= 4 && word.last.map { ".)".contains($0) } == true && word.dropLast().allSatisfy(\.isNumber))
    return isMark && word.count < line.count ? trimmed(line[word.endIndex...]) : line
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
    guard let first = words.first, !remarks.contains(first.lowercased()), !text.contains(":") else { return false }
    return words.count <= 4 && text.contains(where: \.isLetter) && !text.contains("://")
  }
}
