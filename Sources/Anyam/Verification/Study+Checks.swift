import AnyamStore

/// What an examination found, the gravest first.
public struct Examination: Sendable {
  public var found: [(severity: Finding.Severity, observation: Observation)]
  /// The checks that ran.
  public var checks: [CheckKind]
  public var data: StudyData

  public func count(_ severity: Finding.Severity) -> Int { found.count { $0.severity == severity } }
}

extension Study {
  /// Runs checks over the study: what a good examiner would ask. It examines; it never verifies.
  ///
  /// - Parameter names: only these checks; all that the study did not leave out where none is named.
  public func examine(_ names: [String] = []) throws -> Examination {
    let wanted = try names.map { name in
      guard let check = CheckKind(rawValue: name.lowercased()) else {
        throw StudyError.unknownCheck(name, nearest: NearestNames.find(name, in: CheckKind.allCases.map(\.rawValue)))
      }
      return check
    }
    return try file.read { reader in
      let study = try checked(reader)
      let checks = (wanted.isEmpty ? CheckKind.allCases : wanted).filter {
        !wanted.isEmpty || $0.severity(in: study.data.settings) != nil
      }
      let order: [Finding.Severity] = [.error, .warning, .note]
      let found = checks.flatMap { check in
        check.run(study).map { (check.severity(in: study.data.settings) ?? check.severity, $0) }
      }
      return Examination(
        found: order.flatMap { severity in found.filter { $0.0 == severity } }, checks: checks, data: study.data)
    }
  }

  private func checked(_ reader: StudyReader) throws -> CheckedStudy {
    let data = try reader.data()
    let ledger = try reader.ledger()
    // Only field notes are read: the others' words are asked for by no check.
    var texts: [Int: SourceText] = [:]
    for (at, source) in data.sources.enumerated() where source.technique == .observation {
      texts[at] = try reader.text(of: source.id)
    }
    let known = texts
    return CheckedStudy(
      data, ledger, memos: try reader.memos(), today: CalendarDate(now()),
      changedSinceFreeze: try reader.frozenVersionBehind(), changedQuotes: try changedQuotes(data, ledger, reader),
      hasMaterial: try reader.hasMaterial(data.sources.map(\.id)), text: { known[$0] ?? SourceText("") })
  }

  /// For each conclusion how many of the passages it was last assessed on read otherwise now.
  private func changedQuotes(_ data: StudyData, _ ledger: Ledger, _ reader: StudyReader) throws -> [String: Int] {
    let replaced = Set(data.sources.compactMap(\.replaces))
    guard !replaced.isEmpty else { return [:] }
    let assessor = Assessor(data, ledger, Attribution(data))
    var texts: [ID<Source>: SourceText] = [:]
    func words(_ item: Snapshot.Item) throws -> String {
      let text = try texts[item.source] ?? reader.text(of: item.source)
      texts[item.source] = text
      return text[item.range]
    }
    var counts: [String: Int] = [:]
    for conclusion in ledger.conclusions {
      guard let before = ledger.steps(of: conclusion.id).last(where: { !$0.snapshot.evidence.isEmpty })?.snapshot else {
        continue
      }
      let known = Dictionary(before.evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for item in assessor.snapshot(conclusion).evidence {
        guard let old = known[item.id], old.source != item.source, try words(old) != words(item) else { continue }
        counts[conclusion.key, default: 0] += 1
      }
    }
    return counts
  }
}
