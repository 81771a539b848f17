import AnyamModel
import TestSupport
import Testing

@testable import AnyamAnalysis

/// Who could have spoken: by what exists, by the focus grid, by exceptions (METHODOLOGY §2.4).
@Suite struct EligibilityTests {
  /// Puts a question about the one code to some roles by some techniques.
  private static func grid(_ study: inout TokenStudy, roles: [String], techniques: [Technique?] = [nil]) {
    let focus = Focus(name: "F")
    let indicator = Indicator(focus: focus.id, name: "I")
    study.data.grid = FocusGrid(
      foci: [focus], indicators: [indicator],
      questions: roles.flatMap { role in
        techniques.map {
          GuideQuestion(indicator: indicator.id, code: study.data.codebook.codes[0].id, role: role, technique: $0)
        }
      })
  }

  @Test func withoutAGridWhatExistsCountsAsAsked() {
    let answer = TokenStudy("KI1/W/+").triangulate(.source)
    #expect(answer.covered.speaking == 1 && answer.covered.eligible == 4)
    #expect(answer.flags.contains(.eligibilityAssumed))
    #expect(answer.silences.allSatisfy { $0.silence == .notMentioned })
  }

  @Test func rolesTheGridDoesNotNameWereNotAsked() {
    var study = TokenStudy("KI1/W/+")
    Self.grid(&study, roles: ["DT", "ST"])
    let answer = study.triangulate(.source)
    #expect(answer.covered.speaking == 1 && answer.covered.eligible == 2)
    #expect(answer.verdict == .single)
    #expect(answer.notAsked == ["DTk", "AG"])
    #expect(answer.silences.map(\.silence) == [.silent])
    #expect(!answer.flags.contains(.eligibilityAssumed))
  }

  @Test func onlyOneRoleAskedIsNotTestable() {
    var study = TokenStudy("KI1/W/+")
    Self.grid(&study, roles: ["DT"])
    #expect(study.triangulate(.source).verdict == .notTestable)
  }

  @Test func aRoleThatSpeaksCouldSpeakWhateverTheGridSays() {
    var study = TokenStudy("KI1/W/+ P2/W/+")
    Self.grid(&study, roles: ["DT"])
    let answer = study.triangulate(.source)
    #expect(answer.covered.speaking == 2 && answer.covered.eligible == 2)
    #expect(answer.verdict == .convergent)
  }

  @Test func techniquesAreOpenByTheGridToo() {
    var study = TokenStudy("KI1/W/+")
    Self.grid(&study, roles: [""], techniques: [.interview, .documentation])
    let answer = study.triangulate(.technique)
    #expect(answer.covered.speaking == 1 && answer.covered.eligible == 2)
    #expect(answer.notAsked == ["observation"])
  }

  /// Staff were asked in interviews, members were only watched: in interviews members were not silent.
  @Test func strictFormsAskTheGridByRoleAndTechniqueTogether() {
    var study = TokenStudy("P2/W/+", techniques: ["W", "O"])
    let focus = Focus(name: "F")
    let indicator = Indicator(focus: focus.id, name: "I")
    let code = study.data.codebook.codes[0].id
    study.data.grid = FocusGrid(
      foci: [focus], indicators: [indicator],
      questions: [
        GuideQuestion(indicator: indicator.id, code: code, role: "ST", technique: .interview),
        GuideQuestion(indicator: indicator.id, code: code, role: "AG", technique: .observation),
      ])
    let answer = study.triangulate(.source)
    #expect(answer.verdict == .single)
    #expect(answer.strict.map(\.verdict) == [.notTestable])
    #expect(study.triangulate(.technique).strict.map(\.verdict) == [.notTestable])
  }

