import Anyam
import ArgumentParser

struct TriangulateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "triangulate",
      abstract: either(
        "Does each claim stand on several sources, techniques, occasions or coders?",
        "Apakah tiap klaim berdiri di atas beberapa sumber, teknik, waktu atau pengode?"),
      discussion: either(
        """
        A code is used as the claim, or a written conclusion (--claim K1, --conclusions). Channels are roles (or informants, see \
        anyam settings), techniques, visits or coders; each says what the directions of its passages say. The focus grid and anyam \
        channel tell silence from what was never asked. Nothing is averaged. With --claim the passages are listed. As HTML, Word, Excel, \
        Markdown and SVG it is the page of anyam display triangulation.
        """,
        """
        Kode dipakai sebagai klaim, atau kesimpulan yang tertulis (--claim K1, --conclusions). Salurannya adalah peran (atau \
        informan, lihat anyam pengaturan), teknik, kunjungan atau pengode; masing-masing menurut arah kutipannya. Kisi-kisi dan anyam \
        saluran membedakan diam dari yang tidak pernah ditanyakan. Tidak ada yang dirata-ratakan. Dengan --claim kutipannya ikut didaftar. \
        Sebagai HTML, Word, Excel, Markdown dan SVG hasilnya adalah anyam sajikan halaman-triangulasi.
        """),
      aliases: ["triangulasi"])
  }

  @Option(
    name: [.long, .customLong("menurut")],
    help: .init(
      either(
        "source, technique, time or coder.", "source (sumber), technique (teknik), time (waktu) atau coder (pengode)."),
      valueName: "kind"))
  var by: String

  @Option(
    name: [.long, .customLong("klaim")],
    help: .init(
      either("Only these claims, with their passages.", "Hanya klaim ini, beserta kutipannya."),
      valueName: "code|conclusion"))
  var claim: [String] = []

  @Flag(
    name: .long,
    help: .init(either("Evidence of the codes below a claim counts too.", "Bukti dari kode turunan ikut dihitung.")))
  var includeDescendants = false
  @Flag(
    name: [.long, .customLong("kesimpulan")],
    help: .init(either("All written conclusions.", "Semua kesimpulan yang tertulis.")))
  var conclusions = false
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let kind = try Triangulation.Kind.asked(by)
    let study = try study.open(writable: false)
    let answer = try study.triangulate(
      by: kind, claims: claim, conclusions: conclusions, scope: try scope.scope(),
      includeDescendants: includeDescendants, realNames: output.realNames)
    let (claims, data, asked) = (answer.claims, answer.data, answer.scope)
    let language = Console.current.language
    let format = try output.chosen()
    if format != .text, !format.isForPrograms, !claims.isEmpty {
      // What is printed is the page a thesis prints; keys and ids are for programs.
      return try output.write(
        study.triangulationPage(
          by: kind, claims: claims.map(\.claim), scope: asked, includeDescendants: includeDescendants,
          language: language, realNames: output.realNames))
    }
    var lines: [Int: LineNumbers] = [:]
    if format == .text, !claim.isEmpty {
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
