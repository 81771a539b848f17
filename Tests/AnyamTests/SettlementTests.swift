import Anyam
import Foundation
import Synchronization
import TestSupport
import Testing

/// How a conflict between sources is settled, and for how long.
@Suite struct SettlementTests {
  @Test func onlyAConflictIsSettledAndASplitIsAnotherCommand() throws {
    let one = try LedgerStudy(verified: false)
    #expect(throws: StudyError.noConflict("K1")) { try one.study.resolve("K1", as: .standpoints, reason: "r") }
    #expect(throws: StudyError.splitInstead("K1")) { try one.study.resolve("K1", as: .split, reason: "r") }
  }

  /// What was settled in April says nothing of what somebody says in June.
  @Test func aLaterContradictionOpensTheConflictAgain() throws {
    let one = try LedgerStudy(verified: false)
    _ = try one.study.code(["Rencana"], source: "w2", at: .quote("calon peserta"), stance: .contradict)
    func answer() throws -> Triangulation { try one.study.assessments().all[0].sources }
    #expect(try answer().standing == .dissonant)
    try one.study.resolve("K1", as: .standpoints, reason: "staf melihatnya dari lapangan")
    #expect(try answer().standing == .complementary && answer().verdict == .dissonant)
    _ = try one.study.code(["Rencana"], source: "o1", at: .quote("dibacakan"), stance: .contradict)
    #expect(try answer().standing == .dissonant)
    _ = try one.study.undo()
    #expect(try answer().standing == .complementary)
  }

  /// Who makes a conclusion fall is told so at once.
  @Test func aFallIsAnnounced() throws {
    let one = try LedgerStudy()
    let heard = Mutex<[Finding]>([])
    let study = try Study.open(one.study.path, now: { Date(timeIntervalSince1970: 1_600_000_000) }) { findings in
      heard.withLock { $0 += findings }
    }
    _ = try study.code(["Lain"], source: "w2", at: .quote("satu-satu"), stance: .contradict)
    #expect(heard.withLock { $0 }.isEmpty)
    _ = try study.code(["Rencana"], source: "w2", at: .quote("calon peserta"), stance: .contradict)
    #expect(heard.withLock { $0 }.map(\.subject) == ["K1"])
    #expect(heard.withLock { $0 }.map(\.kind) == [.conclusionFell])
  }
}