  @Test func whatWasSaidOfACodeHoldsForConclusionsOnIt() {
    var study = TokenStudy("KI1/W/+")
    let conclusion = Conclusion(key: "K1", statement: "S", codes: [study.data.codebook.codes[0].id])
    study.data.channelMarks = [
      ChannelMark(claim: .code(study.data.codebook.codes[0].id), role: "AG", state: .notAsked)
    ]
    let claim = Claim(conclusion, Ledger(), study.data.codebook)
    let triangulator = { Triangulator(study.data, Attribution(study.data)).triangulate(claim, by: .source) }
    #expect(triangulator().notAsked == ["AG"])
    study.data.channelMarks.append(ChannelMark(claim: .conclusion(conclusion.id), role: "AG", state: .open))
    #expect(triangulator().notAsked == [])
  }

  @Test func exceptionsGoBeforeTheGrid() {
    var study = TokenStudy("KI1/W/+")
    Self.grid(&study, roles: ["DT", "ST"])
    let claim = ClaimReference.code(study.data.codebook.codes[0].id)
    study.data.channelMarks = [
      ChannelMark(claim: claim, role: "ST", state: .notAsked),
      ChannelMark(claim: claim, role: "AG", state: .askedSilent),
      ChannelMark(claim: claim, role: "DTk", state: .open),
    ]
    let answer = study.triangulate(.source)
    #expect(answer.cells.map(\.channel) == ["DT", "DTk", "AG"])
    #expect(answer.notAsked == ["ST"])
    #expect(answer.silences.map(\.silence) == [.silent, .askedSilent])
  }

  @Test func aQuestionAboutTheParentIsAQuestionAboutTheCode() {
    var study = TokenStudy("KI1/W/+")
    let parent = Code(name: "Top")
    var code = study.data.codebook.codes[0]
    code.parent = parent.id
    study.data.codebook = Codebook([parent, code])
    study.data.codings.codes = study.data.codings.codes.map { _ in 1 }
    let focus = Focus(name: "F")
    let indicator = Indicator(focus: focus.id, name: "I")
    study.data.grid = FocusGrid(
      foci: [focus], indicators: [indicator],
      questions: [GuideQuestion(indicator: indicator.id, code: parent.id, role: "DT")])
    let answer = Triangulator(study.data, Attribution(study.data)).triangulate(1, by: .source)
    #expect(answer.notAsked == ["DTk", "ST", "AG"])
  }

  // MARK: Time and coders

  @Test func thePeopleOfOneVisitAreOneOccasion() {
    var study = TokenStudy("KI1/W/+ P2/W/-", techniques: ["W"])
    let visits = [Visit(name: "1"), Visit(name: "2")]
    study.data.visits = visits
    for at in study.data.sources.indices { study.data.sources[at].visit = visits[at < 2 ? 0 : 1].id }
    let answer = study.triangulate(.time)
    #expect(answer.cells.map { "\($0.channel) \($0.state.rawValue)" } == ["1 support", "2 contradict"])
    #expect(answer.verdict == .dissonant)
    // Each was heard once only.
    #expect(answer.strict.map(\.verdict) == [.notTestable, .notTestable])
  }

  @Test func oneInformantWhoSaysOtherwiseLaterIsDissonantInTime() {
    var study = TokenStudy("KI1/W/+ KI1/O/-", techniques: ["W", "O"])
    for at in study.data.sources.indices {
      study.data.sources[at].date = CalendarDate(
        year: 2020, month: study.data.sources[at].technique == .interview ? 3 : 6, day: 1)
    }
    let answer = study.triangulate(.time)
    #expect(answer.cells.map(\.channel) == ["2020-03-01", "2020-06-01"])
    #expect(answer.strict.first?.verdict == .dissonant)
    #expect(answer.flags.contains(.inconsistentInformant("KI1")))
  }

