import Anyam
import ArgumentParser

struct DisplayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "display", abstract: either("Lay the data out.", "Sajikan data."),
      discussion: either(
        """
        Start with the two every thesis needs, as a page to open or a document to paste from:
          anyam display narrative -o description.docx
          anyam display role-ordered --code Planning -o roles.docx
        Every display is written in every format; -o FILE chooses by its ending (anyam writers).
        """,
        """
        Mulailah dengan dua yang diperlukan setiap skripsi:
          anyam sajikan narrative -o uraian.docx
          anyam sajikan role-ordered --code Perencanaan -o peran.docx
        Setiap penyajian dapat ditulis dalam setiap format; -o BERKAS menentukannya dari akhiran (anyam penulis).
        """),
      groupedSubcommands: [
        CommandGroup(
          name: either("General", "Umum"),
          subcommands: [
            DisplayNarrativeCommand.self, DisplayMatrixCommand.self, DisplayFrequenciesCommand.self,
            DisplayTreeCommand.self, DisplayCooccurrenceCommand.self, DisplayTimelineCommand.self,
            DisplayProfileCommand.self, DisplayWordsCommand.self,
          ]),
        CommandGroup(
          name: either("Relations", "Hubungan"),
          subcommands: [DisplayRelationsCommand.self, DisplayNetworkCommand.self, DisplayFlowchartCommand.self]),
        CommandGroup(
          name: either("Verification", "Verifikasi"),
          subcommands: [
            DisplayTriangulationCommand.self, DisplayLedgerCommand.self, DisplayCheckMatrixCommand.self,
          ]),
        CommandGroup(name: either("Named matrices", "Matriks bernama"), subcommands: PresetCommands.all),
      ],
      aliases: ["sajikan"])
  }
}

/// What the researcher concludes from a display, written with it and shown under it from then on.
struct ConclusionOption: ParsableArguments {
  @Option(
    name: [.long, .customLong("simpulkan")],
    help: .init(
      either(
        "Your conclusion; it stays under this display.", "Kesimpulan Anda; tetap tertulis di bawah penyajian ini."),
      valueName: "text"))
  var conclude: String?

  /// Makes the display, keeps the conclusion where one was given, and writes both.
  ///
  /// - Returns: what was written.
  @discardableResult
  func write(_ output: OutputOptions, _ options: StudyOptions, _ make: (Study) throws -> Display) throws -> Display {
    let study = try options.open(writable: conclude != nil)
    var display = try make(study)
    if let conclude {
      try study.conclude(from: display, conclude)
      display = try make(study)
    }
    try output.write(display)
    return display
  }
}

extension OutputOptions {
  /// Whether the format shows the quotes behind each cell.
  func isTraced() throws -> Bool {
    let format = try chosen()
    return format == .html || format == .xlsx
  }
}
