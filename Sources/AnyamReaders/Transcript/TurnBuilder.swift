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

  func layout() -> TurnLayout {
    var labels: [String: Int] = [:]
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
    func heading(_ line: Lines.Line) -> Bool { text.bytes[line.start] == UInt8(ascii: "#") }

    let first = marks.firstIndex { $0.isTurn } ?? marks.count
    layout.turns = head(before: first)
    if case .time(let milliseconds)? = marks[..<first].last(where: { $0.isTime }) { time = milliseconds }
    for index in first..<lines.count {
      switch marks[index] {
      case .turn(let candidate):
        close()
        let label = labels[candidate.label] ?? layout.labels.count
        if label == layout.labels.count {
          labels[candidate.label] = label
          layout.labels.append(candidate.label)
        }
        open = (candidate, label, candidate.time ?? time)
        time = nil
        end = max(lines[index].end, candidate.start)
      case .time(let milliseconds): time = milliseconds
      case .nothing where !lines[index].isBlank && heading(lines[index]):
        // A Markdown heading between turns is nobody's words.
        close()
        open = nil
        let start = text.position(ofByte: lines[index].start)
        let range = TextRange(start, text.position(ofByte: lines[index].end))
        layout.turns.append(Turn(range: range, textStart: start, label: nil))
      case .nothing where !lines[index].isBlank:
        guard open == nil else {
          end = lines[index].end
          continue
        }
        let start = text.position(ofByte: lines[index].start)
        let range = TextRange(start, text.position(ofByte: lines[index].end))
        layout.turns.append(Turn(range: range, textStart: start, label: nil))
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
