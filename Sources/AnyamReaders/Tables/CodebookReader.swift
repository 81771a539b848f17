public import AnyamModel

/// What a codebook file holds.
public struct CodebookReading: Sendable {
  /// Parents before their children, where the file has them so.
  public var entries: [CodebookEntry] = []
  /// Entries that cannot be taken.
  public var problems: [Finding] = []
  public var findings: [Finding] = []
}

/// Reads codebooks, whatever their format.
public enum CodebookReader {
  /// Reads a codebook by the ending of its name: `.yaml`, `.yml` or `.csv`, `.tsv`, `.txt`, `.xlsx`.
  ///
  /// - Parameter known: names of codes that stand at the top already.
  public static func read(_ bytes: [UInt8], named name: String, known: Set<String> = []) throws -> CodebookReading {
    guard !bytes.isEmpty else { throw ReadingError(.emptyFile, name) }
    switch FileReaders.fileExtension(name) {
    case "yaml", "yml": return try CodebookYAML.read(bytes, named: name)
    case "csv", "tsv", "txt", "xlsx": return try CodebookTable.read(bytes, named: name, known: known)
    case let other: throw ReadingError(.unknownFormat, name, other)
    }
  }
}
