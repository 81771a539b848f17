import Anyam
import Foundation
import TestSupport
import Testing

/// A document as LibreOffice keeps it in one flat file, with comments; small enough to be written by hand in a test.
struct FlatDocument {
  struct Comment {
    var text: String
    var author = "Ghuril"
  }

  /// Paragraphs of words and commented words.
  var paragraphs: [[(words: String, comments: [Comment])]]

  var xml: String {
    let spaces = [("office", "office"), ("text", "text")].map {
      "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\""
    }
    var number = 0
    let body = paragraphs.map { pieces in
      let inside = pieces.map { piece in
        var (start, end) = ("", "")
        for comment in piece.comments {
          number += 1
          let lines = comment.text.split(separator: "\n").map { "<text:p>\(escaped(String($0)))</text:p>" }.joined()
          start +=
            "<office:annotation office:name=\"c\(number)\"><dc:creator>\(comment.author)</dc:creator>\(lines)</office:annotation>"
          end += "<office:annotation-end office:name=\"c\(number)\"/>"
        }
        return start + escaped(piece.words) + end
      }
      return "<text:p>\(inside.joined())</text:p>"
    }
    return """
      <office:document \(spaces.joined(separator: " ")) xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text>\
      \(body.joined())</office:text></office:body></office:document>
      """
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

@Suite struct CommentTests {
  private let folder = Folder()

  private func study() throws -> Study {
    try Study.create(at: folder.file("\(UUID()).anyam"), title: "", language: .english, coder: "Ghuril")
  }

  private func importing(
    _ study: Study, _ document: FlatDocument, as name: String = "w.fodt", _ use: ReadingOptions.Use = .codes
  ) throws -> ImportReport {
    var options = ReadingOptions()
    options.comments = use
    return try study.importFiles(ImportRequest(paths: [try folder.write(name, document.xml)], options: options))
  }

  /// What is coded, as `words = code by coder stance [memo]`, in order.
  private func coded(_ study: Study) throws -> [String] {
    let display = try study.quotations()
    func cell(_ row: Int, _ name: String) -> String {
      if case .text(let text) = display.cells[row][display.columnKeys.firstIndex(of: name)!] { text } else { "" }
    }
    return display.rowKeys.indices.map { row in
      [cell(row, "quote"), "=", cell(row, "code"), "by", cell(row, "coder"), cell(row, "stance"), cell(row, "memo")]
        .joined(separator: " ").trimmingCharacters(in: .whitespaces)
    }
    .sorted()
  }

  private let first = FlatDocument(paragraphs: [
    [("P: Bagaimana?", [])],
    [("DT: ", []), ("Kami keliling dulu.", [.init(text: "Perencanaan; Penjajakan")]), (" Itu awalnya.", [])],
    [("DT: ", []), ("Saya membagi tugas.", [.init(text: "Pengorganisasian (mendukung): lihat W2", author: "Rani")])],
  ])

  @Test func commentsBecomeCodingsOfTheirAuthors() throws {
    let study = try study()
    let report = try importing(study, first)
    #expect(report.rows[0].codings == 3)
    #expect(
      try coded(study) == [
        "Kami keliling dulu. = Penjajakan by Ghuril", "Kami keliling dulu. = Perencanaan by Ghuril",
        "Saya membagi tugas. = Pengorganisasian by Rani support lihat W2",
      ])
    #expect(report.findings.contains { $0.kind == .codesAdded })
    #expect(try study.check() == [])
  }

  /// Coded in Word, imported, gone on in Word, imported again: each coding once.
  @Test func goingOnInWordAddsOnlyWhatIsNew() throws {
    let study = try study()
    _ = try importing(study, first)
    let before = try study.log().changes.count
    let again = try importing(study, first)
    #expect(again.rows.isEmpty)
    #expect(try study.log().changes.count == before)

    var further = first
    further.paragraphs[2][1].comments.append(.init(text: "Perencanaan", author: "Rani"))
    further.paragraphs[0][0].comments.append(
      .init(text: "Tolong jelaskan lagi bagian ini kepada pembaca.", author: "Pembimbing"))
    let more = try importing(study, further)
    #expect(more.findings.contains(Finding(.sameText, subject: "w.fodt", "w", "1", "1")))
    #expect(
      try coded(study) == [
        "Kami keliling dulu. = Penjajakan by Ghuril", "Kami keliling dulu. = Perencanaan by Ghuril",
        "Saya membagi tugas. = Pengorganisasian by Rani support lihat W2", "Saya membagi tugas. = Perencanaan by Rani",
      ])
    let memos = try study.memos().filter { $0.code.isEmpty }
    #expect(memos.map(\.coder) == ["Pembimbing"])
    #expect(memos.map(\.quote) == ["P: Bagaimana?"])
    _ = try importing(study, further)
    #expect(try coded(study).count == 4 && study.memos().count == 2)
    #expect(try study.sources().count == 1)
    #expect(try study.check() == [])
  }