  @Test func codersWhoReadAlikeConverge() {
    var study = TokenStudy("KI1/W/+ KI1/W/+")
    study.data.coders = [Coder(name: "A"), Coder(name: "B")]
    study.data.codings.coders = [0, 1]
    study.data.codings.starts = [0, 5]
    study.data.codings.ends = [10, 15]
    let answer = study.triangulate(.coder)
    #expect(answer.cells.map { "\($0.channel) \($0.state.rawValue)" } == ["A support", "B support"])
    #expect(answer.verdict == .convergent)
    // For sources the two are one passage.
    #expect(study.triangulate(.source).evidence.count == 1)
  }

  @Test func codersWhoGiveOnePassageTwoDirectionsAreUnreconciled() {
    var study = TokenStudy("KI1/W/+ KI1/W/-")
    study.data.coders = [Coder(name: "A"), Coder(name: "B")]
    study.data.codings.coders = [0, 1]
    study.data.codings.starts = [0, 5]
    study.data.codings.ends = [10, 15]
    #expect(study.triangulate(.source).flags.contains(.unreconciled(1)))
    study.data.codings.coders = [0, 0]
    #expect(!study.triangulate(.source).flags.contains(.unreconciled(1)))
  }

  // MARK: Conclusions

  private static func conclusion(_ study: TokenStudy, codes: Bool = true) -> Conclusion {
    Conclusion(key: "K1", statement: "S", codes: codes ? [study.data.codebook.codes[0].id] : [])
  }

  @Test func aConclusionStandsOnTheCodingsOfItsCodes() {
    let study = TokenStudy("KI1/W/+ P2/W/+")
    let ledger = Ledger()
    let claim = Claim(Self.conclusion(study), ledger, study.data.codebook)
    let answer = Triangulator(study.data, Attribution(study.data)).triangulate(claim, by: .source)
    #expect(answer.verdict == .convergent)
    #expect(answer.statement == "S")
  }

  @Test func anotherDirectionForOneConclusionLeavesTheCodeAsItIs() {
    let study = TokenStudy("KI1/W/+ P2/W/+")
    let conclusion = Self.conclusion(study)
    var ledger = Ledger()
    ledger.evidence = [
      Evidence(
        conclusion: conclusion.id, source: study.data.sources[0].id, range: TextRange(0, 10),
        coding: study.data.codings.ids[0], stance: .contradict),
      Evidence(
        conclusion: conclusion.id, source: study.data.sources[0].id, range: TextRange(20, 30),
        coding: study.data.codings.ids[1], stance: nil),
    ]
    let triangulator = Triangulator(study.data, Attribution(study.data))
    let answer = triangulator.triangulate(Claim(conclusion, ledger, study.data.codebook), by: .source)
    #expect(answer.evidence.map(\.stance) == [.contradict])
    #expect(study.triangulate(.source).verdict == .convergent)
  }

  @Test func aDeletedDocumentIsLostAndSaid() {
    let study = TokenStudy("KI1/W/+")
    let conclusion = Self.conclusion(study, codes: false)
    var ledger = Ledger()
    ledger.evidence = [
      Evidence(conclusion: conclusion.id, source: ID(), range: TextRange(0, 4), stance: .support)
    ]
    let answer = Triangulator(study.data, Attribution(study.data)).triangulate(
      Claim(conclusion, ledger, study.data.codebook), by: .source)
    #expect(answer.verdict == .noEvidence)
    #expect(answer.flags.contains(.lost(1)))
  }

  @Test func evidenceByACodingThatWasWithdrawnIsGone() {
    let study = TokenStudy("KI1/W/+")
    let conclusion = Self.conclusion(study, codes: false)
    var ledger = Ledger()
    ledger.evidence = [
      Evidence(
        conclusion: conclusion.id, source: study.data.sources[0].id, range: TextRange(0, 4), coding: ID(),
        stance: .support)
    ]
    let answer = Triangulator(study.data, Attribution(study.data)).triangulate(
      Claim(conclusion, ledger, study.data.codebook), by: .source)
    #expect(answer.evidence.isEmpty)
  }

  // MARK: Settling a conflict

