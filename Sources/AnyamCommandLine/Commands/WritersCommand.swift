import Anyam
import ArgumentParser

struct WritersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "writers", abstract: either("The formats that are written.", "Format yang ditulis."),
      aliases: ["penulis"])
  }

  @OptionGroup var output: OutputOptions
  @OptionGroup var study: StudyOptions

  func run() throws {
    try study.takeLanguage()
    let wording = Console.current.wording
    try output.write(
      RecordLayout.display(
        "writers", columns: ["format", "files", "for"],
        OutputFormat.allCases.map { format in
          [
            .text(format.rawValue), .text(format.endings.map { "." + $0 }.joined(separator: " ")),
            .text(wording.use(of: format)),
          ]
        }))
  }
}
