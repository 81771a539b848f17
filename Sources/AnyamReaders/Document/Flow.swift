/// A stretch of a document while it is being read: its text and what is known of places in it, all in bytes. The body is
/// one, and so is every footnote, text box and comment.
struct Flow {
  /// UTF-8; a newline between paragraphs.
  var text: [UInt8] = []
  /// Every paragraph that holds anything.
  var paragraphs: [Range<Int>] = []
  /// Where headings begin.
  var headings: [Int] = []
  /// The emphasised beginning of a paragraph, where the rest of it is not, or all of a short one.
  var leads: [Range<Int>] = []
  var highlights: [(range: Range<Int>, colour: String)] = []
  /// Where comments begin and end, by the document's own ids.
  var comments: [String: CommentSpan] = [:]

  struct CommentSpan {
    var start: Int
    var end: Int?
    /// The paragraph it stands in, for a comment that says no range.
    var paragraph: Int
  }

  /// Takes away line breaks at the end; what reached into them ends before.
  mutating func trimEnd() {
    while text.last == 0x0A { text.removeLast() }
    let end = text.count
    func within(_ range: Range<Int>) -> Range<Int>? {
      range.lowerBound < end ? range.lowerBound..<min(range.upperBound, end) : nil
    }
    paragraphs = paragraphs.compactMap(within)
    leads = leads.compactMap(within)
    highlights = highlights.compactMap { mark in within(mark.range).map { ($0, mark.colour) } }
    headings.removeAll { $0 >= end }
  }

  /// Puts another stretch behind this one, as paragraphs of its own.
  mutating func append(_ other: Flow) {
    guard !other.text.isEmpty else { return }
    if !text.isEmpty { text.append(0x0A) }
    let offset = text.count
    text += other.text
    paragraphs += other.paragraphs.map { $0.moved(by: offset) }
    headings += other.headings.map { $0 + offset }
    leads += other.leads.map { $0.moved(by: offset) }
    highlights += other.highlights.map { ($0.range.moved(by: offset), $0.colour) }
    for (id, span) in other.comments {
      comments[id] = CommentSpan(
        start: span.start + offset, end: span.end.map { $0 + offset }, paragraph: span.paragraph + offset)
    }
  }
}

extension Range<Int> {
  func moved(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
