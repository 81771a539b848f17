import Anyam
import AnyamStore
import Foundation
import TestSupport
import Testing

/// Withdrawn consent: nothing of somebody's words is left.
@Suite struct WithdrawalTests {
  @Test func aWithdrawalLeavesNothingAndTheFileIsSound() throws {
    let one = try LedgerStudy()
    _ = try one.study.addMemo("tentang ibu itu", about: .informant("P2"))
    let group = try one.folder.write(
      "g.txt",
      "---\ntechnique: focus-group\ndate: 2020-07-01\nspeakers: {P: \"@interviewer\"}\n---\nP: Bagaimana?\nP1: Saya setuju dengan Siti Aminah tadi.\nP2: Rahasia keluarga saya tidak untuk semua orang di sini.\n"
    )
    _ = try one.study.importFiles(ImportRequest(paths: [group]))
    let trial = try one.study.withdrawConsent(of: "P2", isTrial: true)
    #expect(trial.sources == ["o1"] && trial.texts == ["g"] && trial.codings == 1)
    #expect(try one.state() == .verified)
    let report = try one.study.withdrawConsent(of: "P2")
    #expect(report.stillThere == 0 && report.lookedFor >= 3)
    #expect(report.conclusions.map(\.key) == ["K1"])
    // What it stood on is gone: the observation was the only support after the first day.
    #expect(try one.state() == .contested)
    #expect(try one.study.check().isEmpty)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: one.study.path))
    for words in ["Siti Aminah", "Rahasia keluarga", "lembar pendataan", "tentang ibu itu"] {
      #expect(bytes.firstRange(of: Data(words.utf8)) == nil, "\(words)")
    }
    // Positions hold, and others' words are as they were.
    let text = try one.study.quotations().cells
    #expect(text.count == 2)
    #expect(try one.study.find(FindRequest("setuju")).rowKeys == ["g"])
    #expect(try one.study.find(FindRequest("keluarga")).rowKeys.isEmpty)
    #expect(throws: (any Error).self) { try one.study.undo() }
    // Once more finds nothing more.
    let again = try one.study.withdrawConsent(of: "P2")
    #expect(again.contents == 0 && again.stillThere == 0 && again.toRewrite.isEmpty)
    #expect(try one.study.check().isEmpty)
  }

  /// Six words that somebody else says too are theirs as well, in the file they came from as in the text.
  @Test func whatOthersSayInTheSameWordsStays() throws {
    let one = try LedgerStudy(verified: false)
    try one.add("w3", "interview", "2020-03-05", "P1", "Ya, tampak lembar pendataan di meja dan saya isi sendiri.")
    let report = try one.study.withdrawConsent(of: "P2")
    #expect(report.toRewrite.isEmpty && report.stillThere == 0)
    #expect(try one.study.find(FindRequest("isi sendiri")).rowKeys == ["w3"])
  }

  /// Nobody linked a label: it was the person's code by itself. What was taken out, replaced or undone goes all the same.
  @Test func earlierVersionsGoWhereALabelSpeaksForItself() throws {
    let folder = Folder()
    let study = try Study.create(at: folder.file("s.anyam"), title: "", language: .english, coder: "A")
    try study.add(Informant(code: "KI1", role: "Warga"))
    func transcript(_ name: String, _ words: String) throws -> String {
      try folder.write(name, "---\ntechnique: interview\n---\nP: Apa?\nKI1: \(words)\nP: Lagi?\nKI1: Tidak.\n")
    }
    let taken = try transcript("a.txt", "zebrakuning satu dua tiga")
    _ = try study.importFiles(ImportRequest(paths: [taken]))
    _ = try study.removeSource("a")
    let old = try transcript("b.txt", "merpatibiru satu dua tiga")
    _ = try study.importFiles(ImportRequest(paths: [old]))
    _ = try study.replaceSource("b", with: transcript("b2.txt", "kelincihitam satu dua tiga"))
    let undone = try transcript("c.txt", "kucingbelang satu dua tiga")
    _ = try study.importFiles(ImportRequest(paths: [undone]))
    _ = try study.codeInVivo(source: "c", at: .quote("kucingbelang satu"))
    try study.undo()
    try study.undo()
    let report = try study.withdrawConsent(of: "KI1")
    #expect(report.stillThere == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: study.path))
    for words in ["zebrakuning", "merpatibiru", "kelincihitam", "kucingbelang"] {
      #expect(bytes.firstRange(of: Data(words.utf8)) == nil, "\(words)")
    }
    #expect(try study.check().isEmpty && study.sources().isEmpty)
    // Once more finds nothing more.
    let again = try study.withdrawConsent(of: "KI1")
    #expect(again.earlier == 0 && again.contents == 0 && again.stillThere == 0)
  }

