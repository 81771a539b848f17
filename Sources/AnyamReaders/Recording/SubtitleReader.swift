import AnyamModel

/// SRT and WebVTT: voice tags name the speaker; without them lines such as `Budi: …` are read as a transcript's are.
enum SubtitleReader {
  private struct Cue {
    var start: Int
    var lines: [String]
  }

  static func read(_ bytes: [UInt8], _ name: String) throws -> Reading {
    guard bytes.count <= FileReaders.largestText else {
      throw ReadingError(.tooLarge, name, String(FileReaders.largestText >> 20))
    }
    let decoded = TextEncoding.decode(bytes)
    var findings = decoded.findings(of: name)
    var cues = cues(Lines.split(decoded.bytes))
    guard !cues.isEmpty else { throw ReadingError(.noCues, name) }
    let repeated = dropRepeated(&cues)
    if repeated > 0 { findings.append(Finding(.repeatedLines, subject: name, String(repeated))) }
    let hasVoices = cues.contains { $0.lines.contains { $0.utf8.contains(UInt8(ascii: "<")) && $0.contains("<v") } }
    guard hasVoices else { return try plain(cues, name, findings) }

    var utterances = Utterances()
    for cue in cues {
      for (speaker, words) in voices(cue.lines.joined(separator: " ")) {
        utterances.add(words, speaker: speaker, time: cue.start)
      }
    }
    return try utterances.reading(.subtitles, name, findings: findings)
  }

  /// Each cue a line; who speaks is read from the lines, when from the cues.
  private static func plain(_ cues: [Cue], _ name: String, _ findings: [Finding]) throws -> Reading {
    var utterances = Utterances()
    for cue in cues {
      // `Budi: …` may stand on the second line of a cue as well as on the first.
      for line in joined(cue.lines) { utterances.add(SubtitleTags.plain(line), speaker: "", time: cue.start) }
    }
    var reading = try utterances.reading(.subtitles, name, findings: findings)
    reading.hints.times = Dictionary(
      (reading.layout?.turns ?? []).compactMap { turn in turn.time.map { (turn.range.start, $0) } },
      uniquingKeysWith: { first, _ in first })
    reading.layout = nil
    return reading
  }

  /// The lines of a cue as one, but for those that begin with a label or a dash of their own.
  private static func joined(_ lines: [String]) -> [String] {
    var joined: [String] = []
    for line in lines {
      let begins =
        joined.isEmpty || line.utf8.first == UInt8(ascii: "-")
        || (line.utf8.prefix(60).contains(UInt8(ascii: ":")) && line.first?.isUppercase == true)
      if begins { joined.append(line) } else { joined[joined.count - 1] += " " + line }
    }
    return joined
  }

  /// A cue ends at an empty line; one with blanks is none. In SRT, where nothing else may stand between cues, what follows an
  /// empty line belongs to the cue as well.
  private static func cues(_ lines: [String]) -> [Cue] {
    let isVTT = lines.first.map { $0.hasPrefix("WEBVTT") } ?? false
    var cues: [Cue] = []
    var at = 0
    while at < lines.count {
      guard isTimes(lines[at]), let arrow = lines[at].firstRange(of: "-->"),
        let start = time(lines[at][..<arrow.lowerBound])
      else {
        at += 1
        continue
      }
      at += 1
      var cue = Cue(start: start, lines: [])
      while at < lines.count, !isTimes(lines[at]), !(isVTT && lines[at].isEmpty) {
        cue.lines.append(trimmed(lines[at]))
        at += 1
      }
      while cue.lines.last?.isEmpty == true { cue.lines.removeLast() }
      // The number of the next cue.
      if at < lines.count, isTimes(lines[at]), let last = cue.lines.last, last.allSatisfy(\.isNumber) {
        cue.lines.removeLast()
      }
      cue.lines.removeAll(where: \.isEmpty)
      if !cue.lines.isEmpty { cues.append(cue) }
    }
    return cues
  }

  private static func isTimes(_ line: String) -> Bool { line.utf8.contains(UInt8(ascii: ">")) && line.contains("-->") }

  /// `00:01:02,500`, `01:02.500`.
  private static func time(_ text: Substring) -> Int? {
    let parts = trimmed(text).split(separator: ":")
    guard (2...3).contains(parts.count), let last = parts.last else { return nil }
    guard let seconds = milliseconds(String(last).replacing(",", with: ".")) else { return nil }
    var minutes = 0
    for part in parts.dropLast() {
      guard let value = Int(part), value >= 0, value < 100_000 else { return nil }
      minutes = minutes * 60 + value
    }
    return minutes * 60_000 + seconds
  }

  /// Captions made by machine roll: each cue shows the last line of the one before once more. Takes these out where much
  /// of a file does so.
  private static func dropRepeated(_ cues: inout [Cue]) -> Int {
    var rolling = 0
    var before: String?
    for cue in cues {
      if before != nil, cue.lines.first.map(SubtitleTags.plain) == before { rolling += 1 }
      before = cue.lines.last.map(SubtitleTags.plain)
    }
    guard rolling >= 3, rolling * 10 >= cues.count * 3 else { return 0 }
    var dropped = 0
    var last: String?
    for index in cues.indices {
      let kept = cues[index].lines.drop { SubtitleTags.plain($0) == last || SubtitleTags.plain($0).isEmpty }
      dropped += cues[index].lines.count - kept.count
      if let line = kept.last { last = SubtitleTags.plain(line) }
      cues[index].lines = Array(kept)
    }
    cues.removeAll { $0.lines.isEmpty }
    return dropped
  }

  /// `<v Budi>Apa kabar?</v> <v Sari>Baik.</v>`
  private static func voices(_ text: String) -> [(String, String)] {
    var voices: [(String, String)] = []
    var rest = text[...]
    var speaker = ""
    while let tag = rest.firstRange(of: "<v"), let close = rest[tag.upperBound...].firstIndex(of: ">") {
      voices.append((speaker, SubtitleTags.plain(String(rest[..<tag.lowerBound]))))
      let named = rest[tag.upperBound..<close]
      // `<v.loud Budi>`: classes stand before the name.
      speaker = SubtitleTags.plain(named.hasPrefix(".") ? String(named.drop { $0 != " " }) : String(named))
      rest = rest[rest.index(after: close)...]
    }
    voices.append((speaker, SubtitleTags.plain(String(rest))))
    return voices.filter { !$0.1.isEmpty }
  }
}
