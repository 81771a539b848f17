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
  /// Sources that are no longer in the study in which a label is their code.
  private let earlier: [Earlier]
  /// What they are called where they speak, source by source, unless that is their code.
  private let labels: [Int: Set<String>]

  private struct Earlier {
    let source: ID<Source>
    let text: SourceText
    let layout: TurnLayout
    let turns: [TextRange]
    let hasOthers: Bool
  }

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
      let said = spoken.filter { !Self.isBlank(text[$0]) }
      turns[source] = said
      for range in said { phrases.formUnion(Self.phrases(text[range])) }
    }
    let person = person
    earlier = try reader.withdrawnLayouts().compactMap { source, layout in
      // Who a label was linked to is asked of the rows that say so; here, what speaks for itself.
      let voices = SpeakerResolution(source: Source(title: ""), labels: layout.labels, informants: index).voices
      func isTheirs(_ label: Int?) -> Bool {
        if let label, case .informants(let who) = voices[label] { who.contains(person) } else { false }
      }
      guard layout.turns.contains(where: { isTheirs($0.label) }) else { return nil }
      let text = try reader.text(of: source)
      let own = layout.turns.filter { turn in
        isTheirs(turn.label) && turn.range.end <= text.length && !Self.isBlank(text[turn.range])
      }.map(\.range)
      guard !own.isEmpty else { return nil }
      for range in own { phrases.formUnion(Self.phrases(text[range])) }
      let hasOthers = voices.contains { voice in
        if case .informants(let who) = voice { who != [person] } else { false }
      }
      return Earlier(source: source, text: text, layout: layout, turns: own, hasOthers: hasOthers)
    }
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
    for one in earlier {
      for range in one.turns where range.length >= 30 {
        let start = range.start + (range.length - 24) / 2
        needles.append(one.text[TextRange(start, start + 24)])
      }
    }
    return needles
  }

  func plan(_ reader: StudyReader, on day: CalendarDate?) throws -> Withdrawal {
    var plan = Withdrawal(informant.id, on: day)
    plan.sources = Set(alone.map { data.sources[$0].id }).union(try reader.earlierSources(of: informant.id))
      .union(earlier.filter { !$0.hasOthers }.map(\.source))
    for one in earlier where !plan.sources.contains(one.source) {
      guard let text = blanked(one.text, one.turns) else { continue }
      plan.texts.append((one.source, text, one.layout))
    }
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
    plan.names = Set(try inVivo(reader).filter { !$0.isInUse }.map(\.code))
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

  /// Codes that are called by words of theirs they were given to (in vivo), also those that are gone or given to others now.
  func inVivo(_ reader: StudyReader) throws -> [(code: ID<Code>, isInUse: Bool)] {
    let at = Dictionary(data.sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let gone = Dictionary(earlier.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
    func spoken(_ source: ID<Source>) -> (text: SourceText, turns: [TextRange])? {
      if let one = gone[source] { return (one.text, one.turns) }
      guard let index = at[source], let text = texts[index], let own = turns[index] else { return nil }
      return (text, own)
    }
    return try reader.everyCodedPassage().compactMap { passage in
      guard passage.name.contains(" "), let (text, own) = spoken(passage.source), passage.range.end <= text.length,
        own.contains(where: { $0.overlaps(passage.range) }), Study.inVivoName(text[passage.range]) == passage.name
      else { return nil }
      return (passage.code, passage.isInUse)
    }
  }

  func report(_ plan: Withdrawal) -> WithdrawalReport {
    var report = WithdrawalReport()
    report.sources = data.sources.filter { plan.sources.contains($0.id) }.map(\.title)
    report.texts = plan.texts.compactMap { one in data.sources.first { $0.id == one.source }?.title }
    report.earlier = earlier.count
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
    guard let text = texts[source], let bytes = blanked(text, turns[source] ?? []) else { return nil }
    var layout = data.layouts[source]
    // A label that is a name goes as well; the turn stays the person's by their code.
    layout.labels = layout.labels.map { isTheirLabel($0, source) ? informant.code : $0 }
    return bytes == text.bytes && layout == data.layouts[source] ? nil : (bytes, layout)
  }

  /// A text with what was said in some turns, and every name of the person, replaced; `nil` where there is neither.
  private func blanked(_ text: SourceText, _ own: [TextRange]) -> [UInt8]? {
    var scalars = Array(text[TextRange(0, text.length)].unicodeScalars)
    let named = names.ranges(in: scalars).map(\.0)
    guard !named.isEmpty || !own.isEmpty else { return nil }
    for range in own.map({ $0.start..<$0.end }) + named {
      for at in range where !scalars[at].properties.isWhitespace { scalars[at] = "x" }
    }
    var bytes: [UInt8] = []
    for scalar in scalars { bytes.append(contentsOf: String(scalar).utf8) }
    return bytes
  }

  /// Whether a turn was replaced before.
  private static func isBlank(_ words: String) -> Bool {
    words.unicodeScalars.allSatisfy { $0 == "x" || $0.properties.isWhitespace }
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

  /// Every run of six words.
  private static func phrases(_ text: String) -> Set<String> {
    let words = WordList.words(text)
    guard words.count >= 6 else { return [] }
    return Set((0...words.count - 6).map { words[$0..<$0 + 6].joined(separator: " ") })
  }
}
