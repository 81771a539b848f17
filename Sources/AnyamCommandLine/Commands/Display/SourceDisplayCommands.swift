import Anyam
import ArgumentParser

struct DisplayTimelineCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "timeline", abstract: either("What was collected when.", "Data yang dikumpulkan menurut waktu."),
      aliases: ["lini-masa"])
  }

  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try conclusion.write(output, study) { try $0.timeline(scope.scope(), language: Console.current.language) }
  }
}

struct DisplayProfileCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "profile",
      abstract: either("Where along one source its codes stand.", "Letak kode di sepanjang satu berkas data."),
      aliases: ["profil"])
  }

  @Argument(help: .init(either("Title or id.", "Judul atau id."), valueName: "source")) var title: String
  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try conclusion.write(output, study) {
      try $0.profile(of: title, scope: scope.scope(), language: Console.current.language)
    }
  }
}

struct DisplayWordsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "words", abstract: either("The words people say most.", "Kata yang paling sering diucapkan."),
      discussion: either(
        "Labels and interviewers are left out, and words such as “the” and “yang” unless --all is given.",
        "Label dan pewawancara tidak dihitung; kata seperti “yang” juga tidak, kecuali dengan --all."),
      aliases: ["kata"])
  }

  @Option(
    name: [.long, .customLong("paling-banyak")],
    help: .init(either("How many at most.", "Paling banyak berapa."), valueName: "n"))
  var limit = 100
  @Option(
    name: [.long, .customLong("terpendek")],
    help: .init(either("Letters a word has at least.", "Huruf paling sedikit."), valueName: "n"))
  var shortest = 3
  @Flag(name: [.customLong("all"), .customLong("semua")], help: .init(either("Common words too.", "Kata umum juga.")))
  var keepsAll = false
  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try conclusion.write(output, study) {
      try $0.words(
        scope.scope(), most: number(limit, of: "--limit", 1...1_000_000),
        shortest: number(shortest, of: "--shortest", 1...100), keepsStopWords: keepsAll,
        language: Console.current.language, realNames: output.realNames)
    }
  }
}
