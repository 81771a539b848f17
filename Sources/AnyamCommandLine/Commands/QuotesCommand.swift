import Anyam
import ArgumentParser

struct QuotesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "quotes",
      abstract: either("Coded passages, by any scope.", "Kutipan terkode, menurut lingkup apa pun."),
      discussion: either(
        """
        As CSV it is what `anyam code --from` takes back. --where asks for more than a scope can: codes that stand with the passage, and \
        who says it. AND, OR, NOT, brackets; A NEAR B, A INSIDE B, A OVERLAPS B; role=…, stance=…, ATTRIBUTE=….
          anyam quotes --where "Planning AND NOT Evaluation"
          anyam quotes --where "Evaluation AND (role=Staff OR stance=contradict)" --within turn
        """,
        """
        Sebagai CSV, hasilnya dapat diambil kembali oleh `anyam kodekan --from`. --where bertanya lebih jauh: kode yang berdiri bersama \
        kutipan, dan siapa yang mengucapkan. AND, OR, NOT, kurung; A NEAR B, A INSIDE B, A OVERLAPS B; role=…, stance=…, ATRIBUT=….
          anyam kutipan --where "Perencanaan AND NOT Penilaian"
          anyam kutipan --where "Penilaian AND (role=Staf OR stance=contradict)" --within turn
        """),
      aliases: ["kutipan"])
  }

  @Option(
    name: [.customLong("where"), .customLong("syarat")],
    help: .init(either("What must hold.", "Yang harus berlaku."), valueName: "condition"))
  var condition: String?
  @Option(
    name: [.long, .customLong("dalam")],
    help: .init(
      either("What standing with it means, for --where.", "Arti berdiri bersama, untuk --where."), valueName: "unit"))
  var within: Cooccurrence.Unit = .overlap
  @Option(
    name: [.long, .customLong("jarak")],
    help: .init(
      either(
        "For NEAR: at most so many turns, or paragraphs, further; 1 is the next one.",
        "Untuk NEAR: paling jauh sekian giliran atau paragraf; 1 berarti yang berikutnya."),
      valueName: "n"))
  var distance = 3
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let display = try study.open(writable: false).quotations(
      try scope.scope(), where: condition, within: within, near: try number(distance, of: "--distance", 0...1_000_000),
      realNames: output.realNames)
    try output.write(display, text: { QuotationText.write(display, width: $0, wording: Console.current.display) })
    if display.rowKeys.isEmpty {
      Console.current.tell(
        either("No quotes. See the codes: anyam codebook list", "Tidak ada kutipan. Lihat kode: anyam bukukode list"))
    }
  }
}
