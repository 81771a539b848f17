public import AnyamModel

/// The data code (*kode data*) of every source of a study and of the people who speak in it, by the study's own pattern; and
/// the way back from a code to the source.
///
/// An object that never changes: it is asked tens of thousands of times, and nobody should copy a dozen lists for that.
public final class DataCodes: Sendable {
  private let pattern: DataCodePattern
  /// Whether the pattern has a place of its own for the number that tells codes apart.
  private let hasSequence: Bool
  private let sources: [Source]
  /// Of each informant: the code, and the letters of the role.
  private let codes: [String]
  private let letters: [String]
  /// How many themes the codebook has.
  private let themes: Int
  /// The informant's number among those of the same letters, from 1: mostly those of the role.
  private let numbers: [Int]
  private let peopleOfSource: [[Int]]
  private let frames: [DataCodeFrame]
  /// Sources whose codes differ by nothing but people; and which of these groups each source is in.
  private let alike: [BitSet]
  private let groupOfSource: [Int]
  /// The sources in which each of the people, or somebody who looks alike, is alone or with others; `nil` for one of whom nothing goes into a
  /// code, as of nobody.
  private let holders: (alone: [BitSet?], withOthers: [BitSet?])

  public init(_ data: StudyData, _ attribution: Attribution) {
    pattern = data.settings.dataCode
    hasSequence = pattern.parts.contains(.sequence)
    sources = data.sources
    let informants = data.informants
    codes = informants.map(\.code)
    themes = data.codebook.parents.count { $0 < 0 }
    let given = Dictionary(data.settings.roleLetters.map { ($0.role, $0.letters) }, uniquingKeysWith: { one, _ in one })
    let letters = informants.map { given[$0.role] ?? RoleLetters.initials($0.role) }
    self.letters = letters
    var counts: [String: Int] = [:]
    let numbers = letters.map { letters in
      counts[letters, default: 0] += 1
      return counts[letters] ?? 1
    }
    self.numbers = numbers
    peopleOfSource = attribution.informantsOfSource
    let frames = data.sources.map { DataCodeFrame(data.settings.dataCode, $0) }
    self.frames = frames
    func holders(_ parts: [DataCodePattern.Part]) -> [BitSet?] {
      let tokens = informants.indices.map { Self.token(parts, informants[$0], letters[$0], numbers[$0]) }
      // Each look is numbered once: there are fifty people in each of five hundred sources.
      var known: [String: Int] = [:]
      let looks = tokens.map { token in
        let look = known[token] ?? known.count
        known[token] = look
        return look
      }
      var sets = known.keys.map { _ in BitSet(count: data.sources.count) }
      for (source, people) in attribution.informantsOfSource.enumerated() {
        for person in people { sets[looks[person]].insert(source) }
      }
      return zip(tokens, looks).map { token, look in token.allSatisfy { $0 == "\u{1}" } ? nil : sets[look] }
    }
    let parts = data.settings.dataCode.parts
    // Several people have no number.
    self.holders = (holders(parts), holders(parts.filter { $0 != .number }))
    // Sources whose codes are alike but for the people are told apart by a number.
    var groups: [[UInt8]: Int] = [:]
    var sets: [BitSet] = []
    groupOfSource = frames.indices.map { source in
      var code: [UInt8] = []
      code.append(atMost: frames[source].most(varying: 0)) { frames[source].write(to: &$0) { _, _ in } }
      let group = groups[code] ?? groups.count
      groups[code] = group
      if group == sets.count { sets.append(BitSet(count: frames.count)) }
      sets[group].insert(source)
      return group
    }
    alike = sets
  }

