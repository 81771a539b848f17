public import AnyamModel

/// The data code (*kode data*) of every source of a study and of the people who speak in it, by the study's own pattern; and
/// the way back from a code to the source.
public struct DataCodes: Sendable {
  private let pattern: DataCodePattern
  private let sources: [Source]
  private let informants: [Informant]
  private let letters: [String]
  /// The informant's number within the role, from 1.
  private let numbers: [Int]
  private let peopleOfSource: [[Int]]

  public init(_ data: StudyData, _ attribution: Attribution) {
    pattern = data.settings.dataCode
    sources = data.sources
    informants = data.informants
    let given = Dictionary(data.settings.roleLetters.map { ($0.role, $0.letters) }, uniquingKeysWith: { one, _ in one })
    letters = informants.map { given[$0.role] ?? RoleLetters.initials($0.role) }
    var counts: [String: Int] = [:]
    numbers = informants.map { informant in
      counts[informant.role, default: 0] += 1
      return counts[informant.role] ?? 1
    }
    peopleOfSource = attribution.informantsOfSource
  }

  /// What stands behind a passage: `W/KI1/12-03-2020`.
  ///
  /// - Parameters:
  ///   - people: who speaks in it, as indices into the study's informants.
  ///   - lines: where it stands; used only where the pattern asks for lines.
  public func code(of source: Int, people: [Int], lines: ClosedRange<Int>? = nil) -> String {
    var code = text(source, people, sequence: nil, lines: lines)
    // Two of one day and role are told apart by a number, in the order of the sources.
    var number = 1
    for earlier in 0..<source where isAlike(earlier, source, people) { number += 1 }
    guard number > 1 else { return code }
    if pattern.parts.contains(.sequence) {
      code = text(source, people, sequence: number, lines: lines)
    } else {
      code += "#\(number)"
    }
    return code
  }

  /// A code as it was read somewhere, taken back to its source and lines; `nil` where it is none of this study's.
  public func parse(_ code: String) -> (source: Int, people: [Int], lines: ClosedRange<Int>?)? {
    let (bare, cited) = Self.splitLines(code)
    for source in sources.indices {
      let own = peopleOfSource[source]
      var groups = own.map { [$0] } + [[]]
      if own.count > 1 { groups.append(own) }
      for people in groups {
        if self.code(of: source, people: people) == bare { return (source, people, cited) }
        guard pattern.holdsLines else { continue }
        let marked = self.code(of: source, people: people, lines: 999_999_999...999_999_999)
        guard let at = marked.firstRange(of: "999999999") else { continue }
        let head = marked[..<at.lowerBound]
        let tail = marked[at.upperBound...]
        guard code.hasPrefix(head), code.hasSuffix(tail), code.count >= head.count + tail.count else { continue }
        let middle = code.dropFirst(head.count).dropLast(tail.count)
        if let lines = Self.lines(String(middle)) { return (source, people, lines) }
      }
    }
    return nil
  }

  private func isAlike(_ earlier: Int, _ source: Int, _ people: [Int]) -> Bool {
    guard sources[earlier].technique == sources[source].technique, sources[earlier].date == sources[source].date else {
      return false
    }
    let own = peopleOfSource[earlier]
    let names = Set(own.map { token($0) })
    guard people.isEmpty ? true : people.allSatisfy({ names.contains(token($0)) }) else { return false }
    let same = own.filter { one in people.contains { token($0) == token(one) } }
    return text(earlier, people.isEmpty ? [] : same, sequence: nil, lines: nil)
      == text(source, people, sequence: nil, lines: nil)
  }

  /// What of a person goes into the code.
  private func token(_ person: Int) -> String {
    pattern.parts.map { part in
      switch part {
      case .role: letters[person]
      case .informant: informants[person].code
      case .number: String(numbers[person])
      default: ""
      }
    }.joined(separator: "\u{1}")
  }

  private func text(_ source: Int, _ people: [Int], sequence: Int?, lines: ClosedRange<Int>?) -> String {
    func joined(_ values: [String]) -> String {
      var unique: [String] = []
      for value in values where !value.isEmpty && !unique.contains(value) { unique.append(value) }
      return unique.joined(separator: "+")
    }
    var output = ""
    // The separator before a part that has nothing to say falls away with it.
    var pending = ""
    for part in pattern.parts {
      let value: String
      switch part {
      case .literal(let text):
        pending += text
        continue
      case .technique: value = Self.letter(sources[source].technique)
      case .role: value = joined(people.map { letters[$0] })
      case .informant: value = joined(people.map { informants[$0].code })
      case .number: value = people.count == 1 ? String(numbers[people[0]]) : ""
      case .source: value = sources[source].title
      case .sequence: value = sequence.map(String.init) ?? ""
      case .lines: value = lines.map { LineNumbers.cited($0).replacing("–", with: "-") } ?? ""
      case .day(let day): value = sources[source].date.map { Self.written($0, day) } ?? ""
      }
      guard !value.isEmpty else {
        pending = output.isEmpty ? "" : String(pending.prefix(0))
        continue
      }
      output += pending + value
      pending = ""
    }
    return output + pending
  }

  /// The letter theses use: W, O, D.
  static func letter(_ technique: Technique?) -> String {
    switch technique {
    case .interview: "W"
    case .observation: "O"
    case .documentation: "D"
    case .focusGroup: "F"
    case .survey: "S"
    case nil: ""
    }
  }

  private static func written(_ date: CalendarDate, _ pattern: String) -> String {
    let text = date.description
    return pattern.replacing("yyyy", with: text.prefix(4)).replacing("yy", with: text.prefix(4).suffix(2))
      .replacing("mm", with: text.dropFirst(5).prefix(2)).replacing("dd", with: text.suffix(2))
  }

  /// `W/KI1/12-03-2020, baris 14–18` as the code and the lines.
  private static func splitLines(_ code: String) -> (String, ClosedRange<Int>?) {
    var bare = trimmed(code)
    if bare.hasPrefix("("), bare.hasSuffix(")") { bare = String(bare.dropFirst().dropLast()) }
    for word in [", baris ", ", lines ", ", line ", ", l. "] {
      if let at = bare.lastRange(of: word), let lines = lines(String(bare[at.upperBound...])) {
        return (String(bare[..<at.lowerBound]), lines)
      }
    }
    return (bare, nil)
  }

  private static func lines(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" }).map { Int($0) }
    guard let first = parts.first ?? nil, first >= 1, parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return first...first }
    guard let last = parts[1], last >= first else { return nil }
    return first...last
  }
}

extension String {
  fileprivate func lastRange(of other: String) -> Range<String.Index>? { ranges(of: other).last }
}
