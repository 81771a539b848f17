import AnyamModel

/// The lines at the top of a transcript that say who its labels are: `I = interviewer; X = informant`,
/// `I1: Interviewer 1`, `Interviewer (I) Informant (X)`.
struct Legend {
  /// For each label in it, whether it is someone who asks.
  private(set) var isInterviewer: [String: Bool] = [:]
  /// Lines that belong to it, by index: they are no turns.
  private(set) var lines: Set<Int> = []

  /// How many lines with words, from the top, may hold one.
  private static let reach = 40

  /// No legend at all.
  init() {}

  init(_ lines: [Lines.Line], _ scanner: LabelScanner) {
    var seen = 0
    /// Lines such as `K: Kvinde`: one alone may as well be what somebody answers.
    var roles: [Int] = []
    for (index, line) in lines.enumerated() where !line.isBlank {
      seen += 1
      guard seen <= Self.reach else { break }
      let candidate = scanner.candidate(line)
      if let (entries, isRole) = Self.entries(line, candidate, scanner) {
        self.lines.insert(index)
        if isRole { roles.append(index) }
        for (label, isInterviewer) in entries { self.isInterviewer[label] = isInterviewer }
      } else if candidate != nil, !self.lines.isEmpty || Self.isSpeech(line, scanner) {
        break
      }
    }
    guard roles.count == 1, self.lines.count == 1 else { return }
    self = Legend()
  }

  /// Whether a line is what somebody says, and no field above a transcript: it ends as sentences do, or is long.
  private static func isSpeech(_ line: Lines.Line, _ scanner: LabelScanner) -> Bool {
    line.end - line.start > 80 || ".?!".utf8.contains(scanner.bytes[line.end - 1])
  }

  /// What one line says of labels; `nil` where it says nothing.
  private static func entries(
    _ line: Lines.Line, _ candidate: LabelScanner.Candidate?, _ scanner: LabelScanner
  ) -> (entries: [(String, Bool)], isRole: Bool)? {
    let length = line.end - line.start
    // Most lines at the top are already what people say: bytes tell before words are cut.
    let bytes = scanner.bytes[line.start..<line.end]
    let hasSign = length <= 400 && bytes.contains(UInt8(ascii: "="))
    let hasBracket = length <= 400 && bytes.contains(UInt8(ascii: "("))
    let isShort = candidate.map { line.end - $0.textStart <= 60 } ?? false
    guard hasSign || hasBracket || isShort else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    // `P: =Siapa?` is speech that follows at once, as transcribers mark it.
    let isLatched = candidate.map { scanner.bytes[$0.textStart..<line.end].contains(UInt8(ascii: "=")) } ?? false
    if let entries = (hasSign && !isLatched ? equalSigns(text) : nil) ?? (hasBracket ? brackets(text) : nil) {
      return (entries, false)
    }
    guard isShort, let entries = colon(candidate.map { scanner.label($0) }, candidate?.time, text) else { return nil }
    return (entries, true)
  }

  /// `I = Interviewer; X = Kvindelig informant, der …`
  private static func equalSigns(_ text: String) -> [(String, Bool)]? {
    var entries: [(String, String)] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "," }) {
      guard let sign = part.firstIndex(of: "=") else {
        guard !entries.isEmpty else { return nil }
        entries[entries.count - 1].1 += " " + part
        continue
      }
      let label = trimmed(part[..<sign].filter { !"*_".contains($0) })
      guard let first = label.first, first.isLetter, label.count <= 20, label.split(separator: " ").count <= 3 else {
        return nil
      }
      entries.append((label, String(part[part.index(after: sign)...])))
    }
    guard !entries.isEmpty else { return nil }
    return entries.map { ($0, RoleWords.isInterviewer(description: $1) ?? false) }
  }

  /// `Interviewer (I) Informant (X)`
  private static func brackets(_ text: String) -> [(String, Bool)]? {
    var entries: [(String, Bool)] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let label = trimmed(rest[rest.index(after: open)..<close])
      guard let first = label.first, first.isLetter, label.count <= 6, !label.contains(" "),
        let isInterviewer = RoleWords.isInterviewer(description: String(rest[..<open]))
      else { return nil }
      entries.append((label, isInterviewer))
      rest = rest[rest.index(after: close)...]
    }
    return entries.isEmpty || rest.contains(where: { $0.isLetter || $0 == ":" }) ? nil : entries
  }

  /// `K: Kvinde`: the whole line is a role, so nobody says it.
  private static func colon(_ label: String?, _ time: Int?, _ text: String) -> [(String, Bool)]? {
    guard let label, time == nil, let colon = text.firstIndex(of: ":") else { return nil }
    // What stands in brackets behind a role tells more of the person: `Narasumber (Ibu Sari, 45 tahun)`.
    let described = text[text.index(after: colon)...]
    let role = described.firstIndex(of: "(").map { described[..<$0] } ?? described
    let words = role.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" })
    guard (1...4).contains(words.count), !text.hasSuffix("?") else { return nil }
    let verdicts = words.map { word in word.allSatisfy(\.isNumber) ? nil : RoleWords.isInterviewer(word: String(word)) }
    guard let verdict = verdicts[0], zip(words, verdicts).allSatisfy({ $1 != nil || $0.allSatisfy(\.isNumber) }) else {
      return nil
    }
    return [(label, verdict)]
  }
}
