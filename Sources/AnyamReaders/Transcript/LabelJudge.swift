/// Decides, over a whole transcript, which of the things that look like labels are labels.
///
/// What was said by hand, in the legend or by an informant's code holds. Otherwise the text decides: a label comes
/// again and again, or stands in a text in which nearly every line has one.
struct LabelJudge {
  /// What a line begins with.
  enum Mark {
    case nothing
    case time(Int)
    case turn(LabelScanner.Candidate)
    case legend

    var isTurn: Bool { if case .turn = self { true } else { false } }
    var isTime: Bool { if case .time = self { true } else { false } }
    var isLegend: Bool { if case .legend = self { true } else { false } }
  }

  private let known: Set<String>
  private let refused: Set<String>
  private let legend: Legend
  /// Labels that were taken although they stand only once.
  private(set) var seenOnce: Set<String> = []

  init(known: TranscriptReader.Known, legend: Legend) {
    self.known = Set(known.labels.map { $0.lowercased() }).union(legend.isInterviewer.keys.map { $0.lowercased() })
    self.refused = Set(known.notLabels.map { $0.lowercased() })
    self.legend = legend
  }

  /// One mark for each line.
  ///
  /// - Parameter leads: bold beginnings of paragraphs, in bytes, by where they begin.
  mutating func marks(of lines: [Lines.Line], _ scanner: LabelScanner, leads: [Int: Range<Int>] = [:]) -> [Mark] {
    var candidates: [LabelScanner.Candidate?] = []
    candidates.reserveCapacity(lines.count)
    var counts: [Int] = []
    var spoken = 0  // lines that a speaker could have begun
    for (index, line) in lines.enumerated() {
      guard !line.isBlank, !legend.lines.contains(index) else {
        candidates.append(nil)
        continue
      }
      spoken += 1
      let candidate = scanner.candidate(line) ?? leads[line.start].flatMap { scanner.boldLabel(line, $0) }
      candidates.append(candidate)
      while counts.count < scanner.labels.names.count { counts.append(0) }
      if let candidate, candidate.sign == .colon { counts[Int(candidate.name)] += 1 }
    }
    // One who stands before a colon here and in a cell there is one speaker.
    for case let candidate? in candidates where candidate.sign != .colon && counts[Int(candidate.name)] > 0 {
      counts[Int(candidate.name)] += 1
    }
    let names = scanner.labels.names
    while counts.count < names.count { counts.append(0) }
    let others = other(candidates, .cell, names).union(other(candidates, .bold, names))
    let isKnown = names.map { known.contains($0.lowercased()) }
    for index in HeaderFields.find(candidates, lines, counts, isKnown, scanner) {
      if let name = candidates[index]?.name { counts[Int(name)] -= 1 }
      candidates[index] = nil
    }
    let counted = Dictionary(uniqueKeysWithValues: zip(names, counts).filter { $1 > 0 })
    let accepted = accept(counted, spoken).union(others)
    let bare = bareLabels(lines, scanner, candidates)
    let isLabel = scanner.labels.names.map { name in
      accepted.contains(name) || (known.contains(name.lowercased()) && !refused.contains(name.lowercased()))
    }
    /// Who spoke last in a cell: a row without a name goes on with them.
    var inCells: LabelScanner.Candidate?
    return lines.indices.map { index in
      if legend.lines.contains(index) { return .legend }
      if lines[index].isBlank { return .nothing }
      if let time = scanner.loneTime(lines[index]) { return .time(time) }
      if let candidate = candidates[index], isLabel[Int(candidate.name)] {
        inCells = candidate.sign == .cell ? candidate : nil
        return .turn(candidate)
      }
      if let last = inCells, let row = scanner.continuation(lines[index]) {
        return .turn(
          LabelScanner.Candidate(
            start: lines[index].start, textStart: row.textStart, name: last.name, time: row.time, sign: .cell))
      }
      if scanner.isFooter(lines[index]) { return .legend }
      if let candidate = bare[index] { return .turn(candidate) }
      return .nothing
    }
  }

