public import AnyamAnalysis
public import AnyamModel

/// One conclusion whole: its words, its way through the ledger, what every source and technique says, its gates, what was asked of
/// whom, and every passage for and against it.
public struct ConclusionLayout {
  private let assessment: Assessment
  private let ledger: Ledger
  private let data: StudyData
  private let wording: LedgerWording
  /// One for each passage of the assessment's evidence.
  private let quotations: [Quotation]

  public init(
    _ assessment: Assessment, _ ledger: Ledger, _ data: StudyData, quotations: [Quotation], language: Language
  ) {
    self.assessment = assessment
    self.ledger = ledger
    self.data = data
    self.quotations = quotations
    wording = LedgerWording(language)
  }

  private var conclusion: Conclusion { assessment.conclusion }

  public func display() -> Display {
    let rows = zip(assessment.sources.evidence, quotations)
    var display = Display(
      kind: "conclusion", corner: "id", across: "", rowKeys: quotations.map(\.coding.description),
      columnKeys: [
        "stance", "quote", "informant", "role", "technique", "date", "source", "lines", "data-code", "after",
      ],
      cells: rows.map { item, quotation in
        [
          .text(item.stance.rawValue + (item.isAssumed ? "?" : "")), .text(quotation.words),
          .text(quotation.speaker), .text(quotation.role),
          .text(quotation.technique?.rawValue ?? ""), .text(quotation.date?.description ?? ""),
          .text(quotation.source), .text(quotation.lineNumbers), .text(quotation.dataCode),
          .present(isLater(item)),
        ]
      }, data: data.digest)
    display.frame.caption = "\(conclusion.key): \(conclusion.statement)"
    display.prose = prose()
    return display
  }

