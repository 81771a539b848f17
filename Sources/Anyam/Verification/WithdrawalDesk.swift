import AnyamModel
import AnyamStore

/// Works out what of a study is one person's: their sources, their turns, what was noted on their words, and where these were copied to.
struct WithdrawalDesk {
  private let informant: Informant
  private let person: Int
  private let data: StudyData
  private let attribution: Attribution
  private let names: Masking
  /// The person's turns, source by source, with their labels.
  private let turns: [Int: [TextRange]]
  private let alone: Set<Int>
  /// Sources in which it is known which turns are theirs.
  private let told: Set<Int>
  private let texts: [Int: SourceText]
  /// Runs of six words of what they said: long enough to be theirs.
  private let phrases: Set<String>
  /// Pieces of what they said of two to five words.
  private let pieces: Set<String>
  /// Sources that are no longer in the study in which a label is their code, and their turns there.
  private let earlier: [(source: ID<Source>, turns: [String])]
  /// What they are called where they speak, source by source, unless that is their code.
  private let labels: [Int: Set<String>]

  init(_ informant: Informant, _ data: StudyData, _ reader: StudyReader) throws {
    self.informant = informant
    self.data = data
    attribution = Attribution(data)
    person = data.informants.firstIndex { $0.id == informant.id } ?? 0
    // The pseudonym is the researcher's own word, and may be a word of others.
    names = Masking(informant.realName.isEmpty ? [] : [Mask(name: informant.realName, replacement: "")])
    let index = InformantIndex(data.informants)
    var turns: [Int: [TextRange]] = [:]
    var alone: Set<Int> = []
    var told: Set<Int> = []
    var texts: [Int: SourceText] = [:]
    var phrases: Set<String> = []
    var labels: [Int: Set<String>] = [:]
    for source in data.sources.indices {
      let text = try reader.text(of: data.sources[source].id)
      texts[source] = text
      let people = attribution.informantsOfSource[source]
      guard people.contains(person) else { continue }
      let layout = data.layouts[source]
      let voices = SpeakerResolution(source: data.sources[source], labels: layout.labels, informants: index).voices
      var own: [TextRange] = []
      for turn in layout.turns {
        guard let label = turn.label else { continue }
        switch voices[label] {
        case .informants(let who) where who.contains(person):
          own.append(turn.range)
          if who == [person], layout.labels[label] != informant.code {
            labels[source, default: []].insert(layout.labels[label])
          }
        case .unknown where people == [person]: own.append(turn.range)
        case .informants, .interviewer, .unknown: break
        }
      }
      if people == [person] { alone.insert(source) }
      if !own.isEmpty { told.insert(source) }
      let spoken = people == [person] && own.isEmpty ? [TextRange(0, text.length)] : own
      // What was replaced before is nobody's words any more.
      let said = spoken.filter { range in
        !text[range].unicodeScalars.allSatisfy { $0 == "x" || $0.properties.isWhitespace }
      }
      turns[source] = said
      for range in said { phrases.formUnion(Self.phrases(text[range])) }
    }
    var said = turns.flatMap { source, ranges in ranges.map { texts[source]?[$0] ?? "" } }
    let person = person
    earlier = try reader.withdrawnLayouts().compactMap { source, layout in
      // Who a label was linked to is asked of the rows that say so; here, what speaks for itself.
      let voices = SpeakerResolution(source: Source(title: ""), labels: layout.labels, informants: index).voices
      let own = layout.turns.filter { turn in
        guard let label = turn.label, case .informants(let who) = voices[label] else { return false }
        return who.contains(person)
      }
      guard !own.isEmpty else { return nil }
      let text = try reader.text(of: source)
      let turns = own.filter { $0.range.end <= text.length }.map { text[$0.range] }
      for turn in turns { phrases.formUnion(Self.phrases(turn)) }
      said += turns
      return (source, turns)
    }
    pieces = Set(said.flatMap { text in (2...5).flatMap { Self.phrases(text, of: $0) } })
    (self.turns, self.alone, self.texts, self.phrases) = (turns, alone, texts, phrases)
    (self.labels, self.told) = (labels, told)
  }

