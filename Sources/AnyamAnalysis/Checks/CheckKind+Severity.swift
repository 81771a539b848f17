public import AnyamModel

extension CheckKind {
  /// How grave it is, unless the study set it otherwise.
  public var severity: Finding.Severity {
    switch self {
    case .conclusionWithoutEvidence, .openDissonance, .memberCheckDisagrees, .evidenceLost, .quoteChanged,
      .informantWithoutRole, .withdrawnConsent, .verifiedGateFails, .dateInFuture:
      .error
    case .singleSource, .singleTechnique, .keyInformantOnly, .oneVoice, .noSupportOnReturn, .noEvidenceAfterProvisional,
      .noNegativeSearch, .memberCheckMissing, .stanceNeverJudged, .noRival, .representativenessUnseen,
      .widerThanEvidence, .inconsistentInformant, .codersDisagree, .evidenceOfNobody, .reflectionAsEvidence,
      .contestedConclusion, .focusWithoutConclusion, .promisedTestWithoutRecord, .informantNeverCoded,
      .sourceNeverCoded, .turnWithoutInformant, .sourceWithoutDate, .sourceWithoutTechnique,
      .codebookChangedAfterFreeze, .indicatorWithoutData, .surpriseOpen:
      .warning
    case .gateWaived, .statedAfterwards, .testsNotDeclared, .codeWithoutDefinition, .codeNeverUsed, .codeByOneCoder,
      .gridMissing:
      .note
    }
  }

  /// How grave it is in one study; `nil` where the study leaves it out.
  public func severity(in settings: Settings) -> Finding.Severity? {
    settings.severities[rawValue] ?? severity
  }
}
