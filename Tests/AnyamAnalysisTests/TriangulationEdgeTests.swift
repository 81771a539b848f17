import AnyamModel
import TestSupport
import Testing

@testable import AnyamAnalysis

/// The edge cases METHODOLOGY §2.4 lists, each a test of its own. Expectations are worked out by the rules, by hand.
@Suite struct TriangulationEdgeTests {
  private func cells(_ answer: Triangulation) -> [String: String] {
    Dictionary(answer.cells.map { ($0.channel, $0.state.rawValue) }, uniquingKeysWith: { one, _ in one })
  }

  /// One source in which two people speak, 30 code points each.
  private func twoSpeakers(_ title: String, _ technique: Technique, _ first: Int, _ second: Int) -> TokenStudy {
    var study = TokenStudy("", techniques: ["W"])
    let people = study.data.informants
    study.data.sources = [
      Source(
        title: title, technique: technique,
        speakers: [
          Speaker(label: "A", part: .informants([people[first].id]), origin: .given),
          Speaker(label: "B", part: .informants([people[second].id]), origin: .given),
        ])
    ]
    study.data.layouts = [
      TurnLayout(
        labels: ["A", "B"],
        turns: [
          Turn(range: TextRange(0, 30), textStart: 3, label: 0),
          Turn(range: TextRange(30, 60), textStart: 33, label: 1),
        ])
    ]
    return study
  }

  @Test func retractedEvidenceIsIgnored() {
    // `!` is withdrawn: such codings are not among those that count.
    let answer = TokenStudy("KI1/W/+ P2/W/-!").triangulate(.source)
    #expect(answer.verdict == .single)
    #expect(cells(answer)["ST"] == "silent")
  }

  @Test func aRoleWithOneForAndOneAgainstIsMixedNotSupport() {
    let answer = TokenStudy("P3/W/+ P4/W/-").triangulate(.source)
    #expect(cells(answer)["AG"] == "mixed")
    #expect(answer.verdict == .dissonant)
  }

  @Test func twoInformantsOfOneRoleStaySingle() {
    #expect(TokenStudy("P3/W/+ P4/W/+").triangulate(.source).verdict == .single)
  }

  @Test func aKeyInformantByThreeTechniquesIsOneSourceAndThreeTechniques() {
    let study = TokenStudy("KI1/W/+ KI1/O/+ KI1/D/+")
    #expect(study.triangulate(.source).verdict == .single)
    #expect(study.triangulate(.technique).verdict == .convergent)
    #expect(study.triangulate(.technique).strict.map(\.verdict) == [.convergent])
    #expect(study.triangulate(.source).flags.contains(.keyInformantOnly))
  }

  /// One document, speakers keep their own roles, and it is said that all is of one event.
  @Test func aFocusGroupIsOneDocumentOfSeveralRoles() {
    var study = twoSpeakers("fgd", .focusGroup, 0, 3)
    study.add(source: "fgd", at: 5, .support)
    study.add(source: "fgd", at: 40, .qualify)
    let answer = study.triangulate(.source)
    #expect(cells(answer) == ["DT": "support", "AG": "qualify"])
    #expect(answer.flags.contains(.sameEvent("fgd")))
    #expect(study.triangulate(.technique).verdict == .notTestable)
  }

  /// A passage over two speakers is evidence of each.
  @Test func aPassageOverTwoSpeakersIsSplit() {
    var study = twoSpeakers("w", .interview, 0, 2)
    study.add(source: "w", at: 20, length: 20, .support)
    let answer = study.triangulate(.source)
    #expect(answer.evidence.count == 2)
    #expect(cells(answer) == ["DT": "support", "ST": "support"])
  }

  @Test func anObservationCountsForWhomItWasGivenTo() {
    var study = TokenStudy("KI1/W/+", techniques: ["W"])
    study.data.sources.append(Source(title: "obs", technique: .observation))
    study.data.layouts.append(TurnLayout())
    study.add(source: "obs", at: 0, .support)
    // Of nobody it counts only as a technique.
    #expect(study.triangulate(.source).verdict == .single)
    #expect(study.triangulate(.technique).verdict == .convergent)
    // Given to somebody who was watched it counts for their role.
    study.data.codings.informants = [-1, 2]
    #expect(cells(study.triangulate(.source))["ST"] == "support")
  }

  @Test func aDocumentCountsForTheRoleThatIssuedItOrAsADocument() {
    var study = TokenStudy("KI1/W/+", techniques: ["W"])
    study.data.sources.append(
      Source(title: "doc", technique: .documentation, informants: [study.data.informants[1].id]))
    study.data.layouts.append(TurnLayout())
    study.add(source: "doc", at: 0, .support)
    #expect(cells(study.triangulate(.source))["DTk"] == "support")
    study.data.sources[study.data.sources.count - 1].informants = []
    #expect(study.triangulate(.source).verdict == .single)
    study.data.settings.documents = .source
    #expect(cells(study.triangulate(.source))["dokumen"] == "support")
  }

  @Test func pseudoSourcesCountForTechniquesAlwaysAndForSourcesOnlyByMoleong() {
    var study = TokenStudy("KI1/W/+", techniques: ["W"])
    study.data.sources.append(Source(title: "obs", technique: .observation))
    study.data.layouts.append(TurnLayout())
    study.add(source: "obs", at: 0, .support)
    #expect(study.triangulate(.source).covered.eligible == 4)
    study.data.settings.observations = .source
    #expect(study.triangulate(.source).covered.eligible == 5)
    #expect(study.triangulate(.source).verdict == .convergent)
  }

  @Test func overlappingPassagesOfOneVoiceCountOnce() {
    var study = TokenStudy("KI1/W/+ KI1/W/+ KI1/W/+")
    study.data.codings.starts = [0, 5, 40]
    study.data.codings.ends = [10, 15, 50]
    #expect(study.triangulate(.source).evidence.map(\.range) == [TextRange(0, 15), TextRange(40, 50)])
  }

  @Test func evidenceOfDescendantsCountsOnlyWhenAsked() {
    var study = TokenStudy("KI1/W/+ P2/W/+")
    let parent = study.data.codebook.codes[0]
    study.data.codebook = Codebook([parent, Code(name: "Below", parent: parent.id)])
    study.data.codings.codes = [0, 1]
    let triangulator = Triangulator(study.data, Attribution(study.data))
    #expect(triangulator.triangulate(0, by: .source).verdict == .single)
    #expect(triangulator.triangulate(0, by: .source, includeDescendants: true).verdict == .convergent)
  }

  @Test func renamingARoleIsReckonedAnew() {
    var study = TokenStudy("P2/W/+ P3/W/+")
    #expect(study.triangulate(.source).verdict == .convergent)
    study.data.informants[2].role = "AG"
    #expect(study.triangulate(.source).verdict == .single)
  }

  @Test func anInformantWithoutARoleIsAnErrorListedAndNeverDropped() {
    var study = TokenStudy("KI1/W/+ P2/W/+")
    study.data.informants[2].role = ""
    let answer = study.triangulate(.source)
    #expect(answer.flags.contains(.informantWithoutRole("P2")))
    #expect(answer.evidence.count == 2)
    #expect(answer.verdict == .single)
  }

  @Test func withoutAnyEligibleRoleItIsNotApplicable() {
    var study = TokenStudy("", techniques: ["O"])
    for at in study.data.sources.indices { study.data.sources[at].informants = [] }
    let answer = study.triangulate(.source)
    #expect(answer.verdict == .notApplicable)
    #expect(answer.covered.eligible == 0)
  }
}
