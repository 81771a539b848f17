public import AnyamModel

/// Everything a check may look at, worked out once for all of them.
public struct CheckedStudy {
  public let data: StudyData
  public let ledger: Ledger
  public let attribution: Attribution
  /// Of every conclusion that is still claimed: not revised, not withdrawn.
  public let assessments: [Assessment]
  public let facts: CredibilityFacts
  public let memos: [Memo]
  public let today: CalendarDate?
  /// The name of the frozen version behind which the codebook was changed.
  public let changedSinceFreeze: String?
  /// How many passages of a conclusion read otherwise since it was last assessed, by its key.
  public let changedQuotes: [String: Int]
  /// How many passages of a conclusion lie in sources that are gone since, by its key.
  public let lostEvidence: [String: Int]
  /// The text of a source; empty where it cannot be read.
  let text: (Int) -> SourceText

  /// How many codings there are of each code, in each source, of each informant.
  let ofCode: [Int]
  let ofSource: [Int]
  let ofInformant: [Int]
  /// Coders of each code.
  let codersOfCode: [Set<Int32>]

  public init(
    _ data: StudyData, _ ledger: Ledger, memos: [Memo] = [], today: CalendarDate?, changedSinceFreeze: String? = nil,
    changedQuotes: [String: Int] = [:], lostEvidence: [String: Int] = [:], hasMaterial: [Bool] = [],
    text: @escaping (Int) -> SourceText
  ) {
    self.data = data
    self.ledger = ledger
    self.memos = memos
    self.today = today
    self.changedSinceFreeze = changedSinceFreeze
    self.changedQuotes = changedQuotes
    self.lostEvidence = lostEvidence
    self.text = text
    attribution = Attribution(data)
    let assessor = Assessor(data, ledger, attribution, today: today)
    assessments = ledger.conclusions.map { assessor.assess($0) }.filter {
      $0.state != .revised && $0.state != .withdrawn
    }
    let material = hasMaterial.isEmpty ? data.sources.map { _ in false } : hasMaterial
    facts = CredibilityFacts(data, ledger, attribution, assessments, hasMaterial: material)
    var ofCode = [Int](repeating: 0, count: data.codebook.codes.count)
    var ofSource = [Int](repeating: 0, count: data.sources.count)
    var ofInformant = [Int](repeating: 0, count: data.informants.count)
    var codersOfCode = [Set<Int32>](repeating: [], count: data.codebook.codes.count)
    for coding in 0..<data.codings.count {
      let code = Int(data.codings.codes[coding])
      ofCode[code] += 1
      ofSource[Int(data.codings.sources[coding])] += 1
      if data.codings.coders[coding] >= 0 { codersOfCode[code].insert(data.codings.coders[coding]) }
      for speaker in attribution.informants(coding) { ofInformant[Int(speaker)] += 1 }
    }
    self.ofCode = ofCode
    self.ofSource = ofSource
    self.ofInformant = ofInformant
    self.codersOfCode = codersOfCode
  }

  /// Whether the gate of a test counts in this study.
  func uses(_ gate: Gate) -> Bool { Assessor.usedGates(data.settings).contains(gate) }

  func isUsed(_ gate: Gate, _ one: Assessment) -> Bool { one.gates.contains { $0.gate == gate && $0.outcome == .fail } }
}
