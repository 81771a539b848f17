import Anyam
import ArgumentParser

struct VisitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "visit", abstract: either("Occasions in the field.", "Kunjungan lapangan."),
      subcommands: [VisitListCommand.self, VisitAddCommand.self], aliases: ["kunjungan"])
  }
}

struct VisitListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("List all visits.", "Daftar semua kunjungan."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let visits = try study.open(writable: false).visits()
    try output.write(
      RecordLayout.display(
        "visits", columns: ["name", "date", "place", "who", "phase"],
        visits.map { visit in
          [visit.name, visit.date?.description ?? "", visit.place, visit.who, visit.phase?.rawValue ?? ""].map {
            .text($0)
          }
        }))
  }
}

struct VisitAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: either("Add a visit.", "Tambah kunjungan."), aliases: ["tambah"])
  }

  @Argument(help: .init(either("What it is called: 1, 2, …", "Namanya: 1, 2, …"), valueName: "name")) var name: String
  @Option(name: [.long, .customLong("tanggal")]) var date: String?
  @Option(name: [.long, .customLong("tempat")]) var place = ""
  @Option(name: [.long, .customLong("siapa")], help: .init(either("Who went.", "Siapa yang pergi."))) var who = ""
  @Option(
    name: [.long, .customLong("tahap")],
    help: .init(either("initial or extension.", "initial (awal) atau extension (perpanjangan)."))) var phase:
    Visit.Phase?
  @OptionGroup var study: StudyOptions

  func run() throws {
    let day = try date.map { try CalendarDate.written($0) }
    try study.open().add(Visit(name: name, date: day, place: place, who: who, phase: phase))
  }
}
