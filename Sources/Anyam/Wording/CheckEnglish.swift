import AnyamAnalysis
import AnyamModel

enum CheckEnglish {
  static func sentence(_ one: Observation) -> CheckSentence {
    let (key, a, b) = (one.subject, one.argument(0), one.argument(1))
    let words = LedgerWording(.english)
    switch one.check {
    case .conclusionWithoutEvidence:
      return CheckSentence(
        "\(key) stands on nothing: no passage is linked to it.",
        "anyam conclude link \(key) --source … --quote \"…\" --stance support")
    case .singleSource:
      return CheckSentence(
        "\(key) is carried by \(a) alone; \(b) sources could have spoken.",
        "anyam triangulate --by source --claim \(key)")
    case .singleTechnique:
      return CheckSentence(
        "\(key) is seen by \(words.channels(a)) only.", "anyam triangulate --by technique --claim \(key)")
    case .keyInformantOnly:
      return CheckSentence("Only key informants speak for \(key).", "anyam plan --claim \(key)")
    case .oneVoice:
      return CheckSentence("\(b) % of the passages of \(key) come from \(a).", "anyam conclude show \(key)")
    case .openDissonance:
      return CheckSentence(
        one.argument(2) == "unresolved"
          ? "\(key) is contradicted by \(words.channels(a)); it is recorded as unresolved and has to be reported so."
          : "\(key) is contradicted by \(words.channels(a)), and it is not said how that is settled.",
        "anyam conclude resolve \(key) --how standpoints --why \"…\"")
    case .noSupportOnReturn:
      return CheckSentence(
        "\(key): sources gathered after \(a): \(b); none of them supports it.", "anyam plan --claim \(key)")
    case .noEvidenceAfterProvisional:
      return CheckSentence(
        "\(key): nothing was gathered after \(a), when it was first written down.", "anyam plan --claim \(key)")
    case .noNegativeSearch:
      return CheckSentence("\(key): nobody looked for what does not fit.", "anyam negative search \(key)")
    case .memberCheckMissing:
      return CheckSentence(
        "\(key) was not put to those it is about.", "anyam member-check add \(key) --informant … --outcome agree")
    case .memberCheckDisagrees:
      return CheckSentence("\(a) does not agree with \(key).", "anyam conclude show \(key)")
    case .stanceNeverJudged:
      return CheckSentence(
        "\(key): of \(b) passages the direction of \(a) was never judged; they count as support.",
        "anyam conclude link \(key) CODING-ID --stance …")
    case .noRival:
      return CheckSentence("\(key): no rival explanation is written.", "anyam conclude set \(key) --rival \"…\"")
    case .representativenessUnseen:
      return CheckSentence(
        "\(key): it is not said what was seen when looking at whom it rests on.",
        "anyam conclude set \(key) --representativeness \"…\"")
    case .widerThanEvidence:
      let place = one.argument(2).isEmpty ? "" : ", all of \(one.argument(2))"
      let others = one.argument(3) == "0" ? "" : "; \(one.argument(3)) passages do not simply support it"
      return CheckSentence(
        "\(key) says “\(a)”, and its evidence is of \(b) of \(one.argument(4)) informants\(place)\(others).",
        "anyam conclude set \(key) --statement \"…\"")
    case .inconsistentInformant:
      return CheckSentence("\(key): \(a) speaks for it and against it.", "anyam triangulate --by time --claim \(key)")
    case .codersDisagree:
      return CheckSentence(
        "\(key): coders gave \(a) passages different directions.", "anyam triangulate --by coder --claim \(key)")
    case .evidenceLost:
      return CheckSentence("\(key): \(a) linked passages lie in sources that are gone.", "anyam conclude show \(key)")
    case .evidenceOfNobody:
      return CheckSentence(
        "\(key): \(a) passages of interviews have no informant and count in no source.", "anyam source speakers SOURCE")
    case .quoteChanged:
      return CheckSentence(
        "\(key): \(a) linked passages read otherwise since their source was corrected.", "anyam conclude show \(key)")
    case .reflectionAsEvidence:
      return CheckSentence(
        "“\(key)”: passages used as evidence that are the observer's reflection, not something observed: \(a).",
        "anyam quotes --source \(typedInQuotes(key))")
    case .contestedConclusion:
      return CheckSentence("\(key) is contested (\(words.contested(a))) and not settled.", "anyam conclude show \(key)")
    case .verifiedGateFails:
      return CheckSentence("\(key) is called verified, and \(a) does not hold.", "anyam conclude check \(key)")
    case .gateWaived:
      return CheckSentence("\(key): gate \(a) was let pass with a reason.", "anyam conclude check \(key)")
    case .statedAfterwards:
      return CheckSentence("\(key) was stated afterwards, for \(a); the trail did not witness that day.")
    case .focusWithoutConclusion:
      return CheckSentence(
        "No conclusion answers the focus “\(key)”.", "anyam conclude add \"…\" --focus \(typedInQuotes(key))")
    case .testsNotDeclared:
      return CheckSentence(
        "The study has not said which tests of credibility it promised, so every gate counts.",
        "anyam settings set tests \"source-triangulation; technique-triangulation; member-check\"")
    case .promisedTestWithoutRecord:
      return CheckSentence(
        "The study promised \(CredibilityTest(rawValue: key).map(words.test) ?? key), and nothing of it is recorded.",
        "anyam credibility")
    case .informantNeverCoded:
      return CheckSentence(
        "\(key) was heard, and nothing they said is coded.", "anyam quotes --informant \(typed(key))")
    case .informantWithoutRole:
      return CheckSentence(
        "\(key) has no role: \(a) codings count in no source.", "anyam informant set \(typed(key)) --role \"…\"")
    case .withdrawnConsent:
      return CheckSentence(
        "\(key) withdrew consent on \(a), and their words are in use.", "anyam informant withdraw \(typed(key))")
    case .sourceNeverCoded:
      return CheckSentence("Nothing is coded in “\(key)”.", "anyam source show \(typedInQuotes(key))")
    case .turnWithoutInformant:
      return CheckSentence(
        "“\(key)”: nobody is known behind the speakers of \(a) turns.", "anyam source speakers \(typedInQuotes(key))")
    case .sourceWithoutDate:
      return CheckSentence("“\(key)” has no day.", "anyam source set \(typedInQuotes(key)) --date …")
    case .sourceWithoutTechnique:
      return CheckSentence("“\(key)” has no technique.", "anyam source set \(typedInQuotes(key)) --technique …")
    case .dateInFuture:
      return CheckSentence(
        "“\(key)” is of \(a), which has not come yet.",
        b == "visit"
          ? "anyam visit set \(typedInQuotes(key)) --date …" : "anyam source set \(typedInQuotes(key)) --date …")
    case .codeWithoutDefinition:
      return CheckSentence(
        "“\(key)” is used and not defined.", "anyam codebook define \(typedInQuotes(key)) --definition \"…\"")
    case .codeNeverUsed:
      return CheckSentence("“\(key)” was never used.", "anyam codebook remove \(typedInQuotes(key))")
    case .codeByOneCoder:
      return CheckSentence("“\(key)” was used by \(a) only.", "anyam quotes --code \(typedInQuotes(key))")
    case .codebookChangedAfterFreeze:
      return CheckSentence("The codebook was changed after it was frozen as “\(key)”.", "anyam codebook versions")
    case .gridMissing:
      return CheckSentence(
        "There is no focus grid: silence cannot be told from what was never asked.", "anyam focus import FILE")
    case .indicatorWithoutData:
      return CheckSentence("Nothing is coded about the indicator “\(key)”.", "anyam plan")
    case .surpriseOpen:
      return CheckSentence("Surprises noted and not followed up: \(a).", "anyam memo list --open")
    }
  }

