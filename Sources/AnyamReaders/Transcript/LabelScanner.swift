/// Finds what may be a speaker's label at the beginning of a line: `P:`, `Informan 1 :`, `X og Y:`, `**DT**:`,
/// `[00:01:23] I1:`, `DT (00:12):`, `*03:02 = K:`. Whether it is one is decided over the whole transcript.
struct LabelScanner {
  /// Numbers are of 32 bits: a transcript may have a million lines.
  struct Candidate {
    private let startByte: Int32
    private let textByte: Int32
    private let timeOrNone: Int32
    /// Its number among the names of the transcript.
    let name: Int32
    let sign: Sign

    /// What makes it look like a label.
    enum Sign: UInt8 {
      case colon
      /// It fills a cell of its own, before what is said.
      case cell
      /// It stands in bold before words that do not.
      case bold
    }

    init(start: Int, textStart: Int, name: Int32, time: Int?, sign: Sign = .colon) {
      startByte = Int32(start)
      textByte = Int32(textStart)
      timeOrNone = time.flatMap { Int32(exactly: $0) } ?? -1
      self.name = name
      self.sign = sign
    }

    /// Byte where the label, or the time before it, begins.
    var start: Int { Int(startByte) }
    /// Byte where the words begin, behind the colon and the blanks after it.
    var textStart: Int { Int(textByte) }
    var time: Int? { timeOrNone < 0 ? nil : Int(timeOrNone) }
  }

  /// Longest label, in bytes, times and marks included.
  private static let longest = 72

  let bytes: UnsafeBufferPointer<UInt8>
  let labels = LabelNames()

  /// The time a line consists of; `nil` where it holds anything else.
  func loneTime(_ line: Lines.Line) -> Int? {
    guard let first = firstByte(line), (0x30...0x39).contains(first) || "[(<{#*".utf8.contains(first) else {
      return nil
    }
    guard let mark = TimeMark(bytes, line.start, line.end), skipMarks(mark.end, line.end) == line.end else {
      return nil
    }
    return mark.milliseconds
  }

  func candidate(_ line: Lines.Line) -> Candidate? {
    let limit = min(line.end, line.start + Self.longest)
    var at = afterNumber(line.start, limit)
    var time: Int?
    if let mark = self.time(at, limit) {
      time = mark.milliseconds
      at = mark.end
      while at < limit, [0x20, 0x09, 0x3D, 0x2D, 0x7C, 0x2A].contains(bytes[at]) { at += 1 }  // blank tab = - | *
    }
    let marksStart = at
    at = skipMarks(at, limit)
    let labelStart = at
    guard at < limit, isLetterStart(bytes[at]) else { return nil }
    // The colon that ends the label; one inside a time such as `DT (00:12):` does not.
    var labelEnd = at
    while at < limit {
      let byte = bytes[at]
      if byte == UInt8(ascii: ":") { break }
      if byte == 0x09 {
        let next = skipMarks(at, limit)
        if next < limit, bytes[next] == UInt8(ascii: ":") {
          at = next
          break
        }
        return cell(line, labelStart..<labelEnd, next, time)
      }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || (0x30...0x39).contains(byte),
        at > labelStart, [0x20, 0x28, 0x5B].contains(byte) || bytes[at - 1] == 0x20,
        let mark = TimeMark(bytes, at, limit)
      {
        time = mark.milliseconds
        at = mark.end
        continue
      }
      if isForbidden(byte) { return nil }
      at += 1
      labelEnd = at
    }
    guard at < limit, bytes[at] == UInt8(ascii: ":") else { return nil }
    var textStart = at + 1
    // Not a label: an address (`http://`) or a time of day (`Kl 10:30`).
    if textStart < line.end, bytes[textStart] == UInt8(ascii: "/") || (0x30...0x39).contains(bytes[textStart]) {
      return nil
    }
    // `**P:** words`: the marks that close the label are behind the colon. Marks before the words are the words' own.
    var open = marks(marksStart, labelStart) - marks(labelStart, labelEnd)
    while open > 0, textStart < line.end, isMark(bytes[textStart]) {
      textStart += 1
      open -= 1
    }
    textStart = skipBlanks(textStart, line.end)
    guard let label = labels.number(of: bytes[labelStart..<labelEnd]) else { return nil }
    return Candidate(start: line.start, textStart: textStart, name: label, time: time)
  }

  /// A label in a cell of a table: `00:01 | DT | words`, `DT | 00:01 | words`.
  private func cell(_ line: Lines.Line, _ place: Range<Int>, _ next: Int, _ time: Int?) -> Candidate? {
    var (textStart, time) = (next, time)
    if let mark = self.time(next, line.end), mark.end == line.end || bytes[mark.end] == 0x09 {
      time = mark.milliseconds
      textStart = skipMarks(mark.end, line.end)
    } else {
      // The number of a line, in a column of its own.
      var at = next
      while at < line.end, at - next < 5, isDigit(at) { at += 1 }
      if at > next, at < line.end, bytes[at] == 0x09 { textStart = skipMarks(at, line.end) }
    }
    guard let label = labels.number(of: bytes[place]) else { return nil }
    return Candidate(start: line.start, textStart: textStart, name: label, time: time, sign: .cell)
  }

