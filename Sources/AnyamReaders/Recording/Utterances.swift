import AnyamModel

/// What was said in a recording, piece by piece, on its way to a text. For formats that say themselves who speaks when.
struct Utterances {
  private var bytes: [UInt8] = []
  private var layout = TurnLayout()
  private var labels: [String: Int] = [:]
  private var length = 0
  private(set) var paragraphs: [TextRange] = []
  /// Where the words of each utterance stand, in the order they were added; `nil` for one without words.
  private(set) var ranges: [TextRange?] = []

  /// Puts a turn behind the others, as a line `LABEL: words`, or without a label where nobody is named.
  ///
  /// - Parameter time: milliseconds from the start of the recording.
  mutating func add(_ words: String, speaker: String, time: Int?) {
    // Nearly always one line: then there is nothing to put together.
    let isOneLine = !words.utf8.contains { $0 == 0x0A || $0 == 0x0D || $0 == 0x0B || $0 == 0x0C || $0 >= 0xE2 }
    let words =
      isOneLine
      ? trimmed(words)
      : trimmed(words.split(whereSeparator: \.isNewline).map { trimmed($0) }.joined(separator: " "))
    guard !words.isEmpty else {
      ranges.append(nil)
      return
    }
    if !bytes.isEmpty {
      bytes.append(0x0A)
      length += 1
    }
    let start = length
    let speaker = trimmed(speaker)
    if !speaker.isEmpty { write(speaker + ": ") }
    let textStart = length
    write(words)
    var label: Int?
    if !speaker.isEmpty {
      label = labels[speaker] ?? layout.labels.count
      if label == layout.labels.count {
        labels[speaker] = layout.labels.count
        layout.labels.append(speaker)
      }
    }
    let range = TextRange(start, length)
    layout.turns.append(Turn(range: range, textStart: textStart, label: label, time: time))
    paragraphs.append(range)
    ranges.append(TextRange(textStart, length))
  }

  private mutating func write(_ text: String) {
    bytes += text.utf8
    length += text.utf8.count { $0 & 0xC0 != 0x80 }
  }

  func reading(_ format: FileFormat, _ name: String, marks: [Mark] = [], findings: [Finding] = []) throws -> Reading {
    guard !paragraphs.isEmpty else { throw ReadingError(.emptyFile, name) }
    guard paragraphs.count < Lines.most else { throw ReadingError(.tooManyLines, name, String(Lines.most)) }
    guard bytes.count <= FileReaders.largestText else {
      throw ReadingError(.tooLarge, name, String(FileReaders.largestText >> 20))
    }
    return Reading(
      text: SourceText(utf8: bytes), paragraphs: paragraphs, layout: layout, format: format,
      marks: marks.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }, findings: findings)
  }
}

/// Seconds as formats write them, as milliseconds.
func milliseconds(_ seconds: String?) -> Int? {
  guard let seconds, let value = Double(seconds), value.isFinite, value >= 0, value < 1e6 else { return nil }
  return Int((value * 1000).rounded())
}
