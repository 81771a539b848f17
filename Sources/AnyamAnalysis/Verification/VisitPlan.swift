public import AnyamModel

/// What to ask, of whom and how, on the next visit: from what is silent, thin, in conflict or was never looked for.
public struct VisitPlan: Sendable {
  public enum Reason: String, Sendable, CaseIterable {
    /// It could have spoken of the claim and did not.
    case silent
    /// The grid or nobody put it to this role yet, and the claim is thin.
    case notAsked = "not-asked"
    /// Only one technique shows it so far.
    case otherTechnique = "other-technique"
    /// It speaks against what others say.
    case dissonance
    /// Somebody says both.
    case inconsistent
    /// It supported the first conclusion: does it still?
    case recheck
    /// An indicator of the grid without data.
    case indicator
    /// Nobody looked for what does not fit.
    case negativeCase = "negative-case"
  }

  public struct Item: Sendable, Equatable {
    /// Index of the informant; `nil` where nobody is asked: a place to watch, a document to find.
    public var informant: Int?
    public var technique: Technique?
    /// The key of a conclusion, the path of a code, or the name of an indicator.
    public var claim: String
    public var statement: String
    public var reason: Reason
    /// The question of the guide; empty where the grid has none.
    public var question: String
  }

  private struct Place: Hashable {
    let claim: ClaimReference
    let informant: Int?
    let technique: Technique?
  }

  public let items: [Item]

  /// - Parameter assessments: the conclusions to plan for; `nil` for codes as claims.
  public init(
    _ data: StudyData, _ claims: [(claim: Claim, assessment: Assessment?)], _ attribution: Attribution, _ ledger: Ledger
  ) {
    let triangulator = Triangulator(data, attribution)
    var items: [Item] = []
    var seen: Set<Place> = []
    func add(
      _ informant: Int?, _ technique: Technique?, _ claim: Claim, _ reason: Reason, _ question: String = ""
    ) {
      // Who withdrew is not asked again.
      if let informant, data.informants[informant].withdrawn != nil { return }
      let item = Item(
        informant: informant, technique: technique, claim: claim.name, statement: claim.statement, reason: reason,
        question: question)
      // One question a person is enough for one claim.
      let place = Place(claim: claim.reference, informant: informant, technique: informant == nil ? technique : nil)
      if seen.insert(place).inserted { items.append(item) }
    }
    for (claim, assessment) in claims {
      let sources = assessment?.sources ?? triangulator.triangulate(claim, by: .source)
      let techniques = assessment?.techniques ?? triangulator.triangulate(claim, by: .technique)
      let questions = Openness.questions(claim, data)
      func question(_ role: String) -> String {
        // A question that only shares the focus asks about something else.
        questions.first {
          ($0.role == role || $0.role.isEmpty) && !$0.text.isEmpty && $0.code != nil && !claim.codes.isEmpty
            && $0.technique != .documentation && $0.technique != .observation
        }?.text ?? ""
      }
      func people(_ channel: String) -> [Int] {
        data.informants.indices.filter {
          data.informants[$0].withdrawn == nil
            && (data.informants[$0].role == channel || data.informants[$0].code == channel)
        }
      }
      let isThin = [.single, .singleContra, .notTestable, .noEvidence].contains(sources.standing)
      if sources.standing == .dissonant {
        for item in sources.evidence where item.stance == .contradict {
          if let person = item.informant {
            add(person, .interview, claim, .dissonance)
          }
        }
      }
      for case .inconsistentInformant(let code) in sources.flags {
        if let person = data.informants.firstIndex(where: { $0.code == code }) {
          add(person, .interview, claim, .inconsistent)
        }
      }
      for cell in sources.cells where cell.state == .silent {
        for person in people(cell.channel) {
          add(person, .interview, claim, .silent, question(data.informants[person].role))
        }
      }
      if isThin {
        // Roles the grid asks and of whom there are no data yet.
        let heard = Set(sources.cells.map(\.channel) + sources.notAsked)
        for role in Set(questions.map(\.role)).subtracting(heard).subtracting([""]).sorted() {
          for person in people(role) { add(person, .interview, claim, .notAsked, question(role)) }
        }
        for channel in sources.notAsked {
          for person in people(channel) { add(person, .interview, claim, .notAsked, "") }
        }
      }
      if [.single, .singleContra, .notTestable].contains(techniques.standing) {
        for technique in [Technique.observation, .documentation]
        where techniques.cells.first(where: { $0.channel == technique.rawValue })?.state ?? .silent == .silent {
          let asked = questions.first { $0.technique == technique && !$0.text.isEmpty }?.text ?? ""
          add(nil, technique, claim, .otherTechnique, asked)
        }
      }
      guard let assessment, assessment.state != .verified else { continue }
      if assessment.gates.contains(where: { $0.gate == .returned && $0.outcome == .fail }) {
        for item in sources.evidence where item.stance != .contradict {
          if let person = item.informant {
            add(person, .interview, claim, .recheck)
          }
        }
      }
      if assessment.gates.contains(where: { $0.gate == .negativeCases && $0.outcome == .fail }) {
        add(nil, nil, claim, .negativeCase)
      }
    }
    self.items = items + Self.indicators(data)
  }

  /// Indicators about which nothing was coded: their own questions, to the roles they were meant for.
  private static func indicators(_ data: StudyData) -> [Item] {
    var isCoded = [Bool](repeating: false, count: data.codebook.codes.count)
    for code in data.codings.codes { isCoded[Int(code)] = true }
    return data.grid.indicators.flatMap { indicator -> [Item] in
      let questions = data.grid.questions.filter { $0.indicator == indicator.id }
      let codes = questions.compactMap(\.code).compactMap { data.codebook.index(of: $0) }
      guard !codes.isEmpty, codes.allSatisfy({ code in !data.codebook.subtree(of: code).contains { isCoded[$0] } })
      else {
        return []
      }
      var seen: Set<[Int]> = []
      return questions.flatMap { question -> [Item] in
        let people: [Int?] =
          question.role.isEmpty
          ? [nil]
          : data.informants.indices.filter {
            data.informants[$0].role == question.role && data.informants[$0].withdrawn == nil
          }.map { $0 }
        return people.filter { seen.insert([$0 ?? -1]).inserted }.map { person in
          Item(
            informant: person, technique: question.technique, claim: indicator.name, statement: "",
            reason: .indicator, question: question.text)
        }
      }
    }
  }
}
