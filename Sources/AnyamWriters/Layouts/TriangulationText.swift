public import AnyamAnalysis
public import AnyamModel

/// Triangulated claims as a person reads them: all claims at a glance, then what is thin and what conflicts, then, where
/// single claims were asked for, each with its passages.
public enum TriangulationText {
  /// - Parameter lines: the lines of the sources whose passages are listed, by the source's place in `data`; only for details.
  public static func write(
    _ claims: [Triangulation], data: StudyData, language: Language, width: Int, details: Bool,
    lines: [Int: LineNumbers] = [:]
  ) -> String {
    let names = CodeNames(data.codebook, language)
    let claims = claims.map { claim in
      var claim = claim
      claim.claim = names.path(claim.claim)
      return claim
    }
    guard let kind = claims.first?.by else { return paragraph(TriangulationWording(language).nothing, width) }
    let words = TriangulationWording(language)
    var output = words.title(kind, TerminalText.safe(data.title)) + "\n\n"
    output += overview(claims, words, width) + "\n" + paragraph(words.legend, width)
    let judged = claims.filter { !isUnjudged($0) }
    output += group(
      words.conflicting,
      judged.filter { $0.verdict == .dissonant || $0.verdict == .refuted || $0.verdict == .singleContra }, words, width,
      names: true)
    output += group(words.thin(kind), judged.filter { $0.verdict == .single }, words, width, names: true)
    output += mentioned(claims.filter(isUnjudged), words, width)
    output += watched(claims, words, width)
    output += group(words.silent, claims.filter { $0.verdict == .noEvidence }, words, width, names: false)
    if details { for claim in claims { output += "\n" + detail(claim, data, words, width, lines) } }
    let common = Set(claims.flatMap(\.flags).filter { isCommon($0) }.map(\.key))
    let notes = [EvidenceFlag.stanceAssumed, .eligibilityAssumed].filter { common.contains($0.key) }
    output += "\n" + (notes.isEmpty ? "" : paragraph(words.sentence(notes), width))
    let settings = words.settings(data.settings, kind)
    return output + (settings.isEmpty ? "" : paragraph(settings, width)) + paragraph(words.closing, width)
  }

  /// Flags nearly every claim of a study has; said once at the end.
  private static func isCommon(_ flag: EvidenceFlag) -> Bool { flag == .stanceAssumed || flag == .eligibilityAssumed }

  private static func overview(_ claims: [Triangulation], _ words: TriangulationWording, _ width: Int) -> String {
    var channels: [String] = []
    for cell in claims.flatMap(\.cells) where !channels.contains(cell.channel) { channels.append(cell.channel) }
    var table = Display(
      kind: "triangulation", corner: "claim", across: "", rowKeys: claims.map { indented($0.claim) },
      columnKeys: ["verdict"] + channels,
      cells: claims.map { claim in
        let states = Dictionary(claim.cells.map { ($0.channel, $0.state) }, uniquingKeysWith: { first, _ in first })
        let verdict = isUnjudged(claim) ? words.unjudged : words.verdict(claim.verdict, claim.by)
        return [.text("\(verdict) \(TriangulationLayout.covered(claim))")]
          + channels.map { .text(states[$0].map(TriangulationWording.sign) ?? "") }
      })
    let dimension = claims.first?.by == .technique ? "technique" : "role"
    for column in channels.indices { table.acrossOf[column + 1] = dimension }
    return TextTable.write(table, width: width, wording: DisplayWording(words.language))
  }

  /// The last name of a path, set in by its depth: the tree shows without repeating it.
  private static func indented(_ path: String) -> String {
    var depth = 0
    var rest = path[...]
    while let next = rest.firstRange(ofSeparator: Codebook.separator) {
      depth += 1
      rest = rest[next.upperBound...]
    }
    return String(repeating: "  ", count: depth) + rest
  }

  static func verdict(_ claim: Triangulation, _ words: TriangulationWording) -> String {
    isUnjudged(claim) ? words.mentioned(claim) : words.verdict(claim.verdict, claim.by)
  }

  /// Whether no passage of it was given a direction.
  private static func isUnjudged(_ claim: Triangulation) -> Bool {
    !claim.evidence.isEmpty && claim.evidence.allSatisfy(\.isAssumed)
  }

  private static func group(
    _ title: String, _ claims: [Triangulation], _ words: TriangulationWording, _ width: Int, names: Bool
  ) -> String {
    guard !claims.isEmpty else { return "" }
    let lines = claims.map { claim -> String in
      let who = claim.cells.filter { $0.state != .silent }.map {
        "\(words.channel($0.channel)) \(words.state($0.state))"
      }
      return names ? "\(claim.claim): \(who.joined(separator: "; "))" : claim.claim
    }
    return "\n\(title)\n" + lines.map { hanging(TerminalText.safe($0), width) }.joined()
  }

