import Anyam
import ArgumentParser

/// A list of what was noted on passages.
private func write(_ notes: [PassageNote], as kind: String, _ column: String, _ output: OutputOptions) throws {
  let hasLanguage = notes.contains { !$0.language.isEmpty }
  try output.write(
    RecordLayout.display(
      kind, columns: ["id", "source", "lines", "quote"] + (hasLanguage ? ["language"] : []) + [column, "coder"],
      notes.map { note in
        [.text(note.id), .text(note.source), .text(note.lines), .text(note.quote)]
          + (hasLanguage ? [.text(note.language)] : []) + [.text(note.text), .text(note.coder)]
      }))
}

struct TranslationCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "translation",
      abstract: either("Quotes in another language, beside the original.", "Terjemahan kutipan, di samping aslinya."),
      subcommands: [TranslationSetCommand.self, TranslationListCommand.self], aliases: ["terjemahan"])
  }
}

struct TranslationSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set", abstract: either("Translate one passage.", "Terjemahkan satu kutipan."),
      discussion:
        "  anyam translation set \"Kami datang dari rumah ke rumah.\" --language id --source wawancara --quote \"Kule entar ka roma-roma\""
    )
  }

  @Argument(help: .init(valueName: "text")) var text: String
  @Option(
    name: [.long, .customLong("bahasa")],
    help: .init(either("The language it is now in.", "Bahasa terjemahannya."), valueName: "code")) var language = "id"
  @OptionGroup var passage: PassageFlags
  @OptionGroup var study: StudyOptions

  func run() throws { try study.open().translate(try passage.needed(), to: language, text) }
}

struct TranslationListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("List them all.", "Daftar semuanya."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try write(try study.open(writable: false).translations(), as: "translations", "translation", output)
  }
}

struct AsideCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "aside",
      abstract: either("Passages set aside, with the reason.", "Kutipan yang disisihkan, dengan alasannya."),
      subcommands: [AsideAddCommand.self, AsideListCommand.self, AsideRemoveCommand.self], aliases: ["sisihkan"])
  }
}

struct AsideAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: either("Set one passage aside.", "Sisihkan satu kutipan."), aliases: ["tambah"])
  }

  @OptionGroup var passage: PassageFlags
  @Option(
    name: [.long, .customLong("alasan")],
    help: .init(either("Why it is left out.", "Mengapa tidak dipakai."), valueName: "text")) var reason: String
  @OptionGroup var study: StudyOptions

  func run() throws {
    let codings = try study.open().setAside(try passage.needed(), reason: reason)
    guard codings > 0 else { return }
    let count = counted(codings, "coding", "codings", "pengodean")
    Console.current.tell(
      either(
        "Noted. Displays quote it no longer as an example; \(count) on it still count. To take them out of the displays: anyam uncode ID",
        "Dicatat. Penyajian tidak lagi mengutipnya sebagai contoh; \(count) di atasnya masih terhitung. Untuk mengeluarkannya dari penyajian: anyam lepaskode ID"
      ))
  }
}

struct AsideListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("List them all.", "Daftar semuanya."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws { try write(try study.open(writable: false).asides(), as: "asides", "reason", output) }
}

struct AsideRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove", abstract: either("Take a passage back in.", "Pakai lagi kutipan."), aliases: ["hapus"])
  }

  @Argument(help: .init(valueName: "id")) var id: String
  @OptionGroup var study: StudyOptions

  func run() throws { try study.open().takeBackAside(id) }
}

struct WeightCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "weight", abstract: either("How strong passages are as evidence.", "Bobot kutipan sebagai bukti."),
      subcommands: [WeightSetCommand.self, WeightListCommand.self], aliases: ["bobot"])
  }
}

struct WeightSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set", abstract: either("Judge one passage.", "Nilai satu kutipan."),
      discussion: either(
        """
        Six markers (Miles & Huberman 1994): later, firsthand, observed, trusted, informal, alone. A minus before one says the \
        opposite; put -- before the first. They are shown as a profile and never added up.
          anyam weight set --coding 1a2b3c4d -- later firsthand -alone
        """,
        """
        Enam penanda (Miles & Huberman 1994): later (belakangan), firsthand (langsung), observed (teramati), trusted (dipercaya), \
        informal, alone (sendirian). Tanda kurang berarti kebalikannya; dahului yang pertama dengan --. Ditampilkan sebagai profil, \
        tidak dijumlahkan.
          anyam bobot set --coding 1a2b3c4d -- later firsthand -alone
        """))
  }

  @OptionGroup var passage: PassageFlags
  @Argument(help: .init(valueName: "marker")) var markers: [String] = []
  @OptionGroup var study: StudyOptions

  func run() throws {
    let profile = try study.open().weigh(try passage.needed(), markers)
    Console.current.tell(DisplayWording(Console.current.language).profile(profile))
  }
}

struct WeightListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("List them all.", "Daftar semuanya."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws { try write(try study.open(writable: false).weights(), as: "weights", "weight", output) }
}