  static func explanation(_ check: CheckKind) -> String {
    switch check {
    case .conclusionWithoutEvidence: "A conclusion without a passage cannot be followed back to the data."
    case .singleSource:
      "What one source says is specific to it. Source triangulation asks whether others say the same, something else, or nothing."
    case .singleTechnique:
      "What only one technique shows may come from the technique. Ask whether it can be seen, or read, as well."
    case .keyInformantOnly: "Key informants often run what is studied. Those it is about may see it otherwise."
    case .oneVoice:
      "A conclusion in which one person speaks more than all others together is that person's view (representativeness)."
    case .openDissonance:
      "Different views are not averaged. One may be mistaken, all may be right from where they stand, it may have changed, or it stays open; which of these, the reader must be told."
    case .noSupportOnReturn:
      "A first conclusion is provisional. It becomes credible when valid, consistent evidence is found on the return to the field; here the field was asked again and gave none."
    case .noEvidenceAfterProvisional:
      "Until something is gathered afterwards, a conclusion is no more than the first impression."
    case .noNegativeSearch:
      "Evidence for a claim is easily found. What tests it is the search for what does not fit, also when that finds nothing."
    case .memberCheckMissing:
      "Sugiyono ends triangulation with the agreement of the sources. Say who was asked, or why nobody could be."
    case .memberCheckDisagrees:
      "An informant who does not agree knows something, or was misunderstood. Change the conclusion, or say why it stands."
    case .stanceNeverJudged:
      "The direction of a passage is the researcher's judgement. Until it is given, the passage counts as support and the verdict is only a guess."
    case .noRival:
      "The same data often have another explanation. Writing it down, and why it holds less, is a test of its own."
    case .representativenessUnseen:
      "Look at whose words, from which days and places, a conclusion rests on, and write down what you saw."
    case .widerThanEvidence:
      "“All”, “always” or “solves” leave no exception. A handful of informants of one place cannot carry that; say for whom, where and when it holds."
    case .inconsistentInformant:
      "Somebody who says both may have changed their mind, or speak of two things. Ask again at another time."
    case .codersDisagree:
      "Two people read the same passage in different directions. Settle it before the passage counts for either."
    case .evidenceLost: "A passage whose source is gone carries nothing. The conclusion has to stand without it."
    case .evidenceOfNobody: "A passage nobody is known to have said counts in no source. Say who speaks."
    case .quoteChanged: "A corrected transcript may say something else. Read the passage again before it counts."
    case .reflectionAsEvidence:
      "What an observer felt or supposed is written in the reflective part, and is no evidence of what happened."
    case .contestedConclusion:
      "Something speaks against it since it was verified, or the researcher doubts it. It cannot stand in the report as it is."
    case .verifiedGateFails: "It was called verified, and one of the gates the study promised does not hold."
    case .gateWaived: "A gate that was let pass stays visible, with its reason, so that the reader can judge it."
    case .statedAfterwards:
      "The trail shows when a conclusion was written into the program. An earlier day rests on what the researcher can show for it."
    case .focusWithoutConclusion: "The research asks about this focus, and nothing is concluded on it."
    case .testsNotDeclared:
      "Chapter three promises tests of credibility. Say which, and only their gates count; the others read “not used”."
    case .promisedTestWithoutRecord:
      "A test that was promised and left no record was not done, as far as a reader can see."
    case .informantNeverCoded: "Somebody gave their time and none of it is used. Were they read?"
    case .informantWithoutRole: "Sources are compared by role. Somebody without one counts in none."
    case .withdrawnConsent:
      "Who withdraws consent withdraws their words. They have to be erased, and what stood on them looked at again."
    case .sourceNeverCoded: "Was it read? If nothing in it matters, say so in a memo; else code it."
    case .turnWithoutInformant: "Turns nobody is known behind count in no source and no matrix of people."
    case .sourceWithoutDate: "Without a day a source can be neither before nor after a first conclusion."
    case .sourceWithoutTechnique: "Without a technique a source counts in no technique triangulation."
    case .dateInFuture: "A day that has not come is a typing error, and turns before and after round."
    case .codeWithoutDefinition:
      "Without a definition another coder, or you in a month, will use it for something else."
    case .codeNeverUsed: "A code nothing is coded with belongs out, or says that something expected was not found."
    case .codeByOneCoder: "Where several code, a code only one of them uses may mean something only to them."
    case .codebookChangedAfterFreeze:
      "What was coded before the change was coded by another book. Go over it again, or say why not."
    case .gridMissing:
      "The focus grid says what was asked of whom. Without it nobody can tell silence from a question never put."
    case .indicatorWithoutData: "The grid says this was to be asked, and nothing was coded on it."
    case .surpriseOpen: "What did not fit is where something can be learned (Miles & Huberman: following up surprises)."
    }
  }
}
