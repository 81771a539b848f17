import AnyamReaders
import AnyamStore

/// What a run of rules coded, or would code.
public struct AutocodeReport: Sendable {
  public var name: String
  /// For each rule how many passages it found and how many of them were new.
  public var rules: [(rule: AutocodeRule, found: Int, added: Int)]
  /// What was found, as quotes; the codings in it are there only where nothing was tried out.
  public var display: Display
  public var findings: [Finding]
}

extension Study {
  /// A label no source carries and no informant has was mistyped. One rule of nobody is refused; in a file of many the others are kept.
  private static func check(speakers rules: [AutocodeRule], _ data: StudyData) throws -> [Finding] {
    guard rules.contains(where: { $0.speaker != nil }) else { return [] }
    let known = Set(data.informants.map(\.code) + data.layouts.flatMap(\.labels))
    let lowered = Set(known.map { $0.lowercased() })
    return try rules.enumerated().compactMap { at, rule in
      guard let speaker = rule.speaker, !lowered.contains(speaker.lowercased()) else { return nil }
      let nearest = NearestNames.find(speaker, in: known.sorted())
      guard rules.count > 1 else { throw StudyError.unknownInformant(speaker, nearest: nearest) }
      return Finding(.unknownInformant, subject: String(at + 1), speaker, nearest.joined(separator: ", "))
    }
  }

  /// Codes by rules. Everything it gives carries the run's mark, so that it can be reviewed (`quotes --mark`) and taken back as one.
  ///
  /// - Parameters:
  ///   - name: of the mark; made up where none is given.
  ///   - isTrial: only say what would be coded.
  public func autocode(
    _ rules: [AutocodeRule], name: String? = nil, scope: Scope = Scope(), isTrial: Bool = false, coder: String? = nil
  ) throws -> AutocodeReport {
    let matchers = try rules.map { try RuleMatcher($0) }
    let body: (StudyReader, inout Edit) throws -> AutocodeReport = { reader, edit in
      let desk = try DisplayDesk(reader, scope)
      let data = desk.data
      let unknown = try Self.check(speakers: rules, data)
      var people = try CodingDesk(reader, data)
      let known = data.autocodings.map(\.name)
      if let name, known.contains(name) { throw StudyError.alreadyThere(name, .autocoding) }
      let run = Autocoding(
        name: name ?? Self.freeName(known), rule: rules.map(\.text).joined(separator: "\n"))
      let coderID = people.coder(coder ?? "", &edit)
      let codes = try rules.map { data.codebook.codes[try Lookup.code($0.code, in: data.codebook)] }
      var counts = rules.map { (rule: $0, found: 0, added: 0) }
      var found: [Quotation] = []
      var hasRun = false
      for source in data.sources.indices where desk.filter.sources[source] {
        let text = try desk.texts.text(of: data.sources[source].id)
        let shown = desk.masking.masked(text)
        var lines: LineNumbers?
        let speakers = desk.attribution.speakers[source]
        for (at, matcher) in matchers.enumerated() {
          for range in matcher.passages(source, text, data) {
            let who = speakers.speakers(in: range)
            guard !desk.filter.asksForPeople || who.contains(where: { desk.filter.informants[$0] }) else { continue }
            counts[at].found += 1
            let coding = Coding(
              source: data.sources[source].id, range: range, code: codes[at].id, coder: coderID,
              stance: rules[at].stance,
              autocoding: run.id)
            guard people.isNew(coding) else { continue }
            if !hasRun { edit.add(run) }
            hasRun = true
            counts[at].added += 1
            try people.add(coding, memo: "", &edit)
            if lines == nil { lines = LineNumbers(text) }
            let numbers = lines?.lines(of: range) ?? 1...1
            found.append(
              Quotation(
                coding: coding.id, origin: desk.origin(of: source),
                speakers: Quotation.Speakers(informants: who.map { data.informants[$0].code }, roles: []),
                dataCode: desk.dataCodes.code(of: source, people: who, lines: numbers), range: range,
                quoted: shown.quoted(range), code: data.codebook.key(of: codes[at].id), coder: coder ?? "",
                stance: rules[at].stance, lines: numbers))
          }
        }
      }
      let report = people.finish(&edit)
      return AutocodeReport(
        name: run.name, rules: counts, display: QuotationLayout.display(found, scope: desk.scope, data: data.digest),
        findings: unknown + report.findings.filter { $0.kind != .alreadyCoded })
    }
    return try isTrial ? trial(body) : change(.autocode, body)
  }

