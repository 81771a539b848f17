import Anyam
import Foundation
import TestSupport
import Testing

/// A study of two interviews with names in them.
private struct SmallStudy {
  let folder = Folder()
  let study: Study

  init() throws {
    study = try Study.create(
      at: folder.file("s.anyam"), title: "Uji", language: .indonesian, coder: "Ghuril",
      now: { Date(timeIntervalSince1970: 1_600_000_000) })
    try study.add(Informant(code: "KI1", pseudonym: "Bu A", role: "Direktur", kind: .key, realName: "Retno Palupi"))
    try study.add(Informant(code: "P1", role: "Staf", kind: .supporting))
    for code in ["Rencana", "Nilai", "Biaya"] { try study.addCode(code, parent: nil) }
    try study.addCode("Waktu", parent: "Nilai")
    let first = """
      P: Bagaimana rencananya?
      KI1: Kami keliling dulu. Retno Palupi yang mencatat! Uang transport tidak ada.
      P: Ada evaluasi?
      KI1: Tiap bulan, di rumah Budi. Sekali lagi tiap bulan.
      """
    let second = "P: Uang transport?\nP1: Uang\ntransport dari Pak Budi. Tidak pernah."
    for (name, text) in [("w1", first), ("w2", second)] {
      let file = folder.file(name + ".txt")
      try Data("---\ntechnique: interview\nspeakers: {P: \"@interviewer\"}\n---\n\(text)".utf8).write(
        to: URL(fileURLWithPath: file))
      _ = try study.importFiles(ImportRequest(paths: [file]))
    }
    _ = try study.code(["Rencana"], source: "w1", at: .quote("Kami keliling dulu."), stance: .support)
    _ = try study.code(["Nilai"], source: "w1", at: .quote("Tiap bulan, di rumah Budi."), stance: .support)
    _ = try study.code(["Nilai"], source: "w1", at: .quote("Sekali lagi tiap bulan."))
    _ = try study.code(["Biaya"], source: "w2", at: .quote("Tidak pernah."), stance: .contradict)
  }

  /// Every coding as code and words.
  func codings(realNames: Bool = true) throws -> [String] {
    let display = try study.quotations(realNames: realNames)
    return display.cells.map { cells in
      let fields = Dictionary(uniqueKeysWithValues: zip(display.columnKeys, cells))
      func text(_ name: String) -> String { if case .text(let text)? = fields[name] { text } else { "" } }
      return "\(text("code")): \(text("quote"))"
    }.sorted()
  }
}

