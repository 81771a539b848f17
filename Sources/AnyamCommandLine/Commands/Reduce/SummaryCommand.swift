import Anyam
import ArgumentParser

struct SummaryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "summary",
      abstract: either("Condensed statements of passages and cells.", "Pernyataan inti dari kutipan dan sel."),
      subcommands: [SummarySetCommand.self, SummaryListCommand.self, SummaryRemoveCommand.self], aliases: ["ringkasan"])
  }
}

struct SummarySetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set", abstract: either("Write one; what was there is replaced.", "Tulis satu; yang lama diganti."),
      discussion: either(
        """
        Of a passage:
          anyam summary set "Needs were asked from door to door." --source interview-KI1 --quote "we went from house to house"
        Of a cell, in the tables that show statements; the last column is the conclusion:
          anyam summary set "Asked from door to door." --row "code=Planning" --column "role=Director"
          anyam summary set "All roles agree." --row "code=Planning" --column conclusion
        """,
        """
        Dari kutipan:
          anyam ringkasan set "Kebutuhan ditanya dari rumah ke rumah." --source wawancara-KI1 --quote "kami keliling dulu"
        Dari sel tabel; kolom terakhir adalah kesimpulan:
          anyam ringkasan set "Ditanya dari rumah ke rumah." --row "code=Perencanaan" --column "role=Direktur"
          anyam ringkasan set "Semua peran sejalan." --row "code=Perencanaan" --column conclusion
        """))
  }

  @Argument(help: .init(either("The statement.", "Pernyataannya."), valueName: "text")) var text: String
  @OptionGroup var passage: PassageFlags
  @Option(
    name: [.long, .customLong("baris")],
    help: .init(either("The row of a cell.", "Baris sel."), valueName: "dimension=key")) var row: String?
  @Option(
    name: [.long, .customLong("kolom")],
    help: .init(either("Its column, or: conclusion.", "Kolomnya, atau: conclusion."), valueName: "dimension=key"))
  var column: String?
  @OptionGroup var study: StudyOptions

  func run() throws {
    let place = try passage.place()
    let summary: SummaryPlace
    switch (place, row, column) {
    case (let place?, nil, nil): summary = .passage(place)
    case (nil, let row?, let column?): summary = .cell(row: try Self.side(row), column: try Self.side(column))
    default:
      throw CommandFailure.usage(
        either(
          "Name a passage (--source and --quote), or a cell: --row \"code=CODE\" --column \"role=ROLE\"",
          "Sebut kutipan (--source dan --quote), atau sel: --row \"code=KODE\" --column \"role=PERAN\""))
    }
    Console.current.tell(try study.open().setSummary(text, of: summary))
    Console.current.tell(either("Written.", "Ditulis."))
  }

  private static func side(_ text: String) throws -> (dimension: String, key: String) {
    if ["conclusion", "kesimpulan"].contains(text.lowercased()) { return ("conclusion", "") }
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
      throw CommandFailure.usage(
        either(
          "“\(text)” is no side of a cell. Write code=Evaluation, role=Director, or conclusion",
          "“\(text)” bukan sisi sebuah sel. Tulis code=Penilaian, role=Direktur, atau kesimpulan"))
    }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }
}

struct SummaryListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("List them all.", "Daftar semuanya."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let notes = try study.open(writable: false).summaries()
    try output.write(
      RecordLayout.display(
        "summaries", columns: ["id", "source", "lines", "row", "column", "summary", "coder"],
        notes.map { note in
          [
            .text(note.summary.id.short), .text(note.source), .text(note.lines.map(LineNumbers.cited) ?? ""),
            .text(note.row), .text(note.column), .text(note.summary.text), .text(note.coder),
          ]
        }))
  }
}

struct SummaryRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove", abstract: either("Take one out; can be undone.", "Keluarkan satu; dapat diurungkan."),
      aliases: ["hapus"])
  }

  @Argument(help: .init(valueName: "id")) var id: String
  @OptionGroup var study: StudyOptions

  func run() throws { try study.open().removeSummary(id) }
}
