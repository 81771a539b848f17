import Anyam
import ArgumentParser

struct QuotesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "quotes",
      abstract: either("Coded passages, by any scope.", "Kutipan terkode, menurut lingkup apa pun."),
      discussion: either(
        "As CSV it is what `anyam code --from` takes back.",
        "Sebagai CSV, hasilnya dapat diambil kembali oleh `anyam kodekan --from`."),
      aliases: ["kutipan"])
  }

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let display = try study.open(writable: false).quotations(try scope.scope())
    try output.write(display, text: { QuotationText.write(display, width: $0, language: Console.current.language) })
  }
}