  /// Labels that show only by their cell or by being bold: at least two of them, which come again, and hardly anything
  /// else looks the same.
  private func other(
    _ candidates: [LabelScanner.Candidate?], _ sign: LabelScanner.Candidate.Sign, _ names: [String]
  ) -> Set<String> {
    var counts: [String: Int] = [:]
    for case let candidate? in candidates where candidate.sign == sign {
      counts[names[Int(candidate.name)], default: 0] += 1
    }
    guard !counts.isEmpty else { return [] }
    let likely = counts.filter { label, _ in
      !refused.contains(label.lowercased())
        && (known.contains(label.lowercased()) || [.short, .roleWord, .name].contains(LabelShape(label)))
    }
    let again = likely.filter { $0.value >= 2 }
    let all = counts.values.reduce(0, +)
    guard again.count >= 2, again.values.reduce(0, +) * 10 >= all * 6 else { return [] }
    // One who speaks once among those who come again is a speaker too, where the label is of the same short kind.
    return Set(again.keys).union(likely.keys.filter { [.short, .roleWord].contains(LabelShape($0)) })
  }

  private mutating func accept(_ counts: [String: Int], _ spoken: Int) -> Set<String> {
    var accepted: Set<String> = []
    var shapes: [String: LabelShape] = [:]
    for label in counts.keys {
      let lowered = label.lowercased()
      if refused.contains(lowered) { continue }
      if known.contains(lowered) { accepted.insert(label) } else { shapes[label] = LabelShape(label) }
    }
    // How much of the text begins with something that could well be a label.
    let likely = counts.filter {
      accepted.contains($0.key) || shapes[$0.key].map { $0 != .none && $0 != .loose } == true
    }
    let dense = spoken > 0 && likely.values.reduce(0, +) * 10 >= spoken * 4
    let sparse = spoken > 0 && likely.values.reduce(0, +) * 10 >= spoken * 2
    for (label, shape) in shapes {
      let count = counts[label] ?? 0
      let isLabel =
        switch shape {
        case .roleWord: count >= 2 || dense
        case .short: count >= 2 || dense
        case .name: (count >= 2 && sparse) || dense
        case .loose: count >= 3 && dense
        case .none: false
        }
      guard isLabel else { continue }
      accepted.insert(label)
      if count == 1, shape == .short || shape == .name, counts.count > 2 { seenOnce.insert(label) }
    }
    // `X og Y` where X and Y are labels of their own, however often it stands.
    let lowered = Set(accepted.map { $0.lowercased() }).union(known)
    for label in counts.keys where !accepted.contains(label) && !refused.contains(label.lowercased()) {
      if LabelShape.parts(label).count > 1, LabelShape.parts(label).allSatisfy({ lowered.contains($0.lowercased()) }) {
        accepted.insert(label)
        seenOnce.remove(label)
      }
    }
    return accepted
  }

  /// Labels alone on a line without a colon: only known ones and words such as `Pewawancara`, and those with a time.
  private func bareLabels(
    _ lines: [Lines.Line], _ scanner: LabelScanner, _ candidates: [LabelScanner.Candidate?]
  ) -> [Int: LabelScanner.Candidate] {
    func isWanted(_ label: String) -> Bool {
      known.contains(label.lowercased()) || RoleWords.isInterviewer(label: label) != nil
    }
    var found: [Int: LabelScanner.Candidate] = [:]
    var counts: [String: Int] = [:]
    for (index, line) in lines.enumerated() where candidates[index] == nil && !line.isBlank {
      guard !legend.lines.contains(index), let bare = scanner.bareLabel(line, isWanted) else { continue }
      found[index] = bare
      counts[scanner.label(bare), default: 0] += 1
    }
    let timed = found.values.count { $0.time != nil }
    return found.filter { _, bare in
      let label = scanner.label(bare)
      let lowered = label.lowercased()
      guard !refused.contains(lowered) else { return false }
      if known.contains(lowered) { return true }
      let shape = LabelShape(label)
      // Machines write a name and a time above what is said: one who speaks once stands there too.
      if bare.time != nil {
        return counts[label] ?? 0 >= 2 ? shape != .none : timed >= 3 && [.short, .roleWord, .name].contains(shape)
      }
      return shape == .roleWord && counts[label] ?? 0 >= 2
    }
  }
}
