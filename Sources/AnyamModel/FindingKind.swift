extension Finding {
  /// Every thing the program can notice. Each has a sentence in both languages.
  public enum Kind: String, Sendable, CaseIterable {
    // A file that was not imported.
    case unreadable = "unreadable"
    case emptyFile = "empty-file"
    case tooLarge = "too-large"
    case tooManyLines = "too-many-lines"
    case notText = "not-text"
    case scannedPDF = "scanned-pdf"
    case damagedPDF = "damaged-pdf"
    case programMissing = "program-missing"
    case noCues = "no-cues"
    case noSegments = "no-segments"
    case damagedJSON = "damaged-json"
    case tableWithoutColumns = "table-without-columns"
    case unknownFormat = "unknown-format"
    case legacyWord = "legacy-word"
    case encrypted = "encrypted"
    case damagedArchive = "damaged-archive"
    case archiveTooLarge = "archive-too-large"
    case damagedXML = "damaged-xml"
    case badFrontMatter = "bad-front-matter"
    case badDate = "bad-date"
    case unknownTechnique = "unknown-technique"
    case unknownInformant = "unknown-informant"
    case otherSpeakers = "other-speakers"
    case badRulePattern = "bad-rule-pattern"
    case unknownCodebookKey = "unknown-codebook-key"
    case missingFile = "missing-file"
    // Something of a file that was left out or changed on the way in.
    case nulRemoved = "nul-removed"
    case cutShort = "cut-short"
    case encodingRead = "encoding-read"
    case bytesReplaced = "bytes-replaced"
    case runningHeads = "running-heads"
    case wordsJoined = "words-joined"
    case pagesWithoutText = "pages-without-text"
    case repeatedLines = "repeated-lines"
    case marksIgnored = "marks-ignored"
    case codesAdded = "codes-added"
    case sameText = "same-text"
    case commentsGone = "comments-gone"
    case commentsWithdrawn = "comments-withdrawn"
    case partLeftOut = "part-left-out"
    case unknownFrontMatterKey = "unknown-front-matter-key"
    case unknownColumn = "unknown-column"
    // Reading a transcript.
    case maybeLabel = "maybe-label"
    case guessedInterviewer = "guessed-interviewer"
    case unlinkedSpeaker = "unlinked-speaker"
    case labelsCountFor = "labels-count-for"
    // Bookkeeping of an import.
    case respondentTwice = "respondent-twice"
    case respondentUnnamed = "respondent-unnamed"
    case informantsAdded = "informants-added"
    case sameContent = "same-content"
    case titleTaken = "title-taken"
    case techniqueMissing = "technique-missing"
    case techniqueFromFolder = "technique-from-folder"
    case visitAdded = "visit-added"
    case coderAdded = "coder-added"
    case parentAdded = "parent-added"
    case skippedFile = "skipped-file"
    // A table that cannot be read, or rows of it that cannot be applied.
    case notAWorkbook = "not-a-workbook"
    case openQuote = "open-quote"
    case missingColumn = "missing-column"
    case columnTwice = "column-twice"
    case cellWithoutColumn = "cell-without-column"
    case badYAML = "bad-yaml"
    case noCodes = "no-codes"
    case tooManyCodes = "too-many-codes"
    case emptyCell = "empty-cell"
    case repeatedCode = "repeated-code"
    case badKind = "bad-kind"
    case badColour = "bad-colour"
    case badSpeakers = "bad-speakers"
    case unknownSource = "unknown-source"
    case unknownCode = "unknown-code"
    case ambiguousName = "ambiguous-name"
    case badPosition = "bad-position"
    case outsideText = "outside-text"
    case quoteNotFound = "quote-not-found"
    case quoteFoundTwice = "quote-found-twice"
    case quoteDiffers = "quote-differs"
    case badStance = "bad-stance"
    case badFlag = "bad-flag"
    case badUnit = "bad-unit"
    case unknownRole = "unknown-role"
    case unknownRuleKey = "unknown-rule-key"
    case badTechnique = "bad-technique"
    case conclusionFell = "conclusion-fell"
    case unknownConclusion = "unknown-conclusion"
    case codeNotYetKnown = "code-not-yet-known"
    // Coding and display.
    case severalInformants = "several-informants"
    case alreadyCoded = "already-coded"
    case neutralised = "neutralised"
    case longStatement = "long-statement"
    case statementsJoined = "statements-joined"
    case codeTextLeft = "code-text-left"
    case relationEnded = "relation-ended"
    case tiesEnded = "ties-ended"
    case tiesStay = "ties-stay"
    case evidenceGrew = "evidence-grew"
    case statementsLost = "statements-lost"
    case otherNamesStay = "other-names-stay"
    case codebookThawed = "codebook-thawed"
    case sharedNamesMeet = "shared-names-meet"
    case sharedCodeIsName = "shared-code-is-name"
    case sharedLinesMoved = "shared-lines-moved"
    case sheetSplit = "sheet-split"
    case cellsCut = "cells-cut"
    case drawingLeftOut = "drawing-left-out"
    case noLinks = "no-links"
    case graphvizMissing = "graphviz-missing"
    case graphvizFailed = "graphviz-failed"
    // The study file.
    case damagedFile = "damaged-file"
    case brokenChain = "broken-chain"
    case changedContent = "changed-content"
    case missingContent = "missing-content"
    case rowsDiffer = "rows-differ"

    public var severity: Severity {
      switch self {
      case .unreadable, .emptyFile, .tooLarge, .tooManyLines, .notText, .scannedPDF, .damagedPDF, .programMissing,
        .noCues, .noSegments, .damagedJSON, .tableWithoutColumns, .unknownFormat, .legacyWord, .encrypted,
        .damagedArchive,
        .archiveTooLarge, .damagedXML, .badFrontMatter, .badDate, .unknownTechnique, .unknownInformant, .otherSpeakers,
        .badRulePattern,
        .missingFile,
        .notAWorkbook, .openQuote, .missingColumn, .columnTwice, .cellWithoutColumn, .badYAML, .noCodes, .tooManyCodes,
        .emptyCell, .repeatedCode,
        .badKind,
        .badSpeakers,
        .unknownSource, .unknownCode, .ambiguousName, .badPosition, .outsideText, .quoteNotFound, .quoteFoundTwice,
        .quoteDiffers,
        .badStance, .unknownRuleKey, .badFlag, .badUnit, .unknownRole, .badTechnique, .unknownConclusion, .damagedFile,
        .brokenChain,
        .changedContent,
        .missingContent, .rowsDiffer:
        .error
      case .respondentTwice, .respondentUnnamed, .nulRemoved, .cutShort, .bytesReplaced, .pagesWithoutText,
        .commentsGone, .commentsWithdrawn, .partLeftOut, .unknownFrontMatterKey, .unknownColumn, .maybeLabel,
        .guessedInterviewer,
        .unlinkedSpeaker, .labelsCountFor, .techniqueMissing, .sameContent, .badColour,
        .longStatement, .statementsJoined, .codeTextLeft, .relationEnded, .tiesEnded, .tiesStay, .evidenceGrew,
        .statementsLost, .sharedNamesMeet, .sharedCodeIsName,
        .sharedLinesMoved, .noLinks,
        .codebookThawed, .codeNotYetKnown, .conclusionFell, .graphvizMissing,
        .graphvizFailed, .unknownCodebookKey, .cellsCut, .drawingLeftOut:
        .warning
      case .encodingRead, .runningHeads, .wordsJoined, .repeatedLines, .marksIgnored, .codesAdded, .sameText,
        .informantsAdded, .titleTaken, .techniqueFromFolder, .visitAdded, .coderAdded, .parentAdded, .skippedFile,
        .severalInformants,
        .alreadyCoded, .otherNamesStay,
        .neutralised, .sheetSplit:
        .note
      }
    }
  }
}