  @Test func whatWasWithdrawnDoesNotComeBack() throws {
    let study = try study()
    _ = try importing(study, first)
    let display = try study.quotations()
    _ = try study.uncode([display.rowKeys[0]])
    let left = try coded(study)
    let report = try importing(study, first)
    #expect(report.findings.contains(Finding(.commentsWithdrawn, subject: "w.fodt", "1")))
    #expect(try coded(study) == left)
  }

  /// A comment that was deleted in Word leaves its coding, and says so.
  @Test func deletedCommentsAreNamed() throws {
    let study = try study()
    _ = try importing(study, first)
    var fewer = first
    fewer.paragraphs[1][1].comments = [.init(text: "Perencanaan")]
    let report = try importing(study, fewer)
    #expect(report.findings.contains { $0.kind == .commentsGone && $0.arguments[0] == "1" })
    #expect(try coded(study).count == 3)
  }

  /// Two people code copies of one transcript: neither copy speaks for the other's comments.
  @Test func aColleaguesCopyNamesNothingAsGone() throws {
    let study = try study()
    _ = try importing(study, first)
    var copy = first
    copy.paragraphs[1][1].comments = []
    copy.paragraphs[2][1].comments = [.init(text: "Pengorganisasian", author: "Sari")]
    let report = try importing(study, copy)
    #expect(try coded(study).count == 4)
    #expect(!report.findings.contains { $0.kind == .commentsGone })
  }

