import AnyamAnalysis
import AnyamModel
import AnyamReaders

/// Makes codings of the rows of a table. Every row that cannot be one is a problem; all are gathered, so that a person
/// mends a file once and not row by row.
struct CodingRows {
  private(set) var problems: [Finding] = []

  private let data: StudyData
  private let load: (ID<Source>) throws -> SourceText
  private var sources: [String: Source?]
  private let sourceIndices: [ID<Source>: Int]
  private var speakersOfSource: [Int: SourceSpeakers] = [:]
  private var codes: [String: ID<Code>?]
  private var informants: [String: ID<Informant>?] = [:]
  private var finders: [ID<Source>: PassageFinder] = [:]

  /// Quotes come back as they were shown: with names replaced.
  private let masking: Masking
  private let informantIndex: InformantIndex

  init(_ data: StudyData, masking: Masking, text: @escaping (ID<Source>) throws -> SourceText) {
    self.data = data
    self.load = text
    self.masking = masking
    informantIndex = InformantIndex(data.informants)
    sourceIndices = Dictionary(uniqueKeysWithValues: data.sources.enumerated().map { ($1.id, $0) })
    sources = Dictionary(data.sources.map { ($0.title, $0) }, uniquingKeysWith: { first, _ in first })
    codes = Dictionary(zip(data.codebook.keys, data.codebook.codes.map(\.id)), uniquingKeysWith: { first, _ in first })
  }

  /// The coding a row asks for, with the coder still to be set; `nil` where the row is a problem.
  mutating func coding(_ row: CodingTable.Row) throws -> Coding? {
    let before = problems.count
    let number = String(row.number)
    let source = findSource(row.source, number)
    let code = findCode(row.code, number)
    var informant: ID<Informant>?
    // The list of `quotes` names everyone who speaks; only one name is somebody who was given.
    var speakers: [ID<Informant>] = []
    if row.informant.contains(";"), !data.informants.contains(where: { $0.code == row.informant }) {
      speakers = row.informant.split(separator: ";").compactMap { findInformant(trimmed(String($0)), number) }
    } else if !row.informant.isEmpty {
      informant = findInformant(row.informant, number)
    }
    if !row.stance.isEmpty, Stance(word: row.stance) == nil {
      problems.append(Finding(.badStance, subject: number, row.stance))
    }
    let retracted = Self.flag(row.retracted)
    if retracted == nil { problems.append(Finding(.badFlag, subject: number, row.retracted)) }
    let range = try source.flatMap { try findRange(row, $0, number) }
    guard problems.count == before, let source, let code, let range, let own = data.coders.first else { return nil }
    guard speakers.isEmpty || speaks(speakers, in: range, source) else {
      problems.append(Finding(.otherSpeakers, subject: number, row.informant))
      return nil
    }
    return Coding(
      source: source.id, range: range, code: code, coder: own.id, stance: Stance(word: row.stance),
      informant: informant.flatMap { speaks([$0], in: range, source) ? nil : $0 }, retracted: retracted ?? false)
  }

  /// The passage of a row that gives no code, only a note; `nil` where the row is a problem.
  mutating func passage(_ row: CodingTable.Row) throws -> (source: ID<Source>, range: TextRange)? {
    let number = String(row.number)
    guard let source = findSource(row.source, number), let range = try findRange(row, source, number) else {
      return nil
    }
    return (source.id, range)
  }

  /// Whether the turns say the same as the row: then nothing is given that is not known, and the list `quotes` writes comes
  /// back as the codings it was made of.
  private mutating func speaks(_ people: [ID<Informant>], in range: TextRange, _ source: Source) -> Bool {
    guard let at = sourceIndices[source.id] else { return false }
    let known = speakersOfSource[at] ?? SourceSpeakers(at, data, informantIndex)
    speakersOfSource[at] = known
    return Set(known.speakers(in: range).map { data.informants[$0].id }) == Set(people)
  }

