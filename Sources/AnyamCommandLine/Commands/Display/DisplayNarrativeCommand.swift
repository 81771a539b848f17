import Anyam
import ArgumentParser

struct DisplayNarrativeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "narrative",
      abstract: either(
        "The short description of each theme with its quotes.", "Uraian singkat tiap tema dengan kutipannya."),
      discussion: either(
        """
        Who said it, how often, by which techniques, where they agree and where they differ, with typical and dissenting quotes. With \
        --code only these codes; what lies below a code counts with it.
          anyam display narrative --code Planning -o planning.docx
        """,
        """
        Siapa yang menyebut, berapa kali, lewat teknik apa, di mana sejalan dan berbeda, dengan kutipan khas dan kutipan yang \
        berbeda. Dengan --code hanya kode itu; turunannya ikut dihitung.
          anyam sajikan narrative --code Perencanaan -o perencanaan.docx
        """),
      aliases: ["uraian"])
  }

  @Option(
    name: [.long, .customLong("kutipan")],
    help: .init(
      either(
        "How many typical quotes each theme gets; up to 3 of different people where none is named. Those under a condition and those against it have a place of their own: 1 and 2, or as many.",
        "Banyaknya kutipan khas tiap tema; bila tidak disebut, sampai 3 dari orang yang berbeda. Kutipan bersyarat dan yang bertentangan punya tempat sendiri: 1 dan 2, atau sebanyak itu pula."
      ),
      valueName: "n"))
  var quotes: Int?
  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try conclusion.write(output, study) {
      try $0.narrative(
        scope.scope(), most: quotes.map { try number($0, of: "--quotes", 0...1_000) },
        language: Console.current.language, realNames: output.realNames)
    }
  }
}
