public import AnyamModel

/// The reflective parts of a field note: what stands below a heading that says so, up to the next heading.
public enum ReflectiveParts {
  /// Of some passages those that stand in what an observer thought, not in what was seen.
  ///
  /// - Parameters:
  ///   - place: where each stands.
  ///   - load: gives the text of a source.
  public static func among<Passage>(
    _ passages: some Sequence<Passage>, in data: StudyData, at place: (Passage) -> (source: Int, range: TextRange),
    text load: (Int) throws -> SourceText
  ) rethrows -> [Passage] {
    var parts: [Int: [TextRange]] = [:]
    return try passages.filter { passage in
      let (source, range) = place(passage)
      guard data.sources[source].technique == .observation else { return false }
      let own = try parts[source] ?? ranges(in: load(source))
      parts[source] = own
      return own.contains { $0.overlaps(range) }
    }
  }

  public static func ranges(in text: SourceText) -> [TextRange] {
    var ranges: [TextRange] = []
    var open: Int?
    var position = 0
    let all = text[TextRange(0, text.length)]
    for line in all.split(separator: "\n", omittingEmptySubsequences: false) {
      let length = line.unicodeScalars.count
      if let isReflective = isHeading(line) {
        if let start = open, start < position { ranges.append(TextRange(start, position)) }
        open = isReflective ? position : nil
      }
      position += length + 1
    }
    if let start = open { ranges.append(TextRange(start, text.length)) }
    return ranges
  }

  /// Whether a line is a heading of a reflective part; `nil` where it is no heading of a part.
  private static func isHeading(_ line: Substring) -> Bool? {
    let isMarked = line.hasPrefix("#")
    let words = trimmed(line.drop { $0 == "#" || $0 == "*" || $0 == " " }).lowercased()
      .trimmingSuffix { $0 == ":" || $0 == "*" || $0 == " " }
    guard words.count <= 60 else { return nil }
    let reflective = ["reflektif", "refleksi", "reflective", "reflection", "observer's comments", "tanggapan pengamat"]
    let descriptive = ["deskriptif", "deskripsi", "descriptive", "description"]
    if reflective.contains(where: { words.contains($0) }), words.split(separator: " ").count <= 4 { return true }
    if descriptive.contains(where: { words.contains($0) }), words.split(separator: " ").count <= 4 { return false }
    return isMarked ? false : nil
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isEnd: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, isEnd(last) { text.removeLast() }
    return String(text)
  }
}
