import Anyam
import ArgumentParser

struct ReadersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "readers",
      abstract: either(
        "The formats that are read, with what is kept.", "Format yang dibaca, beserta yang diambil darinya."),
      aliases: ["pembaca"])
  }

  @OptionGroup var output: OutputOptions
  @OptionGroup var study: StudyOptions

  func run() throws {
    try study.takeLanguage()
    let wording = Console.current.wording
    try output.write(
      RecordLayout.display(
        "readers", columns: ["format", "files", "keeps", "drops"],
        FileFormat.allCases.map { format in
          [
            .text(format.rawValue), .text(format.extensions.map { "." + $0 }.joined(separator: " ")),
            .text(wording.keeps(format)), .text(wording.drops(format)),
          ]
        }))
  }
}
