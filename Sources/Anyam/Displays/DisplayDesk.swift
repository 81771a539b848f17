import AnyamAnalysis
import AnyamModel
import AnyamStore

/// What every display is made from: the study's data, who said what, the part asked about, and quotes as they are shown.
struct DisplayDesk {
  let reader: StudyReader
  let data: StudyData
  let attribution: Attribution
  let scope: Scope
  let filter: ScopeFilter
  let language: Language
  let masking: Masking
  let dataCodes: DataCodes

  /// - Parameters:
  ///   - hasCodings: `false` where only texts are asked for.
  ///   - codingIDs: whether quotes will be shown; counting needs no ids.
  ///   - language: of what is said in sentences; the study's where none is given.
  init(
    _ reader: StudyReader, _ scope: Scope, codingIDs: Bool = true, hasCodings: Bool = true,
    language: Language? = nil, realNames: Bool = false
  ) throws {
    self.reader = reader
    data = try reader.data(codingIDs: codingIDs || !scope.marks.isEmpty, hasCodings: hasCodings)
    self.scope = try scope.checked(against: data)
    attribution = Attribution(data)
    filter = ScopeFilter(self.scope, data)
    self.language = language ?? data.language
    masking = realNames ? .none : try Self.masking(reader, data.informants)
    dataCodes = DataCodes(data, attribution)
  }

  /// The names of the mask list, and the real names informants are known by.
  static func masking(_ reader: StudyReader, _ informants: [Informant]) throws -> Masking {
    var masks = try reader.masks()
    for informant in informants where !informant.realName.isEmpty {
      masks.append(
        Mask(
          name: informant.realName, replacement: informant.pseudonym.isEmpty ? informant.code : informant.pseudonym))
    }
    return Masking(masks)
  }

  /// The codings asked about, in the order of the sources and of their texts.
  func inside() -> [Int] {
    let codings = data.codings
    let found = (0..<codings.count).filter { filter.includes($0, codings, attribution.informants($0)) }
    return ordered(found)
  }

  /// Codings as a person reads them.
  func ordered(_ indices: [Int]) -> [Int] { ReadingOrder.sorted(indices, data.codings) }

  /// What codings look like, by index.
  func quotations(_ indices: some Sequence<Int>) throws -> [Int: Quotation] {
    let list = ordered(Array(indices))
    return Dictionary(uniqueKeysWithValues: zip(list, try quotations(ordered: list)))
  }

  /// What codings look like that come in the order of their sources. Each text is loaded once.
  func quotations(ordered list: [Int]) throws -> [Quotation] {
    let notes = try PassageNotes(reader)
    var quoted: [Quotation] = []
    quoted.reserveCapacity(list.count)
    var at = 0
    while at < list.count {
      let source = data.codings.sources[list[at]]
      let id = data.sources[Int(source)].id
      let text = try reader.text(of: id)
      let place = (lines: LineNumbers(text), pages: try reader.pages(of: id))
      var voices: [ArraySlice<Int32>: Voices] = [:]
      while at < list.count, data.codings.sources[list[at]] == source {
        quoted.append(quotation(list[at], text, place, notes, &voices))
        at += 1
      }
    }
    return quoted
  }

  /// Those who speak together in passages of one source, as a quote names them. Few, however many passages there are.
  private struct Voices {
    let codes: [String]
    let roles: [String]
    /// Empty where every passage has its own.
    let dataCode: String
  }

  private func voices(_ speakers: ArraySlice<Int32>, of source: Int) -> Voices {
    let people = speakers.map { Int($0) }
    var roles: [String] = []
    for person in people {
      let role = data.informants[person].role
      if !role.isEmpty, !roles.contains(role) { roles.append(role) }
    }
    return Voices(
      codes: people.map { data.informants[$0].code }, roles: roles,
      dataCode: data.settings.dataCode.isOfQuote ? "" : dataCodes.code(of: source, people: people))
  }

  private func quotation(
    _ index: Int, _ text: SourceText, _ place: (lines: LineNumbers, pages: [Int]), _ notes: PassageNotes,
    _ known: inout [ArraySlice<Int32>: Voices]
  ) -> Quotation {
    let codings = data.codings
    let at = Int(codings.sources[index])
    let source = data.sources[at]
    let range = codings.range(index)
    let speakers = attribution.informants(index)
    let who: Voices
    if let seen = known[speakers] {
      who = seen
    } else {
      who = voices(speakers, of: at)
      known[speakers] = who
    }
    let coder = Int(codings.coders[index])
    let lines = place.lines.lines(of: range)
    var quotation = Quotation(
      coding: codings.ids[index], source: source.title, range: range, words: masking.words(of: text, range),
      code: data.codebook.keys[Int(codings.codes[index])], coder: coder < 0 ? "" : data.coders[coder].name,
      stance: codings.stances[index], memo: masking.apply(notes.memo(codings.ids[index])),
      informants: who.codes, roles: who.roles, technique: source.technique, date: source.date, lines: lines,
      page: place.pages.isEmpty ? nil : place.pages.count { $0 <= range.start })
    quotation.dataCodeHoldsLines = data.settings.dataCode.holdsLines
    if data.settings.dataCode.isOfQuote {
      let theme = data.codebook.theme(of: Int(codings.codes[index]))
      quotation.dataCode = dataCodes.code(
        of: at, people: speakers.map { Int($0) }, lines: lines,
        focus: data.codebook.parents[...theme].count { $0 < 0 })
    } else {
      quotation.dataCode = who.dataCode
    }
    quotation.summary = masking.apply(notes.summary(source.id, range))
    quotation.translation = masking.apply(notes.translation(source.id, range))
    quotation.weight = notes.weight(source.id, range)
    return quotation
  }

  /// Quotes of cells: every segment once, and for each cell which.
  func evidence(_ cells: [[Int]]) throws -> Display.Evidence {
    let all = ordered(Array(Set(cells.joined())))
    let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    return Display.Evidence(
      quotations: try quotations(ordered: all), cells: cells.map { cell in cell.compactMap { places[$0] }.sorted() })
  }

  /// How techniques and days are named under a display: which data it rests on.
  func sourceLine() -> String {
    let wording = DisplayWording(language)
    let used = data.sources.indices.filter { filter.sources[$0] }.map { data.sources[$0] }
    let techniques = Technique.allCases.filter { technique in used.contains { $0.technique == technique } }
      .map { wording.technique($0).lowercased() }
    let dates = used.compactMap(\.date)
    guard let first = dates.min(), let last = dates.max(), !techniques.isEmpty else { return wording.source }
    let days = first == last ? wording.date(first) : "\(wording.date(first)) – \(wording.date(last))"
    let list = techniques.joined(separator: ", ")
    return wording.either(
      "Source: research data (\(list); \(days)), compiled by the researcher",
      "Sumber: data penelitian (\(list); \(days)), diolah peneliti")
  }
}
