import Anyam
import ArgumentParser

struct ChannelCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "channel",
      abstract: either(
        "Say whether one role or technique was asked about one claim.",
        "Nyatakan apakah satu peran atau teknik ditanyai tentang satu klaim."),
      discussion: either(
        """
        Only for exceptions from the focus grid. open: the topic was open to it. not-asked: it was never put to it, so it counts \
        nowhere. asked-silent: it was asked and had nothing to say.
          anyam channel Penilaian --role "Staf Tanocraft" not-asked
        """,
        """
        Hanya untuk pengecualian dari kisi-kisi. open: topiknya terbuka baginya. not-asked: tidak pernah ditanyakan, jadi tidak \
        terhitung. asked-silent: ditanya dan tidak ada jawaban.
          anyam saluran Penilaian --role "Staf Tanocraft" not-asked
        """),
      aliases: ["saluran"])
  }

  @Argument(help: .init(valueName: "claim")) var claim: String
  @Argument(help: .init(valueName: "open|not-asked|asked-silent")) var state: ChannelMark.State
  @Option(name: [.long, .customLong("peran")], help: .init(valueName: "role")) var role: String?
  @Option(name: [.long, .customLong("teknik")], help: .init(valueName: "technique")) var technique: String?
  @OptionGroup var study: StudyOptions

  func run() throws {
    guard (role == nil) != (technique == nil) else {
      throw CommandFailure.usage(either("Name one: --role or --technique.", "Sebut satu: --role atau --technique."))
    }
    try study.open().setChannel(claim, role: role, technique: technique, to: state)
  }
}