  private static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "", "false", "no", "0", "tidak": false
    case "true", "yes", "1", "ya": true
    default: nil
    }
  }

  private mutating func findSource(_ typed: String, _ row: String) -> Source? {
    if let known = sources[typed] {
      if known == nil { problems.append(Finding(.unknownSource, subject: row, typed, "")) }
      return known
    }
    let found = try? Lookup.source(typed, in: data.sources)
    sources[typed] = .some(found)
    guard found == nil else { return found }
    let near = NearestNames.find(typed, in: data.sources.map(\.title)).joined(separator: ", ")
    problems.append(
      typed.isEmpty ? Finding(.emptyCell, subject: row, "source") : Finding(.unknownSource, subject: row, typed, near))
    return nil
  }

  private mutating func findCode(_ typed: String, _ row: String) -> ID<Code>? {
    if let known = codes[typed] {
      if known == nil { problems.append(Finding(.unknownCode, subject: row, typed, "")) }
      return known
    }
    do {
      let found = data.codebook.codes[try Lookup.code(typed, in: data.codebook)].id
      codes[typed] = found
      return found
    } catch StudyError.ambiguous(_, let matches) {
      problems.append(Finding(.ambiguousName, subject: row, typed, matches.joined(separator: ", ")))
    } catch StudyError.unknownCode(_, let nearest) where !typed.isEmpty {
      problems.append(Finding(.unknownCode, subject: row, typed, nearest.joined(separator: ", ")))
      codes[typed] = .some(nil)
    } catch {
      problems.append(Finding(.emptyCell, subject: row, "code"))
    }
    return nil
  }

  private mutating func findInformant(_ typed: String, _ row: String) -> ID<Informant>? {
    if let known = informants[typed], let known { return known }
    guard let found = try? Lookup.informant(typed, in: data.informants) else {
      let near = NearestNames.find(typed, in: data.informants.map(\.code)).joined(separator: ", ")
      problems.append(Finding(.unknownInformant, subject: row, typed, near))
      return nil
    }
    informants[typed] = found.id
    return found.id
  }

  private func isMasked(_ quote: String, _ text: SourceText, _ range: TextRange) -> Bool {
    guard !masking.isEmpty else { return false }
    let shown = masking.words(of: text, range)
    return PassageFinder(SourceText(shown)).stands(quote, at: TextRange(0, shown.unicodeScalars.count))
  }

  private mutating func findRange(_ row: CodingTable.Row, _ source: Source, _ number: String) throws -> TextRange? {
    var finder = try finders[source.id] ?? PassageFinder(try load(source.id))
    defer { finders[source.id] = finder }
    guard row.start.isEmpty, row.end.isEmpty else {
      guard let start = Int(row.start), let end = Int(row.end) else {
        problems.append(Finding(.badPosition, subject: number, "\(row.start)..\(row.end)"))
        return nil
      }
      guard 0 <= start, start < end, end <= finder.text.length else {
        problems.append(Finding(.outsideText, subject: number, "\(start)..\(end)", String(finder.text.length)))
        return nil
      }
      let range = TextRange(start, end)
      // Where both are given they must agree: positions that have shifted would put the code on other words.
      if row.isTurn, let part = finder.part(row.quote, of: range) { return part }
      guard row.quote.isEmpty || finder.stands(row.quote, at: range) || isMasked(row.quote, finder.text, range) else {
        problems.append(Finding(.quoteDiffers, subject: number, "\(start)..\(end)", source.title))
        return nil
      }
      return range
    }
    guard row.quote.contains(where: { !$0.isWhitespace }) else {
      problems.append(Finding(.emptyCell, subject: number, "quote"))
      return nil
    }
    switch finder.find(row.quote) {
    case .found(let range): return range
    case .missing: problems.append(Finding(.quoteNotFound, subject: number, source.title))
    case .several(let starts):
      let places = starts.map(String.init).joined(separator: ", ")
      problems.append(Finding(.quoteFoundTwice, subject: number, source.title, places))
    }
    return nil
  }
}
