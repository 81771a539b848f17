import Anyam
import ArgumentParser

struct NegativeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "negative",
      abstract: either("Look for what does not fit a claim.", "Cari yang tidak cocok dengan suatu klaim."),
      subcommands: [NegativeSearchCommand.self, NegativeAddCommand.self, NegativeListCommand.self],
      aliases: ["kasus-negatif"])
  }
}

struct NegativeSearchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: either("Where counter-evidence may stand.", "Di mana bukti tandingan mungkin ada."),
      discussion: either(
        """
        Lists what contradicts the claim, who could have spoken and did not, and the turns nearest to it that hold a negation. \
        What became of each is yours to say; log the search, also an empty one: anyam negative add.
        """,
        """
        Menampilkan yang menentang klaim, siapa yang dapat berbicara tetapi diam, dan giliran bicara terdekat yang memuat pengingkaran. \
        Penilaiannya milik Anda; catat pencariannya, juga yang kosong: anyam kasus-negatif add.
        """), aliases: ["cari"])
  }

  @Argument(help: .init(valueName: "claim")) var claim: String
  @Option(
    name: .long, help: .init(either("Most turns shown.", "Paling banyak giliran yang ditampilkan."), valueName: "n"))
  var most = 20
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let display = try study.open(writable: false).negativeCases(
      claim, most: try number(most, of: "--most", 1...1_000_000), language: Console.current.language,
      realNames: output.realNames)
    let language = Console.current.language
    try output.write(display, text: { NegativeCasesText.write(display, language: language, width: $0) })
    Console.current.tell(
      either(
        "Log it, whatever it found: anyam negative add \(typedInQuotes(claim)) --terms \"…\" --found N --memo \"…\"",
        "Catat, apa pun hasilnya: anyam kasus-negatif add \(typedInQuotes(claim)) --terms \"…\" --found N --memo \"…\"")
    )
  }
}

struct NegativeAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: either("Log a search, also an empty one.", "Catat pencarian, juga yang kosong."),
      aliases: ["tambah"])
  }

  @Argument(help: .init(valueName: "claim")) var claim: String
  @Option(
    name: [.long, .customLong("dicari")],
    help: .init(either("What was looked for.", "Yang dicari."), valueName: "text")) var terms: String
  @Option(
    name: [.long, .customLong("ditemukan")],
    help: .init(either("How many cases were found.", "Banyaknya kasus yang ditemukan."), valueName: "n")) var found: Int
  @Option(name: [.long, .customLong("tanggal")], help: .init(valueName: "date")) var date: String?
  @Option(
    name: .long, help: .init(either("What became of each.", "Bagaimana masing-masing dinilai."), valueName: "text"))
  var memo = ""
  @OptionGroup var study: StudyOptions

  func run() throws {
    let found = try number(found, of: "--found", 0...1_000_000)
    try study.open().addNegativeSearch(
      claim, terms: terms, found: found, date: try date.map { try CalendarDate.written($0) }, memo: memo)
  }
}

struct NegativeListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("List all searches.", "Daftar semua pencarian."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (ledger, data) = try study.open(writable: false).ledger(realNames: output.realNames)
    try output.write(CredibilityLayout.searches(ledger, data))
  }
}
