import Anyam
import ArgumentParser

struct SaturationCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "saturation",
      abstract: either("Do new interviews still bring new codes?", "Apakah wawancara baru masih membawa kode baru?"),
      discussion: either(
        """
        After Guest, Namey & Chen (2020): new codes of a run of interviews, divided by the codes of the base; the order is that of \
        collection. Reported as 6+2: six before the run, two that confirm. Per role and technique too; a role with one informant is \
        never called saturated. The picture: anyam saturation -o saturation.svg
        """,
        """
        Menurut Guest, Namey & Chen (2020): kode baru dari serangkaian wawancara dibagi kode dari wawancara dasar; urutannya menurut \
        pengumpulan data. Ditulis 6+2: enam sebelum rangkaian, dua yang menguatkan. Juga per peran dan teknik; peran dengan satu \
        informan tidak pernah disebut jenuh. Gambarnya: anyam kejenuhan -o kejenuhan.svg
        """), aliases: ["kejenuhan"])
  }

  @Option(
    name: [.long, .customLong("dasar")],
    help: .init(either("Interviews in the base: 4, 5 or 6.", "Wawancara dasar: 4, 5 atau 6."), valueName: "n"))
  var base = 4
  @Option(
    name: [.customLong("run"), .customLong("rangkaian")],
    help: .init(either("Interviews in a run: 2 or 3.", "Wawancara dalam satu rangkaian: 2 atau 3."), valueName: "n"))
  var runLength = 2
  @Option(
    name: [.long, .customLong("ambang")],
    help: .init(
      either("New information allowed, 0 to 1.", "Informasi baru yang diizinkan, 0 sampai 1."), valueName: "x"))
  var threshold = 0.05
  @Option(
    name: [.long, .customLong("urutan")],
    help: .init(either("Random orders of the band.", "Urutan acak untuk pita."), valueName: "n"))
  var permutations = 1000
  @Option(name: .long, help: .init(valueName: "n")) var seed: UInt64 = 1
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    guard (1...100_000).contains(base), (1...100_000).contains(runLength), (0...1).contains(threshold),
      (1...100_000).contains(permutations)
    else {
      throw CommandFailure.usage(
        either(
          "--base and --run are 1 to 100000, --threshold 0 to 1, --permutations 1 to 100000.",
          "--base dan --run 1 sampai 100000, --threshold 0 sampai 1, --permutations 1 sampai 100000."))
    }
    let (answer, data) = try study.open(writable: false).saturation(
      base: base, run: runLength, threshold: threshold, permutations: permutations, seed: seed, scope: try scope.scope()
    )
    if !answer.undated.isEmpty {
      let more = answer.undated.count > 5 ? ", …" : ""
      Console.current.tell(
        either(
          "Without a day, so put last (\(answer.undated.count)): ",
          "Tanpa tanggal, jadi ditaruh di akhir (\(answer.undated.count)): ")
          + answer.undated.prefix(5).map(TerminalText.safe).joined(separator: ", ") + more)
    }
    let layout = SaturationLayout(answer, data: data, language: Console.current.language)
    try output.write(layout.display(), text: { layout.text(width: $0) }, json: { layout.json() })
  }
}
