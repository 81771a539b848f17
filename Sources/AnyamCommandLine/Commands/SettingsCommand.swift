import Anyam
import ArgumentParser

struct SettingsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "settings", abstract: either("What the study has settled.", "Ketetapan penelitian."),
      discussion: either(
        """
        source-unit   role: informants of one role are one source (Sugiyono). informant: each is one.
        observations  technique: they count only as a technique. source: also as the source “situasi” (Moleong).
        documents     technique, or source: also as the source “dokumen”.
        convention    sugiyono or moleong: sets both at once.
        tests         what chapter three promised: source-triangulation; member-check; … Only their gates count.
        severities    how grave checks are: code-never-used=off; one-voice=error.
        language      en or id.
        """,
        """
        source-unit   role: informan berperan sama adalah satu sumber (Sugiyono). informant: tiap informan satu sumber.
        observations  technique: hanya terhitung sebagai teknik. source: juga sebagai sumber “situasi” (Moleong).
        documents     technique, atau source: juga sebagai sumber “dokumen”.
        convention    sugiyono atau moleong: mengatur keduanya sekaligus.
        tests         yang dijanjikan bab tiga: triangulasi sumber; member check; … Hanya gerbangnya yang dihitung.
        severities    berat ringannya pemeriksaan: code-never-used=off; one-voice=error.
        language      en atau id.
        """),
      subcommands: [SettingsListCommand.self, SettingsSetCommand.self], aliases: ["pengaturan"])
  }
}

struct SettingsListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("Show the settings.", "Tampilkan pengaturan."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let settings = try study.open(writable: false).settings()
    try output.write(
      RecordLayout.display(
        "settings", columns: ["setting", "value", "allowed"],
        settings.map { key, value in
          let allowed = Study.settingKeys.first { $0.key == key }?.values ?? []
          return [.text(key), .text(value), .text(allowed.joined(separator: ", "))]
        }))
  }
}

struct SettingsSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "set", abstract: either("Settle one thing.", "Tetapkan satu hal."))
  }

  @Argument(help: .init(valueName: "setting")) var key: String
  @Argument(help: .init(valueName: "value")) var value: String
  @OptionGroup var study: StudyOptions

  func run() throws { try study.open().set(key, to: value) }
}
