import AnyamModel

/// Puts together the text of a word processor's document, whatever its format: paragraphs, table rows as lines with tabs
/// between the cells, text boxes behind the paragraph they hang on, notes at the end.
///
/// A reader walks through its file and says what it meets; the rules of how a document becomes a text are here, once.
struct DocumentBuilder {
  private(set) var flow = Flow()
  /// Kinds of things left out, with how many.
  private(set) var leftOut: [DocumentPart: Int] = [:]
  /// Whether what is appended now stands in bold.
  var isBold = false
  /// The colour over what is appended now; empty for none.
  var highlight = ""
  /// The next paragraph goes on in the line of this one: its mark was deleted.
  var joinsNext = false

  private var notes = Flow()
  private var noteCount = 0
  private var asides: [Flow] = []
  private var outer: [Outer] = []
  private var cells: [Cell] = []
  private var hasWritten = false
  private var isJoined = false
  private var paragraphStart = 0
  private var isHeading = false
  private var lead = Lead.open(end: 0)

  /// What waits while a text box or note is read.
  private struct Outer {
    var flow: Flow
    var cells: [Cell]
    var hasWritten: Bool
    var paragraphStart: Int
    var isHeading: Bool
    var lead: Lead
    var isBold: Bool
    var highlight: String
  }

  /// How much of the paragraph so far is bold from its beginning.
  private enum Lead {
    case open(end: Int)
    case closed(end: Int)
  }

  private struct Cell {
    var cellsBefore = 0
    var paragraphsBefore = 0
    /// The byte at which the cell's text begins.
    var start = 0
  }

  mutating func leaveOut(_ kind: DocumentPart, _ count: Int = 1) { leftOut[kind, default: 0] += count }

  // MARK: Words

  mutating func append(_ bytes: some Sequence<UInt8>) {
    let start = flow.text.count
    flow.text.append(contentsOf: bytes)
    appended(from: start)
  }

  /// Says that text was put behind `flow.text` from `start` on.
  private mutating func appended(from start: Int) {
    let end = flow.text.count
    guard end > start else { return }
    if case .open = lead {
      if isBold {
        lead = .open(end: end)
      } else if flow.text[start...].contains(where: { $0 > 0x20 }) {
        if case .open(let reached) = lead { lead = .closed(end: reached) }
      }
    }
    guard !highlight.isEmpty else { return }
    if let last = flow.highlights.last, last.colour == highlight, last.range.upperBound == start {
      flow.highlights[flow.highlights.count - 1].range = last.range.lowerBound..<end
    } else {
      flow.highlights.append((start..<end, highlight))
    }
  }

  /// Lets a parser append text without a copy in between.
  mutating func append(with write: (inout [UInt8]) -> Void) {
    let start = flow.text.count
    write(&flow.text)
    appended(from: start)
  }

  mutating func tab() { flow.text.append(0x09) }
  mutating func lineBreak() { flow.text.append(0x0A) }
  mutating func nonBreakingHyphen() { append("\u{2011}".utf8) }
  mutating func softHyphen() { append("\u{AD}".utf8) }

  // MARK: Paragraphs and tables

  mutating func startParagraph() {
    isHeading = false
    guard let last = cells.indices.last else {
      if isJoined {
        isJoined = false
        return
      }
      startLine()
      return
    }
    startLine(ofCell: last)
  }

  /// Says that the paragraph that has begun is a heading.
  mutating func markHeading() { isHeading = true }

  mutating func endParagraph() {
    if joinsNext, cells.isEmpty {
      joinsNext = false
      isJoined = true
      return
    }
    joinsNext = false
    if cells.isEmpty { finishParagraph() }
  }

  mutating func startRow() {
    // A row of a table inside a cell is a line of that cell.
    if let last = cells.indices.last { startLine(ofCell: last) }
    cells.append(Cell())
  }

  /// The first paragraph of a row starts a line; the next ones of a cell follow on lines of their own.
  private mutating func startLine(ofCell last: Int) {
    if cells.count == 1, cells[last].cellsBefore == 0, cells[last].paragraphsBefore == 0 {
      startLine()
      cells[last].start = flow.text.count
    } else if cells[last].paragraphsBefore > 0, flow.text.count > cells[last].start {
      flow.text.append(0x0A)
    }
    cells[last].paragraphsBefore += 1
  }

  mutating func startCell() {
    guard let last = cells.indices.last else { return }
    if cells[last].cellsBefore > 0 { flow.text.append(0x09) }
    cells[last].paragraphsBefore = 0
    cells[last].start = flow.text.count
  }

