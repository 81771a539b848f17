import Anyam
import ArgumentParser

struct TriangulateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "triangulate",
      abstract: either(
        "Does each claim stand on several sources, or techniques?",
        "Apakah tiap klaim berdiri di atas beberapa sumber, atau teknik?"),
      discussion: either(
        """
        A code is used as the claim. Channels are roles (or informants, see anyam settings) or techniques; each says what
        the directions of its passages say. Nothing is averaged. With --claim the passages are listed.
        """,
        """
        Kode dipakai sebagai klaim. Salurannya adalah peran (atau informan, lihat anyam pengaturan) atau teknik; masing-
        masing menurut arah kutipannya. Tidak ada yang dirata-ratakan. Dengan --claim kutipannya ikut didaftar.
        """),
      aliases: ["triangulasi"])
  }

  @Option(
    name: [.long, .customLong("menurut")],
    help: .init(
      either("source or technique.", "source (sumber) atau technique (teknik)."), valueName: "source|technique"))
  var by: String

  @Option(
    name: [.long, .customLong("klaim")],
    help: .init(
      either("Only these claims, with their passages.", "Hanya klaim ini, beserta kutipannya."), valueName: "code"))
  var claim: [String] = []

  @Flag(
    name: .long,
    help: .init(either("Evidence of the codes below a claim counts too.", "Bukti dari kode turunan ikut dihitung.")))
  var includeDescendants = false
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    guard let kind = Triangulation.Kind(word: by) else {
      throw CommandFailure.usage(
        either("--by takes source or technique.", "--by menerima source (sumber) atau technique (teknik)."))
    }
    let study = try study.open(writable: false)
    let (claims, data, asked) = try study.triangulate(
      by: kind, claims: claim, scope: try scope.scope(), includeDescendants: includeDescendants)
    let language = Console.current.language
    var lines: [Int: LineNumbers] = [:]
    if try output.chosen() == .text, !claim.isEmpty {
      let cited = Set(claims.flatMap { $0.evidence.map(\.source) })
      let numbers = try study.lineNumbers(of: Set(cited.map { data.sources[$0].id }))
      for index in cited { lines[index] = numbers[data.sources[index].id] }
    }
    try output.write(
      TriangulationLayout.display(claims, scope: asked, data: data),
      text: {
        TriangulationText.write(
          claims, data: data, language: language, width: $0, details: !claim.isEmpty, lines: lines)
      },
      json: { TriangulationLayout.json(claims, data: data) })
  }
}
