/// Every check `anyam verify` (*periksa*) runs: what a good examiner would ask. Each has a file of its own, and words in both
/// languages.
public enum CheckKind: String, Sendable, CaseIterable {
  // Conclusions and their evidence.
  case conclusionWithoutEvidence = "conclusion-without-evidence"
  case singleSource = "single-source"
  case singleTechnique = "single-technique"
  case keyInformantOnly = "key-informant-only"
  case oneVoice = "one-voice"
  case openDissonance = "open-dissonance"
  case noSupportOnReturn = "no-support-on-return"
  case noEvidenceAfterProvisional = "no-evidence-after-provisional"
  case noNegativeSearch = "no-negative-search"
  case memberCheckMissing = "member-check-missing"
  case memberCheckDisagrees = "member-check-disagrees"
  case stanceNeverJudged = "stance-never-judged"
  case noRival = "no-rival"
  case representativenessUnseen = "representativeness-unseen"
  case widerThanEvidence = "wider-than-evidence"
  case inconsistentInformant = "inconsistent-informant"
  case codersDisagree = "coders-disagree"
  case evidenceLost = "evidence-lost"
  case evidenceOfNobody = "evidence-of-nobody"
  case quoteChanged = "quote-changed"
  case reflectionAsEvidence = "reflection-as-evidence"
  // The ledger.
  case contestedConclusion = "contested-conclusion"
  case verifiedGateFails = "verified-gate-fails"
  case gateWaived = "gate-waived"
  case statedAfterwards = "stated-afterwards"
  case focusWithoutConclusion = "focus-without-conclusion"
  case testsNotDeclared = "tests-not-declared"
  case promisedTestWithoutRecord = "promised-test-without-record"
  // People and sources.
  case informantNeverCoded = "informant-never-coded"
  case informantWithoutRole = "informant-without-role"
  case withdrawnConsent = "withdrawn-consent-in-use"
  case sourceNeverCoded = "source-never-coded"
  case turnWithoutInformant = "turn-without-informant"
  case sourceWithoutDate = "source-without-date"
  case sourceWithoutTechnique = "source-without-technique"
  case dateInFuture = "date-in-future"
  // The codebook and the grid.
  case codeWithoutDefinition = "code-without-definition"
  case codeNeverUsed = "code-never-used"
  case codeByOneCoder = "code-by-one-coder"
  case codebookChangedAfterFreeze = "codebook-changed-after-freeze"
  case gridMissing = "grid-missing"
  case indicatorWithoutData = "indicator-without-data"
  case surpriseOpen = "surprise-open"
}

/// One thing a check found.
public struct Observation: Sendable, Equatable {
  public var check: CheckKind
  /// The conclusion, code, informant or source it is about: its key, never anybody's words.
  public var subject: String
  /// What the sentence needs.
  public var arguments: [String]

  init(_ check: CheckKind, _ subject: String, _ arguments: String...) {
    self.check = check
    self.subject = subject
    self.arguments = arguments
  }
}