  /// The same for programs: steps, gates, records and passages.
  public func json() -> JSON {
    let people = Dictionary(data.informants.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
    guard case .array(let gates) = LedgerLayout.gatesJSON([assessment], data: data),
      case .object(let pairs)? = gates.first
    else { return .null }
    let table = display()
    return .object(
      pairs + [
        (
          "steps",
          .array(
            ledger.steps(of: conclusion.id).map { step in
              .object([
                ("state", .string(step.state.rawValue)), ("day", .optional(step.day?.description)),
                ("reason", .string(step.reason)), ("cause", .optional(step.cause?.rawValue)),
                ("data", .string(step.data)),
              ])
            })
        ), ("rival", .string(conclusion.rival)), ("representativeness", .string(conclusion.representativeness)),
        (
          "member_checks",
          .array(
            ledger.memberChecks.filter { $0.conclusion == conclusion.id }.map { check in
              .object([
                ("informant", .optional(check.informant.flatMap { people[$0] })),
                ("date", .optional(check.date?.description)), ("outcome", .string(check.outcome.rawValue)),
                ("response", .string(check.response)), ("change", .string(check.change)),
              ])
            })
        ),
        (
          "evidence",
          .array(
            table.cells.enumerated().map { at, cells in
              .object(
                [("id", .string(table.rowKeys[at]))] + zip(table.columnKeys, cells).map { ($0, .string($1.plain)) })
            })
        ),
      ])
  }

  private func isLater(_ item: EvidenceItem) -> Bool {
    guard let day = assessment.provisionalDay, let gathered = data.sources[item.source].date else { return false }
    return gathered > day
  }

  private func prose() -> [Display.Paragraph] {
    var prose: [Display.Paragraph] = [.heading("\(conclusion.key) · \(wording.state(assessment.state))")]
    prose.append(.text(conclusion.statement))
    if !conclusion.question.isEmpty {
      prose.append(.text(wording.either("Research question: ", "Rumusan masalah: ") + conclusion.question))
    }
    if let stated = conclusion.stated {
      prose.append(
        .text(
          wording.either(
            "Stated afterwards: written down on \(stated), shown by: \(conclusion.basis)",
            "Dinyatakan kemudian: ditulis pada \(stated), dibuktikan dengan: \(conclusion.basis)")))
    }
    prose.append(.heading(wording.either("Its way", "Perjalanannya")))
    let coders = Dictionary(data.coders.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for step in ledger.steps(of: conclusion.id) {
      let who = step.cause == nil ? step.coder.flatMap { coders[$0] } ?? "" : wording.either("the program", "program")
      let why = step.cause.map(wording.cause) ?? step.reason
      let head = [step.day?.description ?? "", wording.state(step.state), who].filter { !$0.isEmpty }
      prose.append(
        .point(
          head.joined(separator: " · ") + (why.isEmpty ? "" : ": \(why)")
            + wording.either(" (data ", " (data ") + step.data.prefix(8) + ")"))
    }
    prose.append(.heading(wording.either("Sources and techniques", "Sumber dan teknik")))
    let words = TriangulationWording(wording.language)
    for triangulation in [assessment.sources, assessment.techniques] {
      prose.append(
        .text(
          "\(words.title(triangulation.by, "")): \(words.verdict(triangulation.verdict, triangulation.by)) "
            + TriangulationLayout.covered(triangulation)))
      for (head, text) in wording.compared(triangulation) { prose.append(.point("\(head): \(text)")) }
    }
    if let resolution = assessment.sources.resolution {
      prose.append(.point("\(words.settledBy): \(words.resolution(resolution.kind)). \(resolution.reason)"))
    }
    prose.append(.heading(wording.either("Gates", "Gerbang")))
    for result in assessment.gates where result.outcome != .notUsed {
      let detail = wording.detail(result, assessment)
      prose.append(
        .point(
          "\(result.gate.rawValue) \(wording.gate(result.gate)): \(wording.outcome(result.outcome))"
            + (detail.isEmpty ? "" : " (\(detail))")))
    }
    prose += records()
    prose += passages()
    prose.append(.text(wording.closing))
    return prose
  }

  /// What was done to test it.
  private func records() -> [Display.Paragraph] {
    var prose: [Display.Paragraph] = []
    if !conclusion.rival.isEmpty {
      prose.append(.point(wording.either("Rival explanation: ", "Penjelasan tandingan: ") + conclusion.rival))
    }
    if !conclusion.representativeness.isEmpty {
      prose.append(.point(wording.either("Representativeness: ", "Keterwakilan: ") + conclusion.representativeness))
    }
    let people = Dictionary(data.informants.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
    for check in ledger.memberChecks where check.conclusion == conclusion.id {
      let who = check.informant.flatMap { people[$0] } ?? ""
      let said = [check.response, check.change].filter { !$0.isEmpty }.joined(separator: "; ")
      prose.append(
        .point(
          "Member check \(check.date?.description ?? "") \(who): \(wording.memberOutcome(check.outcome))"
            + (said.isEmpty ? "" : ". \(said)")))
    }
    for search in ledger.searches where search.claim == .conclusion(conclusion.id) {
      prose.append(
        .point(
          wording.either("Negative cases ", "Kasus negatif ") + (search.date?.description ?? "")
            + wording.either(": looked for ", ": dicari ") + search.terms
            + wording.either("; found \(search.found)", "; ditemukan \(search.found)")
            + (search.memo.isEmpty ? "" : ". \(search.memo)")))
    }
    let visits = Dictionary(data.visits.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for recheck in ledger.rechecks where recheck.conclusion == conclusion.id {
      prose.append(
        .point(
          wording.either("Back in the field, visit ", "Kembali ke lapangan, kunjungan ")
            + "\(visits[recheck.visit] ?? ""): \(wording.recheck(recheck.outcome))"
            + (recheck.memo.isEmpty ? "" : ". \(recheck.memo)")))
    }
    return prose
  }

  private func passages() -> [Display.Paragraph] {
    var prose: [Display.Paragraph] = []
    let heads: [(Stance, String)] = [
      (.support, wording.either("For it", "Mendukung")),
      (.qualify, wording.either("For it under conditions", "Mendukung bersyarat")),
      (.contradict, wording.either("Against it", "Menentang")),
    ]
    for (stance, head) in heads {
      let own = zip(assessment.sources.evidence, quotations).filter { $0.0.stance == stance }
      guard !own.isEmpty else { continue }
      prose.append(.heading("\(head) (\(own.count))"))
      for (item, quotation) in own {
        let lines =
          quotation.dataCodeHoldsLines ? "" : ", " + DisplayWording(wording.language).lines([quotation.lines])
        let after = isLater(item) ? wording.either("; after the return", "; setelah kembali ke lapangan") : ""
        let assumed = item.isAssumed ? wording.either("; direction assumed", "; arah diandaikan") : ""
        prose.append(
          .quote(
            quotation.words,
            cited: (quotation.dataCode.isEmpty ? quotation.source : quotation.dataCode) + lines + after + assumed))
      }
    }
    return prose
  }
}
