import AnyamModel

/// Cuts a text into turns where its lines are marked.
///
/// Every label starts a turn, also of the speaker who spoke before. A turn goes on over lines without a label, up to the
/// next label or time mark behind which one follows. Before the first label, paragraphs are turns of nobody.
struct TurnBuilder {
  let text: SourceText
  let lines: [Lines.Line]
  let marks: [LabelJudge.Mark]
  let paragraphs: [TextRange]
  let scanner: LabelScanner
  var hints = TranscriptHints()

  func layout() -> TurnLayout {
    /// For each name of the transcript its label in the layout, -1 before it comes up.
    var labels = [Int](repeating: -1, count: scanner.labels.names.count)
    var layout = TurnLayout()
    var time: Int?
    var open: (candidate: LabelScanner.Candidate, label: Int, time: Int?)?
    var end = 0
    func close() {
      guard let turn = open else { return }
      let range = TextRange(text.position(ofByte: turn.candidate.start), text.position(ofByte: end))
      // Behind a label on a line of its own the words begin on the next one.
      var start = min(turn.candidate.textStart, end)
      while start < end, text.bytes[start] == 0x0A || Lines.isSpace(text.bytes[start]) { start += 1 }
      let words = text.position(ofByte: start)
      layout.turns.append(Turn(range: range, textStart: words, label: turn.label, time: turn.time))
    }
    func heading(_ line: Lines.Line) -> Bool {
      text.bytes[line.start] == UInt8(ascii: "#") && TimeMark(scanner.bytes, line.start, line.end) == nil
        || headings.contains(line.start)
    }
    /// What belongs to nobody: a heading, or a note behind the body.
    func alone(_ line: Lines.Line) {
      close()
      open = nil
      let start = text.position(ofByte: line.start)
      let range = TextRange(start, text.position(ofByte: line.end))
      layout.turns.append(Turn(range: range, textStart: start, label: nil, time: times(start)))
    }
    /// Up to where a line is said; a time at its end is that of what comes next.
    func said(_ line: Lines.Line) -> Int {
      guard let trailing = scanner.trailingTime(line) else { return line.end }
      time = trailing.time
      return trailing.start
    }
    func times(_ start: Int) -> Int? { hints.times[start] }
    let headings = Set(hints.headings.map { text.byteOffset(of: min($0, text.length)) })
    let bodyEnd = hints.bodyEnd.map { text.byteOffset(of: min($0, text.length)) } ?? text.bytes.count

    let first = marks.firstIndex { $0.isTurn } ?? marks.count
    layout.turns = head(before: first)
    if case .time(let milliseconds)? = marks[..<first].last(where: { $0.isTime }) { time = milliseconds }
    for index in first..<lines.count {
      switch marks[index] {
      case .turn, .nothing:
        guard lines[index].start < bodyEnd || lines[index].isBlank else {
          alone(lines[index])
          continue
        }
      default: break
      }
      switch marks[index] {
      case .turn(let candidate):
        close()
        var label = labels[Int(candidate.name)]
        if label < 0 {
          label = layout.labels.count
          labels[Int(candidate.name)] = label
          layout.labels.append(scanner.label(candidate))
        }
        open = (candidate, label, candidate.time ?? time ?? times(text.position(ofByte: candidate.start)))
        time = nil
        end = max(said(lines[index]), candidate.start)
      case .time(let milliseconds): time = milliseconds
      case .nothing where !lines[index].isBlank && heading(lines[index]):
        // A heading between turns is nobody's words.
        alone(lines[index])
      case .nothing where !lines[index].isBlank:
        guard open == nil else {
          end = said(lines[index])
          continue
        }
        alone(lines[index])
      default: break
      }
    }
    close()
    return layout
  }

  /// The paragraphs before the first label: titles, dates, remarks. Legends and times are no turns of anybody.
  private func head(before first: Int) -> [Turn] {
    let end = first < lines.count ? text.position(ofByte: lines[first].start) : text.length
    let speechless = lines[..<first].indices.filter { !lines[$0].isBlank && !marks[$0].isTime && !marks[$0].isLegend }
      .map { text.position(ofByte: lines[$0].start) }
    return paragraphs.filter { paragraph in
      paragraph.end <= end && speechless.contains { paragraph.start <= $0 && $0 < paragraph.end }
    }
    .map { Turn(range: $0, textStart: $0.start, label: nil) }
  }
}