  /// What stands behind a passage: `W/KI1/12-03-2020`.
  ///
  /// - Parameters:
  ///   - people: who speaks in it, as indices into the study's informants.
  ///   - lines: where it stands; used only where the pattern asks for lines.
  ///   - focus: the number of the theme it is coded with, from 1; used only where the pattern asks for a focus.
  public func code(of source: Int, people: [Int], lines: ClosedRange<Int>? = nil, focus: Int? = nil) -> String {
    var bytes: [UInt8] = []
    of(source).append(self.people(people), lines: lines, focus: focus, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What of some people goes into codes, put together once for all sources in which they speak. An object, as it is looked at tens of
  /// thousands of times.
  public final class People: Sendable {
    fileprivate let letters: [UInt8]
    fileprivate let codes: [UInt8]
    fileprivate let number: [UInt8]
    /// The sources that hold all of them, or others who look alike; `nil` where they are nobody.
    fileprivate let holders: BitSet?

    fileprivate init(letters: String, codes: String, number: String, holders: BitSet?) {
      self.letters = Array(letters.utf8)
      self.codes = Array(codes.utf8)
      self.number = Array(number.utf8)
      self.holders = holders
    }

    /// How many bytes anything of it has at most.
    fileprivate var most: Int { max(letters.count, codes.count, number.count) }
  }

  /// - Parameter people: as indices into the study's informants.
  public func people(_ people: [Int]) -> People {
    People(
      letters: Self.joined(letters, people), codes: Self.joined(codes, people),
      number: people.count == 1 ? String(numbers[people[0]]) : "",
      holders: people.count == 1
        ? holders.alone[people[0]]
        : people.compactMap { holders.withOthers[$0] }.reduce(nil) { $0?.intersection($1) ?? $1 })
  }

  /// The data codes of one source, of which a study with many speakers has hundreds: what they have in common is looked up once.
  public struct OfSource: Sendable {
    private let source: Int
    private let frame: DataCodeFrame
    /// Sources whose codes differ from these by nothing but people.
    private let same: BitSet
    private let codes: DataCodes

    fileprivate init(_ source: Int, _ codes: DataCodes) {
      self.source = source
      self.codes = codes
      frame = codes.frames[source]
      same = codes.alike[codes.groupOfSource[source]]
    }

    /// Writes one as UTF-8, behind what there is.
    public func append(_ people: People, lines: ClosedRange<Int>?, focus: Int?, to bytes: inout [UInt8]) {
      let start = bytes.count
      // Two of one day and role are told apart by a number, in the order of the sources.
      let number = 1 + (people.holders.map { same.count(before: source, alsoIn: $0) } ?? same.count(before: source))
      let most = frame.most(varying: max(people.most, LineNumbers.mostCited)) + "#".utf8.count + 20
      bytes.append(atMost: most) { code in
        write(people, sequence: nil, lines: lines, focus: focus, to: &code)
        guard number > 1, code.count > 0 else { return }
        if codes.hasSequence {
          code.removeLast(code.count)
          write(people, sequence: number, lines: lines, focus: focus, to: &code)
        } else {
          code.append(UInt8(ascii: "#"))
          code.append(decimal: number)
        }
      }
      // Where nothing at all can be said of it, its title is what it is known by.
      if bytes.count == start { bytes.append(words: codes.sources[source].title) }
    }

    private func write(
      _ people: People, sequence: Int?, lines: ClosedRange<Int>?, focus: Int?, to code: inout OutputSpan<UInt8>
    ) {
      frame.write(to: &code) { varying, code in
        switch varying {
        case .role: people.letters.withUnsafeBufferPointer { code.append($0) }
        case .informant: people.codes.withUnsafeBufferPointer { code.append($0) }
        case .number: people.number.withUnsafeBufferPointer { code.append($0) }
        case .focus: if let focus { code.append(decimal: focus) }
        case .sequence: if let sequence { code.append(decimal: sequence) }
        case .lines: if let lines { LineNumbers.append(cited: lines, dash: "-", to: &code) }
        }
      }
    }
  }

  public func of(_ source: Int) -> OfSource { OfSource(source, self) }

  /// A code as it was read somewhere, taken back to its source and lines; `nil` where it is none of this study's.
  public func parse(_ code: String) -> (source: Int, people: [Int], lines: ClosedRange<Int>?)? {
    for (bare, cited) in Self.readings(code) where !bare.isEmpty {
      if let found = parse(bare, cited) { return found }
    }
    return nil
  }

  private func parse(_ bare: String, _ cited: ClosedRange<Int>?) -> (
    source: Int, people: [Int], lines: ClosedRange<Int>?
  )? {
    let foci: [Int?] = pattern.parts.contains(.focus) ? [nil] + (1...max(1, themes)).map { $0 } : [nil]
    for source in sources.indices {
      let own = peopleOfSource[source]
      var groups = own.map { [$0] } + [[]]
      if own.count > 1 { groups.append(own) }
      for people in groups {
        for focus in foci {
          if self.code(of: source, people: people, focus: focus) == bare { return (source, people, cited) }
          guard pattern.holdsLines else { continue }
          let marked = self.code(of: source, people: people, lines: 999_999_999...999_999_999, focus: focus)
          guard let at = marked.firstRange(of: "999999999") else { continue }
          let head = marked[..<at.lowerBound]
          let tail = marked[at.upperBound...]
          guard bare.hasPrefix(head), bare.hasSuffix(tail), bare.count >= head.count + tail.count else { continue }
          let middle = bare.dropFirst(head.count).dropLast(tail.count)
          if let lines = Self.lines(String(middle)) { return (source, people, cited ?? lines) }
        }
      }
    }
    return nil
  }

  /// What of a person goes into the code.
  private static func token(
    _ parts: [DataCodePattern.Part], _ person: Informant, _ letters: String, _ number: Int
  ) -> String {
    parts.map { part in
      switch part {
      case .role: letters
      case .informant: person.code
      case .number: String(number)
      default: ""
      }
    }.joined(separator: "\u{1}")
  }

  /// What some people have, each once.
  private static func joined(_ values: [String], _ people: [Int]) -> String {
    guard people.count != 1 else { return values[people[0]] }
    var unique: [String] = []
    for person in people where !values[person].isEmpty && !unique.contains(values[person]) {
      unique.append(values[person])
    }
    return unique.joined(separator: "+")
  }

  /// What a code may be that was read somewhere, as `W/KI1/12-03-2020, baris 14–18` or `(W/KI1/12-03-2020:14–18)`: all of it, since a pattern may
  /// have brackets and colons too; then the code and the lines.
  private static func readings(_ code: String) -> [(String, ClosedRange<Int>?)] {
    let whole = trimmed(code)
    let inner = whole.hasPrefix("(") && whole.hasSuffix(")") ? [String(whole.dropFirst().dropLast())] : []
    return ([whole] + inner).flatMap { bare -> [(String, ClosedRange<Int>?)] in
      let cited = [", baris ", ", lines ", ", line ", ", l. ", ":"].compactMap {
        word -> (String, ClosedRange<Int>?)? in
        guard let at = bare.lastRange(of: word), let lines = lines(String(bare[at.upperBound...])) else { return nil }
        return (String(bare[..<at.lowerBound]), lines)
      }
      return [(bare, nil)] + cited
    }
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
