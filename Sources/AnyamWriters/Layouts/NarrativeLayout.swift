public import AnyamAnalysis
public import AnyamModel

/// The short description (*uraian singkat*) of a code: how often and by whom it was said, by which techniques, where they agree and
/// where they differ, with typical and dissenting quotes. The first form of display Miles & Huberman name.
public struct NarrativeLayout {
  private let data: StudyData
  private let wording: NarrativeWording
  private let statements: CellStatements
  private let names: CodeNames

  /// Whether a coding lies on a passage that was set aside: it counts, and is not quoted.
  private let isSetAside: (Int) -> Bool
  /// Codings in what an observer thought about it.
  private let reflective: Set<Int>

  public init(
    _ data: StudyData, language: Language, statements: CellStatements, reflective: Set<Int> = [],
    isSetAside: @escaping (Int) -> Bool = { _ in false }
  ) {
    self.data = data
    self.isSetAside = isSetAside
    self.reflective = reflective
    wording = NarrativeWording(language)
    names = CodeNames(data.codebook, language)
    self.statements = statements
  }

  /// - Parameters:
  ///   - quotations: what the codings of all accounts look like.
  ///   - most: how many typical quotes each code gets, where a number was named.
  public func display(_ accounts: [CodeAccount], quotations: Quotations, most: Int?, scope: Scope) -> Display {
    var display = Display(
      kind: "narrative", corner: "code", across: "", rowKeys: accounts.map { data.codebook.keys[$0.code] },
      columnKeys: [
        "codings", "passages", "informants", "sources", "techniques", "support", "qualify", "contradict", "text",
      ],
      cells: accounts.map { account in
        [
          .number(account.codings.count), .number(account.passages.count), .number(account.speaking.count),
          .number(account.sources),
          .text(account.techniques.map { $0.technique.rawValue }.joined(separator: "; ")),
          .number(account.stances[.support] ?? 0), .number(account.stances[.qualify] ?? 0),
          .number(account.stances[.contradict] ?? 0),
          .text(sentences(account, isScoped: scope.narrowsData).joined(separator: " ")),
        ]
      }, scope: scope, data: data.digest)
    display.frame.caption = wording.title
    for account in accounts { display.prose += paragraphs(account, quotations, most, isScoped: scope.narrowsData) }
    if accounts.isEmpty { display.prose = [.text(wording.noCodes)] }
    display.evidence = evidence(accounts, quotations)
    return display
  }

  /// The number of codings of each account opens its quotes.
  private func evidence(_ accounts: [CodeAccount], _ quotations: Quotations) -> Display.Evidence {
    var shown: [Quotation] = []
    var places: [Int: Int] = [:]
    for coding in accounts.flatMap(\.codings) where places[coding] == nil {
      guard let quotation = quotations[coding] else { continue }
      places[coding] = shown.count
      shown.append(quotation)
    }
    return Display.Evidence(
      quotations: shown,
      cells: accounts.flatMap { account in [account.codings.compactMap { places[$0] }] + Array(repeating: [], count: 8)
      })
  }

  private func paragraphs(
    _ account: CodeAccount, _ quotations: Quotations, _ most: Int?, isScoped: Bool
  ) -> [Display.Paragraph] {
    let key = data.codebook.keys[account.code]
    var paragraphs: [Display.Paragraph] = [.heading(names.path(key))]
    let code = data.codebook.codes[account.code]
    let definition = code.definitions[wording.language] ?? code.definition
    if !definition.isEmpty { paragraphs.append(.text(definition)) }
    paragraphs.append(.text(sentences(account, isScoped: isScoped).joined(separator: " ")))
    let candidates = account.passages.filter { !isSetAside($0) }.compactMap { coding in
      quotations[coding].map { quotation in
        TypicalQuotes.Candidate(
          coding: coding, stance: quotation.stance,
          speaker: quotation.speaker, role: quotation.role,
          isKey: data.informants.contains { $0.kind == .key && quotation.informants.contains($0.code) })
      }
    }
    let isFilled = most != nil
    let words = { coding in quotations[coding].map { Excerpt.words(in: $0.quoted) } ?? 0 }
    var isFirst = true
    func quote(_ stance: Stance?, most: Int) {
      let codings = TypicalQuotes.choose(
        candidates, stances: [stance], most: most, isFilled: isFilled, words: words)
      guard !codings.isEmpty else { return }
      let leads = QuoteLeads(
        language: wording.language, isSaid: codings.allSatisfy { quotations[$0]?.speaker.isEmpty == false },
        isPart: candidates.count { $0.stance == stance } > codings.count, isFirst: isFirst)
      paragraphs.append(.text(leads.lead(stance)))
      isFirst = false
      for coding in codings {
        guard let quotation = quotations[coding] else { continue }
        let mark = reflective.contains(coding) ? "; \(wording.reflective)" : ""
        paragraphs.append(.quote(InnerQuotes.inside(quotation.words), cited: wording.display.cited(quotation) + mark))
        if !quotation.translation.isEmpty {
          paragraphs.append(.quote(InnerQuotes.inside(quotation.translation), cited: wording.display.translated))
        }
      }
    }
    let isSupported = (account.stances[.support] ?? 0) > 0
    quote(isSupported ? .support : nil, most: most ?? 3)
    // Where nobody supports it outright, what is said under a condition is the usual.
    quote(.qualify, most: most ?? (isFirst ? 3 : 1))
    quote(.contradict, most: most ?? 2)
    let conclusion = statements.conclusion(row: ("code", key))
    // What is concluded of all data is no conclusion from none of them.
    if !conclusion.isEmpty, !(isScoped && account.codings.isEmpty) { paragraphs.append(.text(conclusion)) }
    return paragraphs
  }

  private func sentences(_ account: CodeAccount, isScoped: Bool) -> [String] {
    let name = names.name(data.codebook.keys[account.code]) ?? data.codebook.codes[account.code].name
    guard !account.codings.isEmpty else { return [isScoped ? wording.nothingInScope(name) : wording.nothing(name)] }
    var sentences = [wording.count(name, account, data, isScoped: isScoped)]
    if !account.stances.isEmpty {
      sentences.append(wording.directions(account))
      sentences += wording.standing(account, data, isScoped: isScoped)
    }
    if !account.silent.isEmpty { sentences.append(wording.silent(account, data, isScoped: isScoped)) }
    if !account.notAsked.isEmpty { sentences.append(wording.notAsked(account, data)) }
    return sentences
  }
}
