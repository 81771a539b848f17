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
  /// The passage lies outside the text, which has so many code points.
  case outsideText(start: Int, end: Int, length: Int)
  case emptyPassage
  case quoteNotFound(source: String)
  case quoteFoundTwice(source: String, starts: [Int])
  /// The source has so many turns, counted from 1.
  case noSuchTurn(Int, turns: Int)
  case alreadyThere(String)
  /// Taking a change back would bring a second thing of this name.
  case wouldBeTwice(String)
  case emptyName
  /// A name may not hold line breaks or control characters.
  case badName(String)
  /// Nothing was said that could be changed.
  case nothingToSet
  /// A name may not hold what separates the names of a path.
  case separatorInName(String)
  /// A code cannot lie below itself.
  case belowItself(String)
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
  /// A spreadsheet does not hold so many rows.
  case sheetTooLong(rows: Int)
}
