import AnyamAnalysis
import AnyamModel
import AnyamStore

/// Puts together what passages look like, source by source: what those of a source have in common is looked up once.
struct PassageCollector {
  private(set) var gathered: PassageBuilder
  /// Which of them are wanted, where that is told by their words; `nil` where all are.
  private(set) var choices: QuoteChoices?
  private let desk: DisplayDesk
  private let texts: ShownTexts
  /// For each group of people who speak together what of them goes into data codes, and their number among the speakers.
  private var speakers: [(people: DataCodes.People, number: Int)?]
  /// For each group how it is cited, and in which source that was.
  private var citations: [(source: Int32, citation: Int32)]
  /// For each code the number of its theme, from 1: what data codes have as the focus.
  private let foci: [Int]

  /// - Parameters:
  ///   - count: how many passages there will be.
  ///   - excerpt: how many words of each are kept; `nil` for all.
  init(_ desk: DisplayDesk, _ texts: ShownTexts, count: Int, excerpt: Int? = nil, choices: QuoteChoices? = nil) {
    self.desk = desk
    self.choices = choices
    self.texts = texts
    let data = desk.data
    gathered = PassageBuilder(
      ids: data.codings.ids, codes: data.codebook.keys, coders: data.coders.map(\.name), count: count,
      excerpt: excerpt)
    speakers = Array(repeating: nil, count: desk.attribution.groupCount)
    citations = Array(repeating: (-1, -1), count: desk.attribution.groupCount)
    foci = Self.foci(data.codebook)
  }

  private static func foci(_ codebook: Codebook) -> [Int] {
    var themes = 0
    return codebook.parents.map { parent in
      // What lies in a theme stands behind it, before the next one.
      if parent < 0 { themes += 1 }
      return themes
    }
  }

  /// - Parameter list: codings of one source, in the order of its text.
  mutating func add(_ list: ArraySlice<Int>, of at: Int) throws {
    if let choices, !list.contains(where: { choices.mayTake($0) }) { return }
    let notes = try texts.notes().on(desk.data.sources[at].id)
    let shown = try texts.text(of: at)
    let pages = try texts.pages(of: at)
    let origin = gathered.add(desk.origin(of: at))
    let text = gathered.excerpt == nil ? gathered.add(shown.words) : -1
    let codes = desk.dataCodes.of(at)
    let codings = desk.data.codings
    let isOfQuote = desk.data.settings.dataCode.isOfQuote
    var (line, name) = (1, 0)
    for index in list {
      guard choices?.mayTake(index) ?? true else { continue }
      let range = codings.range(index)
      let place = shown.words.place(of: range, from: &name)
      guard choices?.takes(index, words: { shown.words.wordCount(place) }) ?? true else { continue }
      let kept = gathered.excerpt.map { gathered.keep(place, of: shown.words, words: $0) } ?? place
      let numbers = shown.lines.lines(of: range, from: &line)
      let group = desk.attribution.group(index)
      // Every passage has its own where the pattern of data codes asks for more than who speaks.
      if isOfQuote || citations[group].source != at {
        citations[group] = (Int32(at), Int32(cite(index, origin, codes, isOfQuote ? numbers : nil)))
      }
      gathered.append(
        coding: index, citation: Int(citations[group].citation), range: range, text: text, place: kept,
        code: Int(codings.codes[index]), coder: Int(codings.coders[index]), stance: codings.stances[index],
        lines: numbers, page: pages.isEmpty ? nil : pages.count { $0 <= range.start },
        notes: notes.flatMap { $0.of(codings.id(index), range, desk.masking) }.map { gathered.add($0) })
    }
  }

  /// The number of a new citation.
  ///
  /// - Parameters:
  ///   - codes: of the source it stands in.
  ///   - lines: where the pattern of data codes asks for more than who speaks.
  private mutating func cite(
    _ coding: Int, _ origin: Int, _ codes: DataCodes.OfSource, _ lines: ClosedRange<Int>?
  ) -> Int {
    let group = desk.attribution.group(coding)
    let own = speakers[group] ?? add(speakersOf: coding)
    let focus = lines.map { _ in foci[Int(desk.data.codings.codes[coding])] }
    return gathered.cite(origin: origin, speakers: own.number) {
      codes.append(own.people, lines: lines, focus: focus, to: &$0)
    }
  }

  private mutating func add(speakersOf coding: Int) -> (people: DataCodes.People, number: Int) {
    let people = desk.attribution.informants(coding).map { Int($0) }
    let own = (
      people: desk.dataCodes.people(people),
      number: gathered.add(Quotation.Speakers(people.map { desk.data.informants[$0] }))
    )
    speakers[desk.attribution.group(coding)] = own
    return own
  }
}
