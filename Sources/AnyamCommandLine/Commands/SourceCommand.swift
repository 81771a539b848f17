import Anyam
import ArgumentParser

struct SourceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "source", abstract: either("Transcripts, notes and documents.", "Transkrip, catatan dan dokumen."),
      subcommands: [
        SourceListCommand.self, SourceShowCommand.self, SourceSpeakersCommand.self, SourceSetCommand.self,
        SourceAddCommand.self, SourceReferenceCommand.self, SourceReplaceCommand.self, SourceRemoveCommand.self,
      ],
      aliases: ["sumber"])
  }
}

struct SourceListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("List all sources.", "Daftar semua berkas data."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let study = try study.open(writable: false)
    let data = try study.data().masked(by: study.masking(realNames: output.realNames))
    let attribution = Attribution(data)
    var codings = [Int](repeating: 0, count: data.sources.count)
    for source in data.codings.sources { codings[Int(source)] += 1 }
    let visits = Dictionary(data.visits.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    try output.write(
      RecordLayout.display(
        "sources", columns: ["title", "technique", "date", "visit", "place", "informants", "turns", "codings", "id"],
        data.sources.indices.map { index in
          let source = data.sources[index]
          return [
            .text(source.title), .text(source.technique?.rawValue ?? ""), .text(source.date?.description ?? ""),
            .text(source.visit.flatMap { visits[$0] } ?? ""), .text(source.place),
            .text(attribution.informantsOfSource[index].map { data.informants[$0].code }.joined(separator: " ")),
            .number(data.layouts[index].turns.count), .number(codings[index]), .text(source.id.short),
          ]
        }))
  }
}

struct SourceShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: either("Show a source turn by turn.", "Tampilkan berkas data per giliran bicara."))
  }

  @Argument(help: .init(either("Title or id.", "Judul atau id."), valueName: "source")) var source: String
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let study = try study.open(writable: false)
    let (_, text, layout) = try study.source(source)
    let masking = try study.masking(realNames: output.realNames)
    let lines = LineNumbers(text)
    let shown = masking.masked(text)
    try output.write(
      RecordLayout.display(
        "turns", columns: ["turn", "line", "start", "end", "label", "time", "text"],
        layout.turns.enumerated().map { index, turn in
          [
            .number(index + 1), .number(lines.lines(of: turn.range).lowerBound), .number(turn.words.start),
            .number(turn.words.end),
            .text(turn.label.map { masking.apply(layout.labels[$0]) } ?? ""), .text(turn.time.map(Self.clock) ?? ""),
            .text(shown.words(turn.words)),
          ]
        }))
  }

  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }
}

struct SourceSpeakersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "speakers",
      abstract: either(
        "Who speaks in a source, and who each label is.", "Siapa yang berbicara, dan siapa di balik tiap label."),
      discussion: either(
        """
        Without --map: the labels with how often and how much each speaks. With --map they are given their meaning:
          anyam source speakers "Interview 01" --map "X=KI1" --map "I=@interviewer" --map "NB=@none"
        """,
        """
        Tanpa --map: label beserta berapa kali dan berapa banyak bicaranya. Dengan --map label diberi arti:
          anyam sumber speakers "Wawancara 01" --map "X=KI1" --map "P=@interviewer" --map "NB=@none"
        """))
  }

  @Argument(help: .init(either("Title or id.", "Judul atau id."), valueName: "source")) var source: String

  @Option(
    name: [.long, .customLong("petakan")],
    help: .init(
      either("LABEL=INFORMANT, =@interviewer or =@none.", "LABEL=INFORMAN, =@interviewer atau =@none."),
      valueName: "label=who"))
  var map: [String] = []

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let study = try study.open(writable: !map.isEmpty)
    if !map.isEmpty {
      try study.mapSpeakers(
        of: source,
        try map.map { text in
          guard let sign = text.lastIndex(of: "="), sign != text.startIndex, text.index(after: sign) != text.endIndex
          else {
            throw StudyError.badMap(text)
          }
          return (String(text[..<sign]), String(text[text.index(after: sign)...]))
        })
    }
    let table = try study.speakers(of: source)
    let display = RecordLayout.display(
      "speakers", columns: ["label", "turns", "words", "informants", "interviewer"],
      table.rows.map { row in
        [
          .text(row.label), .number(row.turns), .number(row.words), .text(row.informants.joined(separator: " ")),
          .text(row.isInterviewer ? either("yes", "ya") : ""),
        ]
      })
    try output.write(
      display,
      json: {
        .array(
          table.rows.map { row in
            .object([
              ("label", .string(row.label)), ("turns", .number(row.turns)), ("words", .number(row.words)),
              ("informants", .array(row.informants.map { .string($0) })), ("interviewer", .bool(row.isInterviewer)),
            ])
          })
      })
  }
}

struct SourceSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set", abstract: either("Change what is known of a source.", "Ubah keterangan berkas data."))
  }

  @Argument(help: .init(either("Title or id.", "Judul atau id."), valueName: "source")) var source: String
  @OptionGroup var about: CardFlags
  @OptionGroup var study: StudyOptions

  func run() throws {
    try study.open().setSource(source, about.card)
  }
}

struct SourceRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove",
      abstract: either(
        "Take a source and its codings out; can be undone.", "Keluarkan berkas data dan pengodeannya; dapat diurungkan."
      ),
      aliases: ["hapus"])
  }

  @Argument(help: .init(either("Title or id.", "Judul atau id."), valueName: "source")) var source: String
  @OptionGroup var study: StudyOptions

  func run() throws {
    let (title, codings) = try study.open().removeSource(source)
    Console.current.tell(
      either(
        "Took out “\(title)” and withdrew \(counted(codings, "coding", "codings", "pengodean")) of it. To bring them back: anyam undo",
        "“\(title)” dikeluarkan dan \(counted(codings, "coding", "codings", "pengodean")) ditarik. Untuk mengembalikannya: anyam undo"
      ))
  }
}
