import Anyam
import ArgumentParser

struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init", abstract: either("Make a new study.", "Buat penelitian baru."), aliases: ["mulai"])
  }

  @Argument(
    help: .init(
      either("The file to make, ending in .anyam.", "Berkas yang dibuat, berakhiran .anyam."), valueName: "file"))
  var file: String

  @Option(name: [.long, .customLong("judul")], help: .init(either("Its title.", "Judulnya.")))
  var title = ""

  @Option(
    name: [.long, .customLong("bahasa")],
    help: .init(either("Its language: en or id.", "Bahasanya: en atau id."), valueName: "en|id"))
  var language: Language?

  @Option(
    name: [.long, .customLong("pengode")],
    help: .init(
      either("Who codes where nobody else is named.", "Siapa yang mengodekan bila tidak disebut."), valueName: "name"))
  var coder: String?

  @Option(
    name: .long, help: .init(either("Language of messages: en or id.", "Bahasa pesan: en atau id."), valueName: "en|id")
  )
  var lang: Language?

  func run() throws {
    let console = Console.current
    let language = language ?? console.language
    console.language = lang ?? language
    let name = coder ?? console.environment["USER"].flatMap { $0.isEmpty ? nil : $0 } ?? "A"
    let study = try Study.create(at: absolute(file), title: title, language: language, coder: name)
    try study.close()
    console.tell(
      either(
        "Made \(file); coder: \(name). Next: anyam informant import informants.csv, then anyam import FOLDER",
        "\(file) dibuat; pengode: \(name). Lanjutkan: anyam informan import informan.csv, lalu anyam impor FOLDER"))
  }
}
