import AnyamStore

extension Study {
  /// Writes a copy of the study to give away: texts with the mask list applied, no original files, no real names, no history.
  ///
  /// - Returns: how many names were replaced in the texts.
  public func share(to path: String) throws -> Int {
    let masking = try file.read { try DisplayDesk.masking($0, $0.informants()) }
    var replaced = 0
    try file.share(to: path, at: now(), words: { masking.apply($0) }) { text in
      let scalars = Array(String(decoding: text.bytes, as: UTF8.self).unicodeScalars)
      let found = masking.ranges(in: scalars)
      replaced += found.count
      guard !found.isEmpty else { return SharedText(bytes: text.bytes) { position, _ in position } }
      var shared = String.UnicodeScalarView()
      var at = 0
      // For each name where it stood and where it stands.
      var moves: [(old: Range<Int>, new: Range<Int>)] = []
      for (range, replacement) in found {
        shared.append(contentsOf: scalars[at..<range.lowerBound])
        let start = (moves.last.map { $0.new.upperBound - $0.old.upperBound } ?? 0) + range.lowerBound
        shared.append(contentsOf: replacement.unicodeScalars)
        moves.append((range, start..<start + replacement.unicodeScalars.count))
        at = range.upperBound
      }
      shared.append(contentsOf: scalars[at...])
      let all = moves
      return SharedText(bytes: Array(String(shared).utf8)) { position, isEnd in
        var shift = 0
        for move in all {
          if position <= move.old.lowerBound { break }
          // A passage that cuts through a name takes the whole replacement.
          if position < move.old.upperBound { return isEnd ? move.new.upperBound : move.new.lowerBound }
          shift = move.new.upperBound - move.old.upperBound
        }
        return position + shift
      }
    }
    return replaced
  }
}