@Suite struct ReductionTests {
  @Test func mergingAndSplittingKeepEveryCodingAndCanBeUndone() throws {
    let small = try SmallStudy()
    let study = small.study
    let before = try small.codings()
    _ = try study.addMemo("tentang nilai", about: .code("Waktu"))
    _ = try study.relate("Nilai", "memengaruhi", to: "Rencana")
    var request = SplitRequest()
    request.pattern = "^tiap"
    let split = try study.splitCode("Nilai", into: "Bulanan", request)
    #expect(split.code == "Bulanan" && split.moved == 1 && split.left == 1)
    #expect(try small.codings().contains("Bulanan: Tiap bulan, di rumah Budi."))
    try study.undo()
    #expect(try small.codings() == before && (try study.codebook().keys.contains("Bulanan")) == false)

    let merged = try study.mergeCodes(["Nilai"], into: "Rencana")
    #expect(merged.codings == 2 && merged.doubles == 0 && merged.children == 1)
    #expect(try study.codebook().keys == ["Rencana", "Rencana > Waktu", "Biaya"])
    // A link between the two has become one of a code with itself, and is gone.
    #expect(try study.relationDisplay("relations").rowKeys.isEmpty)
    try study.undo()
    #expect(try small.codings() == before)
    #expect(try study.relationDisplay("relations").rowKeys == ["Nilai"])
    #expect(throws: StudyError.belowItself("Nilai", target: "Nilai > Waktu")) {
      try study.mergeCodes(["Nilai"], into: "Waktu")
    }
    try study.addCode("Waktu", parent: "Rencana")
    #expect(throws: StudyError.childThere("Nilai > Waktu", in: "Rencana")) {
      try study.mergeCodes(["Nilai"], into: "Rencana")
    }
    try study.addCode("Waktu", parent: "Biaya")
    try study.addCode("Tujuan", parent: nil)
    #expect(throws: StudyError.childrenAlike("Biaya > Waktu", "Nilai > Waktu")) {
      try study.mergeCodes(["Nilai", "Biaya"], into: "Tujuan")
    }
    #expect(try study.check() == [])
  }

  @Test func whatStandsTwiceAfterAMergeIsOneCoding() throws {
    let small = try SmallStudy()
    _ = try small.study.code(["Biaya"], source: "w1", at: .quote("Kami keliling dulu."), stance: .support)
    let merged = try small.study.mergeCodes(["Biaya"], into: "Rencana")
    #expect(merged.codings == 1 && merged.doubles == 1)
    #expect(try small.codings().filter { $0 == "Rencana: Kami keliling dulu." }.count == 1)
  }

  /// Nothing that was noted is lost: memos go over, what the code that stays does not say is taken, and what ends is told.
  @Test func whatWasNotedOnMergedCodesStays() throws {
    let small = try SmallStudy()
    let study = small.study
    _ = try study.code(["Biaya"], source: "w1", at: .quote("Kami keliling dulu."), stance: .support, memo: "mahal")
    _ = try study.code(["Nilai"], source: "w1", at: .quote("Kami keliling dulu."), stance: .support, memo: "mahal")
    try study.defineCode("Biaya") { code in
      code.definition = "Uang"
      code.example = "Uang transport"
      code.definitions = [.english: "Money"]
    }
    try study.defineCode("Rencana") { $0.definition = "Yang disiapkan" }
    for (from, to) in [("Biaya", "Waktu"), ("Rencana", "Waktu"), ("Biaya", "Rencana")] {
      _ = try study.relate(from, "menentukan", to: to)
    }
    func memos() throws -> [String] {
      try study.quotations().cells.joined().compactMap { $0 == .text("mahal") ? "m" : nil }
    }
    #expect(try memos().count == 2)
    let merged = try study.mergeCodes(["Biaya", "Nilai"], into: "Rencana")
    #expect(merged.doubles == 2)
    #expect(merged.findings.map(\.kind) == [.codeTextLeft, .relationEnded])
    #expect(try memos().count == 1)
    let code = try #require(try study.codebook().codes.first)
    #expect(code.definition == "Yang disiapkan" && code.example == "Uang transport" && code.definitions.isEmpty)
    let links = try study.relationDisplay("relations")
    #expect(links.rowKeys == ["Rencana"] && links.cells[0][1] == .text("Rencana > Waktu"))
    try study.undo()
    #expect(try memos().count == 2 && study.relationDisplay("relations").rowKeys.count == 3)
    #expect(try study.check() == [])
  }

  /// Two cells that become one have one statement with the words of both, and it can be undone and written anew.
  @Test func statementsOfCellsThatBecomeOneAreJoined() throws {
    let small = try SmallStudy()
    let study = small.study
    func cell(_ code: String, _ role: String = "Direktur") -> SummaryPlace {
      .cell(row: ("code", code), column: ("role", role))
    }
    _ = try study.setSummary("Dijajaki dulu.", of: cell("Rencana"))
    _ = try study.setSummary("Dinilai tiap bulan", of: cell("Nilai"))
    // The same cell with its sides the other way round.
    _ = try study.setSummary("Biaya ditanggung", of: .cell(row: ("role", "Direktur"), column: ("code", "Biaya")))
    _ = try study.setSummary("Jadi satu.", of: .cell(row: ("code", "Nilai"), column: ("conclusion", "")))
    func statements() throws -> [String] { try study.summaries().map { "\($0.row) \($0.column): \($0.summary.text)" } }
    let before = try statements()
    #expect(before.count == 4)
    let merged = try study.mergeCodes(["Nilai", "Biaya"], into: "Rencana")
    #expect(merged.findings.map(\.kind) == [.statementsJoined])
    #expect(
      try statements() == [
        "code=Rencana role=Direktur: Dijajaki dulu. Dinilai tiap bulan; Biaya ditanggung",
        "code=Rencana conclusion: Jadi satu.",
      ])
    // Written with the sides the other way round it is the same cell, and takes the place of what was there.
    _ = try study.setSummary("Satu saja.", of: .cell(row: ("role", "Direktur"), column: ("code", "Rencana")))
    #expect(try statements().first == "code=Rencana role=Direktur: Satu saja.")
    try study.undo()
    try study.undo()
    #expect(try statements() == before)
    #expect(try study.check() == [])
  }

  /// What was set aside counts, and stands neither in the narrative nor for a cell where something else can.
  @Test func whatWasSetAsideIsNotQuoted() throws {
    let small = try SmallStudy()
    let study = small.study
    func quoted() throws -> [String] {
      try study.narrative().prose.compactMap { if case .quote(let words, _) = $0 { words } else { nil } }
    }
    func cell() throws -> String {
      let display = try study.matrix(.init(rows: .code, columns: .source, measure: .summary))
      return try DisplayWriter.write(display, as: .csv).text
    }
    let counts = try DisplayWriter.write(try study.matrix(.init(rows: .code, columns: .source)), as: .csv).text
    #expect(try quoted().contains("Tiap bulan, di rumah Budi.") && cell().contains("Tiap bulan, di rumah Budi"))
    try study.setAside(.inSource("w1", .quote("Tiap bulan, di rumah Budi.")), reason: "diulang")
    #expect(try !quoted().contains("Tiap bulan, di rumah Budi.") && !cell().contains("Tiap bulan, di rumah Budi"))
    #expect(try cell().contains("Sekali lagi tiap bulan"))
    #expect(try DisplayWriter.write(try study.matrix(.init(rows: .code, columns: .source)), as: .csv).text == counts)
    // Where nothing else is left, the cell still shows what it rests on.
    try study.setAside(.inSource("w1", .quote("Sekali lagi tiap bulan.")), reason: "diulang")
    #expect(try cell().contains("iap bulan"))
  }

  /// A code that was split off was not made out of nothing; one that was there and was given more was not split off.
  @Test func whatWasSplitIsToldSo() throws {
    let small = try SmallStudy()
    let study = small.study
    try study.addCode("Ada", parent: nil)
    try study.nameCodebook("awal", isFrozen: false)
    func changes() throws -> [String] {
      try study.codebookDifferences(since: "awal").map { "\($0.kind.rawValue) \($0.before) → \($0.after)" }
    }
    var request = SplitRequest()
    request.pattern = "^tiap"
    _ = try study.splitCode("Nilai", into: "Ada", request)
    #expect(try changes() == [])
    try study.undo()
    _ = try study.splitCode("Nilai", into: "Bulanan", request)
    #expect(try changes() == ["split Nilai → Bulanan (1)"])
    request.pattern = "bulan"
    _ = try study.splitCode("Nilai", into: "Bulanan", request)
    _ = try study.renameCode("Nilai", to: "Penilaian")
    #expect(try Set(changes()) == ["split Nilai → Bulanan (2)", "renamed Nilai → Penilaian"])
    try study.undo()
    try study.undo()
    #expect(try changes() == ["split Nilai → Bulanan (1)"])
    try study.undo()
    #expect(try changes() == [])
  }

  @Test func theCodebookOfADayComesBack() throws {
    let small = try SmallStudy()
    try small.study.nameCodebook("awal", isFrozen: true)
    #expect(try small.study.frozenFindings() == [])
    _ = try small.study.renameCode("Biaya", to: "Ongkos")
    try small.study.defineCode("Rencana") { $0.definition = "yang disiapkan" }
    _ = try small.study.moveCode("Rencana", under: "Nilai")
    _ = try small.study.mergeCodes(["Waktu"], into: "Ongkos")
    try small.study.addCode("Baru", parent: nil)
    let kinds = try small.study.codebookDifferences(since: "awal").map { "\($0.kind.rawValue) \($0.code)" }
    // Merging a code without codings leaves no trace of where it went.
    #expect(
      kinds == [
        "moved Nilai > Rencana", "redefined Nilai > Rencana", "renamed Ongkos", "added Baru", "removed Nilai > Waktu",
      ])
    #expect(try small.study.frozenFindings().map(\.kind) == [.codebookThawed])
    #expect(throws: StudyError.frozenAlready("awal")) { try small.study.nameCodebook("lagi", isFrozen: true) }
    #expect(try small.study.codebookDifferences(since: "awal", until: "awal") == [])
  }

  @Test(arguments: [
    (AutocodeRule.Unit.match, ["Uang transport", "Uang\ntransport"]),
    (.sentence, ["Uang transport tidak ada.", "Uang\ntransport dari Pak Budi."]),
    (
      .paragraph,
      [
        "Kami keliling dulu. Retno Palupi yang mencatat! Uang transport tidak ada.",
        "Uang\ntransport dari Pak Budi. Tidak pernah.",
      ]
    ),
    (
      .turn,
      [
        "Kami keliling dulu. Retno Palupi yang mencatat! Uang transport tidak ada.",
        "Uang\ntransport dari Pak Budi. Tidak pernah.",
      ]
    ),
  ])
  func rulesCodeAsMuchAsTheySay(unit: AutocodeRule.Unit, expected: [String]) throws {
    let small = try SmallStudy()
    let before = try small.codings()
    let rule = AutocodeRule(code: "Biaya", pattern: "uang\\s+transport", unit: unit)
    #expect(try small.study.autocode([rule], isTrial: true).rules[0].added == 2)
    #expect(try small.codings() == before)
    let report = try small.study.autocode([rule], name: "uang")
    #expect(report.rules[0].found == 2 && report.rules[0].added == 2)
    let new = try small.codings().filter { !before.contains($0) }
    #expect(new == expected.map { "Biaya: \($0)" }.sorted(), "\(new)")
    // Again: nothing new, and no empty change.
    let changes = try small.study.log().changes.count
    #expect(try small.study.autocode([rule], name: "lagi").rules[0].added == 0)
    #expect(try small.study.log().changes.count == changes)
    #expect(try small.study.undoAutocoding("uang") == 2)
    #expect(try small.codings() == before)
    #expect(throws: StudyError.alreadyThere("uang", .autocoding)) { try small.study.autocode([rule], name: "uang") }
  }

  @Test func answersAndSpeakersAreFound() throws {
    let small = try SmallStudy()
    let answers = try small.study.autocode(
      [AutocodeRule(code: "Nilai", question: "evaluasi", unit: .turn)], isTrial: true)
    #expect(answers.rules[0].found == 1)
    let speaker = try small.study.autocode([AutocodeRule(code: "Nilai", speaker: "p1", unit: .sentence)], isTrial: true)
    #expect(speaker.rules[0].found == 3, "a line's end ends a sentence too")
    // Of several rules one of nobody is said and the others are run.
    let mixed = [
      AutocodeRule(code: "Nilai", speaker: "P9"), AutocodeRule(code: "Nilai", speaker: "p1", unit: .sentence),
    ]
    let report = try small.study.autocode(mixed, isTrial: true)
    #expect(report.rules.map(\.found) == [0, 3])
    #expect(report.findings.map(\.kind) == [.unknownInformant] && report.findings[0].subject == "1")
    #expect(throws: StudyError.unknownInformant("P9", nearest: ["P", "P1"])) {
      try small.study.autocode([mixed[0]], isTrial: true)
    }
    #expect(throws: StudyError.nothingToFind) { try small.study.autocode([AutocodeRule(code: "Nilai")]) }
    #expect(throws: StudyError.badExpression("(")) {
      try small.study.autocode([AutocodeRule(code: "Nilai", pattern: "(")])
    }
  }

  @Test func aSharedCopyHoldsNoNameAndEveryCoding() throws {
    let small = try SmallStudy()
    let study = small.study
    try study.mask("Budi", as: "[tetangga]")
    _ = try study.code(["Biaya"], source: "w2", at: .quote("Pak Budi"))
    _ = try study.addMemo("Budi lagi", about: .informant("P1"))
    _ = try study.setSummary("Di rumah Budi.", of: .cell(row: ("code", "Nilai"), column: ("role", "Direktur")))
    try study.addCode("Baru", parent: nil)
    _ = try study.moveCode("Rencana", under: "Baru")
    let path = small.folder.file("share.anyam")
    let report = try study.share(to: path)
    #expect(report.names == 3 && report.findings.isEmpty)
    let shared = try Study.open(path)
    #expect(try shared.check() == [])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for name in ["Budi", "Retno", "Palupi", "w1.txt"] { #expect(bytes.range(of: Data(name.utf8)) == nil, "\(name)") }
    let copy = SharedCodings(shared)
    #expect(
      try copy.list() == [
        "Baru > Rencana: Kami keliling dulu.", "Biaya: Pak [tetangga]", "Biaya: Tidak pernah.",
        "Nilai: Sekali lagi tiap bulan.",
        "Nilai: Tiap bulan, di rumah [tetangga].",
      ])
    #expect(try shared.memos().map(\.memo.text) == ["[tetangga] lagi"])
    #expect(try shared.find(FindRequest("tetangga")).rowKeys.count == 2)
    // The study itself is as it was.
    #expect(try small.codings().contains("Biaya: Pak Budi"))
    #expect(try small.codings(realNames: false).contains("Biaya: Pak [tetangga]"))
    // What is there already is not written over.
    #expect(throws: (any Error).self) { try study.share(to: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  /// What its reader would take for one, a name that is left, and lines that have moved: the copy is made, and it is said.
  @Test func whatAShareCannotKeepApartIsSaid() throws {
    let small = try SmallStudy()
    let study = small.study
    for name in ["Budi", "Tejo"] {
      try study.mask(name, as: "[p] " + String(repeating: "yang namanya tidak disebut ", count: 4))
      try study.addCode("Kata " + name, parent: nil)
    }
    try study.add(Informant(code: "SARI", role: "Staf", kind: .supporting, realName: "Sari Dewi"))
    let found = try study.share(to: small.folder.file("share.anyam")).findings
    #expect(found.map(\.kind) == [.sharedNamesMeet, .sharedCodeIsName, .sharedLinesMoved])
    #expect(found[0].arguments.last == "2" && found[1].subject == "SARI" && found[2].arguments == ["2"])
  }

  /// A mistyped key of a rule would be a rule without it.
  @Test func aKeyThatMeansNothingIsNoRule() throws {
    let small = try SmallStudy()
    for (rule, kinds) in [
      ("{code: Nilai, pattern: uang, stanse: support}", [Finding.Kind.unknownRuleKey]),
      ("{kode: Nilai, pola: uang, arah: mendukung}", []), ("uang", [.emptyCell, .emptyCell]),
    ] {
      let file = small.folder.file("rules.yaml")
      try Data("rules:\n  - \(rule)\n".utf8).write(to: URL(fileURLWithPath: file))
      do {
        #expect(try small.study.rules(from: file).count == 1 && kinds.isEmpty)
      } catch StudyError.rows(_, let problems) {
        #expect(problems.map(\.kind) == kinds)
      }
    }
  }

  @Test func aCodeIsNotRenamedToWhatNoCodeMayBeCalled() throws {
    let small = try SmallStudy()
    #expect(throws: StudyError.emptyName) { try small.study.renameCode("Biaya", to: " ") }
    #expect(throws: StudyError.badName("a\nb")) { try small.study.renameCode("Biaya", to: "a\nb") }
    #expect(throws: StudyError.alreadyThere("Nilai", .code)) { try small.study.renameCode("Biaya", to: "Nilai ") }
    #expect(try small.study.renameCode("Biaya", to: " Ongkos ").after == "Ongkos")
  }

  /// Wherever words are shown, and however a passage cuts through a name.
  @Test func noPieceOfANameIsShown() throws {
    let small = try SmallStudy()
    let study = small.study
    let text = try study.source("w1").text
    let whole = String(decoding: text.bytes, as: UTF8.self)
    let start = whole.unicodeScalars.distance(
      from: whole.startIndex, to: try #require(whole.firstRange(of: "Palupi")).lowerBound)
    let cut = Passage.range(start: start - 3, end: start + 4)
    let place = PassagePlace.inSource("w1", cut)
    _ = try study.code(["Rencana"], source: "w1", at: cut, memo: "kata Retno Palupi")
    _ = try study.addMemo("catatan", about: .passage(place))
    try study.translate(place, to: "en", "so said Retno Palupi")
    try study.setAside(place, reason: "nama Retno Palupi")
    var shown: [String] = []
    for display in [
      try study.quotations(), try study.find(FindRequest("mencatat")), try study.words(keepsStopWords: true),
      try study.narrative(),
    ] {
      shown.append(try DisplayWriter.write(display, as: .html).text)
    }
    shown += try study.memos().flatMap { [$0.quote, $0.memo.text] }
    shown += try (study.translations() + study.asides()).flatMap { [$0.quote, $0.text] }
    let rule = AutocodeRule(code: "Biaya", pattern: "Palupi", unit: .match)
    shown.append(try DisplayWriter.write(try study.autocode([rule], isTrial: true).display, as: .csv).text)
    shown.append(try study.dataCode("W/KI1, baris 2").words)
    let file = small.folder.file("baru.txt")
    try Data(("Awal.\n" + whole).utf8).write(to: URL(fileURLWithPath: file))
    shown += try study.replaceSource("w1", with: file).rows.flatMap { [$0.quote, $0.newQuote] }
    for text in shown {
      for piece in ["Retno", "Palu", "lupi"] { #expect(!text.contains(piece), "\(text.prefix(200))") }
    }
  }

  @Test func maskedQuotesComeBackAsTheCodingsTheyWere() throws {
    let small = try SmallStudy()
    try small.study.mask("Budi", as: "[tetangga]")
    let table = try DisplayWriter.write(try small.study.quotations(), as: .csv)
    let file = small.folder.file("q.csv")
    try Data(table.bytes).write(to: URL(fileURLWithPath: file))
    let report = try small.study.code(from: file)
    #expect(report.codings.isEmpty && report.findings.map(\.kind) == [.alreadyCoded])
  }

  @Test func notesGoOverToACorrectedText() throws {
    let small = try SmallStudy()
    let study = small.study
    let place = PassagePlace.inSource("w1", .quote("Kami keliling dulu."))
    _ = try study.setSummary("Dijajaki.", of: .passage(place))
    try study.translate(place, to: "en", "We went round first.")
    _ = try study.weigh(place, ["firsthand", "-alone"])
    try study.setAside(.inSource("w1", .quote("Sekali lagi tiap bulan.")), reason: "berulang")
    let file = small.folder.file("baru.txt")
    try Data(
      "P: Halo, bagaimana rencananya?\nKI1: Begini. Kami keliling dulu. Uang transport tidak ada.\nP: Ada evaluasi?\nKI1: Tiap bulan. Sekali lagi tiap bulan."
        .utf8
    )
    .write(to: URL(fileURLWithPath: file))
    _ = try study.replaceSource("w1", with: file)
    #expect(try study.translations().map(\.quote) == ["Kami keliling dulu."])
    #expect(try study.weights().map(\.text) == ["+firsthand -alone"])
    #expect(try study.asides().map(\.quote) == ["Sekali lagi tiap bulan."])
    #expect(try study.summaries().map(\.source) == ["w1"])
  }

  /// A language that is none would be stored and shown nowhere.
  @Test func aTranslationIsInALanguage() throws {
    let small = try SmallStudy()
    let study = small.study
    let place = PassagePlace.inSource("w1", .quote("Kami keliling dulu."))
    for code in ["ind", "ID", "mad"] { try study.translate(place, to: code, "Satu \(code).") }
    #expect(try study.translations().map(\.language).sorted() == ["id", "mad"])
    for code in ["zz", "Indonesia", "", "i"] {
      #expect(throws: StudyError.badLanguage(code)) { try study.translate(place, to: code, "Dua.") }
    }
    #expect(try study.translations().count == 2)
  }

  /// One quote stands for a cell; that others in it say something else is not hidden by it.
  @Test func aTypicalQuoteHidesNobodyWhoDisagrees() throws {
    let small = try SmallStudy()
    let study = small.study
    for (quote, stance) in [("keliling", Stance.support), ("Uang transport", .contradict), ("dulu.", .qualify)] {
      _ = try study.code(["Rencana"], source: "w1", at: .quote(quote), stance: stance)
    }
    _ = try study.code(["Rencana"], source: "w1", at: .quote("mencatat"))
    let display = try study.matrix(.init(rows: .code, columns: .informant, measure: .summary))
    let row = try #require(display.rowKeys.firstIndex(of: "Rencana"))
    guard case .statement(let statement) = display.cells[row][0] else { throw Failed() }
    #expect(statement.text == "“Kami keliling dulu.”")
    // “keliling” lies in what is quoted already, and is no other passage.
    #expect(statement.rest == ["dan 3 lainnya: 1 mendukung bersyarat, 1 bertentangan, 1 belum dinilai"])
    guard case .statement(let one) = display.cells[try #require(display.rowKeys.firstIndex(of: "Nilai"))][0] else {
      throw Failed()
    }
    #expect(one.rest == ["dan 1 lainnya, belum dinilai"])
    // Nor is it where one passage has a statement of its own.
    _ = try study.setSummary("Dijajaki.", of: .passage(.inSource("w1", .quote("Kami keliling dulu."))))
    let noted = try study.matrix(.init(rows: .code, columns: .informant, measure: .summary))
    guard case .statement(let own) = noted.cells[row][0] else { throw Failed() }
    #expect(own.text == "Dijajaki.")
    #expect(own.codes.count == 1 && own.rest == statement.rest)
  }

  /// A code without a passage in a scope was coded all the same, and what is concluded of it is not concluded of nothing.
  @Test func aNarrativeSaysOnlyWhatItsScopeHolds() throws {
    let small = try SmallStudy()
    let study = small.study
    _ = try study.setSummary("Semua sejalan.", of: .cell(row: ("code", "Rencana"), column: ("conclusion", "")))
    func prose(_ scope: Scope) throws -> [String] {
      try study.narrative(scope).prose.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
    #expect(try prose(Scope()).contains("Semua sejalan."))
    var later = Scope()
    later.since = CalendarDate("2100-01-01")
    let said = try prose(later)
    #expect(said.contains("Dalam lingkup ini tidak ada kutipan berkode “Rencana”."))
    #expect(!said.contains("Semua sejalan.") && !said.contains { $0.contains("belum dikodekan") })
  }

  /// File systems and keyboards write accents in two ways; a letter is not found in the middle of one.
  @Test func aQuoteIsFoundHoweverItsAccentsAreTyped() throws {
    let small = try SmallStudy()
    for (name, text) in [("nfd", "Ia nai\u{308}ve, kata Jose\u{301}."), ("nfc", "Ia naïve, kata José.")] {
      let file = small.folder.file(name + ".txt")
      try Data("---\ntechnique: documentation\n---\n\(text)".utf8).write(to: URL(fileURLWithPath: file))
      _ = try small.study.importFiles(ImportRequest(paths: [file]))
      for quote in ["naïve", "nai\u{308}ve,", "kata José", "kata Jose\u{301}."] {
        let report = try small.study.code(["Biaya"], source: name, at: .quote(quote))
        #expect(report.codings.count == 1, "\(name) \(quote)")
      }
    }
    #expect(throws: StudyError.quoteNotFound(source: "nfc")) {
      try small.study.code(["Biaya"], source: "nfc", at: .quote("kata Jose"))
    }
  }

  @Test func aMistypedSpeakerIsNobody() throws {
    let small = try SmallStudy()
    let study = small.study
    #expect(throws: StudyError.unknownInformant("K1I", nearest: ["KI1", "P1"])) {
      try study.autocode([AutocodeRule(code: "Nilai", speaker: "K1I", unit: .turn)], isTrial: true)
    }
    #expect(
      try study.autocode([AutocodeRule(code: "Nilai", speaker: "ki1", unit: .turn)], isTrial: true).rules[0].found > 0)
  }

  private struct Failed: Error {}

  /// Somebody took the words of a source out of the file by hand: its turns reach into nothing, and nothing is found there.
  @Test func turnsWithoutTheirTextHoldNothing() throws {
    let small = try SmallStudy()
    #expect(try small.study.find(FindRequest("tiap bulan")).rowKeys == ["w1", "w1"])
    try small.study.close()
    tamper(small.folder.file("s.anyam"), "UPDATE source SET text = NULL")
    let study = try Study.open(small.folder.file("s.anyam"), writable: false)
    #expect(try study.find(FindRequest("tiap bulan")).rowKeys.isEmpty)
    var expression = FindRequest("tiap")
    expression.isExpression = true
    #expect(try study.find(expression).rowKeys.isEmpty)
  }

  @Test func aLongStatementIsKeptAndPointedOut() throws {
    let small = try SmallStudy()
    let text = Array(repeating: "kata", count: 26).joined(separator: " ")
    let findings = try small.study.setSummary(text, of: .cell(row: ("code", "Nilai"), column: ("role", "Staf")))
    #expect(findings.map(\.kind) == [.longStatement])
    #expect(try small.study.setSummary(text, of: .cell(row: ("code", "Nilai"), column: ("conclusion", ""))) == [])
    // A statement stays with its code when that is renamed, whichever way the table is turned.
    _ = try small.study.renameCode("Nilai", to: "Evaluasi")
    let display = try small.study.matrix(.init(rows: .role, columns: .code, measure: .summary))
    let row = try #require(display.rowKeys.firstIndex(of: "Staf"))
    let column = try #require(display.columnKeys.firstIndex(of: "Evaluasi"))
    #expect(display.cells[row][column] == .statement(.init(text)))
  }
}

private struct SharedCodings {
  let study: Study
  init(_ study: Study) { self.study = study }

  func list() throws -> [String] {
    let display = try study.quotations(realNames: true)
    return display.cells.map { cells in
      let fields = Dictionary(uniqueKeysWithValues: zip(display.columnKeys, cells))
      func text(_ name: String) -> String { if case .text(let text)? = fields[name] { text } else { "" } }
      return "\(text("code")): \(text("quote"))"
    }.sorted()
  }
}
