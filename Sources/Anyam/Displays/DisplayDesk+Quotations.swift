import AnyamAnalysis
import AnyamModel
import AnyamStore

extension DisplayDesk {
  /// What codings look like.
  ///
  /// - Parameter indices: each may come more than once.
  func quotations(_ indices: some Sequence<Int>, _ texts: SourceTexts? = nil) throws -> Quotations {
    var isAsked = [Bool](repeating: false, count: data.codings.count)
    for index in indices { isAsked[index] = true }
    let list = ordered(isAsked.indices.filter { isAsked[$0] })
    return Quotations(try quotations(ordered: list, texts), of: list, codings: data.codings.count)
  }

  /// What codings look like that come in the order of their sources. Each text is loaded once.
  func quotations(ordered list: [Int], _ texts: SourceTexts? = nil) throws -> [Quotation] {
    let sources = data.codings.sources
    let texts = texts ?? self.texts
    let notes = try PassageNotes(reader)
    let people = SpeakersShown(data, attribution)
    var quoted: [Quotation] = []
    quoted.reserveCapacity(list.count)
    var at = 0
    while at < list.count {
      var end = at
      while end < list.count, sources[list[end]] == sources[list[at]] { end += 1 }
      try quote(list[at..<end], of: Int(sources[list[at]]), texts, notes, people, into: &quoted)
      at = end
    }
    return quoted
  }

  /// The quotes of one source. What they have in common is looked up once.
  private func quote(
    _ list: ArraySlice<Int>, of at: Int, _ texts: SourceTexts, _ notes: PassageNotes, _ people: SpeakersShown,
    into quoted: inout [Quotation]
  ) throws {
    let source = data.sources[at]
    let text = try texts.text(of: source.id)
    let pages = try texts.pages(of: source.id)
    let lines = LineNumbers(text)
    let shown = masking.masked(text)
    let pattern = data.settings.dataCode
    let codings = data.codings
    // By who speaks; every passage has its own where the pattern of data codes asks for more than that.
    var origins: [Int: Quotation.Origin] = [:]
    func origin(_ index: Int, _ numbers: ClosedRange<Int>) -> Quotation.Origin {
      let group = attribution.group(index)
      if let known = origins[group] { return known }
      let who = people.of(index, group)
      let theme = data.codebook.theme(of: Int(codings.codes[index]))
      let origin = Quotation.Origin(
        source: source.title, technique: source.technique, date: source.date, informants: who.codes, roles: who.roles,
        dataCode: dataCodes.code(
          of: at, people: who.indices, lines: pattern.isOfQuote ? numbers : nil,
          focus: pattern.isOfQuote ? data.codebook.parents[...theme].count { $0 < 0 } : nil),
        dataCodeHoldsLines: pattern.holdsLines)
      if !pattern.isOfQuote { origins[group] = origin }
      return origin
    }
    for index in list {
      let range = codings.range(index)
      let numbers = lines.lines(of: range)
      let coder = Int(codings.coders[index])
      let id = codings.ids[index]
      quoted.append(
        Quotation(
          coding: id, origin: origin(index, numbers), range: range, quoted: shown.quoted(range),
          code: data.codebook.keys[Int(codings.codes[index])], coder: coder < 0 ? "" : data.coders[coder].name,
          stance: codings.stances[index], lines: numbers,
          page: pages.isEmpty ? nil : pages.count { $0 <= range.start },
          notes: notes.isEmpty ? nil : notes.of(id, source.id, range, masking)))
    }
  }

  /// Quotes of cells: every segment once, and for each cell which.
  func evidence(_ cells: [[Int]]) throws -> Display.Evidence {
    evidence(cells, try quotations(cells.joined()))
  }

  func evidence(_ cells: [[Int]], _ quotations: Quotations) -> Display.Evidence {
    Display.Evidence(
      quotations: quotations.list, cells: cells.map { cell in cell.compactMap { quotations.place(of: $0) }.sorted() })
  }
}

/// Those who speak together, as a quote names them: few, however many passages there are.
private final class SpeakersShown {
  struct Speakers {
    let indices: [Int]
    let codes: [String]
    /// Each once.
    let roles: [String]
  }

  private let informants: [Informant]
  private let attribution: Attribution
  private var known: [Int: Speakers] = [:]

  init(_ data: StudyData, _ attribution: Attribution) {
    informants = data.informants
    self.attribution = attribution
  }

  func of(_ coding: Int, _ group: Int) -> Speakers {
    if let speakers = known[group] { return speakers }
    let indices = attribution.informants(coding).map { Int($0) }
    var roles: [String] = []
    for role in indices.map({ informants[$0].role }) where !role.isEmpty && !roles.contains(role) { roles.append(role) }
    let speakers = Speakers(indices: indices, codes: indices.map { informants[$0].code }, roles: roles)
    known[group] = speakers
    return speakers
  }
}
