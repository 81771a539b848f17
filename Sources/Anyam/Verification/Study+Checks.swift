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
  public func examine(_ names: [String] = [], realNames: Bool = false) throws -> Examination {
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
      // Checks compare what was written; only what is said of it is shown.
      let masking = realNames ? .none : try DisplayDesk.masking(reader, study.data.informants)
      let found = checks.flatMap { check in
        check.run(study).map { one in
          var shown = one
          shown.arguments = one.arguments.map(masking.apply)
          return (check.severity(in: study.data.settings) ?? check.severity, shown)
        }
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
    let (changed, lost) = try changedEvidence(data, ledger, reader)
    return CheckedStudy(
      data, ledger, memos: try reader.memos(), today: CalendarDate(now()),
      changedSinceFreeze: try reader.frozenVersionBehind(), changedQuotes: changed, lostEvidence: lost,
      hasMaterial: try reader.hasMaterial(data.sources.map(\.id)), text: { known[$0] ?? SourceText("") })
  }

  /// For each conclusion how many of the passages it rested on at the researcher's last step read otherwise now, and how many lie in
  /// sources that are gone.
  private func changedEvidence(_ data: StudyData, _ ledger: Ledger, _ reader: StudyReader) throws -> (
    changed: [String: Int], lost: [String: Int]
  ) {
    let live = Set(data.sources.map(\.id))
    let replaced = Set(data.sources.compactMap(\.replaces))
    let assessor = Assessor(data, ledger, Attribution(data))
    var texts: [ID<Source>: SourceText] = [:]
    func words(_ item: Snapshot.Item) throws -> String {
      let text = try texts[item.source] ?? reader.text(of: item.source)
      texts[item.source] = text
      return text[item.range]
    }
    var changed: [String: Int] = [:]
    var lost: [String: Int] = [:]
    // Only where a source is gone or was replaced there is anything to compare.
    guard try reader.hasRetiredSources() else { return ([:], [:]) }
    let steps = Dictionary(grouping: ledger.transitions.filter { $0.cause == nil }, by: \.conclusion)
    for conclusion in ledger.conclusions {
      let before = steps[conclusion.id]?.last { !$0.snapshotText.isEmpty }?.snapshot.evidence ?? []
      guard before.contains(where: { !live.contains($0.source) })
      else { continue }
      let known = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let now = assessor.snapshot(conclusion).evidence
      for item in now {
        guard let old = known[item.id], old.source != item.source else { continue }
        let then = try words(old)
        if try !then.isEmpty && then != words(item) { changed[conclusion.key, default: 0] += 1 }
      }
      let kept = Set(now.map(\.id))
      let gone = before.filter { !kept.contains($0.id) && !live.contains($0.source) && !replaced.contains($0.source) }
      if !gone.isEmpty { lost[conclusion.key] = gone.count }
    }
    return (changed, lost)
  }
}