  /// Claims for which the analyst gave no direction: who speaks, and nothing more.
  private static func mentioned(_ claims: [Triangulation], _ words: TriangulationWording, _ width: Int) -> String {
    guard !claims.isEmpty else { return "" }
    let lines = claims.map { hanging(TerminalText.safe("\($0.claim): \(words.mentioned($0))"), width) }
    return "\n\(words.unjudgedTitle)\n" + lines.joined()
  }

  /// What to look at in claims that several channels speak of.
  private static func watched(_ claims: [Triangulation], _ words: TriangulationWording, _ width: Int) -> String {
    let lines = claims.compactMap { claim -> String? in
      let flags = claim.flags.filter { flag in
        switch flag {
        case .inconsistentInformant, .informantWithoutRole, .noInformant, .noTechnique, .unreconciled, .lost: true
        case .noKeyInformant, .oneVoice, .sameEvent: claim.covered.speaking > 1
        case .keyInformantOnly, .stanceAssumed, .eligibilityAssumed: false
        }
      }
      guard !flags.isEmpty else { return nil }
      return hanging(
        TerminalText.safe("\(claim.claim): \(flags.map { words.flag($0) }.joined(separator: "; "))"), width)
    }
    return lines.isEmpty ? "" : "\n\(words.watchTitle)\n" + lines.joined()
  }

  private static func detail(
    _ claim: Triangulation, _ data: StudyData, _ words: TriangulationWording, _ width: Int,
    _ lines: [Int: LineNumbers]
  ) -> String {
    var output = "\(TerminalText.safe(claim.claim)): \(verdict(claim, words)) \(TriangulationLayout.covered(claim))\n"
    if !claim.statement.isEmpty { output += hanging("“\(TerminalText.safe(claim.statement))”", width) }
    let silences = Dictionary(claim.silences.map { ($0.channel, $0.silence) }, uniquingKeysWith: { first, _ in first })
    for cell in claim.cells {
      let state = cell.state == .silent ? silences[cell.channel].map(words.silence) : nil
      output += hanging("\(words.channel(cell.channel)): \(state ?? words.state(cell.state))", width)
    }
    for channel in claim.notAsked { output += hanging("\(words.channel(channel)): \(words.notAsked)", width) }
    if let resolution = claim.resolution {
      let settled = claim.settled.map { " → \(words.verdict($0, claim.by))" } ?? ""
      let reason = TerminalText.safe(resolution.reason)
      output += hanging("\(words.settledBy): \(words.resolution(resolution.kind))\(settled). \(reason)", width)
    }
    for verdict in Verdict.allCases {
      let within = (claim.strict + claim.strictByRole).filter { $0.verdict == verdict }.map {
        words.channel($0.channel)
      }
      guard !within.isEmpty else { continue }
      output += hanging("\(words.strict) \(within.joined(separator: ", ")): \(words.verdict(verdict, claim.by))", width)
    }
    let flags = claim.flags.filter { !isCommon($0) }.map { words.flag($0) }
    if !flags.isEmpty { output += hanging(flags.joined(separator: "; "), width) }
    for (item, channel) in zip(claim.evidence, claim.channels) {
      let who = item.informant.map { data.informants[$0].code } ?? "–"
      let ids = (item.codings.map(\.short) + item.links.map(\.short)).joined(separator: " ")
      let title = data.sources[item.source].title
      let place = lines[item.source].map { "\(title), \(words.lines($0.lines(of: item.range)))" } ?? title
      let sign = TriangulationWording.sign(CellState([item.stance])) + (item.isAssumed ? "?" : "")
      output += hanging(
        "\(sign) \(who) (\(channel.map { words.channel($0) } ?? words.nobody)) \(place) [\(ids)]", width)
    }
    return output
  }

  private static func paragraph(_ text: String, _ width: Int) -> String {
    TerminalText.folded(text, to: width).joined(separator: "\n") + "\n"
  }

  private static func hanging(_ text: String, _ width: Int) -> String {
    TerminalText.folded(text, to: width - 4).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 + "\n" }.joined()
  }
}

extension Substring {
  fileprivate func firstRange(ofSeparator separator: String) -> Range<Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(separator) { return at..<index(at, offsetBy: separator.count) }
      at = index(after: at)
    }
    return nil
  }
}
