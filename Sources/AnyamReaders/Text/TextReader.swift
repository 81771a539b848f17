import AnyamModel

/// Plain text and Markdown, with YAML front matter where there is some.
enum TextReader {
  static func read(_ bytes: [UInt8], _ name: String, format: FileFormat) throws -> Reading {
    guard bytes.count <= FileReaders.largestText else {
      throw ReadingError(.tooLarge, name, String(FileReaders.largestText >> 20))
    }
    let decoded = TextEncoding.decode(bytes)
    guard isText(decoded.bytes) else { throw ReadingError(.notText, name) }
    var findings = decoded.findings(of: name)
    let (plain, nulls) = normalised(decoded.bytes)
    if nulls > 0 { findings.append(Finding(.nulRemoved, subject: name, String(nulls))) }
    let split = try FrontMatter.split(plain, name)
    findings += split.findings
    let text = SourceText(utf8: split.textStart == 0 ? plain : Array(plain[split.textStart...]))
    guard text.bytes.contains(where: { $0 > 0x20 }) else { throw ReadingError(.emptyFile, name) }
    let lines = text.bytes.withUnsafeBufferPointer { bytes in bytes.count { $0 == 0x0A } }
    guard lines < Lines.most else { throw ReadingError(.tooManyLines, name, String(Lines.most)) }
    return Reading(
      text: text, paragraphs: Paragraphs.find(in: text, isMarkdown: format == .markdown), format: format,
      card: split.card, isVerbatim: text.bytes.count == bytes.count && text.bytes == bytes, findings: findings)
  }

  /// A picture or a program that is only called `.txt` is full of control characters no text has.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    var odd = 0
    var nulls = 0
    let start = bytes.prefix(1 << 16)
    start.withUnsafeBufferPointer { start in
      for byte in start where byte < 0x20 {
        switch byte {
        case 0: nulls += 1
        case 0x09...0x0D, 0x1B, 0x1E, 0x1F: break
        default: odd += 1
        }
      }
    }
    return odd * 100 <= start.count && nulls * 5 <= start.count
  }

  /// Newlines as `\n`, no NUL; otherwise the code points as they came.
  private static func normalised(_ bytes: [UInt8]) -> (bytes: [UInt8], nulls: Int) {
    let needsWork = bytes.withUnsafeBufferPointer { $0.contains { $0 == 0x0D || $0 == 0 } }
    guard needsWork else { return (bytes, 0) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var nulls = 0
    var at = 0
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
}
