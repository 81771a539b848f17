import Anyam
import ArgumentParser

struct MemberCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "member-check",
      abstract: either(
        "Conclusions put to informants, and their answers.", "Kesimpulan yang dikembalikan kepada informan."),
      subcommands: [MemberCheckAddCommand.self, MemberCheckListCommand.self], aliases: ["membercheck"])
  }
}

struct MemberCheckAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: either("Record an answer.", "Catat tanggapan."),
      discussion: either(
        "Outcomes: agree, agree-with-changes, disagree, not-done (with --change and the reason).",
        "Hasil: agree (setuju), agree-with-changes, disagree (tidak setuju), not-done (dengan --change dan alasannya)."),
      aliases: ["tambah"])
  }

  @Argument(help: .init(valueName: "conclusion")) var conclusion: String
  @Option(name: [.long, .customLong("informan")], help: .init(valueName: "code")) var informant: String?
  @Option(name: [.long, .customLong("hasil")], help: .init(valueName: "outcome")) var outcome: String
  @Option(name: [.long, .customLong("tanggal")], help: .init(valueName: "date")) var date: String?
  @Option(
    name: [.long, .customLong("dikirim")],
    help: .init(either("What was shown.", "Yang diperlihatkan."), valueName: "text")) var sent = ""
  @Option(name: [.long, .customLong("tanggapan")], help: .init(valueName: "text")) var response = ""
  @Option(
    name: [.long, .customLong("perubahan")],
    help: .init(
      either("What was changed, or why it was not done.", "Yang diubah, atau mengapa tidak dilakukan."),
      valueName: "text")) var change = ""
  @OptionGroup var study: StudyOptions

  func run() throws {
    let study = try study.open()
    guard let outcome = MemberCheck.Outcome(word: outcome) else {
      throw CommandFailure.usage(
        either("--outcome takes ", "--outcome menerima ")
          + MemberCheck.Outcome.allCases.map {
            glossed($0.rawValue, LedgerWording(Console.current.language).memberOutcome($0))
          }.joined(separator: ", "))
    }
    try study.addMemberCheck(
      conclusion, informant: informant, outcome: outcome, date: try date.map { try CalendarDate.written($0) },
      sent: sent, response: response, change: change)
  }
}

struct MemberCheckListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("List all answers.", "Daftar semua tanggapan."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (ledger, data) = try study.open(writable: false).ledger(realNames: output.realNames)
    try output.write(CredibilityLayout.memberChecks(ledger, data))
  }
}
