import Anyam
import ArgumentParser

struct DisplayTriangulationCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "triangulation",
      abstract: either(
        "The page of triangulation: what each says, same, different, specific.",
        "Halaman triangulasi: kata masing-masing, sama, berbeda, spesifik."), aliases: ["halaman-triangulasi"])
  }

  @Option(
    name: [.long, .customLong("menurut")],
    help: .init(
      either(
        "source, technique, time or coder.", "source (sumber), technique (teknik), time (waktu) atau coder (pengode)."),
      valueName: "kind"))
  var by = "source"
  @Option(
    name: [.long, .customLong("klaim")],
    help: .init(either("Only these claims.", "Hanya klaim ini."), valueName: "code|conclusion"))
  var claim: [String] = []
  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let kind = try Triangulation.Kind.asked(by)
    try conclusion.write(output, study) { study in
      try study.triangulationPage(
        by: kind, claims: claim, scope: try scope.scope(), language: Console.current.language,
        realNames: output.realNames)
    }
  }
}

struct DisplayLedgerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ledger",
      abstract: either("From provisional to final conclusions.", "Kesimpulan sementara sampai akhir."),
      aliases: ["buku-kesimpulan"])
  }

  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let display = try conclusion.write(output, study) {
      try $0.ledgerDisplay(
        language: Console.current.language, isForPeople: !output.chosen().isForPrograms, realNames: output.realNames)
    }
    if display.rowKeys.isEmpty {
      Console.current.tell(
        either(
          "There are no conclusions yet. Write one: anyam conclude add KEY --text \"…\"",
          "Belum ada kesimpulan. Tulis satu: anyam simpulkan add KUNCI --text \"…\""))
    }
  }
}

struct DisplayCheckMatrixCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check-matrix",
      abstract: either("The data check matrix, where “jenuh” is written.", "Matrik cek data, tempat menulis jenuh."),
      discussion: either(
        "Indicators (or codes) by sources. The last column: anyam summary set \"saturated\" --row indicator=… --column conclusion",
        "Indikator (atau kode) menurut berkas data. Kolom terakhir: anyam ringkasan set \"jenuh\" --row indicator=… --column conclusion"
      ), aliases: ["matrik-cek-data"])
  }

  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try conclusion.write(output, study) {
      try $0.checkMatrix(scope.scope(), language: Console.current.language, realNames: output.realNames)
    }
  }
}
