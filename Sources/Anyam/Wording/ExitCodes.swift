import AnyamStore

/// Exit codes after sysexits: 64 usage, 65 bad data, 66 not found, 73 cannot create, 74 I/O, 75 locked.
extension StudyError {
  var exitCode: Int32 {
    switch self {
    case .unknownInformant, .unknownCode, .unknownSource, .unknownCoder, .unknownRole, .unknownVisit, .unknownAttribute,
      .unknownTechnique, .unknownDimension, .unknownCoding, .unknownLabel, .noStudyHere, .noSuchFile, .noSuchTurn,
      .quoteNotFound, .noReplacement, .unknownMemo, .unknownSummary, .unknownMask, .unknownRelation, .unknownMark,
      .unknownVersion, .unknownDataCode, .unknownConclusion, .unknownFocus, .unknownRow, .unknownCheck:
      66
    case .unknownSetting, .badSetting, .badStance, .badKind, .badRange, .badMap, .badPattern, .emptyName, .badName,
      .nothingToSet,
      .separatorInName, .reservedName, .severalStudies, .nothingToImport, .replacesItself, .emptyDescription,
      .sheetTooLong,
      .displayTooLarge, .badCondition, .badExpression, .badDataCode, .badRoleLetters, .badMarkers, .badMemoKind,
      .withItself, .needsCode, .needsInformants, .needsAttribute, .nothingToFind, .nothingToSplitBy, .childThere,
      .childrenAlike,
      .badLanguage, .emptyText,
      .needsBasis,
      .waiverWithoutReason, .stepWithoutReason, .nothingToConclude,
      .splitNeedsTwo, .resolutionWithoutReason, .mistakenWho, .notDoneWithoutReason, .memberCheckOfWhom, .badKey,
      .splitInstead:
      64
    case .ambiguous, .badDate, .outsideText, .emptyPassage, .quoteFoundTwice, .alreadyThere, .wouldBeTwice,
      .belowItself, .rows,
      .unreadable, .frozenAlready, .noRules, .dateInFuture, .verifiedWords, .alreadyInState, .noSuchStep, .noConflict,
      .consentWithdrawn, .gatesClosed:
      65
    case .cannotRead: 74
    }
  }
}

extension StoreError {
  var exitCode: Int32 {
    switch self {
    case .noSuchFile, .noSuchChange, .nothingToUndo: 66
    case .fileExists, .folderMissing, .readOnly: 73
    case .notAStudy, .newer, .damaged, .ambiguousChange, .startIsNotUndone, .withdrawalIsNotUndone, .alreadyUndone,
      .laterChange:
      65
    case .locked: 75
    case .diskFull, .inputOutput: 74
    }
  }
}
