import Anyam
import ArgumentParser

struct WritersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "writers", abstract: either("The formats that are written.", "Format yang ditulis."),
      aliases: ["penulis"])
  }

  @OptionGroup var output: OutputOptions

  @Option(name: .long, help: .init(either("Language: en or id.", "Bahasa: en atau id."), valueName: "en|id"))
  var lang: Language?

  func run() throws {
    if let lang { Console.current.language = lang }
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