  /// What is looked for in the file afterwards: names, and one longer piece of every turn.
  var needles: [String] {
    var needles = [informant.realName].filter { $0.count > 3 }
    for (source, ranges) in turns.sorted(by: { $0.key < $1.key }) {
      for range in ranges {
        guard let text = texts[source], range.length >= 30 else { continue }
        let start = range.start + (range.length - 24) / 2
        needles.append(text[TextRange(start, min(range.end, start + 24))])
      }
    }
    for turn in earlier.flatMap(\.turns) where turn.count >= 30 {
      needles.append(String(turn.dropFirst((turn.count - 24) / 2).prefix(24)))
    }
    return needles
  }

  func plan(_ reader: StudyReader, on day: CalendarDate?) throws -> Withdrawal {
    var plan = Withdrawal(informant.id, on: day)
    plan.sources = Set(alone.map { data.sources[$0].id }).union(try reader.earlierSources(of: informant.id))
      .union(earlier.map(\.source))
    for source in data.sources.indices where !alone.contains(source) {
      for (row, label) in try reader.speakerRows(of: data.sources[source].id) where isTheirLabel(label, source) {
        plan.labels.append((row, informant.code))
      }
      if let replaced = blanked(source) { plan.texts.append((data.sources[source].id, replaced.text, replaced.layout)) }
    }
    for source in alone {
      for (row, _) in try reader.speakerRows(of: data.sources[source].id) { plan.labels.append((row, informant.code)) }
    }
    let renamed = Masking([Mask(name: informant.realName, replacement: informant.code)])
    for source in data.sources where !informant.realName.isEmpty && renamed.apply(source.title) != source.title {
      plan.titles.append((source.id, renamed.apply(source.title)))
    }
    for mask in try reader.masks() where holdsTheirName(mask.name) { plan.masks.insert(mask.id) }
    let (names, phrases) = (names, phrases)
    plan.isTheirs = { Self.isTheirs($0, names, phrases) }
    let pieces = pieces
    plan.isSaid = { words in
      let words = WordList.words(words)
      return (2...5).contains(words.count) && pieces.contains(words.joined(separator: " "))
    }
    plan.namesThem = { !names.ranges(in: Array($0.unicodeScalars)).isEmpty }
    for coding in 0..<data.codings.count where Array(attribution.informants(coding)) == [Int32(person)] {
      plan.codings.insert(data.codings.ids[coding])
    }
    for source in plan.sources { plan.codings.formUnion(try reader.allCodings(of: source)) }
    let at = Dictionary(data.sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    /// Whether a passage is of an erased source, or lies in what the person said.
    func isTheirs(_ source: ID<Source>?, _ range: TextRange?) -> Bool {
      guard let source else { return false }
      if plan.sources.contains(source) { return true }
      guard let index = at[source], let range else { return false }
      return turns[index]?.contains { $0.overlaps(range) } ?? false
    }
    for memo in try reader.allMemos() {
      if memo.informant == informant.id || memo.coding.map(plan.codings.contains) ?? false || isTheirs(memo.source, nil)
        || holdsTheirWords(memo.text)
      {
        plan.memos.insert(memo.id)
      }
    }
    for memo in try reader.memos() where isTheirs(memo.source, memo.range) { plan.memos.insert(memo.id) }
    for summary in try reader.summaries() {
      var isIn = holdsTheirWords(summary.text)
      if case .passage(let source, let range) = summary.about { isIn = isIn || isTheirs(source, range) }
      if isIn { plan.summaries.insert(summary.id) }
    }
    for note in try reader.translations() where isTheirs(note.source, note.range) || holdsTheirWords(note.text) {
      plan.translations.insert(note.id)
    }
    for note in try reader.asides() where isTheirs(note.source, note.range) { plan.asides.insert(note.id) }
    for note in try reader.weights() where isTheirs(note.source, note.range) { plan.weights.insert(note.id) }
    let ledger = try reader.ledger()
    for link in ledger.evidence
    where link.informant == informant.id || isTheirs(link.source, link.range)
      || link.coding.map(plan.codings.contains) ?? false
    {
      plan.evidence.insert(link.id)
    }
    for check in ledger.memberChecks
    where check.informant == informant.id || holdsTheirWords(check.response) || holdsTheirWords(check.change) {
      plan.memberChecks.insert(check.id)
    }
    for code in data.codebook.codes where holdsTheirWords(code.example) { plan.examples.insert(code.id) }
    return plan
  }

  /// Whether a code that is in use is called by words of theirs it stands on (in vivo): only the researcher can call it otherwise.
  func namesCode() -> Bool {
    (0..<data.codings.count).contains { coding in
      let source = Int(data.codings.sources[coding])
      guard Array(attribution.informants(coding)) == [Int32(person)], let text = texts[source] else { return false }
      let name = data.codebook.codes[Int(data.codings.codes[coding])].name
      return Study.inVivoName(text[data.codings.range(coding)]) == name && name.contains(" ")
    }
  }

  func report(_ plan: Withdrawal) -> WithdrawalReport {
    var report = WithdrawalReport()
    report.sources = data.sources.filter { plan.sources.contains($0.id) }.map(\.title)
    report.texts = plan.texts.compactMap { one in data.sources.first { $0.id == one.source }?.title }
    report.codings = plan.codings.count
    report.notes =
      plan.memos.count + plan.summaries.count + plan.translations.count + plan.asides.count + plan.weights.count
      + plan.evidence.count + plan.memberChecks.count + plan.examples.count + plan.masks.count
    // Interviews with several people in which nobody's turns are told apart.
    report.untouched = data.sources.indices.filter { source in
      !alone.contains(source) && attribution.informantsOfSource[source].contains(person)
        && turns[source]?.isEmpty ?? true
    }.map { data.sources[$0].title }
    return report
  }

  /// A text others speak in too, with the person's letters and their name replaced one for one; `nil` where nothing of them is in it.
  private func blanked(_ source: Int) -> (text: [UInt8], layout: TurnLayout)? {
    guard let text = texts[source] else { return nil }
    var scalars = Array(text[TextRange(0, text.length)].unicodeScalars)
    let named = names.ranges(in: scalars).map(\.0)
    let own = turns[source] ?? []
    guard !named.isEmpty || !own.isEmpty else { return nil }
    for range in own.map({ $0.start..<$0.end }) + named {
      for at in range where !scalars[at].properties.isWhitespace { scalars[at] = "x" }
    }
    var bytes: [UInt8] = []
    for scalar in scalars { bytes.append(contentsOf: String(scalar).utf8) }
    var layout = data.layouts[source]
    // A label that is a name goes as well; the turn stays the person's by their code.
    layout.labels = layout.labels.map { isTheirLabel($0, source) ? informant.code : $0 }
    return bytes == text.bytes && layout == data.layouts[source] ? nil : (bytes, layout)
  }

  private func isTheirLabel(_ label: String, _ source: Int) -> Bool {
    labels[source]?.contains(label) == true || !names.ranges(in: Array(label.unicodeScalars)).isEmpty
  }

  private func holdsTheirName(_ name: String) -> Bool {
    let (own, other) = (informant.realName.lowercased(), trimmed(name).lowercased())
    return !own.isEmpty && !other.isEmpty && (own == other || own.split(separator: " ").contains { $0 == other })
  }

  private func holdsTheirWords(_ text: String) -> Bool { Self.isTheirs(text, names, phrases) }

  private static func isTheirs(_ text: String, _ names: Masking, _ phrases: Set<String>) -> Bool {
    !text.isEmpty
      && (!names.ranges(in: Array(text.unicodeScalars)).isEmpty || !phrases.isDisjoint(with: Self.phrases(text)))
  }

  /// Every run of six words, or of so many.
  private static func phrases(_ text: String, of length: Int = 6) -> Set<String> {
    let words = WordList.words(text)
    guard words.count >= length else { return [] }
    return Set((0...words.count - length).map { words[$0..<$0 + length].joined(separator: " ") })
  }
}
