import AnyamModel
import AnyamStore

/// Gathers codings of one change: makes coders that are new, leaves out what is there already, and notices passages
/// over several informants.
struct CodingDesk {
  private let reader: StudyReader
  private let data: StudyData
  private var people: CoderDesk
  /// Those that are there, or were given before, with their ids.
  private var seen: [Coding.Likeness: ID<Coding>]
  private var codings: [Coding] = []
  private var alreadyThere = 0
  /// What is noted on codings that were there, looked up where a memo comes for one, and what this change notes.
  private var there: [ID<Coding>: String]?
  private var given: [ID<Coding>: String] = [:]
  private let masking: Masking
  /// How many codings that were there already got a memo.
  private var annotated = 0

  /// - Parameter expected: how many codings are coming, roughly.
  init(_ reader: StudyReader, _ data: StudyData, masking: Masking = .none, expected: Int = 1) throws {
    self.reader = reader
    self.masking = masking
    self.data = data
    people = CoderDesk(data, own: try reader.head().coder)
    var seen: [Coding.Likeness: ID<Coding>] = [:]
    seen.reserveCapacity(data.codings.count + expected)
    for index in 0..<data.codings.count { seen[Coding.Likeness(index, data)] = data.codings.ids[index] }
    self.seen = seen
  }

  /// The coder of a name; the study's own for none.
  mutating func coder(_ name: String, _ edit: inout Edit) -> ID<Coder> {
    people.coder(name, &edit)
  }

  /// Whether nothing that says the same is there.
  func isNew(_ coding: Coding) -> Bool { seen[Coding.Likeness(coding)] == nil }

  mutating func add(_ coding: Coding, memo: String, _ edit: inout Edit) throws {
    let likeness = Coding.Likeness(coding)
    if coding.retracted || seen[likeness] == nil {
      if !coding.retracted { seen[likeness] = coding.id }
      codings.append(coding)
      if !memo.isEmpty { note(memo, on: coding.id, coding.coder, &edit) }
    } else if let known = seen[likeness] {
      alreadyThere += 1
      // What is new of it is the memo.
      guard !memo.isEmpty, let new = try unsaid(memo, on: known) else { return }
      note(new, on: known, coding.coder, &edit)
      annotated += 1
    }
  }

  private mutating func note(_ memo: String, on coding: ID<Coding>, _ coder: ID<Coder>, _ edit: inout Edit) {
    edit.add(Memo(coding: coding, coder: coder, text: memo))
    given[coding] = given[coding].map { "\($0)\n\(memo)" } ?? memo
  }

  /// What of a memo is not noted on a coding yet; `nil` where all is. Lists show several memos as one, with names replaced.
  private mutating func unsaid(_ memo: String, on coding: ID<Coding>) throws -> String? {
    let there = try self.there ?? reader.memosOfCodings()
    self.there = there
    let known = [there[coding], given[coding]].compactMap(\.self).joined(separator: "\n")
    guard !known.isEmpty else { return memo }
    for noted in masking.isEmpty ? [known] : [known, masking.apply(known)] {
      if "\n\(noted)\n".contains("\n\(memo)\n") { return nil }
      if memo.hasPrefix(noted + "\n") { return String(memo.dropFirst(noted.count + 1)) }
    }
    return memo
  }

  mutating func finish(_ edit: inout Edit) -> CodingReport {
    edit.add(codings)
    var findings = people.findings
    if alreadyThere > 0 { findings.append(Finding(.alreadyCoded, subject: "", String(alreadyThere))) }
    return CodingReport(
      codings: codings.map(\.id), changed: annotated, findings: findings + Self.severalInformants(codings, data))
  }

  /// One finding for each source in which a passage goes over several informants.
  static func severalInformants(_ codings: [Coding], _ data: StudyData) -> [Finding] {
    var new = data
    new.codings = CodingColumns()
    let at = Dictionary(uniqueKeysWithValues: data.sources.enumerated().map { ($1.id, $0) })
    for coding in codings where coding.informant == nil && !coding.retracted {
      new.codings.ids.append(coding.id)
      new.codings.sources.append(Int32(at[coding.source] ?? 0))
      new.codings.starts.append(Int32(coding.range.start))
      new.codings.ends.append(Int32(coding.range.end))
      new.codings.codes.append(0)
      new.codings.coders.append(0)
      new.codings.stances.append(nil)
      new.codings.informants.append(-1)
    }
    let attribution = Attribution(new)
    var counts: [Int32: Int] = [:]
    for index in 0..<new.codings.count where attribution.informants(index).count > 1 {
      counts[new.codings.sources[index], default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map {
      Finding(.severalInformants, subject: data.sources[Int($0.key)].title, String($0.value))
    }
  }
}

extension Coding {
  /// A coding that counts, by its index.
  init(_ index: Int, _ data: StudyData) {
    let columns = data.codings
    let likeness = Likeness(index, data)
    self.init(
      id: columns.ids[index], source: likeness.source, range: columns.range(index), code: likeness.code,
      coder: likeness.coder ?? data.coders[0].id, stance: likeness.stance, informant: likeness.informant)
  }

  /// Two codings that say the same: same coder, passage, code, direction and informant.
  struct Likeness: Hashable {
    let source: ID<Source>
    let start: Int
    let end: Int
    let code: ID<Code>
    let coder: ID<Coder>?
    let stance: Stance?
    let informant: ID<Informant>?

    /// Place and code tell nearly all codings apart; the rest is left to comparing.
    func hash(into hasher: inout Hasher) {
      hasher.combine(start)
      hasher.combine(end)
      hasher.combine(code)
    }

    init(_ coding: Coding) {
      source = coding.source
      start = coding.range.start
      end = coding.range.end
      code = coding.code
      coder = coding.coder
      stance = coding.stance
      informant = coding.informant
    }

    /// The same on another passage.
    func at(_ range: TextRange, _ source: ID<Source>) -> Likeness {
      Likeness(source, range, code, coder, stance, informant)
    }

    private init(
      _ source: ID<Source>, _ range: TextRange, _ code: ID<Code>, _ coder: ID<Coder>?, _ stance: Stance?,
      _ informant: ID<Informant>?
    ) {
      self.source = source
      (start, end) = (range.start, range.end)
      self.code = code
      self.coder = coder
      self.stance = stance
      self.informant = informant
    }

    init(_ index: Int, _ data: StudyData) {
      let columns = data.codings
      source = data.sources[Int(columns.sources[index])].id
      start = Int(columns.starts[index])
      end = Int(columns.ends[index])
      code = data.codebook.codes[Int(columns.codes[index])].id
      let at = Int(columns.coders[index])
      coder = at < 0 ? nil : data.coders[at].id
      stance = columns.stances[index]
      let who = Int(columns.informants[index])
      informant = who < 0 ? nil : data.informants[who].id
    }
  }
}
