import Anyam
import ArgumentParser

struct DataCodeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "datacode",
      abstract: either("Data codes: how sources are cited.", "Kode data: cara mengutip berkas data."),
      discussion: either(
        """
        The pattern is a setting: anyam settings set data-code "{tek}/{informan}/{dd-mm-yyyy}". Known: {tek} {peran} {informan} {n} \
        {sumber} {fokus} {urut} {baris} and days such as {ddmmyy}. Letters of roles: anyam settings set role-letters "Direktur=DT; Staf=ST".
        """,
        """
        Polanya adalah pengaturan: anyam pengaturan set data-code "{tek}/{informan}/{dd-mm-yyyy}". Yang dikenal: {tek} {peran} \
        {informan} {n} {sumber} {fokus} {urut} {baris} dan tanggal seperti {ddmmyy}. Huruf peran: anyam pengaturan set role-letters "Direktur=DT; Staf=ST".
        """),
      subcommands: [DataCodeListCommand.self, DataCodeShowCommand.self], aliases: ["kodedata"])
  }
}

struct DataCodeListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("The table of data codes.", "Tabel pengkodean."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let entries = try study.open(writable: false).dataCodeList()
    try output.write(
      RecordLayout.display(
        "data-codes", columns: ["data-code", "technique", "informant", "role", "source", "date", "codings"],
        entries.map { entry in
          [
            .text(entry.code), .text(entry.technique?.rawValue ?? ""), .text(entry.informant), .text(entry.role),
            .text(entry.source), .text(entry.date?.description ?? ""), .number(entry.codings),
          ]
        }))
  }
}

struct DataCodeShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: either(
        "What a data code stands for, and the words of its lines.", "Arti kode data, dan kata-kata pada barisnya."),
      discussion: "  anyam datacode show \"W/KI1/12-03-2020, baris 14–18\"", aliases: ["lihat"])
  }

  @Argument(help: .init(valueName: "data-code")) var code: String
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (entry, lines, words) = try study.open(writable: false).dataCode(code, realNames: output.realNames)
    try output.write(
      RecordLayout.display(
        "data-code", columns: ["data-code", "source", "informant", "role", "technique", "date", "lines", "text"],
        [
          [
            .text(entry.code), .text(entry.source), .text(entry.informant), .text(entry.role),
            .text(entry.technique?.rawValue ?? ""), .text(entry.date?.description ?? ""), .text(lines), .text(words),
          ]
        ]))
  }
}
