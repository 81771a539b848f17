import Anyam
import ArgumentParser

struct AutocodeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "autocode",
      abstract: either("Code by rules, with a mark of its own.", "Kodekan dengan aturan, dengan tanda tersendiri."),
      discussion: either(
        """
        Look first with --dry-run, review with anyam quotes --mark NAME, take all of it back with anyam autocode undo NAME. \
        Interviewers' words are coded only where --speaker names them.
          anyam autocode --pattern "uang (transport|saku)" --code Insentif --dry-run
          anyam autocode --question "evaluasi" --code Penilaian --unit turn
          anyam autocode --speaker IP2 --code "Suara staf" --unit turn
          anyam autocode --rules rules.yaml
        A file of rules:
          rules:
            - {code: Insentif, pattern: "uang transport", unit: sentence, stance: support}
        """,
        """
        Lihat dulu dengan --dry-run, tinjau dengan anyam kutipan --mark NAMA, batalkan semuanya dengan anyam autocode undo NAMA. \
        Ucapan pewawancara hanya dikodekan bila disebut dengan --speaker.
          anyam autocode --pattern "uang (transport|saku)" --code Insentif --dry-run
          anyam autocode --question "evaluasi" --code Penilaian --unit turn
          anyam autocode --speaker IP2 --code "Suara staf" --unit turn
          anyam autocode --rules aturan.yaml
        Berkas aturan:
          rules:
            - {code: Insentif, pattern: "uang transport", unit: sentence, stance: support}
        """),
      subcommands: [AutocodeRunCommand.self, AutocodeListCommand.self, AutocodeUndoCommand.self],
      defaultSubcommand: AutocodeRunCommand.self, aliases: ["kodeotomatis"])
  }
}

