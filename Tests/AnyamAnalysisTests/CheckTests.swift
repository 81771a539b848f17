import AnyamModel
import TestSupport
import Testing

@testable import AnyamAnalysis

/// A small study no check has anything to say of, to be spoiled in one place by each trigger.
struct SoundStudy {
  var data = StudyData()
  var ledger = Ledger()
  var memos: [Memo] = []
  var texts: [SourceText] = []
  var today = CalendarDate(year: 2020, month: 12, day: 31)
  var changedSinceFreeze: String?
  var changedQuotes: [String: Int] = [:]

  static func day(_ month: Int, _ day: Int = 1) -> CalendarDate? { CalendarDate(year: 2020, month: month, day: day) }

  init() {
    let code = Code(name: "Planning", definition: "d")
    data.codebook = Codebook([code])
    data.coders = [Coder(name: "A")]
    data.informants = [
      Informant(code: "KI1", role: "Director", kind: .key), Informant(code: "P1", role: "Member", kind: .supporting),
      Informant(code: "P2", role: "Member", kind: .supporting),
    ]
    let visit = Visit(name: "1", date: Self.day(3), phase: .extension_)
    data.visits = [visit]
    for (title, person, technique, month) in [
      ("w1", 0, Technique.interview, 3), ("w2", 1, .interview, 3), ("o1", 2, .observation, 6),
    ] {
      data.sources.append(
        Source(
          title: title, technique: technique, date: Self.day(month), visit: visit.id,
          informants: [data.informants[person].id]))
      data.layouts.append(TurnLayout())
      texts.append(SourceText("Yang dilihat dan didengar di sini."))
    }
    for source in 0..<3 { self.code(source, .support) }
    let focus = Focus(name: "Planning")
    let indicator = Indicator(focus: focus.id, name: "Survey")
    data.grid = FocusGrid(
      foci: [focus], indicators: [indicator], questions: [GuideQuestion(indicator: indicator.id, code: code.id)])
    data.settings.tests = [
      .extension_, .sourceTriangulation, .techniqueTriangulation, .negativeCases, .memberCheck, .rivalExplanations,
      .representativeness,
    ]
    let conclusion = Conclusion(
      key: "K1", statement: "Planning begins with a survey", focus: focus.id, codes: [code.id], rival: "r",
      representativeness: "seen")
    ledger.conclusions = [conclusion]
    ledger.transitions = [Transition(conclusion: conclusion.id, state: .provisional, day: Self.day(4))]
    ledger.searches = [NegativeSearch(claim: .conclusion(conclusion.id), date: Self.day(7), terms: "t", found: 0)]
    ledger.memberChecks = [
      MemberCheck(conclusion: conclusion.id, informant: data.informants[0].id, date: Self.day(7), outcome: .agree)
    ]
  }

  mutating func code(_ source: Int, _ stance: Stance?, at start: Int = 0, code: Int = 0, coder: Int32 = 0) {
    data.codings.ids.append(ID())
    data.codings.autocodings.append(-1)
    data.codings.sources.append(Int32(source))
    data.codings.starts.append(Int32(start))
    data.codings.ends.append(Int32(start + 4))
    data.codings.codes.append(Int32(code))
    data.codings.coders.append(coder)
    data.codings.stances.append(stance)
    data.codings.informants.append(-1)
  }

  var conclusion: Conclusion {
    get { ledger.conclusions[0] }
    set { ledger.conclusions[0] = newValue }
  }

  func found(_ check: CheckKind) -> [Observation] {
    let texts = texts
    let study = CheckedStudy(
      data, ledger, memos: memos, today: today, changedSinceFreeze: changedSinceFreeze, changedQuotes: changedQuotes,
      text: { texts[$0] })
    return check.run(study)
  }
}