  /// Past the number of a row or of a list: `12 | DT | words`, `1. P: …`, `- P: …`.
  private func afterNumber(_ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit, at - start < 5, isDigit(at) { at += 1 }
    if at > start {
      let hasSign = at < limit && (bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ")"))
      if hasSign { at += 1 }
      guard at < limit, bytes[at] == 0x09 || (hasSign && bytes[at] == 0x20) else { return start }
      return skipMarks(at, limit)
    }
    if at + 1 < limit, bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == 0x20 { return skipMarks(at + 1, limit) }
    if at + 3 < limit, bytes[at] == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] == 0xA2 {
      return skipMarks(at + 3, limit)
    }
    return start
  }

  private func isDigit(_ at: Int) -> Bool { (0x30...0x39).contains(bytes[at]) }

  /// A time, or where it fills a cell also one that elsewhere could be a number: `00.15`. Of `00:01 - 00:15` the first.
  private func time(_ at: Int, _ limit: Int) -> (milliseconds: Int, end: Int)? {
    var found: (milliseconds: Int, end: Int)?
    if let mark = TimeMark(bytes, at, limit) {
      found = (mark.milliseconds, mark.end)
    } else if let mark = TimeMark(bytes, at, limit, isAlone: true), mark.end < limit, bytes[mark.end] == 0x09 {
      found = (mark.milliseconds, mark.end)
    }
    guard let first = found else { return nil }
    var next = first.end
    while next < limit, [0x20, 0x2D].contains(bytes[next]) || bytes[next] >= 0x80 { next += 1 }
    guard next > first.end, let second = TimeMark(bytes, next, limit, isAlone: true) else { return first }
    return (first.milliseconds, second.end)
  }

  /// What otter.ai writes below a transcript.
  func isFooter(_ line: Lines.Line) -> Bool {
    line.end - line.start < 60 && bytes[line.start..<line.end].starts(with: "Transcribed by http".utf8)
  }

  /// The words of a row of a table that names nobody, because who speaks goes on: `3 |  | words`, `00:15 |  | words`.
  func continuation(_ line: Lines.Line) -> (textStart: Int, time: Int?)? {
    var at = line.start
    let mark = time(at, line.end)
    if let mark { at = mark.end } else { while at < line.end, at - line.start < 5, isDigit(at) { at += 1 } }
    guard at > line.start, at + 1 < line.end, bytes[at] == 0x09 else { return nil }
    return (skipMarks(at, line.end), mark?.milliseconds)
  }

  /// A label in bold at the beginning of a paragraph, without a colon: `Pewawancara` and then what is said.
  func boldLabel(_ line: Lines.Line, _ lead: Range<Int>) -> Candidate? {
    let end = min(lead.upperBound, line.end)
    guard lead.lowerBound <= line.start, end > line.start, end - line.start <= 40,
      !bytes[line.start..<end].contains(where: { isForbidden($0) || $0 == UInt8(ascii: ".") && end - line.start > 24 }),
      let label = labels.number(of: bytes[line.start..<end]),
      labels.names[Int(label)].split(separator: " ").count <= 4
    else { return nil }
    return Candidate(
      start: line.start, textStart: min(line.end, skipMarks(end, line.end)), name: label, time: nil, sign: .bold)
  }

  /// The time f4 and MAXQDA write at the end of what was said: `… #00:01:23-4#`.
  func trailingTime(_ line: Lines.Line) -> (start: Int, time: Int)? {
    guard line.end - line.start > 10, bytes[line.end - 1] == UInt8(ascii: "#"),
      let open = bytes[max(line.start, line.end - 16)..<line.end - 1].lastIndex(of: UInt8(ascii: "#")),
      let mark = TimeMark(bytes, open, line.end), mark.end == line.end
    else { return nil }
    var start = open
    while start > line.start, Lines.isSpace(bytes[start - 1]) { start -= 1 }
    return (start, mark.milliseconds)
  }

  /// A label without a colon, alone on its line, perhaps with a time: `Speaker 1  0:03`, `**DT**`.
  ///
  /// - Parameter isWanted: whether a label without a time is worth keeping: any short line looks like one.
  func bareLabel(_ line: Lines.Line, _ isWanted: (String) -> Bool) -> Candidate? {
    guard line.end - line.start <= 40 else { return nil }
    var end = line.end
    var time: Int?
    var at = line.start
    while at < line.end {
      if at > line.start, bytes[at - 1] == 0x20, let mark = TimeMark(bytes, at, line.end), mark.end == line.end {
        time = mark.milliseconds
        end = at
        break
      }
      if isForbidden(bytes[at]) { return nil }
      at += 1
    }
    let start = skipMarks(line.start, end)
    guard start < end, isLetterStart(bytes[start]) else { return nil }
    if time == nil, LabelNames.plain(bytes[start..<end]).map(isWanted) != true { return nil }
    guard let label = labels.number(of: bytes[start..<end]) else { return nil }
    return Candidate(start: line.start, textStart: line.end, name: label, time: time)
  }

  private func firstByte(_ line: Lines.Line) -> UInt8? { line.isBlank ? nil : bytes[line.start] }

  private func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") }

  private func marks(_ start: Int, _ end: Int) -> Int { (start..<max(start, end)).count { isMark(bytes[$0]) } }

  private func skipBlanks(_ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit {
      let width = Lines.spaceWidth(bytes, at, limit)
      guard width > 0 else { break }
      at += width
    }
    return at
  }

  /// Past blanks and the marks that make a label bold.
  private func skipMarks(_ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit {
      let width = Lines.spaceWidth(bytes, at, limit)
      if width > 0 {
        at += width
      } else if bytes[at] == UInt8(ascii: "*") || bytes[at] == UInt8(ascii: "_") {
        at += 1
      } else {
        break
      }
    }
    return at
  }

  private func isLetterStart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "[")
  }

  /// Bytes no label holds.
  private func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "="),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "{"), UInt8(ascii: "}"), 0x0A, 0x09:
      true
    default: false
    }
  }

  func label(_ candidate: Candidate) -> String { labels.names[Int(candidate.name)] }
}
