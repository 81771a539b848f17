import Anyam
import ArgumentParser

struct RelationCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "relation",
      abstract: either("Links between codes, made by you.", "Hubungan antarkode, Anda yang membuat."),
      subcommands: [RelationAddCommand.self, RelationListCommand.self, RelationRemoveCommand.self],
      aliases: ["hubungan"])
  }
}

struct RelationAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: either("Link two codes.", "Hubungkan dua kode."),
      discussion: either(
        "  anyam relation add Planning \"leads to\" Organising --sign + --memo \"Groups follow from the survey.\"",
        "  anyam hubungan add Perencanaan \"mendasari\" Pengorganisasian --sign + --memo \"Kelompok mengikuti hasil survei.\""
      ),
      aliases: ["tambah"])
  }

  @Argument(help: .init(valueName: "code")) var from: String
  @Argument(
    help: .init(
      either("In your words: leads to, hinders.", "Dengan kata Anda: mendasari, menghambat."), valueName: "kind"))
  var kind: String
  @Argument(help: .init(valueName: "code")) var to: String
  @Option(
    name: [.long, .customLong("tanda")],
    help: .init(either("+ or -: more, or less, of it.", "+ atau -: menambah atau mengurangi."), valueName: "+|-"))
  var sign: String?
  @Option(name: .long, help: .init(either("Why you think so.", "Mengapa begitu."), valueName: "text")) var memo = ""
  @OptionGroup var study: StudyOptions

  func run() throws {
    let sign = try sign.map { word in
      guard let sign = Relation.Sign(rawValue: word) else {
        throw CommandFailure.usage(either("--sign takes + or -.", "--sign menerima + atau -."))
      }
      return sign
    }
    let relation = try study.open().relate(from, kind, to: to, sign: sign, memo: memo)
    Console.current.tell(
      either(
        "Linked (\(relation.id.short)). To draw: anyam display flowchart -o flow.svg",
        "Terhubung (\(relation.id.short)). Untuk menggambar: anyam sajikan flowchart -o bagan.svg"))
  }
}

struct RelationListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("List them all.", "Daftar semuanya."))
  }

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.write(
      try study.open(writable: false).relationDisplay(
        "relations", scope: try scope.scope(), language: Console.current.language, realNames: output.realNames))
  }
}

struct RelationRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove",
      abstract: either("Take a link out; can be undone.", "Keluarkan hubungan; dapat diurungkan."), aliases: ["hapus"])
  }

  @Argument(help: .init(valueName: "id")) var id: String
  @OptionGroup var study: StudyOptions

  func run() throws { try study.open().removeRelation(id) }
}
