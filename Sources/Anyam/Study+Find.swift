import AnyamStore

/// What to look for in the texts.
public struct FindRequest: Sendable {
  public var text: String
  /// All words within so many words, in any order.
  public var near: Int?
  public var isExpression = false
  /// Words of the same stem count too.
  public var isStemmed = false
  /// Whether interviewers' words are looked through too.
  public var withInterviewers = false
  /// How many characters stand on either side.
  public var context = 40
  public var scope = Scope()
  public var language: Language?
  public var realNames = false

  public init(_ text: String) { self.text = text }
}

/// Where something stands in a source.
struct FoundPassage {
  var source: Int
  var range: TextRange
}

extension Study {
  /// Every place where words stand, with what stands around them (keyword in context).
  public func find(_ request: FindRequest) throws -> Display {
    try file.read { reader in
      let desk = try DisplayDesk(
        reader, request.scope, codingIDs: false, hasCodings: false, language: request.language,
        realNames: request.realNames)
      let finder = try TextFinder(request, desk)
      var rows: [(key: String, cells: [Display.Cell])] = []
      for source in desk.data.sources.indices where try finder.mayHold(source) {
        let text = try desk.texts.text(of: desk.data.sources[source].id)
        let found = finder.places(in: text, source)
        guard !found.isEmpty else { continue }
        let lines = LineNumbers(text)
        let shown = desk.masking.masked(text)
        let speakers = desk.attribution.speakers[source]
        for range in found {
          rows.append(finder.row(range, shown, lines, speakers, source))
        }
      }
      var display = Display(
        kind: "find", corner: "source", across: "", rowKeys: rows.map(\.key),
        columnKeys: ["lines", "speaker", "left", "match", "right", "start", "end", "data-code"],
        cells: rows.map(\.cells),
        scope: desk.scope, data: desk.data.digest)
      display.frame.caption = DisplayWording(desk.language).either("Found in context", "Temuan dalam konteks")
      return display
    }
  }
}

/// Finds words or expressions in the texts of a study, in the part that was asked about.
struct TextFinder {
  private let request: FindRequest
  private let desk: DisplayDesk
  private let query: TextQuery?
  private let expression: Regex<AnyRegexOutput>?
  private let candidates: Set<ID<Source>>?
  private let spoken: SpokenRanges

  init(_ request: FindRequest, _ desk: DisplayDesk) throws {
    self.request = request
    self.desk = desk
    spoken = SpokenRanges(desk.data, desk.filter, desk.attribution)
    guard !request.isExpression else {
      expression = try Self.expression(request.text)
      (query, candidates) = (nil, nil)
      return
    }
    expression = nil
    let words = request.text.split(whereSeparator: \.isWhitespace).flatMap { piece -> [String] in
      let isPrefix = piece.hasSuffix("*")
      let words = WordList.words(String(piece))
      return isPrefix && !words.isEmpty ? words.dropLast() + [(words.last ?? "") + "*"] : words
    }
    guard !words.isEmpty else { throw StudyError.nothingToFind }
    // The study may be kept in another language than people speak in it.
    let spoken = Set(desk.data.sources.map { $0.language.lowercased() })
    let languages: Set<Language> = spoken == ["en"] ? [.english] : [.indonesian, desk.data.language]
    let groups = try words.prefix(64).map { word -> [String] in
      guard request.isStemmed, !word.hasSuffix("*") else { return [word] }
      return try desk.reader.relatives(of: word, in: languages)
    }
    query = TextQuery(
      groups.map { group in
        let isPrefix = group.count == 1 && group[0].hasSuffix("*")
        return TextQuery.Term(isPrefix ? [String(group[0].dropLast())] : group, isPrefix: isPrefix)
      }, near: request.near)
    candidates = try desk.reader.sources(withAnyOf: groups)
  }

  static func expression(_ text: String) throws -> Regex<AnyRegexOutput> {
    guard !text.isEmpty else { throw StudyError.nothingToFind }
    do { return try Regex(text).ignoresCase().anchorsMatchLineEndings() } catch { throw StudyError.badExpression(text) }
  }

  /// Whether a source is asked about and may hold it.
  func mayHold(_ source: Int) throws -> Bool {
    desk.filter.sources[source] && (candidates?.contains(desk.data.sources[source].id) ?? true)
  }

  /// Where it stands, in code points, in the part of the text that is asked about: never from one turn into the next.
  func places(in text: SourceText, _ source: Int) -> [TextRange] {
    let all =
      request.withInterviewers && !desk.filter.asksForPeople
      ? everything(source, text) : spoken.ranges(of: source, length: text.length)
    // Turns reach past the text only where somebody changed the file by hand.
    let said = all.filter { $0.end <= text.length }
    if let query {
      let inside = said.map { text.byteOffset(of: $0.start)..<text.byteOffset(of: $0.end) }
      return query.matches(in: text, inside: inside).map {
        TextRange(text.position(ofByte: $0.lowerBound), text.position(ofByte: $0.upperBound))
      }
    }
    guard let expression else { return [] }
    return said.flatMap { range in
      let words = text[range]
      return words.matches(of: expression).compactMap { match in
        let start = range.start + words.unicodeScalars.distance(from: words.startIndex, to: match.range.lowerBound)
        let length = words[match.range].unicodeScalars.count
        return length > 0 ? TextRange(start, start + length) : nil
      }
    }
  }

  private func everything(_ source: Int, _ text: SourceText) -> [TextRange] {
    let turns = desk.data.layouts[source].turns
    return turns.isEmpty ? [TextRange(0, text.length)] : turns.map(\.words).filter { $0.length > 0 }
  }

  func row(
    _ range: TextRange, _ shown: MaskedText, _ lines: LineNumbers, _ speakers: SourceSpeakers, _ source: Int
  ) -> (key: String, cells: [Display.Cell]) {
    let people = speakers.speakers(in: range)
    // Names are replaced before the context is cut, so that no piece of one is left at its edge.
    let found = shown.place(of: range)
    let before = shown.place(of: TextRange(max(0, range.start - request.context), range.start))
    let after = shown.place(of: TextRange(range.end, min(shown.length, range.end + request.context)))
    // A name of which only a part was looked for stands in the middle, once.
    let left = shown.words(at: min(before.lowerBound, found.lowerBound)..<min(before.upperBound, found.lowerBound))
    let right = shown.words(at: max(after.lowerBound, found.upperBound)..<max(after.upperBound, found.upperBound))
    let match = shown.words(at: found)
    // On one line; a blank at either end stays, as it tells whole words from parts.
    func line(_ words: String) -> String {
      let inner = Excerpt.of(words, words: .max)
      let scalars = words.unicodeScalars
      let beginsBlank = scalars.first?.properties.isWhitespace ?? false
      // Only what is not ASCII may hang on the letter before it.
      let endsBlank = scalars.last.map { $0.isASCII ? $0.properties.isWhitespace : words.last?.isWhitespace ?? false }
      let ends = (beginsBlank ? " " : "", endsBlank ?? false ? " " : "")
      return inner.isEmpty ? ends.0 : ends.0 + inner + ends.1
    }
    return (
      desk.data.sources[source].title,
      [
        .text(LineNumbers.cited(lines.lines(of: range))),
        .text(people.map { desk.data.informants[$0].code }.joined(separator: "; ")), .text(line(left)),
        .text(line(match)), .text(line(right)), .number(range.start), .number(range.end),
        .text(desk.dataCodes.code(of: source, people: people, lines: lines.lines(of: range))),
      ]
    )
  }
}
