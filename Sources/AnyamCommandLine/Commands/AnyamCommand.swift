import Anyam
import ArgumentParser

/// `anyam`: the commands, in the order of the work.
struct AnyamCommand: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "anyam",
      abstract: either(
        "Qualitative data that hold: code, display, and check that each claim stands on several sources.",
        "Data kualitatif yang kuat: kodekan, sajikan, dan periksa apakah tiap klaim berdiri di atas beberapa sumber."),
      version: version,
      groupedSubcommands: [
        CommandGroup(
          name: either("Start", "Mulai"),
          subcommands: [
            InitCommand.self, ImportCommand.self, ReadersCommand.self, WritersCommand.self, SourceCommand.self,
            InformantCommand.self,
            VisitCommand.self, FocusCommand.self, SettingsCommand.self, DataCodeCommand.self, MaskCommand.self,
          ]),
        CommandGroup(
          name: either("Reduce", "Reduksi"),
          subcommands: [
            CodebookCommand.self, CodeCommand.self, UncodeCommand.self, AutocodeCommand.self, SummaryCommand.self,
            TranslationCommand.self, AsideCommand.self, WeightCommand.self, MemoCommand.self, RelationCommand.self,
            FindCommand.self, QuotesCommand.self,
          ]),
        CommandGroup(name: either("Display", "Sajikan"), subcommands: [DisplayCommand.self]),
        CommandGroup(
          name: either("Verify", "Verifikasi"),
          subcommands: [
            TriangulateCommand.self, ChannelCommand.self, ConcludeCommand.self, NegativeCommand.self,
            MemberCheckCommand.self, DebriefingCommand.self, ReadingCommand.self, CredibilityCommand.self,
            SaturationCommand.self, VerifyCommand.self, PlanCommand.self,
          ]),
        CommandGroup(
          name: either("The file", "Berkas"),
          subcommands: [ExportCommand.self, LogCommand.self, UndoCommand.self, CheckCommand.self]),
      ])
  }
}
