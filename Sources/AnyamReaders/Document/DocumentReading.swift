import AnyamModel

extension Reading {
  /// A comment as its document tells of it, before it is known where it stands.
  struct Comment {
    var text: String
    var author: String
    /// The comment it answers.
    var answers: String?
  }

  /// What a word processor's document comes to.
  ///
  /// - Parameter comments: by the ids under which the builder met them, in the order of the document.
  init(
    _ builder: inout DocumentBuilder, comments: [(id: String, comment: Comment)], format: FileFormat, name: String,
    findings: [Finding] = []
  ) throws {
    let (flow, bodyEnd) = builder.finish()
    guard flow.text.count <= FileReaders.largestText else {
      throw ReadingError(.tooLarge, name, String(FileReaders.largestText >> 20))
    }
    let text = SourceText(utf8: flow.text)
    guard text.bytes.contains(where: { $0 > 0x20 }) else { throw ReadingError(.emptyFile, name) }
    guard flow.paragraphs.count < Lines.most else { throw ReadingError(.tooManyLines, name, String(Lines.most)) }
    func range(_ bytes: Range<Int>) -> TextRange {
      TextRange(text.position(ofByte: bytes.lowerBound), text.position(ofByte: bytes.upperBound))
    }
    var leftOut = builder.leftOut
    let marks = Self.marks(flow, comments, &leftOut, range)
    let highlights = flow.highlights.map { Mark(range: range($0.range), kind: .highlight, text: $0.colour) }
    self.init(
      text: text, paragraphs: flow.paragraphs.map(range), format: format,
      hints: TranscriptHints(
        headings: flow.headings.map { text.position(ofByte: $0) }, leads: flow.leads.map(range),
        bodyEnd: text.position(ofByte: bodyEnd)),
      marks: (marks + highlights).sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) },
      findings: findings
        + leftOut.sorted { $0.key.rawValue < $1.key.rawValue }.map {
          Finding(.partLeftOut, subject: name, $0.key.rawValue, String($0.value))
        })
  }

  private static func marks(
    _ flow: Flow, _ comments: [(id: String, comment: Comment)], _ leftOut: inout [DocumentPart: Int],
    _ range: (Range<Int>) -> TextRange
  ) -> [Mark] {
    let known = Set(comments.map(\.id))
    var replies: [String: [Mark.Reply]] = [:]
    for (_, comment) in comments {
      guard let root = comment.answers, known.contains(root) else { continue }
      replies[root, default: []].append(Mark.Reply(text: comment.text, author: comment.author))
    }
    var marks: [Mark] = []
    for (id, comment) in comments where comment.answers.map({ !known.contains($0) }) ?? true {
      guard let bytes = place(flow.comments[id], in: flow) else {
        // It stands nowhere in the text: in a header, or in a part that was deleted.
        leftOut[.comments, default: 0] += 1
        continue
      }
      marks.append(
        Mark(
          range: range(bytes), kind: .comment, text: comment.text, author: comment.author, replies: replies[id] ?? []))
    }
    return marks
  }

  /// The words a comment is about, without white space around them; its paragraph where it names none.
  private static func place(_ span: Flow.CommentSpan?, in flow: Flow) -> Range<Int>? {
    guard let span else { return nil }
    var (start, end) = (span.start, min(span.end ?? span.start, flow.text.count))
    while start < end, flow.text[start] <= 0x20 { start += 1 }
    while end > start, flow.text[end - 1] <= 0x20 { end -= 1 }
    if start < end { return start..<end }
    return flow.paragraphs.first { $0.lowerBound >= span.paragraph } ?? flow.paragraphs.last
  }
}
