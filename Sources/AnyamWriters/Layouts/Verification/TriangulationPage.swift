public import AnyamAnalysis
public import AnyamModel

/// The page of triangulation a thesis prints (METHODOLOGY §2.5): for each claim what every source, technique or occasion says, in
/// condensed statements; what is the same, what differs, what only one says; how a conflict was settled, and what became of it.
public struct TriangulationPage {
  private let wording: LedgerWording
  private let words: TriangulationWording
  private let statements: CellStatements
  private let ledger: Ledger
  private let data: StudyData

  public init(_ data: StudyData, _ ledger: Ledger, statements: CellStatements, language: Language) {
    self.data = data
    self.ledger = ledger
    self.statements = statements
    wording = LedgerWording(language)
    words = TriangulationWording(language)
  }

  /// - Parameter quotations: for each claim one for every item of its evidence.
  public func display(_ claims: [Triangulation], references: [ClaimReference], quotations: [[Quotation]]) -> Display {
    var channels: [String] = []
    for claim in claims {
      for channel in claim.cells.map(\.channel) + claim.notAsked where !channels.contains(channel) {
        channels.append(channel)
      }
    }
    let kind = claims.first?.by ?? .source
    var evidence: [[Int]] = []
    var all: [Quotation] = []
    // A page holds only so many columns: verdict, resolution and what is concluded stand in one.
    let extra =
      kind == .source ? ["same", "different", "specific", "conclusion", "member-check"] : ["verdict", "conclusion"]
    let longest = channels.count > 3 ? 15 : 25
    let cells = zip(zip(claims, references), quotations).map { pair, quoted -> [Display.Cell] in
      let (claim, reference) = pair
      let offset = all.count
      all += quoted
      var row: [Display.Cell] = []
      for channel in channels {
        let own = claim.channels.indices.filter { claim.channels[$0] == channel }
        evidence.append(own.map { $0 + offset })
        row.append(cell(claim, channel, own.map { quoted[$0] }, most: longest))
      }
      evidence += Array(repeating: [], count: extra.count)
      return row + closing(claim, reference, kind)
    }
    var display = Display(
      kind: "triangulation-page", corner: "claim", across: "",
      rowKeys: claims.map { $0.statement.isEmpty ? $0.claim : "\($0.claim) \($0.statement)" },
      columnKeys: channels + extra,
      cells: cells, data: data.digest)
    for column in channels.indices { display.acrossOf[column] = kind == .technique ? "technique" : "role" }
    display.evidence = Display.Evidence(quotations: all, cells: evidence)
    display.frame.caption = words.title(kind, "")
    display.frame.rule = words.closing
    let states = CellState.allCases.filter { state in
      state != .silent && claims.contains { $0.cells.contains { $0.state == state } }
    }
    if !states.isEmpty {
      display.frame.notes.append(
        states.map { "(\(TriangulationWording.sign($0))) \(words.state($0))" }.joined(separator: "; ") + ".")
    }
    let parents = Set(data.codebook.parents.filter { $0 >= 0 }.map { data.codebook.keys[$0] })
    if claims.contains(where: { parents.contains($0.claim) }) { display.frame.notes.append(words.eachByItself) }
    if claims.contains(where: { $0.flags.contains(.stanceAssumed) }) {
      display.frame.notes.append(words.sentence([.stanceAssumed]))
    }
    return display
  }

  private func cell(_ claim: Triangulation, _ channel: String, _ quoted: [Quotation], most: Int) -> Display.Cell {
    if claim.notAsked.contains(channel) { return .missing(.leftOut) }
    guard let state = claim.cells.first(where: { $0.channel == channel })?.state else {
      return .missing(.notApplicable)
    }
    guard state != .silent else { return .missing(.notMentioned) }
    let dimension =
      claim.by == .source ? "role" : claim.by == .technique ? "technique" : claim.by == .time ? "visit" : "coder"
    // In brackets: a cell that begins with a plus would be run by a spreadsheet.
    let sign = "(\(TriangulationWording.sign(state)))"
    let display = DisplayWording(wording.language)
    if let text = statements.text(row: ("code", claim.claim), column: (dimension, channel)) {
      let (codes, rest) = CitedCodes.list(quoted, display)
      return .statement(.init("\(sign) \(text)", codes: codes, rest: rest))
    }
    guard let typical = CitedCodes.typical(quoted) else { return .text(sign) }
    var (codes, rest) = CitedCodes.list([typical], display)
    if quoted.count > 1 { rest.append(display.more(quoted.count - 1)) }
    return .statement(
      .init("\(sign) “\(InnerQuotes.inside(Excerpt.of(typical.words, words: most)))”", codes: codes, rest: rest))
  }

  private func closing(_ claim: Triangulation, _ reference: ClaimReference, _ kind: Triangulation.Kind) -> [Display
    .Cell]
  {
    let compared = wording.compared(claim)
    func text(_ english: String, _ indonesian: String) -> Display.Cell {
      .text(compared.first { $0.head == wording.either(english, indonesian) }?.text ?? "")
    }
    let settled = claim.settled.map { " → \(words.verdict($0, kind))" } ?? ""
    let resolution = claim.resolution.map { "\(words.resolution($0.kind))\(settled). \($0.reason)" }
    var conclusion = statements.conclusion(row: ("code", claim.claim))
    var checks = ""
    if case .conclusion(let id) = reference {
      if conclusion.isEmpty { conclusion = wording.state(ledger.state(of: id)) }
      checks = ledger.answers(to: id).map { answer in
        let who = data.informants.first { $0.id == answer.informant }?.code ?? ""
        return "\(who) \(wording.memberOutcome(answer.outcome))"
      }.joined(separator: "; ")
    }
    let verdict = "\(words.verdict(claim.verdict, kind)) \(TriangulationLayout.covered(claim))"
    let open = claim.standing == .dissonant && claim.resolution == nil
    let settlement = resolution ?? (open ? wording.either("to be settled", "perlu diselesaikan") : "")
    let said = [settlement, conclusion].filter { !$0.isEmpty }
    guard kind == .source else { return [.text(verdict), .text(said.joined(separator: "; "))] }
    return [
      text("Same", "Sama"), text("Different", "Berbeda"), text("Specific", "Spesifik"),
      .text(([verdict] + said).joined(separator: "; ")), .text(checks),
    ]
  }
}
