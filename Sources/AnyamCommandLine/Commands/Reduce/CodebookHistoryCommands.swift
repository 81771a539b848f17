import Anyam
import ArgumentParser

struct CodebookMergeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: either("Put codes into another one; can be undone.", "Gabungkan kode ke kode lain; dapat diurungkan."),
      discussion: "  anyam codebook merge \"Home visit\" Visiting --into \"Coaching > Visits\"", aliases: ["gabung"])
  }

  @Argument(help: .init(valueName: "code")) var codes: [String]
  @Option(
    name: [.long, .customLong("ke")], help: .init(either("The code that stays.", "Kode yang tetap."), valueName: "code")
  ) var into: String
  @OptionGroup var study: StudyOptions

  func run() throws {
    let study = try study.open()
    let (moved, doubles, children, findings) = try study.mergeCodes(codes, into: into)
    let twice = doubles > 0 ? either(", \(doubles) stood there already", ", \(doubles) sudah ada di sana") : ""
    let codings = counted(moved, "coding", "codings", "pengodean")
    let below =
      children > 0
      ? either(
        ", \(children == 1 ? "1 code" : "\(children) codes") below with all theirs",
        ", beserta \(children) kode di bawahnya dengan pengodeannya") : ""
    Console.current.tell(
      either(
        "\(codings) now with “\(into)”\(twice)\(below). To go back: anyam undo",
        "\(codings) kini pada “\(into)”\(twice)\(below). Untuk kembali: anyam undo"))
    Console.current.tell(findings + (try study.frozenFindings()))
  }
}

struct CodebookSplitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "split",
      abstract: either("Give some codings of a code another one.", "Pindahkan sebagian pengodean ke kode lain."),
      discussion: either(
        """
        Choose by words, by who says it, or one by one; the new code stands beside the old one, or at a path.
          anyam codebook split Evaluation --into "Monthly meeting" --pattern "tiap bulan|bulanan"
          anyam codebook split Evaluation --into "Staff view" --role Staff
          anyam codebook split Evaluation --into "At the end" --coding 1a2b3c4d --coding 5e6f7a8b
        """,
        """
        Pilih menurut kata, menurut penutur, atau satu per satu; kode baru berdiri di samping yang lama, atau pada jalur.
          anyam bukukode split Penilaian --into "Pertemuan bulanan" --pattern "tiap bulan|bulanan"
          anyam bukukode split Penilaian --into "Pandangan staf" --role Staf
          anyam bukukode split Penilaian --into "Di akhir" --coding 1a2b3c4d --coding 5e6f7a8b
        """), aliases: ["pecah"])
  }

  @Argument(help: .init(valueName: "code")) var name: String
  @Option(name: [.long, .customLong("ke")], help: .init(either("The new code.", "Kode baru."), valueName: "code"))
  var into: String
  @Option(name: [.long, .customLong("pola")], help: .init(valueName: "regex")) var pattern: String?
  @Option(name: [.long, .customLong("pengodean")], help: .init(valueName: "id")) var coding: [String] = []
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions

  func run() throws {
    var request = SplitRequest()
    request.pattern = pattern
    request.codings = coding
    request.scope = try scope.scope()
    let study = try study.open()
    let (code, moved, left) = try study.splitCode(name, into: into, request)
    Console.current.tell(
      moved == 0
        ? either(
          "No coding of “\(name)” fits, so nothing was changed.",
          "Tidak ada pengodean “\(name)” yang cocok, jadi tidak ada yang berubah.")
        : either(
          "\(counted(moved, "coding", "codings", "pengodean")) now with “\(code)”, \(left) stay. To go back: anyam undo",
          "\(counted(moved, "coding", "codings", "pengodean")) kini pada “\(code)”, \(left) tetap. Untuk kembali: anyam undo"
        ))
    Console.current.tell(try study.frozenFindings())
  }
}

struct CodebookDiffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: either(
        "What became of the codes between two days or versions.", "Perubahan kode antara dua tanggal atau versi."),
      discussion: "  anyam codebook diff --since 2020-03-01 --until 2020-04-01", aliases: ["beda"])
  }

  @Option(
    name: [.long, .customLong("sejak")],
    help: .init(either("A day (its end) or a version.", "Tanggal (akhir hari) atau versi."), valueName: "day|version"))
  var since: String
  @Option(
    name: [.long, .customLong("sampai")],
    help: .init(either("Now where none is named.", "Sekarang bila tidak disebut."), valueName: "day|version"))
  var until: String?
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let differences = try study.open(writable: false).codebookDifferences(
      since: since, until: until, realNames: output.realNames)
    try output.write(
      RecordLayout.display(
        "codebook-diff", columns: ["change", "code", "before", "after"],
        differences.map { [.text($0.kind.rawValue), .text($0.code), .text($0.before), .text($0.after)] }))
    if differences.isEmpty { Console.current.tell(either("No differences.", "Tidak ada perbedaan.")) }
  }
}

struct CodebookVersionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "version",
      abstract: either("Give the codebook as it stands a name.", "Beri nama pada buku kode saat ini."),
      aliases: ["versi"])
  }

  @Argument(help: .init(valueName: "name")) var name: String
  @OptionGroup var study: StudyOptions

  func run() throws { try study.open().nameCodebook(name, isFrozen: false) }
}

struct CodebookVersionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "versions", abstract: either("List the versions.", "Daftar versi."), aliases: ["daftarversi"])
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let versions = try study.open(writable: false).codebookVersions()
    try output.write(
      RecordLayout.display(
        "versions", columns: ["version", "change", "frozen"],
        versions.map { [.text($0.name), .number($0.clock), .text($0.isFrozen ? "true" : "false")] }))
  }
}

struct CodebookFreezeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "freeze",
      abstract: either("From here on the codebook should stay as it is.", "Mulai sekarang buku kode sebaiknya tetap."),
      discussion: either("Changes stay possible and are pointed out.", "Perubahan tetap mungkin dan akan diingatkan."),
      aliases: ["bekukan"])
  }

  @Argument(help: .init(valueName: "name")) var name: String
  @OptionGroup var study: StudyOptions

  func run() throws { try study.open().nameCodebook(name, isFrozen: true) }
}

struct CodebookThawCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "thaw", abstract: either("Work on the codebook again.", "Kerjakan lagi buku kode."),
      aliases: ["cairkan"])
  }

  @OptionGroup var study: StudyOptions

  func run() throws {
    let name = try study.open().thawCodebook()
    Console.current.tell(
      name.map { either("“\($0)” is now a plain version.", "“\($0)” kini versi biasa.") }
        ?? either("The codebook was not frozen.", "Buku kode tidak dibekukan."))
  }
}
