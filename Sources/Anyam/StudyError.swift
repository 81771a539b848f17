public import AnyamModel

/// Why something could not be done with a study. Words come later, in the language of the reader.
public enum StudyError: Error, Sendable, Equatable {
  case unknownInformant(String, nearest: [String])
  case unknownCode(String, nearest: [String])
  case unknownSource(String, nearest: [String])
  case unknownCoder(String, nearest: [String])
  case unknownRole(String, nearest: [String])
  case unknownVisit(String, nearest: [String])
  case unknownAttribute(String, nearest: [String])
  case unknownTechnique(String, nearest: [String])
  case unknownDimension(String, nearest: [String])
  case unknownCoding(String)
  case unknownLabel(String, nearest: [String])
  case unknownSetting(String, known: [String])
  case badSetting(String, String, allowed: [String])
  /// Several things answer to it.
  case ambiguous(String, matches: [String])
  case badDate(String)
  case badStance(String)
  case badKind(String)
  case badRange(String)
  case badMap(String)
  case badPattern(String)
  /// A condition of `quotes --where` that cannot be read, and the word it stops at.
  case badCondition(String, at: String)
  /// A regular expression that cannot be read.
  case badExpression(String)
  case badDataCode(String)
  case badRoleLetters(String)
  case badMarkers(String)
  case badMemoKind(String)
  case unknownMemo(String)
  case unknownSummary(String)
  case unknownMask(String, nearest: [String])
  case unknownRelation(String)
  case unknownMark(String, nearest: [String])
  case unknownVersion(String, nearest: [String])
  case unknownDataCode(String)
  /// Something that is there already, and cannot be made again.
  case frozenAlready(String)
  /// A code cannot be merged into, or linked with, itself.
  case withItself(String)
  /// A display that needs one code, with codes below it.
  case needsCode(display: String)
  /// A display that needs two informants or more.
  case needsInformants
  case needsAttribute(display: String, known: [String])
  /// What a translation is said to be in, and is no language.
  case badLanguage(String)
  /// A note without words.
  case emptyText
  /// Nothing to look for.
  case nothingToFind
  /// A code that lies below one that is merged, where the other one has one of the same name.
  case childThere(String, in: String)
  /// Two codes of one name that lie below two that are merged.
  case childrenAlike(String, String)
  case nothingToSplitBy
  case noRules(String)
  /// The passage lies outside the text, which has so many code points.
  case outsideText(start: Int, end: Int, length: Int)
  case emptyPassage
  case quoteNotFound(source: String)
  case quoteFoundTwice(source: String, starts: [Int])
  /// The source has so many turns, counted from 1.
  case noSuchTurn(Int, turns: Int)
  /// Something of this name, and what it is.
  case alreadyThere(String, Named)
  /// Taking a change back would bring a second thing of this name.
  case wouldBeTwice(String)
  case emptyName
  /// A name may not hold line breaks or control characters.
  case badName(String)
  /// Nothing was said that could be changed.
  case nothingToSet
  /// A name may not hold what separates the names of a path.
  case separatorInName(String)
  /// An attribute that is called like a field informants have anyway.
  case reservedName(String)
  /// A code cannot lie below itself.
  case belowItself(String, target: String)
  /// Rows that cannot be applied; nothing was.
  case rows(file: String, problems: [Finding])
  /// A table or codebook that cannot be read at all.
  case unreadable(Finding)
  /// No study was named, and none lies here or in a folder above.
  case noStudyHere
  case severalStudies([String])
  case noSuchFile(String)
  /// The file is there and the system does not let it be read.
  case cannotRead(String)
  case displayTooLarge(cells: Int, limit: Int)
  case nothingToImport
  /// A source cannot take its own place.
  case replacesItself(String)
  /// Neither a file nor a source of the study.
  case noReplacement(String)
  /// Something without text has to be described.
  case emptyDescription
  case unknownConclusion(String, nearest: [String])
  case unknownFocus(String, nearest: [String])
  /// A row the focus grid does not have: `indicator` or `focus`, and what was typed.
  case unknownRow(String, String, nearest: [String])
  case unknownCheck(String, nearest: [String])
  /// A day that has not come yet cannot be the day something was done.
  case dateInFuture(String)
  /// What was stated before the program knew it needs something to show for it.
  case needsBasis
  /// The words of a verified conclusion stay; in other words it is another conclusion.
  case verifiedWords(String)
  case waiverWithoutReason(String)
  case stepWithoutReason(String, String)
  case nothingToConclude
  case alreadyInState(String, String)
  case noSuchStep(String, from: String, to: String, allowed: [String])
  /// Gates that stand in the way of a verified conclusion.
  case gatesClosed(String, gates: [Gate])
  case splitNeedsTwo
  case resolutionWithoutReason
  /// It was not said which source was mistaken.
  case mistakenWho
  case notDoneWithoutReason
  case memberCheckOfWhom
  /// There is no conflict that could be settled.
  case noConflict(String)
  case splitInstead(String)
  /// Somebody who withdrew consent is not written about any more.
  case consentWithdrawn(String)
  /// What a conclusion is called: letters, digits, point, hyphen, underscore.
  case badKey(String)
  /// A spreadsheet does not hold so many rows.
  case sheetTooLong(rows: Int)
}

extension StudyError {
  /// What may bear a name that is taken already.
  public enum Named: Sendable, Equatable {
    case conclusion, code, autocoding, version, relation, source, informant, visit
  }
}
