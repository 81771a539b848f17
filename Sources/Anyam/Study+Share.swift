import AnyamStore

extension Study {
  /// Writes a copy of the study to give away: texts with the mask list applied, no original files, no real names, no history.
  ///
  /// - Returns: how many names were replaced in the texts, and what its reader should know of the copy.
  public func share(to path: String) throws -> (names: Int, findings: [Finding]) {
    let (masking, data) = try file.read {
      (try DisplayDesk.masking($0, $0.informants()), try $0.data(codingIDs: false, hasCodings: false))
    }
    var replaced = 0
    var moved = 0
    try file.share(to: path, at: now(), words: { masking.apply($0) }) { text in
      let shared = ReplacedText(text, masking)
      replaced += shared.count
      if shared.hasOtherLines { moved += 1 }
      return shared.shared
    }
    var findings = Self.meeting(data, masking) + Self.named(data.informants)
    if moved > 0 { findings.append(Finding(.sharedLinesMoved, subject: "", String(moved))) }
    return (replaced, findings)
  }

  /// Names of one kind that the copy cannot tell apart.
  private static func meeting(_ data: StudyData, _ masking: Masking) -> [Finding] {
    [data.codebook.keys, data.sources.map(\.title), data.coders.map(\.name), data.informants.map(\.role)].flatMap {
      names in
      Dictionary(grouping: Set(names), by: masking.apply).filter { $1.count > 1 }.sorted { $0.key < $1.key }.map {
        Finding(.sharedNamesMeet, subject: "", $0, String($1.count))
      }
    }
  }

  /// Informants whose code is a word of their real name.
  private static func named(_ informants: [Informant]) -> [Finding] {
    informants.filter { informant in
      informant.realName.lowercased().split { !$0.isLetter && !$0.isNumber }.contains {
        $0 == informant.code.lowercased()
      }
    }.map { Finding(.sharedCodeIsName, subject: $0.code) }
  }
}

/// A text with its names replaced, and where each place of it lies then.
private struct ReplacedText {
  let shared: SharedText
  /// How many names were replaced.
  let count: Int
  /// Whether any line has another number now.
  let hasOtherLines: Bool

  init(_ text: SourceText, _ masking: Masking) {
    let scalars = Array(String(decoding: text.bytes, as: UTF8.self).unicodeScalars)
    let found = masking.ranges(in: scalars)
    count = found.count
    guard !found.isEmpty else {
      shared = SharedText(bytes: text.bytes) { position, _ in position }
      hasOtherLines = false
      return
    }
    var output = String.UnicodeScalarView()
    var at = 0
    // For each name where it stood and where it stands.
    var moves: [(old: Range<Int>, new: Range<Int>)] = []
    for (range, replacement) in found {
      output.append(contentsOf: scalars[at..<range.lowerBound])
      let start = (moves.last.map { $0.new.upperBound - $0.old.upperBound } ?? 0) + range.lowerBound
      output.append(contentsOf: replacement.unicodeScalars)
      moves.append((range, start..<start + replacement.unicodeScalars.count))
      at = range.upperBound
    }
    output.append(contentsOf: scalars[at...])
    let all = moves
    @Sendable func position(_ position: Int, _ isEnd: Bool) -> Int {
      var shift = 0
      for move in all {
        if position <= move.old.lowerBound { break }
        // A passage that cuts through a name takes the whole replacement.
        if position < move.old.upperBound { return isEnd ? move.new.upperBound : move.new.lowerBound }
        shift = move.new.upperBound - move.old.upperBound
      }
      return position + shift
    }
    let bytes = Array(String(output).utf8)
    let (before, after) = (LineNumbers(text), LineNumbers(SourceText(utf8: bytes)))
    func line(_ at: Int, _ numbers: LineNumbers) -> Int { numbers.lines(of: TextRange(at, at + 1)).lowerBound }
    // A longer name also moves what stands on the lines below it in its paragraph.
    hasOtherLines = stride(from: all[0].old.upperBound, to: text.length, by: 8).contains {
      line($0, before) != line(position($0, false), after)
    }
    shared = SharedText(bytes: bytes) { position($0, $1) }
  }
}
