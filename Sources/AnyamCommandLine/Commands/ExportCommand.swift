import Anyam
import ArgumentParser
import Foundation

struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: either("Take the study to other programs.", "Bawa penelitian ke program lain."),
      subcommands: [ExportSheetCommand.self, ExportShareCommand.self], aliases: ["ekspor"])
  }
}

struct ExportSheetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sheet",
      abstract: either(
        "A workbook to code in, one turn a row.", "Buku kerja untuk mengodekan, satu giliran per baris."),
      discussion: either(
        """
        Fill in code (several parted by “;”), stance and summary in Excel or LibreOffice. To code a part of a turn, leave only \
        its words in the quote; to code a turn twice, copy its row. Then take it back; only what is new is added:
          anyam export sheet -o coding.xlsx
          anyam code --from coding.xlsx
        """,
        """
        Isi kode (beberapa dipisah “;”), arah dan ringkasan di Excel atau LibreOffice. Untuk mengodekan sebagian giliran, \
        sisakan kata-katanya saja di kolom quote; untuk kode kedua, salin barisnya. Lalu ambil kembali; hanya yang baru \
        ditambahkan:
          anyam ekspor sheet -o kode.xlsx
          anyam kodekan --from kode.xlsx
        """),
      aliases: ["lembar"])
  }

  @Argument(
    help: .init(
      either("Only these sources (title or id).", "Hanya berkas data ini (judul atau id)."), valueName: "source"))
  var sources: [String] = []

  @Flag(
    name: [.long, .customLong("tanpa-pewawancara")],
    help: .init(either("Without the rows of interviewers.", "Tanpa baris pewawancara.")))
  var withoutInterviewers = false

  @Option(
    name: [.customShort("o"), .long],
    help: .init(either("The file to write, .xlsx.", "Berkas yang ditulis, .xlsx."), valueName: "file")) var output:
    String
  @Flag(name: .long, help: .init(either("Names as they stand in the transcripts.", "Nama seperti dalam transkrip.")))
  var realNames = false
  @OptionGroup var study: StudyOptions

  func run() throws {
    guard output.lowercased().hasSuffix(".xlsx") else {
      throw CommandFailure.usage(
        either(
          "A sheet to code in is written as .xlsx: -o \(output).xlsx",
          "Lembar kode ditulis sebagai .xlsx: -o \(output).xlsx"))
    }
    let sheet = try study.open(writable: false).codingSheet(
      of: sources, withInterviewers: !withoutInterviewers, realNames: realNames)
    try OutputOptions.put(sheet.bytes, in: output)
    Console.current.tell(
      either(
        "Wrote \(output) with \(counted(sheet.rows, "row", "rows", "baris")). Fill it in, then: anyam code --from \(typed(output))",
        "\(output) ditulis dengan \(sheet.rows) baris. Isi, lalu: anyam kodekan --from \(typed(output))"))
  }
}