  @Test func commentsAreMemosUnlessAskedOtherwise() throws {
    let study = try study()
    _ = try importing(study, first, .memos)
    #expect(try coded(study).isEmpty)
    #expect(
      try study.memos().map(\.memo.text).sorted() == [
        "Pengorganisasian (mendukung): lihat W2", "Perencanaan; Penjajakan",
      ])
    // Taken as codes afterwards, from the very same file.
    _ = try importing(study, first)
    #expect(try coded(study).count == 3)
    // The same comment is not a memo as well.
    #expect(try study.memos().map(\.memo.text) == ["lihat W2"])
    let ignoring = try Study.create(at: folder.file("i.anyam"), title: "", language: .english, coder: "A")
    let report = try importing(ignoring, first, .ignore)
    #expect(report.findings.contains(Finding(.marksIgnored, subject: "w.fodt", "comments", "2")))
    #expect(try ignoring.memos().isEmpty)
  }

  @Test func anImportWithCommentsIsUndoneAsOne() throws {
    let study = try study()
    _ = try importing(study, first)
    _ = try study.undo()
    #expect(try coded(study).isEmpty && study.sources().isEmpty && study.memos().isEmpty)
    #expect(try study.data().codebook.codes.isEmpty)
    #expect(try study.check() == [])
  }

  @Test(arguments: [
    // comment, codes it gives (the codebook knows Perencanaan, Motivasi > Ekonomi, Ya, tentu), note
    ("Perencanaan", ["Perencanaan"], ""), ("perencanaan", ["Perencanaan"], ""), ("Ekonomi", ["Motivasi > Ekonomi"], ""),
    ("Perencanaan, Ekonomi", ["Perencanaan", "Motivasi > Ekonomi"], ""), ("Ya, tentu", ["Ya, tentu"], ""),
    ("#Perencanaan #Kode baru", ["Perencanaan", "Kode baru"], ""), ("A > B", ["A > B"], ""),
    (
      "Perencanaan\nEkonomi: dua kali\nmemo: tanya lagi", ["Perencanaan", "Motivasi > Ekonomi"], "dua kali\ntanya lagi"
    ),
    ("Tolong perbaiki kalimat ini.", [], "Tolong perbaiki kalimat ini."),
    ("Mengapa?", [], "Mengapa?"), ("Bagus, tapi kurang", [], "Bagus, tapi kurang"),
    ("lihat http://contoh.id/a: ada", [], "lihat http://contoh.id/a: ada"),
    ("ini kalimat panjang tanpa titik di akhirnya", [], "ini kalimat panjang tanpa titik di akhirnya"),
    ("catatan: Perencanaan", [], "Perencanaan"),
    ("1. Perencanaan\n- Ekonomi", ["Perencanaan", "Motivasi > Ekonomi"], ""),
    ("Cek lagi ya", [], "Cek lagi ya"), ("10:30 mulai", [], "10:30 mulai"),
    ("Perencanaan: satu; dua; Ekonomi", ["Perencanaan", "Motivasi > Ekonomi"], "satu; dua"),
    ("Perencanaan (membantah)", ["Perencanaan"], ""),
  ])
  func aCommentIsReadAsItIsMeant(comment: String, codes: [String], note: String) throws {
    let study = try study()
    _ = try study.addCode("Perencanaan", parent: nil)
    _ = try study.addCode("Motivasi", parent: nil)
    _ = try study.addCode("Ekonomi", parent: "Motivasi")
    _ = try study.addCode("Ya, tentu", parent: nil)
    _ = try importing(study, FlatDocument(paragraphs: [[("Kata.", [.init(text: comment)])]]))
    let display = try study.quotations()
    let given = display.cells.compactMap { row in
      if case .text(let text) = row[display.columnKeys.firstIndex(of: "code")!] { text } else { nil }
    }
    #expect(given.sorted() == codes.sorted())
    #expect(try study.memos().map(\.memo.text).joined(separator: "\n") == note)
  }

  /// A document keeps the names its codes had when it was written.
  @Test func aRenamedCodeIsTheSameCode() throws {
    let study = try study()
    _ = try importing(study, first)
    _ = try study.renameCode("Perencanaan", to: "Rencana awal")
    let before = try coded(study)
    let report = try importing(study, first)
    #expect(try coded(study) == before)
    #expect(!report.findings.contains { $0.kind == .codesAdded || $0.kind == .commentsGone })
  }

  @Test func aCodeThatWasTakenOutStaysOut() throws {
    let study = try study()
    _ = try importing(study, first)
    _ = try study.removeCode("Penjajakan")
    let report = try importing(study, first)
    #expect(try coded(study).count == 2)
    #expect(report.findings.contains(Finding(.commentsWithdrawn, subject: "w.fodt", "1")))
  }

  @Test func aNoteStaysWithItsOwnCode() throws {
    let study = try study()
    let comment = "Biaya\nHemat: ingin hemat\nMotivasi; Waktu: pagi hari"
    _ = try importing(study, FlatDocument(paragraphs: [[("Kata.", [.init(text: comment)])]]))
    #expect(
      try coded(study) == [
        "Kata. = Biaya by Ghuril", "Kata. = Hemat by Ghuril  ingin hemat", "Kata. = Motivasi by Ghuril",
        "Kata. = Waktu by Ghuril  pagi hari",
      ])
  }

  @Test func oneAuthorHoweverTheNameIsTyped() throws {
    let study = try study()
    _ = try importing(
      study,
      FlatDocument(paragraphs: [
        [("Satu.", [.init(text: "A", author: "Rani")])], [("Dua.", [.init(text: "A", author: "RANI ")])],
      ]))
    #expect(try coded(study) == ["Dua. = A by Rani", "Satu. = A by Rani"])
  }

  @Test func coloursAndTiersBecomeCodesWhenAsked() throws {
    let study = try study()
    var options = ReadingOptions()
    options.comments = .ignore
    options.highlights = .codes
    options.layers = .codes
    _ = try study.importFiles(
      ImportRequest(
        paths: [fixture("documents/comments.docx"), fixture("documents/tiers.eaf")], options: options))
    #expect(
      try coded(study) == [
        "Kami keliling dulu. = fungsi > Perencanaan by Ghuril", "Warna = Highlight > yellow by Ghuril",
      ])
  }

  /// Word's own comments, with a reply, as one document that Word would write.
  @Test func repliesAreMemosOnTheCoding() throws {
    let study = try study()
    var options = ReadingOptions()
    options.comments = .codes
    _ = try study.importFiles(ImportRequest(paths: [fixture("documents/comments.docx")], options: options))
    let notes = try study.memos().map { [$0.code, $0.coder, $0.memo.text] }
    #expect(notes.count == 3)
    #expect(notes.contains(["Pengorganisasian", "Rani", "lihat juga W2"]))
    #expect(notes.contains(["Pengorganisasian", "Pembimbing", "Setuju, tapi mana buktinya?"]))
    #expect(notes.contains(["", "Pembimbing", "Tolong jelaskan bagian ini."]))
  }
}
