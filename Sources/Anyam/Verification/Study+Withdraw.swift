import AnyamStore
import Foundation

/// How a conclusion stands: its state, what triangulation says of it, and how many passages it rests on.
public struct ConclusionStanding: Sendable, Equatable {
  public var state: Conclusion.State
  public var bySource: Verdict
  public var byTechnique: Verdict
  public var passages: Int
}

/// What a withdrawal of consent did, and the proof that nothing is left.
public struct WithdrawalReport: Sendable {
  /// Titles of sources that were erased whole, and of those in which others still speak.
  public var sources: [String] = []
  public var texts: [String] = []
  /// How many sources that are no longer in the study held their words.
  public var earlier = 0
  public var codings = 0
  /// Memos, statements, translations, reasons, weights, evidence, answers, examples and masks that go.
  public var notes = 0
  /// Sources they take part in and nobody knows which words are theirs: left as they are.
  public var untouched: [String] = []
  public var contents = 0
  /// Conclusions that lost support, as they stood before and stand now.
  public var conclusions: [(key: String, before: ConclusionStanding, after: ConclusionStanding)] = []
  /// Phrases of the person and their names that were looked for in the file, and those still found there.
  public var lookedFor = 0
  public var stillThere = 0
  /// Where their words or name still stand that only the researcher can rewrite: kind and field, such as `code.name`. Afterwards it is
  /// done once more, so that the old wording goes from the trail too.
  public var toRewrite: [String] = []
  /// Copies beside the file that still hold everything.
  public var backups: [String] = []
}

extension Study {
  /// Erases everything of an informant who withdrew their consent, for good. It cannot be undone.
  ///
  /// - Parameter isTrial: only says what would go.
  public func withdrawConsent(of code: String, isTrial: Bool = false) throws -> WithdrawalReport {
    var namesCode = false
    let (plan, desk, before) = try file.read { reader -> (Withdrawal, WithdrawalDesk, [String: ConclusionStanding]) in
      let data = try reader.data()
      let informant = try Lookup.informant(code, in: data.informants)
      let desk = try WithdrawalDesk(informant, data, reader)
      namesCode = try desk.inVivo(reader).contains(where: \.isInUse)
      return (try desk.plan(reader, on: CalendarDate(now())), desk, try Self.verdicts(reader))
    }
    var report = desk.report(plan)
    guard !isTrial else { return report }
    let coder = try file.read { try $0.head().coder }
    let moment = now()
    var fallen: [Finding] = []
    (report.contents, report.toRewrite) = try file.withdraw(
      plan, by: coder, at: moment, settle: { fallen = try LedgerKeeper.settle($0, &$1, on: CalendarDate(moment)) })
    if namesCode, !report.toRewrite.contains("code.name") { report.toRewrite.append("code.name") }
    notice(fallen)
    let after = try file.read { try Self.verdicts($0) }
    for (key, verdict) in before.sorted(by: { NaturalOrder.precedes($0.key, $1.key) }) where after[key] != verdict {
      if let now = after[key] { report.conclusions.append((key, verdict, now)) }
    }
    // The proof: what they said and who they are is looked for in the bytes of the file itself, trail and index included, and in what
    // would be exported now.
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for display in [try quotations(realNames: true), try ledgerDisplay()] {
      bytes.append(contentsOf: try DisplayWriter.write(display, as: .csv).bytes)
    }
    let needles = desk.needles
    report.lookedFor = needles.count
    report.stillThere = needles.count { StudyReader.stands(Array($0.utf8), in: bytes) }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let name = URL(fileURLWithPath: path).lastPathComponent
    report.backups = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { $0.hasPrefix(name + ".backup-") }.sorted()
    return report
  }

  /// For each conclusion how it stands.
  private static func verdicts(_ reader: StudyReader) throws -> [String: ConclusionStanding] {
    let (data, ledger) = (try reader.data(), try reader.ledger())
    let assessor = Assessor(data, ledger, Attribution(data))
    return Dictionary(
      ledger.conclusions.map { conclusion in
        let one = assessor.assess(conclusion)
        return (
          conclusion.key,
          ConclusionStanding(
            state: one.state, bySource: one.sources.standing, byTechnique: one.techniques.standing,
            passages: one.sources.evidence.count)
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
