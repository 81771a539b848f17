import AnyamModel

/// Plain text and Markdown, with YAML front matter where there is some.
enum TextReader {
  static func read(_ bytes: [UInt8], _ name: String, format: String) throws -> Reading {
    guard bytes.count <= FileReaders.largestText else {
      throw ReadingError(.tooLarge, name, String(FileReaders.largestText >> 20))
    }
    var findings: [Finding] = []
    let (plain, nulls) = try normalised(bytes, name)
    if nulls > 0 { findings.append(Finding(.nulRemoved, subject: name, String(nulls))) }
    let split = try FrontMatter.split(plain, name)
    findings += split.findings
    let text = SourceText(utf8: Array(plain[split.textStart...]))
    guard text.bytes.contains(where: { $0 > 0x20 }) else { throw ReadingError(.emptyFile, name) }
    return Reading(
      text: text, paragraphs: Paragraphs.find(in: text, isMarkdown: format == "markdown"), format: format,
      card: split.card, isVerbatim: text.bytes.count == bytes.count && text.bytes == bytes, findings: findings)
  }

  /// Newlines as `\n`, no byte order mark, no NUL; otherwise the code points as they came.
  private static func normalised(_ bytes: [UInt8], _ name: String) throws -> (bytes: [UInt8], nulls: Int) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard isUTF8(bytes[start...]) else { throw ReadingError(.notUTF8, name) }
    let needsWork = start > 0 || bytes.contains { $0 == 0x0D || $0 == 0 }
    guard needsWork else { return (bytes, 0) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var nulls = 0
    var at = start
    while at < bytes.count {
      switch bytes[at] {
      case 0: nulls += 1
      case 0x0D:
        plain.append(0x0A)
        if at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
      case let byte: plain.append(byte)
      }
      at += 1
    }
    return (plain, nulls)
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}
