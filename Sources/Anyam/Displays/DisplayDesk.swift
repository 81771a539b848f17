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
  /// The texts, for displays that go through many.
  let texts: SourceTexts
  /// Which translations stand beside quotes.
  var translations = PassageNotes.Translations.all
  /// Whether anything shown says what was noted on codings.
  var showsMemos = true

  /// - Parameters:
  ///   - hasCodings: `false` where only texts are asked for.
  ///   - codingIDs: whether quotes will be shown; counting needs no ids.
  ///   - inReadingOrder: whether every text will be gone through from its beginning to its end, for quotes or for counting words.
  ///   - language: of what is said in sentences; the study's where none is given.
  init(
    _ reader: StudyReader, _ scope: Scope, codingIDs: Bool = true, inReadingOrder: Bool? = nil, hasCodings: Bool = true,
    language: Language? = nil, realNames: Bool = false
  ) throws {
    self.reader = reader
    texts = reader.texts()
    let known = try reader.data(
      codingIDs: codingIDs || !scope.marks.isEmpty, hasCodings: hasCodings, inReadingOrder: inReadingOrder ?? codingIDs)
    masking = realNames ? .none : try Self.masking(reader, known.informants)
    data = known.masked(by: masking)
    self.scope = try scope.checked(against: data)
    attribution = Attribution(data)
    filter = ScopeFilter(self.scope, data)
    self.language = language ?? data.language
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

  /// The texts as they are shown.
  var shownTexts: ShownTexts { ShownTexts(self) }

  /// What codes are called in the language of its sentences.
  var codeNames: CodeNames { CodeNames(data.codebook, language) }

  /// The codings asked about, in the order of the sources and of their texts.
  func inside() -> [Int] {
    let codings = data.codings
    let found = (0..<codings.count).filter { filter.includes($0, codings, attribution.informants($0)) }
    return ordered(found)
  }

  /// Codings as a person reads them.
  func ordered(_ indices: [Int]) -> [Int] { ReadingOrder.sorted(indices, data.codings) }

  /// How techniques and days are named under a display: which data it rests on.
  ///
  /// - Parameter evidence: what stands in it; all that was asked about where that is not known.
  func sourceLine(_ evidence: Display.Evidence? = nil) -> String {
    let wording = DisplayWording(language)
    // They come source by source.
    var shown: Set<String> = []
    var last: String?
    for source in (evidence?.quotations ?? []).lazy.map(\.source) where source != last {
      shown.insert(source)
      last = source
    }
    let used = data.sources.indices.filter { source in
      guard shown.isEmpty else { return shown.contains(data.sources[source].title) }
      let isOfAsked = !filter.asksForPeople || attribution.informantsOfSource[source].contains { filter.informants[$0] }
      return filter.sources[source] && isOfAsked
    }.map { data.sources[$0] }
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
