public import AnyamModel

/// Why a study file could not be used. Words come later, in the language of the reader.
public enum StoreError: Error, Sendable, Equatable {
  case noSuchFile(String)
  case fileExists(String)
  case folderMissing(String)
  /// An SQLite file of another program, or no SQLite file at all.
  case notAStudy(String)
  /// Written by a newer program.
  case newer(String, version: Int, supported: Int)
  /// Not all of the file is there, or it is damaged inside.
  case damaged(String)
  /// Another program is writing to it, and did not end within the waiting time.
  case locked(String)
  case readOnly(String)
  case diskFull(String)
  /// The system refused to read or write; `code` is SQLite's.
  case inputOutput(String, code: Int)
  /// There is nothing left to take back.
  case nothingToUndo
  case noSuchChange(String)
  case ambiguousChange(String)
  /// The change that made the study cannot be taken back.
  case startIsNotUndone
  /// What was erased for somebody who withdrew consent does not come back.
  case withdrawalIsNotUndone
  case alreadyUndone(Change)
  /// A later change wrote the same fields, or stands on what this one made.
  case laterChange(Change)
}