  /// Reads rules from a file.
  public func rules(from path: String) throws -> [AutocodeRule] {
    let bytes = try InputFile.bytes(of: path)
    guard let file = RuleFile(bytes) else { throw StudyError.noRules(InputFile.name(of: path)) }
    var problems: [Finding] = []
    let codebook = try codebook()
    let rules = file.entries.enumerated().compactMap { at, entry -> AutocodeRule? in
      let row = String(at + 1)
      for key in entry.unknownKeys {
        let near = NearestNames.find(key, in: RuleFile.knownKeys)
        problems.append(
          Finding(
            .unknownRuleKey, subject: row, key, (near.isEmpty ? RuleFile.knownKeys : near).joined(separator: ", ")))
      }
      do {
        if entry.code.isEmpty { problems.append(Finding(.emptyCell, subject: row, "code")) }
        if !entry.code.isEmpty { _ = try Lookup.code(entry.code, in: codebook) }
      } catch StudyError.ambiguous(_, let matches) {
        problems.append(Finding(.ambiguousName, subject: row, entry.code, matches.joined(separator: ", ")))
      } catch StudyError.unknownCode(_, let nearest) {
        problems.append(Finding(.unknownCode, subject: row, entry.code, nearest.joined(separator: ", ")))
      } catch {}
      for pattern in [entry.pattern, entry.question] where !pattern.isEmpty {
        if (try? TextFinder.expression(pattern)) == nil {
          problems.append(Finding(.badRulePattern, subject: row, pattern))
        }
      }
      if entry.pattern.isEmpty, entry.speaker.isEmpty, entry.question.isEmpty {
        problems.append(Finding(.emptyCell, subject: row, "pattern"))
      }
      let unit = entry.unit.isEmpty ? AutocodeRule.Unit.sentence : AutocodeRule.Unit(word: entry.unit)
      if unit == nil { problems.append(Finding(.badUnit, subject: row, entry.unit)) }
      if !entry.stance.isEmpty, Stance(word: entry.stance) == nil {
        problems.append(Finding(.badStance, subject: row, entry.stance))
      }
      return AutocodeRule(
        code: entry.code, pattern: entry.pattern.isEmpty ? nil : entry.pattern,
        speaker: entry.speaker.isEmpty ? nil : entry.speaker, question: entry.question.isEmpty ? nil : entry.question,
        unit: unit ?? .sentence, stance: Stance(word: entry.stance))
    }
    guard problems.isEmpty else { throw StudyError.rows(file: InputFile.name(of: path), problems: problems) }
    return rules
  }

  /// The runs there were, with how many of their codings are still there.
  public func autocodings() throws -> [(run: Autocoding, codings: Int)] {
    try file.read { reader in
      let data = try reader.data()
      var counts = [Int](repeating: 0, count: data.autocodings.count)
      for run in data.codings.autocodings where run >= 0 { counts[Int(run)] += 1 }
      return zip(data.autocodings, counts).map { ($0, $1) }
    }
  }

  /// Withdraws everything a run coded and that is still there.
  public func undoAutocoding(_ name: String) throws -> Int {
    try change(.undoAutocode) { reader, edit in
      let data = try reader.data()
      guard let run = data.autocodings.firstIndex(where: { $0.name == name }) else {
        throw StudyError.unknownMark(name, nearest: NearestNames.find(name, in: data.autocodings.map(\.name)))
      }
      let own = data.codings.ids.indices.filter { Int(data.codings.autocodings[$0]) == run }.map {
        data.codings.ids[$0]
      }
      edit.retract(own)
      return own.count
    }
  }

  private static func freeName(_ known: [String]) -> String {
    var number = known.count + 1
    while known.contains("auto-\(number)") { number += 1 }
    return "auto-\(number)"
  }
}
