import AnyamModel

/// Where the paragraphs of a plain text are.
///
/// In Markdown a blank line parts them. In plain text every line is one, as people type transcripts, unless the lines
/// look as if a program had broken them at a fixed width; then a blank line parts them too.
enum Paragraphs {
  static func find(in text: SourceText, isMarkdown: Bool) -> [TextRange] {
    let lines = Lines.find(in: text.bytes)
    let byBlankLine = isMarkdown || isHardWrapped(lines)
    var paragraphs: [TextRange] = []
    var start: Int?
    var end = 0
    func close() {
      guard let begin = start else { return }
      paragraphs.append(TextRange(text.position(ofByte: begin), text.position(ofByte: end)))
      start = nil
    }
    for line in lines {
      if line.isBlank || !byBlankLine { close() }
      guard !line.isBlank else { continue }
      start = start ?? line.start
      end = line.end
    }
    close()
    return paragraphs
  }

  /// Most lines that run on are nearly as long as the longest one, and that one is no longer than a terminal is wide.
  private static func isHardWrapped(_ lines: [Lines.Line]) -> Bool {
    let runOn = zip(lines, lines.dropFirst()).filter { !$0.isBlank && !$1.isBlank }.map { $0.0.end - $0.0.start }
    guard runOn.count >= 8, let longest = runOn.max(), longest <= 100, longest >= 50 else { return false }
    return runOn.filter { $0 * 4 >= longest * 3 }.count * 10 >= runOn.count * 8
  }
}
