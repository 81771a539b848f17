import AnyamModel

/// What stands in angle brackets and entities in a line of subtitles.
enum SubtitleTags {
  private static let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{A0}"), ("&lrm;", "\u{200E}"), ("&rlm;", "\u{200F}"), ("&quot;", "\""),
    ("&#39;", "'"), ("&amp;", "&"),
  ]

  /// The line without its tags: `<i>`, `</c>`, `<00:01:02.000>`, `{\an8}`. What is no tag stays: `a < b`.
  static func plain(_ line: String) -> String {
    guard line.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "{") })
    else { return trimmed(line) }
    var kept = ""
    var rest = line[...]
    while let open = rest.firstIndex(where: { $0 == "<" || $0 == "{" }) {
      kept += rest[..<open]
      let behind = rest[rest.index(after: open)...]
      let isTag =
        rest[open] == "{"
        ? behind.hasPrefix("\\") : behind.first.map { $0.isLetter || $0 == "/" || $0.isNumber } ?? false
      if isTag, let close = behind.firstIndex(of: rest[open] == "<" ? ">" : "}") {
        rest = behind[behind.index(after: close)...]
      } else {
        kept.append(rest[open])
        rest = behind
      }
    }
    kept += rest
    if kept.contains("&") { for (entity, character) in entities { kept = kept.replacing(entity, with: character) } }
    return trimmed(kept)
  }
}
