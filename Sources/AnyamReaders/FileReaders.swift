public import AnyamModel

/// Every reader: from a file's bytes and name to its `Reading`.
public enum FileReaders {
  /// Largest file that is read at all, in bytes; a text of 64 MiB is some 4,000 hours of talk.
  public static let largestFile = 256 << 20
  public static let largestText = 64 << 20
  /// Most bytes the parts of one packed document may unpack to: the largest thesis needs a tenth, and a bomb is refused
  /// before it fills the memory.
  static let largestUnpacked = 80 << 20

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: its name, by which findings speak of it.
  /// - Throws: `ReadingError`, with the finding to report.
  public static func read(
    _ bytes: [UInt8], named name: String, options: ReadingOptions = ReadingOptions()
  ) throws -> Reading {
    guard !bytes.isEmpty else { throw ReadingError(.emptyFile, name) }
    switch try FileSignature.format(of: bytes, named: name) {
    case .text: return try TextReader.read(bytes, name, format: .text)
    case .markdown: return try TextReader.read(bytes, name, format: .markdown)
    case .docx: return try DocxReader.read(bytes, name, options)
    case .odt: return try OdtReader.read(bytes, name, options)
    case .rtf: return try RtfReader.read(bytes, name, options)
    case .html: return try HtmlReader.read(bytes, name)
    case .pdf: return try PdfReader.read(bytes, name)
    case .subtitles: return try SubtitleReader.read(bytes, name)
    case .whisper: return try WhisperReader.read(bytes, name)
    case .elan: return try ElanReader.read(bytes, name)
    case .tei: return try TeiReader.read(bytes, name)
    case .transcriber: return try TranscriberReader.read(bytes, name)
    case .exmaralda: return try ExmaraldaReader.read(bytes, name)
    case .survey: throw ReadingError(.tableWithoutColumns, name)
    case .stub: throw ReadingError(.unknownFormat, name, fileExtension(name))
    }
  }

  static func fileExtension(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
