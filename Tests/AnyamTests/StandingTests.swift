import Anyam
import Foundation
import TestSupport
import Testing

/// The two pages a student pastes say of a role only what is so of everything it said, and count what was said, not how often it was
/// marked. A village library: expectations were counted by hand.
@Suite struct StandingTests {
  private let folder = Folder()
  private let study: Study

  init() throws {
    study = try Study.create(
      at: folder.file("s.anyam"), title: "Pustaka", language: .indonesian, coder: "Nadia")
    for (code, role) in [
      ("KP1", "Kepala"), ("PS1", "Petugas"), ("WG1", "Warga"), ("WG2", "Warga"), ("WG3", "Warga"), ("KT1", "Pemuda"),
    ] {
      try study.add(Informant(code: code, role: role, kind: code == "KP1" ? .key : .supporting))
    }
    for (title, text) in [
      ("w1", "P: Dana?\nKP1: Dana desa cukup. Kalau telat, kami tutup dulu. Dana desa selalu ada."),
      ("w2", "P: Dana?\nPS1: Saya kira cukup saja. Tapi buku tidak pernah cukup."),
      ("w3", "P: Dana?\nWG1: Tidak cukup.\nWG2: Cukup kalau hemat.\nWG3: Cukup sekali."),
      ("w4", "P: Acara?\nKT1: Acara anak ramai. Dana cukup."),
    ] {
      let file = folder.file("\(title).txt")
      let head = "---\ntechnique: interview\nspeakers: {P: \"@interviewer\"}\n---\n"
      try Data((head + text).utf8).write(to: URL(fileURLWithPath: file))
      _ = try study.importFiles(ImportRequest(paths: [file]))
    }
    for code in ["Dana", "Acara"] { try study.addCode(code, parent: nil) }
    try study.addCode("Cara", parent: "Dana")
    for (source, quote, stance) in [
      ("w1", "Dana desa cukup.", Stance.support), ("w1", "Kalau telat, kami tutup dulu.", .qualify),
      ("w1", "Dana desa selalu ada.", .support), ("w2", "Saya kira cukup saja.", .support),
      ("w2", "Tapi buku tidak pernah cukup.", .contradict), ("w3", "Tidak cukup.", .contradict),
      ("w3", "Cukup kalau hemat.", .qualify), ("w3", "Cukup sekali.", .support),
    ] { _ = try study.code(["Dana"], source: source, at: .quote(quote), stance: stance) }
  }

  private func narrative(_ code: String, most: Int? = nil, language: Language = .indonesian) throws -> String {
    var scope = Scope()
    scope.codes = [code]
    return try study.narrative(scope, most: most, language: language).prose.map { paragraph in
      switch paragraph {
      case .text(let text), .heading(let text), .point(let text): text
      case .quote(let words, _): "> " + words
      }
    }.joined(separator: "\n")
  }

