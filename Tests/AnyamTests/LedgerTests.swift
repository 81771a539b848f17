import Anyam
import Foundation
import TestSupport
import Testing

@Suite struct LedgerTests {
  /// Gates that were let pass do not hold up what nothing supports any more.
  @Test func whatNothingSupportsIsContested() throws {
    let one = try LedgerStudy(verified: false)
    _ = try one.study.code(["Rencana"], source: "o1", at: .quote("dibacakan"), stance: .contradict)
    var edit = ConclusionEdit()
    edit.waived = Gate.allCases.filter { $0 != .evidence }
    edit.state = .verified
    edit.reason = "uji"
    try one.study.setConclusion("K1", edit)
    #expect(try one.state() == .verified)
    let quotes = try one.study.quotations()
    let stance = try #require(quotes.columnKeys.firstIndex(of: "stance"))
    let supporting = quotes.rowKeys.indices.filter { quotes.cells[$0][stance] == .text("support") }.map {
      quotes.rowKeys[$0]
    }
    #expect(supporting.count == 3)
    _ = try one.study.uncode(Array(supporting.dropLast()))
    #expect(try one.state() == .verified)
    _ = try one.study.uncode([supporting[2]])
    #expect(try one.state() == .contested)
    try one.study.undo()
    #expect(try one.state() == .verified)
  }