  @Test(
    arguments: [
      (Resolution.Kind.standpoints, "", Verdict.complementary), (.changed, "", .complementary), (.unresolved, "", nil),
      (.split, "", nil), (.mistaken, "ST", .convergent), (.mistaken, "P2", .convergent),
    ] as [(Resolution.Kind, String, Verdict?)])
  func aConflictIsSettledAsTheResearcherSays(kind: Resolution.Kind, channel: String, settled: Verdict?) {
    let study = TokenStudy("KI1/W/+ P1/W/+ P2/W/-")
    let reference = ClaimReference.code(study.data.codebook.codes[0].id)
    let claim = Claim(
      code: 0, study.data.codebook,
      resolution: Resolution(
        claim: reference, kind: kind, reason: "r", channel: channel,
        covers: Self.contradicting(Claim(code: 0, study.data.codebook), study)))
    let answer = Triangulator(study.data, Attribution(study.data)).triangulate(claim, by: .source)
    #expect(answer.verdict == .dissonant)
    #expect(answer.settled == settled)
    #expect(answer.standing == settled ?? .dissonant)
  }

  /// An old conversation cannot settle what was said after it.
  @Test func aContradictionFoundLaterIsNotSettled() {
    let study = TokenStudy("KI1/W/+ P1/W/- P2/W/-")
    let all = Self.contradicting(Claim(code: 0, study.data.codebook), study)
    #expect(all.count == 2)
    let claim = Claim(
      code: 0, study.data.codebook,
      resolution: Resolution(
        claim: .code(study.data.codebook.codes[0].id), kind: .standpoints, reason: "r", covers: [all.sorted()[0]]))
    let answer = Triangulator(study.data, Attribution(study.data)).triangulate(claim, by: .source)
    #expect(answer.settled == nil && answer.standing == .dissonant)
  }

  private static func contradicting(_ claim: Claim, _ study: TokenStudy) -> Set<String> {
    let answer = Triangulator(study.data, Attribution(study.data)).triangulate(claim, by: .source)
    return Set(answer.evidence.filter { $0.stance == .contradict }.flatMap(\.ids))
  }

  // MARK: Properties

  private static let ranks: [Verdict] = [
    .noEvidence, .refuted, .singleContra, .single, .complementary, .convergent,
  ]

  /// In whatever order evidence comes, the answer is the same; and one more supporting passage never makes it worse, unless the
  /// channel, or another, speaks against the claim.
  @Test func orderDoesNotMatterAndSupportNeverHarms() {
    var random = SplitMix(seed: 77)
    let people = TokenStudy.everyone.map(\.0)
    for _ in 0..<300 {
      let tokens = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        "\(people.randomElement(using: &random) ?? "")/\(["W", "O", "D"].randomElement(using: &random) ?? "")/\(["+", "~", "-"].randomElement(using: &random) ?? "")"
      }
      let one = TokenStudy(tokens.joined(separator: " "))
      let other = TokenStudy(tokens.shuffled(using: &random).joined(separator: " "))
      for kind in [Triangulation.Kind.source, .technique] {
        let (a, b) = (one.triangulate(kind), other.triangulate(kind))
        let cells = [a, b].map { $0.cells.map { "\($0.channel) \($0.state)" } }
        let pairs = [a, b].map { $0.pairs.map { "\($0.0) \($0.1)" } }
        #expect(a.verdict == b.verdict)
        #expect(cells[0] == cells[1])
        #expect(pairs[0] == pairs[1])
        let more = TokenStudy((tokens + ["\(people.randomElement(using: &random) ?? "")/W/+"]).joined(separator: " "))
          .triangulate(kind)
        guard more.verdict != .dissonant, a.verdict != .dissonant else { continue }
        let before = Self.ranks.firstIndex(of: a.verdict) ?? -1
        let after = Self.ranks.firstIndex(of: more.verdict) ?? -1
        #expect(after >= before, "\(tokens): \(a.verdict) → \(more.verdict)")
      }
    }
  }
}