struct AutocodeRunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: either("Code by rules (the usual command).", "Kodekan dengan aturan (perintah biasa)."))
  }

  @Option(
    name: [.long, .customLong("aturan")],
    help: .init(either("A file of rules (YAML).", "Berkas aturan (YAML)."), valueName: "file"))
  var rules: String?
  @Option(
    name: [.long, .customLong("pola")],
    help: .init(
      either("A regular expression; case does not matter.", "Ekspresi reguler; besar kecil huruf tidak berpengaruh."),
      valueName: "regex"))
  var pattern: String?
  @Option(
    name: [.long, .customLong("penutur")],
    help: .init(
      either("Everything this label or informant says.", "Semua yang diucapkan label atau informan ini."),
      valueName: "label"))
  var speaker: String?
  @Option(
    name: [.long, .customLong("pertanyaan")],
    help: .init(
      either("The answers to questions like this (regex).", "Jawaban atas pertanyaan seperti ini (regex)."),
      valueName: "regex"))
  var question: String?
  @Option(
    name: [.long, .customLong("kode")],
    help: .init(either("The code to give.", "Kode yang diberikan."), valueName: "code"))
  var code: String?
  @Option(
    name: [.long, .customLong("satuan")],
    help: .init(
      either(
        "How much is coded: match, sentence, turn or paragraph.",
        "Yang dikodekan: match, sentence, turn atau paragraph."), valueName: "unit"))
  var unit: AutocodeRule.Unit = .sentence
  @Option(
    name: [.long, .customLong("arah")],
    help: .init(either("support, qualify or contradict.", "support, qualify atau contradict."), valueName: "stance"))
  var stance: String?
  @Option(
    name: [.long, .customLong("tanda")],
    help: .init(
      either("Name of the mark; made up where none is given.", "Nama tanda; dibuatkan bila tidak diberi."),
      valueName: "name"))
  var mark: String?
  @Flag(name: .long, help: .init(either("Only show what would be coded.", "Hanya tampilkan yang akan dikodekan.")))
  var dryRun = false
  @Option(
    name: [.long, .customLong("sumber")],
    help: .init(either("Only these sources.", "Hanya berkas data ini."), valueName: "title"))
  var source: [String] = []
  @Option(
    name: [.long, .customLong("informan")],
    help: .init(either("Only what these informants say.", "Hanya ucapan informan ini."), valueName: "code"))
  var informant: [String] = []
  @Option(
    name: [.long, .customLong("teknik")],
    help: .init(
      either("Only sources of this technique.", "Hanya berkas data dengan teknik ini."), valueName: "technique"))
  var technique: [String] = []
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let study = try study.open(writable: !dryRun)
    var scope = Scope()
    scope.sources = source
    scope.informants = informant
    scope.techniques = try technique.map { try Technique.named($0) }
    let report = try study.autocode(try asked(study), name: mark, scope: scope, isTrial: dryRun)
    if dryRun || output.output != nil {
      try output.write(
        report.display, text: { QuotationText.write(report.display, width: $0, wording: Console.current.display) })
    }
    Console.current.tell(report.findings)
    for rule in report.rules where report.rules.count > 1 || rule.found == 0 {
      Console.current.tell("  \(rule.rule.code): \(rule.added)/\(rule.found)")
    }
    let added = report.rules.map(\.added).reduce(0, +)
    let there = report.rules.map(\.found).reduce(0, +) - added
    let codings = counted(added, "coding", "codings", "pengodean")
    let known = there > 0 ? either(" (\(there) there already)", " (\(there) sudah ada)") : ""
    if dryRun {
      Console.current.tell(
        either(
          "It would give \(codings)\(known). Nothing was written.",
          "Akan memberi \(codings)\(known). Tidak ada yang ditulis."))
    } else if added == 0 {
      Console.current.tell(either("Nothing new was found\(known).", "Tidak ada temuan baru\(known)."))
    } else {
      let mark = typed(report.name)
      Console.current.tell(
        either(
          "\(codings)\(known), marked “\(report.name)”. Review: anyam quotes --mark \(mark). Take back: anyam autocode undo \(mark)",
          "\(codings)\(known), bertanda “\(report.name)”. Tinjau: anyam kutipan --mark \(mark). Batalkan: anyam autocode undo \(mark)"
        ))
    }
  }

  private func asked(_ study: Study) throws -> [AutocodeRule] {
    if let rules {
      guard pattern == nil, speaker == nil, question == nil, code == nil else {
        throw CommandFailure.usage(
          either("--rules takes everything from the file.", "--rules mengambil semuanya dari berkas."))
      }
      return try study.rules(from: absolute(rules))
    }
    guard let code, pattern != nil || speaker != nil || question != nil else {
      throw CommandFailure.usage(
        either(
          "Say what to look for and which code to give: anyam autocode --pattern REGEX --code CODE --dry-run",
          "Sebutkan yang dicari dan kodenya: anyam autocode --pattern REGEX --code KODE --dry-run"))
    }
    let direction = try stance.map { word in
      guard let stance = Stance(word: word) else { throw StudyError.badStance(word) }
      return stance
    }
    return [
      AutocodeRule(code: code, pattern: pattern, speaker: speaker, question: question, unit: unit, stance: direction)
    ]
  }
}

struct AutocodeListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: either("The runs there were.", "Daftar yang pernah dijalankan."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let study = try study.open(writable: false)
    let runs = try study.autocodings()
    let masking = try study.masking(realNames: output.realNames)
    try output.write(
      RecordLayout.display(
        "autocodings", columns: ["mark", "codings", "rule"],
        runs.map { [.text($0.run.name), .number($0.codings), .text(masking.apply($0.run.rule))] }))
  }
}

struct AutocodeUndoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: either("Withdraw everything a run coded.", "Tarik semua yang dikodekan satu aturan."),
      aliases: ["urungkan"])
  }

  @Argument(help: .init(valueName: "mark")) var mark: String
  @OptionGroup var study: StudyOptions

  func run() throws {
    let count = try study.open().undoAutocoding(mark)
    guard count > 0 else {
      Console.current.tell(
        either("Nothing is left of “\(mark)” to withdraw.", "Tidak ada lagi pengodean “\(mark)” yang dapat ditarik."))
      return
    }
    let codings = counted(count, "coding", "codings", "pengodean")
    Console.current.tell(
      either(
        "\(codings) withdrawn. To bring them back: anyam undo", "\(codings) ditarik. Untuk mengembalikannya: anyam undo"
      ))
  }
}