  @Test func aRoleSupportsWithoutConditionOnlyWhereNoneOfItsWordsNamesOne() throws {
    let said = try narrative("Dana")
    #expect(said.contains("Mendukung, sebagian dengan syarat: Kepala."))
    #expect(!said.contains("tanpa syarat") && !said.contains("Pandangan yang sama") && !said.contains("hanya didukung"))
    // Nobody of the residents says both.
    let residents = "Warga (mendukung: WG3; bersyarat: WG2; menentang: WG1)"
    #expect(
      said.contains(
        "Ada pandangan yang berbeda di dalam satu peran: Petugas (mendukung: PS1; menentang: PS1) dan \(residents)."))
    let english = try narrative("Dana", language: .english)
    #expect(english.contains("In support, in part under a condition: Kepala."))
    #expect(english.contains("Warga (in support: WG3; under a condition: WG2; against: WG1)"))
  }

  /// A matrix by roles has no place for what nobody says, nor for what the grid does not name: it says so, and names as its sources only
  /// what stands in it.
  @Test func aMatrixByRolesSaysWhatItLeavesOut() throws {
    let grid = try folder.write(
      "k.csv", "focus,indicator,code,role,technique,question\nDana,Cukup tidaknya dana,Dana,,,Cukup?\n")
    _ = try study.importFocusGrid(from: grid)
    #expect(try study.preset(.roleOrdered).frame.notes.isEmpty)
    let note = try folder.write("o.txt", "---\ntechnique: observation\n---\nRak buku kosong.\nPapan dana tergantung.\n")
    _ = try study.importFiles(ImportRequest(paths: [note]))
    _ = try study.code(["Dana"], source: "o", at: .quote("Papan dana tergantung."))
    _ = try study.code(["Acara"], source: "w4", at: .quote("Acara anak ramai."))
    let display = try study.preset(.roleOrdered)
    #expect(
      display.frame.notes == [
        "Tidak termuat dalam tabel ini: 1 kutipan yang bukan ucapan informan (observasi); "
          + "1 kutipan dengan kode yang tidak berbaris di sini: Acara."
      ])
    #expect(display.frame.source == "Sumber: data penelitian")
    var english = PresetRequest()
    english.language = .english
    #expect(
      try study.preset(.roleOrdered, english).frame.notes == [
        "Not in this table: 1 passage not spoken by an informant (observation); "
          + "1 passage coded with what has no row here: Acara."
      ])
  }

  /// A quote in a language of the village stands with what it means, and a passage's statement with its direction.
  @Test func aCellIsReadByWhoSpeaksAnotherLanguage() throws {
    let place = PassagePlace.inSource("w3", .quote("Tidak cukup."))
    try study.translate(place, to: "id", "Kurang.")
    try study.translate(place, to: "en", "Not enough.")
    var request = PresetRequest()
    request.scope.codes = ["Dana"]
    request.scope.informants = ["WG1"]
    func cell() throws -> String {
      guard case .statement(let statement) = try study.preset(.roleOrdered, request).cells[0][0] else { return "" }
      return statement.plain
    }
    #expect(try cell() == "“Tidak cukup.” (W/WG1, baris 2; terjemahan: “Kurang.”; bertentangan)")
    request.language = .english
    #expect(try cell() == "“Tidak cukup.” (W/WG1, line 2; translation: “Not enough.”; contradicting)")
    request.language = .indonesian
    _ = try study.setSummary("Dana kurang", of: .passage(place))
    #expect(try cell() == "Dana kurang (W/WG1, baris 2; bertentangan)")
  }

  /// Inside a part of the data nobody is said to be alone, and nobody to be silent, with what stands outside it.
  @Test func aPartOfTheDataIsSaidToBeOne() throws {
    _ = try study.code(["Acara"], source: "w4", at: .quote("Acara anak ramai."), stance: .support)
    _ = try study.code(["Acara"], source: "w3", at: .quote("Cukup sekali."), stance: .support)
    var scope = Scope()
    scope.codes = ["Acara"]
    scope.roles = ["Pemuda"]
    let part = try study.narrative(scope).prose
    let text = try #require(part.dropFirst().first)
    guard case .text(let said) = text else { throw CocoaError(.featureUnsupported) }
    #expect(said.hasPrefix("Dalam lingkup ini “Acara” disebut oleh 1 dari 1 informan (KT1)"))
    #expect(said.contains("Didukung oleh: Pemuda.") && !said.contains("hanya"))
    scope.roles = []
    scope.sources = ["w3"]
    let source = try study.narrative(scope).prose.dropFirst().first
    guard case .text(let there)? = source else { throw CocoaError(.featureUnsupported) }
    #expect(there.contains("Di dalamnya tidak disebut oleh: WG1 (Warga) dan WG2 (Warga)."))
    // It is written where it is copied from: in the terminal and in Markdown.
    for format in [OutputFormat.text, .markdown] {
      let written = try DisplayWriter.write(
        study.narrative(scope), as: format, style: WritingStyle(language: .indonesian))
      #expect(String(decoding: written.bytes, as: UTF8.self).contains("Lingkup: kode: Acara; berkas data: w3"))
    }
  }

  @Test func whatWasNotJudgedIsNoSupport() throws {
    _ = try study.code(["Acara"], source: "w4", at: .quote("Acara anak ramai."), stance: .support)
    _ = try study.code(["Acara"], source: "w4", at: .quote("Dana cukup."))
    _ = try study.code(["Acara"], source: "w3", at: .quote("Cukup kalau hemat."), stance: .qualify)
    let said = try narrative("Acara")
    #expect(said.contains("Didukung, sejauh arahnya dinilai, oleh: Pemuda.") && !said.contains("tanpa syarat"))
  }

  /// Where nobody supports it outright no quote stands as if somebody did.
  @Test func aConditionIsSaidAboveTheFirstQuote() throws {
    _ = try study.code(["Acara"], source: "w3", at: .quote("Cukup kalau hemat."), stance: .qualify)
    _ = try study.code(["Acara"], source: "w3", at: .quote("Tidak cukup."), stance: .contradict)
    let said = try narrative("Acara")
    #expect(!said.contains("antara lain"))
    #expect(said.contains("Hal itu disampaikan dengan syarat sebagai berikut.\n> Cukup kalau hemat."))
    #expect(said.contains("Keterangan yang berbeda disampaikan sebagai berikut.\n> Tidak cukup."))
    // Two of three that speak against it: then it is said that there are more.
    for quote in ["Cukup sekali.", "WG2"] {
      _ = try study.code(["Acara"], source: "w3", at: .quote(quote), stance: .contradict)
    }
    #expect(try narrative("Acara").contains("Keterangan yang berbeda disampaikan antara lain sebagai berikut."))
    #expect(try narrative("Acara", most: 3).contains("Keterangan yang berbeda disampaikan sebagai berikut."))
  }

  @Test func whoSpeaksOfOtherPartsIsNotSaidToAgree() throws {
    _ = try study.code(["Acara"], source: "w4", at: .quote("Acara anak ramai."), stance: .support)
    _ = try study.code(["Acara"], source: "w3", at: .quote("Cukup sekali."), stance: .support)
    #expect(try narrative("Acara").contains("Pandangan yang sama disampaikan oleh: Pemuda dan Warga."))
    try study.addCode("Ramai", parent: "Acara")
    _ = try study.code(["Ramai"], source: "w4", at: .quote("Dana cukup."), stance: .support)
    let said = try narrative("Acara")
    #expect(!said.contains("Pandangan yang sama"))
    #expect(said.contains("Mendukung, dengan bagian-bagiannya dihitung bersama: Pemuda dan Warga."))
  }

  @Test func whomTheGridDoesNotAskIsNotSilent() throws {
    #expect(try narrative("Dana").contains("disebut oleh 5 dari 6 informan (KP1"))
    #expect(try narrative("Dana").contains("Tidak disebut oleh: KT1 (Pemuda)."))
    let grid = folder.file("kisi.csv")
    try Data("focus,indicator,question,role,technique,code\nF,I,Cukupkah?,Kepala;Petugas;Warga,interview,Dana\n".utf8)
      .write(to: URL(fileURLWithPath: grid))
    _ = try study.importFocusGrid(from: grid)
    let said = try narrative("Dana")
    #expect(said.contains("disebut oleh 5 dari 5 informan yang ditanyai (KP1"))
    #expect(said.contains("Tidak ditanyakan kepada: KT1 (Pemuda).") && !said.contains("Tidak disebut"))
    var request = PresetRequest()
    request.rows = .theme
    let matrix = try study.preset(.roleOrdered, request)
    let row = try #require(matrix.rowKeys.firstIndex(of: "Dana"))
    let youth = try #require(matrix.columnKeys.firstIndex(of: "Pemuda"))
    #expect(matrix.cells[row][youth] == .missing(.leftOut))
    let page = try DisplayWriter.write(matrix, as: .markdown, style: WritingStyle(language: .indonesian)).text
    #expect(page.contains("tidak ditanyakan = ") && !page.contains("belum ada data"))
    // Programs know one word for it.
    #expect(try DisplayWriter.write(matrix, as: .csv).text.contains("not-asked"))
  }

  private func statement(_ role: String) throws -> Display.Statement {
    var request = PresetRequest()
    request.rows = .theme
    let matrix = try study.preset(.roleOrdered, request)
    let column = try #require(matrix.columnKeys.firstIndex(of: role))
    guard case .statement(let statement) = matrix.cells[0][column] else { throw Failed() }
    return statement
  }

  private struct Failed: Error {}

  @Test func aCellCountsWhatWasSaidAndNotHowOftenItWasMarked() throws {
    #expect(try statement("Kepala").rest == ["dan 2 lainnya: 1 mendukung, 1 mendukung bersyarat"])
    _ = try study.code(["Dana"], source: "w1", at: .quote("Dana desa cukup."), stance: .support, coder: "Bima")
    _ = try study.code(["Cara"], source: "w1", at: .quote("desa cukup"), stance: .support)
    #expect(try statement("Kepala").rest == ["dan 2 lainnya: 1 mendukung, 1 mendukung bersyarat"])
  }

  @Test func wordsAgainstAreMarkedAsSuch() throws {
    _ = try study.code(["Dana"], source: "w4", at: .quote("Dana cukup."), stance: .contradict)
    let plain = try statement("Pemuda").plain
    #expect(plain.hasPrefix("“Dana cukup.” (") && plain.hasSuffix(", baris 2; bertentangan)"))
  }

  @Test func whatWasSetAsideStandsInNoCellOfANamedMatrix() throws {
    let before = try statement("Kepala").text
    try study.setAside(.inSource("w1", .quote(String(before.dropFirst().dropLast()))), reason: "uji")
    #expect(try statement("Kepala").text != before)
  }

  @Test func asManyQuotesAsWereNamed() throws {
    _ = try study.code(["Acara"], source: "w1", at: .quote("Dana desa cukup."))
    for quote in ["Kalau telat, kami tutup dulu.", "Dana desa selalu ada.", "Dana?"] {
      _ = try study.code(["Acara"], source: "w1", at: .quote(quote))
    }
    func quotes(_ most: Int?) throws -> Int { try narrative("Acara", most: most).split(separator: "\n> ").count - 1 }
    #expect(try quotes(nil) < 4)
    #expect(try quotes(4) == 4)
    #expect(try quotes(0) == 0)
  }

  /// A page has no use for a translation into a language it is not in.
  @Test func translationsStandInPagesOfTheirLanguage() throws {
    try study.translate(.inSource("w1", .quote("Dana desa cukup.")), to: "en", "The village pays enough.")
    #expect(try !narrative("Dana", most: 9).contains("The village pays"))
    #expect(try narrative("Dana", most: 9, language: .english).contains("> The village pays enough."))
  }
}
