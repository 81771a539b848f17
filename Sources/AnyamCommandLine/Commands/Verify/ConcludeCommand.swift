import Anyam
import ArgumentParser

struct ConcludeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "conclude",
      abstract: either(
        "Conclusions and their evidence: provisional until verified by you.",
        "Kesimpulan dan buktinya: sementara, sampai Anda verifikasi."),
      subcommands: [
        ConcludeAddCommand.self, ConcludeLinkCommand.self, ConcludeUnlinkCommand.self, ConcludeListCommand.self,
        ConcludeShowCommand.self, ConcludeSetCommand.self, ConcludeCheckCommand.self, ConcludeResolveCommand.self,
        ConcludeSplitCommand.self,
      ],
      aliases: ["simpulkan"])
  }
}

struct ConcludeAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: either("Write a first conclusion down.", "Tulis kesimpulan sementara."),
      discussion: either(
        """
        It is provisional: what is gathered afterwards decides. With --claim, codings of the code are evidence by the directions they \
        were given. What was written down before the program knew it is marked “stated afterwards”.
          anyam conclude add "Planning begins with a survey of needs" --claim Planning
          anyam conclude add "…" --claim Planning --stated 2020-03-02 --basis "supervision sheet"
        """,
        """
        Sifatnya sementara: yang dikumpulkan sesudahnya menentukan. Dengan --claim, pengodean kode itu menjadi bukti menurut arahnya. \
        Yang sudah ditulis sebelum program mengetahuinya ditandai “dinyatakan kemudian”.
          anyam simpulkan add "Perencanaan diawali penjajakan kebutuhan" --claim Perencanaan
          anyam simpulkan add "…" --claim Perencanaan --stated 2020-03-02 --basis "kartu bimbingan"
        """),
      aliases: ["tambah"])
  }

  @Argument(help: .init(valueName: "statement")) var statement: String
  @Option(
    name: [.long, .customLong("kunci")],
    help: .init(either("What it is called: K1.", "Namanya: K1."), valueName: "key")) var key = ""
  @Option(
    name: [.long, .customLong("klaim")],
    help: .init(
      either("A code whose codings are evidence.", "Kode yang pengodeannya menjadi bukti."), valueName: "code"))
  var claim: [String] = []
  @Option(name: [.long, .customLong("fokus")], help: .init(valueName: "focus")) var focus: String?
  @Option(
    name: [.long, .customLong("rumusan")],
    help: .init(either("The research question it answers.", "Rumusan masalah yang dijawab."), valueName: "text"))
  var question = ""
  @Option(
    name: [.long, .customLong("dinyatakan")],
    help: .init(
      either("The day it was written down, if earlier.", "Tanggal ditulisnya, bila lebih dulu."), valueName: "date"))
  var stated: String?
  @Option(
    name: [.long, .customLong("dasar")],
    help: .init(either("What shows that.", "Yang membuktikannya."), valueName: "text")) var basis = ""
  @Flag(name: [.long, .customLong("rancangan")], help: .init(either("Only a draft yet.", "Baru rancangan.")))
  var draft = false
  @OptionGroup var study: StudyOptions

  func run() throws {
    var request = ConclusionRequest(statement)
    request.key = key
    request.claims = claim
    request.focus = focus
    request.question = question
    request.stated = try stated.map { try CalendarDate.written($0) }
    request.basis = basis
    request.isDraft = draft
    let conclusion = try study.open().conclude(request)
    Console.current.tell(
      either(
        "\(conclusion.key) is written down as \(draft ? "a draft" : "provisional"). What it stands on: anyam conclude check \(conclusion.key)",
        "\(conclusion.key) dicatat sebagai \(draft ? "rancangan" : "kesimpulan sementara"). Apa yang menopangnya: anyam simpulkan check \(conclusion.key)"
      ))
  }
}

struct ConcludeListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("The ledger.", "Buku kesimpulan."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (all, ledger, data) = try study.open(writable: false).assessments(realNames: output.realNames)
    let language = Console.current.language
    try output.write(
      LedgerLayout.display(
        all, ledger, data: data, language: language, isForPeople: !output.chosen().isForPrograms),
      text: { LedgerLayout.text(all, language: language, width: $0) })
  }
}

struct ConcludeShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: either(
        "One conclusion whole, with every passage for and against it.",
        "Satu kesimpulan utuh, dengan setiap kutipan yang mendukung dan menentangnya."), aliases: ["lihat"])
  }

  @Argument(help: .init(valueName: "conclusion")) var conclusion: String
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let layout = try study.open(writable: false).conclusionLayout(
      conclusion, language: Console.current.language, realNames: output.realNames)
    try output.write(layout.display(), json: { layout.json() })
  }
}

struct ConcludeCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: either(
        "The gates to a verified conclusion: what holds and what to do next.",
        "Gerbang menuju kesimpulan kredibel: yang terpenuhi dan langkah berikutnya."), aliases: ["periksa"])
  }

  @Argument(help: .init(valueName: "conclusion")) var conclusions: [String] = []
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (all, _, data) = try study.open(writable: false).assessments(conclusions, realNames: output.realNames)
    let language = Console.current.language
    try output.write(
      LedgerLayout.gates(all, data: data, language: language),
      text: { LedgerLayout.gatesText(all, language: language, width: $0) },
      json: { LedgerLayout.gatesJSON(all, data: data) })
  }
}
