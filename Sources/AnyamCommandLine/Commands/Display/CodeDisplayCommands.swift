import Anyam
import ArgumentParser

struct DisplayCooccurrenceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cooccurrence", abstract: either("Which codes stand together.", "Kode yang muncul bersama."),
      discussion: either(
        """
        --within says what together means: segment (the same passage; default), overlap (overlapping passages), turn, paragraph or \
        source. On the diagonal stands how many of these carry a code at all.
        """,
        """
        --within menentukan arti bersama: segment (kutipan yang sama; bawaan), overlap (kutipan yang bertumpang tindih), turn, \
        paragraph atau source. Pada diagonal tertulis berapa di antaranya yang memuat kode itu.
        """),
      aliases: ["kemunculan-bersama"])
  }

  @Option(name: [.long, .customLong("dalam")], help: .init(valueName: "unit")) var within: Cooccurrence.Unit = .segment
  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try conclusion.write(output, study) {
      try $0.cooccurrence(
        within, scope: try scope.scope(), isTraced: try output.isTraced(), language: Console.current.language,
        realNames: output.realNames)
    }
  }
}

struct DisplayTreeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tree", abstract: either("The code tree with frequencies.", "Pohon kode dengan frekuensi."),
      aliases: ["pohon"])
  }

  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try conclusion.write(output, study) {
      try $0.codeTree(
        scope.scope(), isTraced: output.isTraced(), language: Console.current.language, realNames: output.realNames)
    }
  }
}

struct DisplayFrequenciesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "frequencies",
      abstract: either(
        "How often each code was given, the most frequent first.", "Frekuensi kode, yang terbanyak dulu."),
      aliases: ["frekuensi"])
  }

  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try conclusion.write(output, study) {
      try $0.frequencies(
        scope.scope(), isTraced: output.isTraced(), language: Console.current.language, realNames: output.realNames)
    }
  }
}

struct DisplayRelationsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "relations",
      abstract: either(
        "The links you made between codes, as a list.", "Hubungan antarkategori yang Anda buat, sebagai daftar."),
      aliases: ["hubungan"])
  }

  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try conclusion.write(output, study) {
      try $0.relationDisplay(
        "relations", scope: scope.scope(), language: Console.current.language, realNames: output.realNames)
    }
  }
}

struct DisplayNetworkCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "network",
      abstract: either("Relations between categories, drawn.", "Hubungan antarkategori, digambar."),
      discussion: either(
        """
        --layer relation: the links you made (anyam relation add). --layer cooccurrence: what stands together in the data. The two are \
        never mixed. Drawing (.svg, .html) needs Graphviz; .graphml and .gv do not.
          anyam display network --layer relation -o relations.svg
        """,
        """
        --layer relation: hubungan yang Anda buat (anyam hubungan add). --layer cooccurrence: yang muncul bersama dalam data. Keduanya \
        tidak pernah dicampur. Gambar (.svg, .html) memerlukan Graphviz; .graphml dan .gv tidak.
          anyam sajikan network --layer relation -o hubungan.svg
        """),
      aliases: ["jaringan"])
  }

  enum Layer: String, ExpressibleByArgument, CaseIterable { case relation, cooccurrence }

  @Option(name: [.long, .customLong("lapisan")], help: .init(valueName: "layer")) var layer: Layer = .relation
  @Option(name: [.long, .customLong("dalam")], help: .init(valueName: "unit")) var within: Cooccurrence.Unit = .overlap
  @Option(
    name: [.long, .customLong("paling-sedikit")],
    help: .init(
      either("Leave out pairs that stand together less often.", "Abaikan pasangan yang lebih jarang."), valueName: "n"))
  var least = 1
  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    switch layer {
    case .relation:
      let display = try conclusion.write(output, study) {
        try $0.relationDisplay(
          "network", scope: scope.scope(), language: Console.current.language, realNames: output.realNames)
      }
      guard display.rowKeys.isEmpty else { return }
      Console.current.tell(
        either(
          "There are no links between codes yet. Make one: anyam relation add CODE \"leads to\" CODE",
          "Belum ada hubungan antarkode. Buat satu: anyam hubungan add KODE \"menyebabkan\" KODE"))
    case .cooccurrence:
      try conclusion.write(output, study) {
        try $0.cooccurrence(
          within, scope: scope.scope(), asNetwork: true, least: number(least, of: "--least", 1...1_000_000),
          language: Console.current.language, realNames: output.realNames)
      }
    }
  }
}

struct DisplayFlowchartCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "flowchart",
      abstract: either(
        "Flowchart or causal network from the links you made.", "Bagan alur dari hubungan yang Anda buat."),
      aliases: ["bagan-alur"])
  }

  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try conclusion.write(output, study) {
      try $0.relationDisplay(
        "flowchart", scope: scope.scope(), language: Console.current.language, realNames: output.realNames)
    }
  }
}
