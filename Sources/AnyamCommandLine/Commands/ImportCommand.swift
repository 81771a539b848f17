import Anyam
import ArgumentParser

struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: either("Import transcripts, notes and documents.", "Impor transkrip, catatan dan dokumen."),
      discussion: either(
        """
        Reads .txt, .md and .docx. What is said of a file holds in this order: these options, the manifest, the file's
        own front matter, defaults.yaml in its folders, a folder named after a technique. A folder's manifest.csv is
        used by itself. A file that cannot be read is reported; the others go in (exit code 65).
        """,
        """
        Membaca .txt, .md dan .docx. Keterangan tentang berkas berlaku menurut urutan ini: opsi di sini, manifes, baris
        awal (front matter) berkas, defaults.yaml di foldernya, nama folder yang sama dengan nama teknik. manifest.csv
        dalam folder dipakai dengan sendirinya. Berkas yang tidak terbaca dilaporkan; yang lain tetap masuk (kode 65).
        """),
      aliases: ["impor"])
  }

  @Argument(help: .init(either("Files and folders.", "Berkas dan folder."), valueName: "path"))
  var paths: [String] = []

  @Option(
    name: [.long, .customLong("manifes")],
    help: .init(either("A table of files.", "Tabel berkas."), valueName: "file.csv"))
  var manifest: String?

  @Option(
    name: [.long, .customLong("teknik")],
    help: .init(either("How they were gathered.", "Cara pengumpulannya."), valueName: "technique"))
  var technique: String?

  @Option(
    name: [.long, .customLong("informan")],
    help: .init(either("Whose data it is (code).", "Data milik siapa (kode)."), valueName: "code"))
  var informant: [String] = []

  @Option(
    name: [.long, .customLong("tanggal")],
    help: .init(either("Day of collection.", "Tanggal pengumpulan."), valueName: "date"))
  var date: String?

  @Option(
    name: [.long, .customLong("kunjungan")],
    help: .init(either("Visit it belongs to.", "Kunjungan tempat asalnya."), valueName: "name"))
  var visit: String?

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    guard !paths.isEmpty || manifest != nil else { throw StudyError.nothingToImport }
    if let empty = paths.first(where: \.isEmpty) { throw StudyError.noSuchFile("“\(empty)”") }
    let study = try study.open()
    let console = Console.current
    var card = SourceCard()
    card.technique = technique
    card.informants = informant
    card.date = date
    card.visit = visit
    let request = ImportRequest(paths: paths.map(absolute), manifest: manifest.map(absolute), card: card)
    let report = try study.importFiles(request) { console.progress($0, of: $1) }
    let display = RecordLayout.display(
      "import", columns: ["file", "format", "words", "turns", "speakers", "informants", "findings"],
      report.rows.map { row in
        [
          .text(row.file), .text(row.format), .number(row.words), .number(row.turns),
          .number(row.speakers), .text(row.informants.joined(separator: " ")), .number(row.findings),
        ]
      })
    if !report.rows.isEmpty { try output.write(display) }
    console.tell(report.findings)
    let failed = report.findings.filter { $0.severity == .error }.count
    console.tell(
      either("\(report.rows.count) imported", "\(report.rows.count) diimpor")
        + (failed > 0 ? either(", \(failed) not", ", \(failed) tidak") : ""))
    if report.isPartial { throw ExitCode(65) }
  }
}
