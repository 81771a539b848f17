import AnyamStore

/// A memo with what it is about.
public struct MemoNote: Sendable {
  public var memo: Memo
  public var source: String
  /// The path of the code, where it stands on a coding.
  public var code: String
  public var coder: String
  public var quote: String
  public var lines: ClosedRange<Int>?
}

extension Study {
  /// Every memo, by source and place. What stands on a coding that was withdrawn is left out.
  public func memos() throws -> [MemoNote] {
    try file.read { reader in
      let data = try reader.data()
      let codings = Dictionary(data.codings.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      let coders = Dictionary(data.coders.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
      let sources = Dictionary(uniqueKeysWithValues: data.sources.enumerated().map { ($1.id, $0) })
      var texts: [Int: (text: SourceText, lines: LineNumbers)] = [:]
      var notes: [(at: Int, start: Int, note: MemoNote)] = []
      for memo in try reader.memos() {
        let index = memo.coding.flatMap { codings[$0] }
        let place = index.map { Int(data.codings.sources[$0]) } ?? memo.source.flatMap { sources[$0] }
        guard let at = place, memo.coding == nil || index != nil else { continue }
        let range = index.map { data.codings.range($0) } ?? memo.range
        if texts[at] == nil {
          let text = try reader.text(of: data.sources[at].id)
          texts[at] = (text, LineNumbers(text))
        }
        let text = texts[at]
        notes.append(
          (
            at, range?.start ?? 0,
            MemoNote(
              memo: memo, source: data.sources[at].title,
              code: index.map { data.codebook.keys[Int(data.codings.codes[$0])] } ?? "",
              coder: memo.coder.flatMap { coders[$0] } ?? "", quote: range.flatMap { text?.text[$0] } ?? "",
              lines: range.flatMap { text?.lines.lines(of: $0) })
          ))
      }
      return notes.sorted { ($0.at, $0.start, $0.note.memo.id) < ($1.at, $1.start, $1.note.memo.id) }.map(\.note)
    }
  }
}