  mutating func endCell() {
    guard let last = cells.indices.last else { return }
    // A cell without a paragraph still has its place in the row.
    if cells.count == 1, cells[last].cellsBefore == 0, cells[last].paragraphsBefore == 0 { startLine() }
    // Empty paragraphs behind the words of a cell are only how its author made room.
    while flow.text.last == 0x0A, flow.text.count > cells[last].start { flow.text.removeLast() }
    cells[last].cellsBefore += 1
  }

  mutating func endRow() {
    guard !cells.isEmpty else { return }
    cells.removeLast()
    if cells.isEmpty { finishParagraph() }
  }

  private mutating func startLine() {
    if hasWritten { flow.text.append(0x0A) }
    hasWritten = true
    paragraphStart = flow.text.count
    lead = .open(end: paragraphStart)
  }

  private mutating func finishParagraph() {
    let range = min(paragraphStart, flow.text.count)..<flow.text.count
    if flow.text[range].contains(where: { $0 > 0x20 }) {
      flow.paragraphs.append(range)
      if isHeading { flow.headings.append(range.lowerBound) }
      let end =
        switch lead {
        case .open(let end), .closed(let end): end
        }
      if end > range.lowerBound { flow.leads.append(range.lowerBound..<end) }
    }
    guard outer.isEmpty, cells.isEmpty else { return }
    for aside in asides { add(aside) }
    asides = []
  }

  private mutating func add(_ aside: Flow) {
    guard aside.text.contains(where: { $0 > 0x20 }) else { return }
    flow.append(aside)
    hasWritten = true
  }

  // MARK: Stretches beside the text

  /// Begins a text box: what it holds stands behind the paragraph it hangs on.
  mutating func beginAside() {
    outer.append(
      Outer(
        flow: flow, cells: cells, hasWritten: hasWritten, paragraphStart: paragraphStart, isHeading: isHeading,
        lead: lead, isBold: isBold, highlight: highlight))
    (flow, cells, hasWritten, isBold, highlight) = (Flow(), [], false, false, "")
    paragraphStart = 0
    lead = .open(end: 0)
  }

  /// Ends the innermost stretch and gives back what it held.
  mutating func endStretch() -> Flow {
    guard let last = outer.popLast() else { return Flow() }
    let done = flow
    flow = last.flow
    cells = last.cells
    hasWritten = last.hasWritten
    paragraphStart = last.paragraphStart
    isHeading = last.isHeading
    lead = last.lead
    isBold = last.isBold
    highlight = last.highlight
    return done
  }

  mutating func endAside() {
    let aside = endStretch()
    asides.append(aside)
  }

  /// Writes the mark of a footnote or endnote and gives its number.
  mutating func noteMark() -> Int {
    noteCount += 1
    append("[\(noteCount)]".utf8)
    return noteCount
  }

  /// Puts what a note says at the end of the text, behind its number.
  mutating func addNote(_ number: Int, _ note: Flow) {
    var numbered = Flow()
    numbered.text = Array("[\(number)] ".utf8)
    let offset = numbered.text.count
    numbered.text += note.text
    let first = note.paragraphs.first?.upperBound ?? 0
    numbered.paragraphs = [0..<first + offset] + note.paragraphs.dropFirst().map { $0.moved(by: offset) }
    numbered.comments = note.comments.mapValues {
      Flow.CommentSpan(
        start: $0.start + offset, end: $0.end.map { $0 + offset }, paragraph: $0.paragraph + offset)
    }
    notes.append(numbered)
  }

  // MARK: Comments

  mutating func startComment(_ id: String) {
    flow.comments[id] = Flow.CommentSpan(start: flow.text.count, end: nil, paragraph: paragraphStart)
  }

  mutating func endComment(_ id: String) { flow.comments[id]?.end = flow.text.count }

  /// A comment that says no range belongs to its paragraph.
  mutating func anchorComment(_ id: String) {
    guard flow.comments[id] == nil else { return }
    flow.comments[id] = Flow.CommentSpan(start: flow.text.count, end: flow.text.count, paragraph: paragraphStart)
  }

  /// The whole text, and the byte behind the last one of the body: behind it stand the notes.
  mutating func finish() -> (flow: Flow, bodyEnd: Int) {
    while !outer.isEmpty { endAside() }
    for aside in asides { add(aside) }
    flow.trimEnd()
    let bodyEnd = flow.text.count
    flow.append(notes)
    return (flow, bodyEnd)
  }
}