@Suite struct CheckTests {
  @Test(arguments: CheckKind.allCases)
  func aSoundStudyPasses(check: CheckKind) { #expect(SoundStudy().found(check).isEmpty) }

  @Test(arguments: CheckKind.allCases)
  func theSmallestStudyThatTriggersIt(check: CheckKind) {
    var study = SoundStudy()
    let subject = Self.spoil(&study, for: check)
    let found = study.found(check)
    #expect(found.count == 1)
    #expect(found.first?.subject == subject)
    #expect(found.first?.check == check)
  }

  /// Spoils the study in the one place the check looks at.
  ///
  /// - Returns: what the check will name.
  private static func spoil(_ study: inout SoundStudy, for check: CheckKind) -> String {
    switch check {
    case .conclusionWithoutEvidence: study.conclusion.codes = []
    case .singleSource:
      for at in 1..<3 { study.data.codings.informants[at] = 0 }
    case .singleTechnique: study.data.codings.sources[2] = 1
    case .keyInformantOnly: study.data.codings.informants = [0, 0, 0]
    case .oneVoice:
      study.code(1, .support, at: 6)
      study.code(1, .support, at: 12)
    case .openDissonance: study.data.codings.stances[1] = .contradict
    case .noSupportOnReturn: study.data.codings.stances[2] = .qualify
    case .noEvidenceAfterProvisional:
      study.ledger.transitions[0].day = SoundStudy.day(8)
    case .noNegativeSearch: study.ledger.searches = []
    case .memberCheckMissing: study.ledger.memberChecks = []
    case .memberCheckDisagrees: study.ledger.memberChecks[0].outcome = .disagree
    case .stanceNeverJudged: study.data.codings.stances[0] = nil
    case .noRival: study.conclusion.rival = ""
    case .representativenessUnseen: study.conclusion.representativeness = ""
    case .widerThanEvidence: study.conclusion.statement = "The school solves the problems of migrant workers"
    case .inconsistentInformant: study.code(0, .contradict, at: 6)
    case .codersDisagree:
      study.data.coders.append(Coder(name: "B"))
      study.code(0, .qualify, coder: 1)
    case .evidenceLost:
      study.ledger.evidence = [
        Evidence(conclusion: study.conclusion.id, source: ID(), range: TextRange(0, 3), stance: .support)
      ]
    case .evidenceOfNobody: study.data.sources[0].informants = []
    case .quoteChanged: study.changedQuotes = ["K1": 2]
    case .reflectionAsEvidence:
      study.texts[2] = SourceText("## Catatan reflektif\n\nMenurut saya ini baik.")
      study.data.codings.starts[2] = 24
      study.data.codings.ends[2] = 30
      return "o1"
    case .contestedConclusion:
      study.ledger.transitions.append(
        Transition(conclusion: study.conclusion.id, state: .contested, day: SoundStudy.day(8), cause: .gateBroken))
    case .verifiedGateFails:
      study.ledger.transitions.append(
        Transition(conclusion: study.conclusion.id, state: .verified, day: SoundStudy.day(8)))
      study.conclusion.rival = ""
    case .gateWaived:
      study.conclusion.rival = ""
      study.ledger.waivers = [Waiver(conclusion: study.conclusion.id, gate: .rival, reason: "r")]
    case .statedAfterwards: study.conclusion.stated = SoundStudy.day(4)
    case .focusWithoutConclusion:
      study.data.grid.foci.append(Focus(name: "Evaluation"))
      return "Evaluation"
    case .testsNotDeclared:
      study.data.settings.tests = nil
      return ""
    case .promisedTestWithoutRecord:
      study.data.settings.tests?.insert(.peerDebriefing)
      return "peer-debriefing"
    case .informantNeverCoded:
      let silent = Informant(code: "P9", role: "Member", kind: .supporting)
      study.data.informants.append(silent)
      study.data.sources[1].informants.append(silent.id)
      study.data.codings.informants = [-1, 1, -1]
      return "P9"
    case .informantWithoutRole:
      study.data.informants[1].role = ""
      return "P1"
    case .withdrawnConsent:
      study.data.informants[1].withdrawn = SoundStudy.day(9)
      return "P1"
    case .sourceNeverCoded:
      study.data.sources.append(
        Source(title: "d1", technique: .documentation, date: SoundStudy.day(3), visit: study.data.visits[0].id))
      study.data.layouts.append(TurnLayout())
      study.texts.append(SourceText("x"))
      return "d1"
    case .turnWithoutInformant:
      study.data.sources[0].informants = []
      study.data.codings.informants[0] = 0
      study.data.layouts[0] = TurnLayout(
        labels: ["X"], turns: [Turn(range: TextRange(0, 20), textStart: 3, label: 0)])
      return "w1"
    case .sourceWithoutDate:
      study.data.sources[0].date = nil
      return "w1"
    case .sourceWithoutTechnique:
      study.data.sources[0].technique = nil
      return "w1"
    case .dateInFuture:
      study.data.sources[0].date = CalendarDate(year: 2021, month: 1, day: 1)
      return "w1"
    case .codeWithoutDefinition:
      var code = study.data.codebook.codes[0]
      code.definition = ""
      study.data.codebook = Codebook([code])
      return "Planning"
    case .codeNeverUsed:
      study.data.codebook = Codebook(study.data.codebook.codes + [Code(name: "Unused", definition: "d", position: 1)])
      return "Unused"
    case .codeByOneCoder:
      study.data.coders.append(Coder(name: "B"))
      study.data.codebook = Codebook(study.data.codebook.codes + [Code(name: "Other", definition: "d", position: 1)])
      study.code(0, .support, at: 8, code: 1, coder: 1)
      return "Planning"
    case .codebookChangedAfterFreeze:
      study.changedSinceFreeze = "v1"
      return "v1"
    case .gridMissing:
      study.data.grid = FocusGrid()
      return ""
    case .indicatorWithoutData:
      let extra = Indicator(focus: study.data.grid.foci[0].id, name: "Budget")
      let code = Code(name: "Budget", definition: "d", position: 1)
      study.data.codebook = Codebook(study.data.codebook.codes + [code])
      study.data.grid.indicators.append(extra)
      study.data.grid.questions.append(GuideQuestion(indicator: extra.id, code: code.id))
      return "Budget"
    case .surpriseOpen:
      study.memos = [Memo(kind: .surprise, text: "x")]
      return ""
    }
    return "K1"
  }

  /// How often is not how much: every month is no universal claim, every member is one.
  @Test(
    arguments: [
      ("Penilaian dilakukan setiap bulan", false), ("Setiap anggota menjadi mandiri", true),
      ("Tanocraft menuntaskan persoalan pekerja migran", true), ("Semua anggota hadir", true),
      ("Groups meet every week", false), ("Members never complain", true), ("Perencanaan diawali penjajakan", false),
    ])
  func wordsThatLeaveNoException(statement: String, isWide: Bool) {
    var study = SoundStudy()
    study.conclusion.statement = statement
    #expect(study.found(.widerThanEvidence).isEmpty == !isWide, "\(statement)")
  }

  @Test func reflectivePartsEndAtTheNextHeading() {
    let text = SourceText("# Observasi\n\n## Catatan deskriptif\nA\n\n## Catatan reflektif\nB\n\n## Tindak lanjut\nC\n")
    let parts = ReflectiveParts.ranges(in: text)
    #expect(parts.count == 1)
    #expect(text[parts[0]] == "## Catatan reflektif\nB\n\n")
    #expect(ReflectiveParts.ranges(in: SourceText("Refleksi:\nx\nDeskripsi:\ny")).map { $0.start } == [0])
    #expect(ReflectiveParts.ranges(in: SourceText("Kami melakukan refleksi bersama semua anggota kelompok.")).isEmpty)
  }
}
