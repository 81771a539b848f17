import Anyam
import ArgumentParser

struct DebriefingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "debriefing",
      abstract: either("Talks with peers about the study.", "Diskusi dengan teman sejawat."),
      subcommands: [DebriefingAddCommand.self, DebriefingListCommand.self], aliases: ["sejawat"])
  }
}

struct DebriefingAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: either("Record one.", "Catat satu."), aliases: ["tambah"])
  }

  @Argument(help: .init(either("What was asked.", "Yang ditanyakan."), valueName: "question")) var question: String
  @Option(
    name: [.customLong("with"), .customLong("dengan")],
    help: .init(either("With whom.", "Dengan siapa."), valueName: "name")) var person = ""
  @Option(name: [.long, .customLong("tanggal")], help: .init(valueName: "date")) var date: String?
  @Option(name: [.long, .customLong("tanggapan")], help: .init(valueName: "text")) var response = ""
  @Option(name: [.long, .customLong("perubahan")], help: .init(valueName: "text")) var change = ""
  @OptionGroup var study: StudyOptions

  func run() throws {
    try study.open().add(
      Debriefing(
        date: try date.map { try CalendarDate.written($0) }, person: person, question: question, response: response,
        change: change))
  }
}

struct DebriefingListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("List them all.", "Daftar semuanya."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.write(
      CredibilityLayout.debriefings(try study.open(writable: false).ledger(realNames: output.realNames).ledger))
  }
}

struct ReadingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reading",
      abstract: either("Record that sources were read through again.", "Catat pembacaan ulang berkas data."),
      aliases: ["pembacaan"])
  }

  @Argument(help: .init(valueName: "source")) var sources: [String]
  @Option(name: [.long, .customLong("tanggal")], help: .init(valueName: "date")) var date: String?
  @Option(name: [.long, .customLong("pengode")], help: .init(valueName: "name")) var coder: String?
  @Option(name: .long, help: .init(valueName: "text")) var memo = ""
  @OptionGroup var study: StudyOptions

  func run() throws {
    try study.open().addReading(
      sources, date: try date.map { try CalendarDate.written($0) }, coder: coder, memo: memo)
  }
}

struct CredibilityCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "credibility",
      abstract: either("The tests of credibility, and what was done for each.", "Uji kredibilitas dan catatannya."),
      aliases: ["kredibilitas"])
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.write(try study.open(writable: false).credibility(language: Console.current.language))
  }
}
