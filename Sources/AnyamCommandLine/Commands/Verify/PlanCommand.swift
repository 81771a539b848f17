import Anyam
import ArgumentParser

struct PlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: either(
        "What to ask, of whom, on the next visit.", "Apa yang ditanyakan, kepada siapa, pada kunjungan berikutnya."),
      discussion: either(
        """
        From silent sources, claims on one source or technique, open conflicts, what was not confirmed on the return, indicators \
        without data and negative cases nobody looked for. Questions are those of the focus grid where it has one.
        """,
        """
        Dari sumber yang diam, klaim bersumber atau berteknik tunggal, pertentangan yang terbuka, yang belum dikuatkan saat kembali ke \
        lapangan, indikator tanpa data, dan kasus negatif yang belum dicari. Pertanyaannya dari kisi-kisi bila ada.
        """), aliases: ["rencana"])
  }

  @Option(
    name: [.long, .customLong("klaim")],
    help: .init(
      either("Only for these conclusions or codes.", "Hanya untuk kesimpulan atau kode ini."), valueName: "claim"))
  var claim: [String] = []
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (plan, data) = try study.open(writable: false).plan(claim, realNames: output.realNames)
    let layout = PlanLayout(plan, data, language: Console.current.language)
    try output.write(layout.display(), text: { layout.text(width: $0) })
  }
}
