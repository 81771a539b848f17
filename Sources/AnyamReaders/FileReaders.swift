import AnyamContainers
import AnyamModel

/// Every format the program reads: the table from a file's name to its reader.
public enum FileReaders {
  /// Largest file that is read at all, in bytes; a text of 64 MiB is some 4,000 hours of talk.
  public static let largestFile = 256 << 20
  public static let largestText = 64 << 20

  public struct Format: Sendable {
    public let name: String
    public let extensions: [String]
    let read: @Sendable ([UInt8], String) throws -> Reading
  }

  public static let formats: [Format] = [
    Format(name: "text", extensions: ["txt", "text"], read: { try TextReader.read($0, $1, format: "text") }),
    Format(
      name: "markdown", extensions: ["md", "markdown"], read: { try TextReader.read($0, $1, format: "markdown") }),
    Format(name: "docx", extensions: ["docx"], read: DocxReader.read),
  ]

  /// The reader for a file, by its extension.
  public static func format(of fileName: String) -> Format? {
    let ending = fileExtension(fileName)
    return formats.first { $0.extensions.contains(ending) }
  }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: its name, by which findings speak of it.
  /// - Throws: `ReadingError`, with the finding to report.
  public static func read(_ bytes: [UInt8], named name: String) throws -> Reading {
    guard !bytes.isEmpty else { throw ReadingError(.emptyFile, name) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // The old container holds old Word files, and new ones that are locked with a password.
      let marker: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
      throw ReadingError(contains(bytes, marker) ? .encrypted : .legacyWord, name)
    }
    if fileExtension(name) == "doc" { throw ReadingError(.legacyWord, name) }
    guard let format = format(of: name) else { throw ReadingError(.unknownFormat, name, fileExtension(name)) }
    return try format.read(bytes, name)
  }

  static func fileExtension(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    return (0...bytes.count - part.count).contains {
      bytes[$0] == part[0] && bytes[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}
