import Anyam
import ArgumentParser

struct FocusCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "focus",
      abstract: either("What the research asks, and of whom (focus grid).", "Fokus penelitian dan kisi-kisinya."),
      subcommands: [FocusListCommand.self, FocusImportCommand.self], aliases: ["fokus"])
  }
}

struct FocusListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("Show the focus grid.", "Tampilkan kisi-kisi."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (grid, codebook) = try study.open(writable: false).focusGrid(realNames: output.realNames)
    try output.write(FocusGridLayout.display(grid, codebook))
  }
}

struct FocusImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: either("Take the grid from a table.", "Ambil kisi-kisi dari tabel."),
      discussion: either(
        """
        Columns of CSV or XLSX: focus, indicator, code (the claim it asks about), role, technique, question. Several roles or \
        techniques of a cell are parted by semicolons; an empty cell means all of them. An empty focus or indicator is that of the \
        row above. A grid taken in later replaces this one.
        """,
        """
        Kolom CSV atau XLSX: fokus, indikator, kode (klaim yang ditanyakan), peran, teknik, pertanyaan. Beberapa peran atau teknik \
        dalam satu sel dipisah titik koma; sel kosong berarti semuanya. Fokus atau indikator yang kosong mengikuti baris di atasnya. \
        Kisi-kisi yang diambil kemudian menggantikan yang ini.
        """), aliases: ["impor"])
  }

  @Argument(help: .init(valueName: "file")) var file: String
  @OptionGroup var study: StudyOptions

  func run() throws {
    let report = try study.open().importFocusGrid(from: absolute(file))
    Console.current.tell(report.findings)
    Console.current.tell(
      either(
        [
          counted(report.foci, "focus", "foci", "fokus"),
          counted(report.indicators, "indicator", "indicators", "indikator"),
          counted(report.questions, "question", "questions", "pertanyaan"),
        ].joined(separator: ", "),
        "\(report.foci) fokus, \(report.indicators) indikator, \(report.questions) pertanyaan"))
  }
}
