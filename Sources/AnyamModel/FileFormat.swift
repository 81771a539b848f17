/// The formats a study takes in. The key is what `Source.format` holds.
public enum FileFormat: String, Sendable, CaseIterable {
  case text, markdown, docx, odt, rtf, html, pdf
  case subtitles, whisper, elan, tei, transcriber, exmaralda
  case survey
  /// Something without text, described by the researcher: a photo, a scan, a recording.
  case stub

  /// The endings of file names by which it is known, lower case.
  public var extensions: [String] {
    switch self {
    case .text: ["txt", "text"]
    case .markdown: ["md", "markdown"]
    case .docx: ["docx", "docm", "dotx"]
    case .odt: ["odt", "fodt", "ott"]
    case .rtf: ["rtf"]
    case .html: ["html", "htm", "xhtml"]
    case .pdf: ["pdf"]
    case .subtitles: ["srt", "vtt"]
    case .whisper: ["json"]
    case .elan: ["eaf"]
    case .tei: ["tei", "xml"]
    case .transcriber: ["trs"]
    case .exmaralda: ["exb"]
    case .survey: ["csv", "tsv", "xlsx"]
    case .stub: []
    }
  }

  /// The format of a file by its name; `nil` where no reader is known for it.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: "."), dot != fileName.startIndex else { return nil }
    let ending = fileName[fileName.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.extensions.contains(ending) }) else { return nil }
    self = format
  }
}
