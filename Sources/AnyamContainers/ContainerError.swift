/// Why a container could not be opened. Words come later, in the language of the reader.
public enum ContainerError: Error, Sendable, Equatable {
  /// Not a ZIP archive, cut short, or damaged inside.
  case damagedArchive
  /// Its parts are locked with a password.
  case encrypted
  /// Unpacked it would be larger than `limit` bytes.
  case archiveTooLarge(limit: Int)
  /// A part that must be there is not.
  case missingPart(String)
  /// Not well-formed, or uses what no office document needs: a DOCTYPE, an entity of its own.
  case damagedXML(line: Int)
}
