import Anyam
import Foundation
import TestSupport

/// A study with one conclusion that can be verified: three roles, three techniques, support after the first day.
final class LedgerStudy {
  let folder = Folder()
  let study: Study
  var clock = Date(timeIntervalSince1970: 1_600_000_000)  // 13 September 2020

  init(verified: Bool = true) throws {
    let path = folder.file("s.anyam")
    study = try Study.create(
      at: path, title: "Uji", language: .indonesian, coder: "Ghuril",
      now: { Date(timeIntervalSince1970: 1_600_000_000) })
    for (code, role, kind) in [
      ("KI1", "Direktur", InformantKind.key), ("P1", "Staf", .supporting), ("P2", "Anggota", .supporting),
    ] {
      try study.add(Informant(code: code, role: role, kind: kind, realName: code == "P2" ? "Siti Aminah" : ""))
    }
    try study.addCode("Rencana", parent: nil) { $0.definition = "d" }
    try study.addCode("Lain", parent: nil) { $0.definition = "d" }
    try add("w1", "interview", "2020-03-01", "KI1", "Kami keliling dulu ke rumah-rumah sebelum program disusun.")
    try add("w2", "interview", "2020-03-02", "P1", "Saya bawa lembar isian dan menanyai calon peserta satu-satu.")
    try add("o1", "observation", "2020-06-20", "P2", "Tampak lembar pendataan di meja dan dibacakan kepada anggota.")
    for (source, quote) in [
      ("w1", "Kami keliling dulu"), ("w2", "bawa lembar isian"), ("o1", "lembar pendataan di meja"),
    ] {
      _ = try study.code(["Rencana"], source: source, at: .quote(quote), stance: .support)
    }
    var request = ConclusionRequest("Perencanaan diawali penjajakan kebutuhan")
    request.claims = ["Rencana"]
    request.stated = CalendarDate(year: 2020, month: 4, day: 5)
    request.basis = "kartu bimbingan"
    _ = try study.conclude(request)
    guard verified else { return }
    try study.addNegativeSearch("K1", terms: "tidak ditanya", found: 0)
    try study.addMemberCheck("K1", informant: "KI1", outcome: .agree)
    var edit = ConclusionEdit()
    edit.rival = "syarat donor"
    edit.representativeness = "tiga peran"
    edit.state = .verified
    edit.reason = "dikuatkan"
    try study.setConclusion("K1", edit)
  }

  func add(_ title: String, _ technique: String, _ date: String, _ who: String, _ words: String) throws {
    let file = try folder.write(
      title + ".txt",
      "---\ntechnique: \(technique)\ndate: \(date)\ninformant: \(who)\nspeakers: {P: \"@interviewer\"}\n---\nP: Bagaimana?\n\(who): \(words)\n"
    )
    _ = try study.importFiles(ImportRequest(paths: [file]))
  }

  func state(_ key: String = "K1") throws -> Conclusion.State {
    try study.assessments([key]).all[0].state
  }

  func steps() throws -> [Transition] {
    let (ledger, _) = try study.ledger()
    return ledger.transitions
  }

  func codings() throws -> [String] { try study.quotations().rowKeys }
}