  @Test func aFirstConclusionIsProvisionalAndTheProgramNeverVerifies() throws {
    let one = try LedgerStudy(verified: false)
    #expect(try one.state() == .provisional)
    let gates = try one.study.assessments().all[0].gates
    let shown = gates.map { "\($0.gate.rawValue)=\($0.outcome.rawValue)" }
    #expect(
      shown == ["G1=pass", "G2=pass", "G3=pass", "G4=pass", "G5=fail", "G6=pass", "G7=fail", "G8=fail", "G9=fail"])
    // Everything done that can be done, and still the researcher has not said it.
    try one.study.addNegativeSearch("K1", terms: "t", found: 0)
    try one.study.addMemberCheck("K1", informant: "KI1", outcome: .agree)
    var edit = ConclusionEdit()
    edit.rival = "r"
    edit.representativeness = "s"
    try one.study.setConclusion("K1", edit)
    #expect(try one.study.assessments().all[0].failing.isEmpty)
    #expect(try one.state() == .provisional)
  }

  @Test func closedGatesKeepItFromBeingVerified() throws {
    let one = try LedgerStudy(verified: false)
    var edit = ConclusionEdit()
    edit.state = .verified
    edit.reason = "x"
    #expect(throws: StudyError.gatesClosed("K1", gates: [.negativeCases, .rival, .memberCheck, .representative])) {
      try one.study.setConclusion("K1", edit)
    }
    edit.waived = [.negativeCases, .rival, .memberCheck, .representative]
    try one.study.setConclusion("K1", edit)
    #expect(try one.state() == .verified)
    #expect(try one.study.assessments().all[0].gates.count { $0.outcome == .waived } == 4)
  }

  @Test func onlyTheGatesOfPromisedTestsCount() throws {
    let one = try LedgerStudy(verified: false)
    try one.study.set("tests", to: "triangulasi sumber; kasus negatif")
    let gates = try one.study.assessments().all[0].gates
    // Sugiyono ends source triangulation with the member check.
    #expect(gates.filter { $0.outcome != .notUsed }.map(\.gate.rawValue) == ["G1", "G2", "G5", "G6", "G8"])
  }

  @Test func theNextStepIsOneOfThoseThereAre() throws {
    let one = try LedgerStudy()
    var edit = ConclusionEdit()
    edit.reason = "x"
    edit.state = .contested
    try one.study.setConclusion("K1", edit)
    edit.state = .verified
    #expect(
      throws: StudyError.noSuchStep(
        "K1", from: "contested", to: "verified", allowed: ["provisional", "revised", "withdrawn"])
    ) {
      try one.study.setConclusion("K1", edit)
    }
    edit.state = .provisional
    try one.study.setConclusion("K1", edit)
    #expect(try one.state() == .provisional)
  }

  // MARK: What takes it back

  /// Each cause, and undoing it brings back the state before; the change and the fall are one change.
  @Test(arguments: ["contradiction", "linked", "retraction", "member", "source"])
  func aCauseTakesItBackAndUndoBringsItBack(cause: String) throws {
    let one = try LedgerStudy()
    #expect(try one.state() == .verified)
    let before = try one.study.log().changes.count
    let expected: Transition.Cause
    switch cause {
    case "contradiction":
      _ = try one.study.code(["Rencana"], source: "w1", at: .quote("sebelum program disusun"), stance: .contradict)
      expected = .newContradiction
    case "linked":
      _ = try one.study.link("K1", to: [.inSource("w2", .quote("satu-satu"))], stance: .contradict)
      expected = .newContradiction
    case "retraction":
      _ = try one.study.uncode([try one.codings()[0]])
      expected = .gateBroken
    case "member":
      try one.study.addMemberCheck("K1", informant: "P1", outcome: .disagree)
      expected = .memberDisagrees
    default:
      let file = one.folder.file("w1-baru.txt")
      try Data("P: Bagaimana?\nKI1: Kami jarang keliling ke rumah-rumah sebelum program disusun.\n".utf8).write(
        to: URL(fileURLWithPath: file))
      let id = try one.codings()[1]
      #expect(!id.isEmpty)
      _ = try one.study.replaceSource("w1", with: file)
      expected = .sourceChanged
    }
    #expect(try one.state() == .contested)
    #expect(try one.steps().last?.cause == expected)
    #expect(try one.study.log().changes.count == before + 1)
    #expect(try one.study.check().isEmpty)
    _ = try one.study.undo()
    #expect(try one.state() == .verified)
    #expect(try one.study.check().isEmpty)
  }

  /// What is no cause: support, another code, a memo, a rejected member check of long ago, a correction elsewhere.
  @Test func nothingElseTakesItBack() throws {
    let one = try LedgerStudy()
    _ = try one.study.code(["Rencana"], source: "w1", at: .quote("rumah-rumah"), stance: .support)
    _ = try one.study.code(["Lain"], source: "w1", at: .quote("program disusun"), stance: .contradict)
    _ = try one.study.addMemo("x", about: .code("Rencana"))
    try one.study.addMemberCheck("K1", informant: "P1", outcome: .agreeWithChanges)
    _ = try one.study.renameCode("Rencana", to: "Perencanaan")
    try one.add("w9", "interview", "2020-07-01", "P1", "Tidak tahu.")
    #expect(try one.state() == .verified)
    #expect(try one.steps().count == 2)
  }

  /// When the cause is gone it is provisional, not verified: it has to be verified again.
  @Test func itNeverComesBackByItself() throws {
    let one = try LedgerStudy()
    let coded = try one.study.code(
      ["Rencana"], source: "w1", at: .quote("sebelum program disusun"), stance: .contradict)
    #expect(try one.state() == .contested)
    _ = try one.study.uncode(coded.codings.map(\.description))
    #expect(try one.state() == .provisional)
    #expect(try one.steps().last?.cause == .causeRemoved)
    var edit = ConclusionEdit()
    edit.state = .verified
    edit.reason = "diperiksa lagi"
    try one.study.setConclusion("K1", edit)
    #expect(try one.state() == .verified)
  }

  /// Taking a change back that had removed counter-evidence brings that back, and the conclusion falls again.
  @Test func undoingCanTakeItBackToo() throws {
    let one = try LedgerStudy(verified: false)
    let coded = try one.study.code(
      ["Rencana"], source: "w1", at: .quote("sebelum program disusun"), stance: .contradict)
    _ = try one.study.uncode(coded.codings.map(\.description))
    let uncoding = try one.study.log().changes[0].id
    var edit = ConclusionEdit()
    edit.waived = [.negativeCases, .rival, .memberCheck, .representative]
    edit.state = .verified
    edit.reason = "x"
    try one.study.setConclusion("K1", edit)
    _ = try one.study.undo(String(uncoding.prefix(12)))
    #expect(try one.state() == .contested)
  }

  /// Taking the verification itself back leaves nothing to be contested.
  @Test func withoutTheVerificationItIsProvisionalAgain() throws {
    let one = try LedgerStudy()
    let verification = try one.study.log().changes[0].id
    _ = try one.study.code(["Rencana"], source: "w1", at: .quote("sebelum program disusun"), stance: .contradict)
    #expect(try one.state() == .contested)
    _ = try? one.study.undo(String(verification.prefix(12)))
    #expect([.provisional, .contested].contains(try one.state()))
    #expect(try one.study.check().isEmpty)
  }

  /// A direction given for one conclusion stays when the coding it was given to is merged into its double.
  @Test func directionsSurviveAMergeOfCodes() throws {
    let one = try LedgerStudy(verified: false)
    try one.study.addCode("Survei", parent: nil)
    _ = try one.study.code(["Survei"], source: "w1", at: .quote("Kami keliling dulu"), stance: .support)
    var scope = Scope()
    scope.codes = ["Survei"]
    let doubled = try one.study.quotations(scope).rowKeys[0]
    _ = try one.study.link("K1", to: [.coding(doubled)], stance: .contradict)
    #expect(try one.study.assessments().all[0].sources.verdict == .dissonant)
    _ = try one.study.mergeCodes(["Survei"], into: "Rencana")
    #expect(try one.study.assessments().all[0].sources.verdict == .dissonant)
    #expect(try one.study.check().isEmpty)
  }

  @Test func namesAreMaskedInTheLedgerToo() throws {
    let one = try LedgerStudy(verified: false)
    var edit = ConclusionEdit()
    edit.rival = "Siti Aminah yang meminta"
    try one.study.setConclusion("K1", edit)
    try one.study.addMemberCheck("K1", informant: "P1", outcome: .agree, response: "kata Siti Aminah")
    let shown = try one.study.conclusionDisplay("K1").prose.map { "\($0)" }.joined()
    #expect(!shown.contains("Aminah") && shown.contains("P2"))
    #expect(try one.study.ledger().ledger.memberChecks[0].response == "kata P2")
    #expect(try one.study.conclusionDisplay("K1", realNames: true).prose.map { "\($0)" }.joined().contains("Aminah"))
  }

  /// Evidence of a source that was taken out is told, not dropped.
  @Test func evidenceOfARemovedSourceIsLost() throws {
    let one = try LedgerStudy(verified: false)
    _ = try one.study.removeSource("o1")
    let found = try one.study.examine(["evidence-lost"]).found.map(\.observation)
    #expect(found.map(\.arguments) == [["1"]])
  }

  @Test func splittingPutsSeveralInItsPlace() throws {
    let one = try LedgerStudy()
    let new = try one.study.splitConclusion("K1", into: ["Satu", "Dua"], reason: "dua hal")
    #expect(new.map(\.key) == ["K1a", "K1b"])
    #expect(try one.state() == .revised)
    #expect(try one.state("K1a") == .provisional)
    _ = try one.study.undo()
    #expect(try one.state() == .verified)
    #expect(try one.study.assessments().all.count == 1)
  }

  // MARK: Bad input

  @Test func whatCannotBeIsRefused() throws {
    let one = try LedgerStudy(verified: false)
    var request = ConclusionRequest("x")
    request.stated = CalendarDate(year: 2030, month: 1, day: 1)
    request.basis = "b"
    #expect(throws: StudyError.dateInFuture("2030-01-01")) { try one.study.conclude(request) }
    request.stated = CalendarDate(year: 2020, month: 1, day: 1)
    request.basis = ""
    #expect(throws: StudyError.needsBasis) { try one.study.conclude(request) }
    #expect(throws: StudyError.emptyText) { try one.study.conclude(ConclusionRequest("  ")) }
    var twice = ConclusionRequest("y")
    twice.key = "k1"
    #expect(throws: StudyError.alreadyThere("k1", .conclusion)) { try one.study.conclude(twice) }
    #expect(throws: StudyError.withItself("K1")) {
      try one.study.link("K1", to: [.coding("K1")], stance: .support)
    }
    var waiver = ConclusionEdit()
    waiver.waived = [.rival]
    #expect(throws: StudyError.waiverWithoutReason("G7")) { try one.study.setConclusion("K1", waiver) }
    #expect(throws: StudyError.unknownConclusion("K9", nearest: ["K1"])) { try one.study.setConclusion("K9", waiver) }
    #expect(throws: StudyError.mistakenWho) { try one.study.resolve("K1", as: .mistaken, reason: "r") }
    #expect(throws: StudyError.resolutionWithoutReason) { try one.study.resolve("K1", as: .changed, reason: " ") }
    #expect(throws: StudyError.memberCheckOfWhom) {
      try one.study.addMemberCheck("K1", informant: nil, outcome: .agree)
    }
    #expect(throws: StudyError.notDoneWithoutReason) {
      try one.study.addMemberCheck("K1", informant: nil, outcome: .notDone)
    }
    #expect(throws: StudyError.dateInFuture("2021-01-01")) {
      try one.study.addMemberCheck(
        "K1", informant: "P1", outcome: .agree, date: CalendarDate(year: 2021, month: 1, day: 1))
    }
    #expect(try one.steps().count == 1)
  }

  /// `--claim` takes conclusions and codes, so nothing is called as both.
  @Test func aConclusionIsNeverCalledAsACode() throws {
    let one = try LedgerStudy(verified: false)
    try one.study.addCode("K2", parent: nil)
    try one.study.addCode("K1a", parent: "Rencana")
    #expect(try one.study.conclude(ConclusionRequest("berikutnya")).key == "K3")
    var request = ConclusionRequest("lain")
    request.key = "rencana"
    #expect(throws: StudyError.alreadyThere("rencana", .conclusion)) { try one.study.conclude(request) }
    #expect(try one.study.splitConclusion("K1", into: ["a", "b"], reason: "r").map(\.key) == ["K1b", "K1c"])
  }

  @Test func aTableOfEvidenceIsTakenWholeOrNotAtAll() throws {
    let one = try LedgerStudy(verified: false)
    let bad = try one.folder.write(
      "bad.csv",
      "conclusion,source,quote,stance\nK1,w1,rumah-rumah,support\nK7,w1,program,support\nK1,w1,tidak ada di sini,support\nK1,w2,satu-satu,perhaps\n"
    )
    #expect {
      try one.study.link(from: bad)
    } throws: { error in
      guard case StudyError.rows(_, let problems) = error else { return false }
      return problems.map(\.kind) == [.unknownConclusion, .quoteNotFound, .badStance]
        && problems.map(\.subject) == ["3", "4", "5"]
    }
    #expect(try one.study.ledger().ledger.evidence.isEmpty)
    let good = try one.folder.write(
      "good.csv", "conclusion;source;quote;stance;memo\nK1;w1;rumah-rumah;mendukung;m\nK1;w2;satu-satu;menentang;\n")
    #expect(try one.study.link(from: good).linked == 2)
    #expect(try one.study.assessments().all[0].sources.verdict == .dissonant)
    let ids = try one.study.ledger().ledger.evidence.map(\.id.description)
    _ = try one.study.unlink("K1", [ids[1]])
    #expect(try one.study.assessments().all[0].sources.verdict == .convergent)
  }

  @Test func aCodingLeftOutOfAConclusionStaysACoding() throws {
    let one = try LedgerStudy(verified: false)
    let before = try one.codings()
    _ = try one.study.unlink("K1", [before[0]], reason: "lain hal")
    #expect(try one.codings() == before)
    #expect(try one.study.assessments().all[0].sources.evidence.count == 2)
  }

  // MARK: Words

  /// Every check has its sentence and its reason in both languages, and says what to type.
  @Test(arguments: CheckKind.allCases)
  func everyCheckIsWordedTwice(check: CheckKind) {
    let english = Wording(.english)
    let indonesian = Wording(.indonesian)
    let explanations = [english.explanation(check), indonesian.explanation(check)]
    #expect(explanations.allSatisfy { $0.count > 30 } && explanations[0] != explanations[1])
  }

  @Test func everyStateAndGateIsWordedTwice() {
    for state in Conclusion.State.allCases {
      #expect(LedgerWording(.english).state(state) != LedgerWording(.indonesian).state(state), "\(state)")
    }
  }
}