  /// In a group that was taken out others speak too, and a name somebody else chose is not theirs though they said it too.
  @Test func whatIsOthersComesBack() throws {
    let folder = Folder()
    let study = try Study.create(at: folder.file("s.anyam"), title: "", language: .english, coder: "A")
    for code in ["KI1", "WG1"] { try study.add(Informant(code: code, role: "Warga")) }
    let group = try folder.write(
      "g.txt", "---\ntechnique: focus-group\n---\nP: Apa?\nKI1: Dana desa lambat sekali.\nWG1: Dana desa sampai.\n")
    _ = try study.importFiles(ImportRequest(paths: [group]))
    try study.addCode("Dana desa", parent: nil)
    _ = try study.code(["Dana desa"], source: "g", at: .quote("Dana desa sampai."))
    _ = try study.removeCode("Dana desa")
    _ = try study.removeSource("g")
    let trial = try study.withdrawConsent(of: "KI1", isTrial: true)
    #expect(trial.earlier == 1 && trial.sources.isEmpty)
    #expect(try study.withdrawConsent(of: "KI1").stillThere == 0)
    // What was replaced is nobody's words any more.
    let again = try study.withdrawConsent(of: "KI1")
    #expect(again.earlier == 0 && again.stillThere == 0)
    let trail = try study.log().changes
    for action in [Change.Action.removeSource, .removeCode] {
      try study.undo(#require(trail.first { $0.action == action }).id)
    }
    #expect(try study.codebook().keys == ["Dana desa"])
    let text = try study.source("g").text
    #expect(text[TextRange(0, text.length)] == "P: Apa?\nxxxx xxxx xxxx xxxxxx xxxxxxx\nWG1: Dana desa sampai.\n")
  }

  /// In vivo, and uncoded since: it still is their words.
  @Test func aCodeThatWasInTheirWordsIsToldToo() throws {
    let one = try LedgerStudy(verified: false)
    let made = try one.study.codeInVivo(source: "o1", at: .quote("dibacakan kepada anggota"))
    _ = try one.study.uncode(made.report.codings.map(\.description))
    #expect(try one.study.withdrawConsent(of: "P2").toRewrite == ["code.name"])
  }

  /// A code that is called by their words is somebody else's to rename: it is told.
  @Test func aCodeInTheirWordsIsTold() throws {
    let one = try LedgerStudy(verified: false)
    _ = try one.study.codeInVivo(source: "o1", at: .quote("dibacakan kepada anggota"))
    #expect(try one.study.withdrawConsent(of: "P2").toRewrite == ["code.name"])
  }

  /// A label that was given to one person twice is still only theirs.
  @Test func whoIsNamedTwiceIsErasedOnce() throws {
    let folder = Folder()
    let study = try Study.create(at: folder.file("s.anyam"), title: "", language: .english, coder: "A")
    try study.add(Informant(code: "I2", role: "Warga", kind: .primary))
    try study.add(Informant(code: "KI1", role: "Staf", kind: .key))
    _ = try study.addCode("Plan", parent: nil)
    let text = "P: Siapa?\nX: Saya kami\nP: Lalu?\nX: ya\nKI1: Bukan itu"
    let file = try folder.write("a.txt", "---\ntechnique: interview\n---\n" + text)
    _ = try study.importFiles(ImportRequest(paths: [file]))
    try study.mapSpeakers(of: "a", [("X", "I2;I2"), ("P", "@interviewer")])
    for end in [20, 22] { _ = try study.code(["Plan"], source: "a", at: .range(start: 0, end: end), memo: "catatan") }
    _ = try study.code(["Plan"], source: "a", at: .range(start: 13, end: 18))
    let quotes = try study.quotations()
    let informant = try #require(quotes.columnKeys.firstIndex(of: "informant"))
    #expect(quotes.cells.map { $0[informant] } == [.text("I2"), .text("I2"), .text("I2")])
    #expect(try study.withdrawConsent(of: "I2").codings == 3)
    #expect(try study.quotations().rowKeys.isEmpty)
  }

  @Test func nobodyIsWrittenAboutAfterwards() throws {
    let one = try LedgerStudy(verified: false)
    _ = try one.study.withdrawConsent(of: "P2")
    #expect(throws: StudyError.consentWithdrawn("P2")) {
      try one.study.setInformant("P2") { $0.realName = "Siti Aminah" }
    }
    #expect(throws: StudyError.consentWithdrawn("P2")) {
      try one.study.addMemberCheck("K1", informant: "P2", outcome: .agree)
    }
    #expect(throws: StoreError.withdrawalIsNotUndone) { try one.study.undo() }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: one.study.path))
    #expect(bytes.firstRange(of: Data("Siti Aminah".utf8)) == nil)
  }
}
