import Anyam
import ArgumentParser

struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: either("Import transcripts, notes and documents.", "Impor transkrip, catatan dan dokumen."),
      discussion: either(
        """
        Takes everything it can read: text, Word, OpenDocument, RTF, HTML, PDF, subtitles, Whisper, ELAN and more; see anyam \
        readers. What is said of a file holds in this order: these options, the manifest, the file's own front matter, \
        defaults.yaml in its folders, a folder named after a technique. A folder's manifest (.csv or .xlsx) is used by itself. \
        A file that cannot be read is reported; the others go in (exit code 65).

        Coding in Word: put codes into comments, one a line or parted by “;”, with a note behind a colon, and import with \
        --comments codes. Go on in Word and import again: only what is new is added.
          anyam import interview-01.docx --comments codes
        Answers to open questions, one respondent a row:
          anyam import answers.xlsx --respondent Code --answers "What did you learn?"
        """,
        """
        Mengambil semua yang dapat dibaca: teks, Word, OpenDocument, RTF, HTML, PDF, takarir, Whisper, ELAN dan lainnya; \
        lihat anyam pembaca. Keterangan tentang berkas berlaku menurut urutan ini: opsi di sini, manifes, baris awal (front \
        matter) berkas, defaults.yaml di foldernya, nama folder yang sama dengan nama teknik. Manifes (.csv atau .xlsx) dalam folder \
        dipakai dengan sendirinya. Berkas yang tidak terbaca dilaporkan; yang lain tetap masuk (kode 65).

        Mengodekan di Word: tulis kode dalam komentar, satu per baris atau dipisah “;”, catatan di belakang titik dua, lalu \
        impor dengan --comments codes. Lanjutkan di Word dan impor lagi: hanya yang baru ditambahkan.
          anyam impor wawancara-01.docx --comments codes
        Jawaban pertanyaan terbuka, satu responden per baris:
          anyam impor jawaban.xlsx --respondent Kode --answers "Apa yang Anda pelajari?"
        """),
      aliases: ["impor"])
  }

  @Argument(help: .init(either("Files and folders.", "Berkas dan folder."), valueName: "path"))
  var paths: [String] = []

  @Option(
    name: [.long, .customLong("manifes")],
    help: .init(either("A table of files.", "Tabel berkas."), valueName: "file"))
  var manifest: String?

  @OptionGroup var origin: OriginFlags

  @Flag(
    name: [.long, .customLong("coba")],
    help: .init(
      either("Show what would be imported and write nothing.", "Tampilkan yang akan diimpor tanpa menulis apa pun.")))
  var dryRun = false

  @OptionGroup(title: either("Reading", "Pembacaan")) var reading: ReadingFlags
  @OptionGroup(title: either("Tables of answers", "Tabel jawaban")) var survey: SurveyFlags
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    guard !paths.isEmpty || manifest != nil else { throw StudyError.nothingToImport }
    if let empty = paths.first(where: \.isEmpty) { throw StudyError.noSuchFile("“\(empty)”") }
    let study = try study.open(writable: !dryRun)
    let console = Console.current
    let request = ImportRequest(
      paths: paths.map(absolute), manifest: manifest.map(absolute), card: origin.card, options: reading.options,
      survey: survey.request, isTrial: dryRun)
    let report = try study.importFiles(request) { console.progress($0, of: $1) }
    let hasMarks = report.rows.contains { $0.codings + $0.memos > 0 }
    let display = RecordLayout.display(
      "import",
      columns: ["file", "format", "words", "turns", "speakers", "informants"]
        + (hasMarks ? ["codings", "memos"] : []) + ["findings"],
      report.rows.map { row in
        [
          .text(row.file), .text(row.format.rawValue), .number(row.words), .number(row.turns),
          .number(row.speakers), .text(row.informants.joined(separator: " ")),
        ] + (hasMarks ? [.number(row.codings), .number(row.memos)] : []) + [.number(row.findings)]
      })
    if !report.rows.isEmpty { try output.write(display) }
    console.tell(report.findings)
    let failed = report.findings.filter { $0.severity == .error }.count
    console.tell(
      (dryRun
        ? either("\(report.rows.count) would be imported", "\(report.rows.count) akan diimpor")
        : either("\(report.rows.count) imported", "\(report.rows.count) diimpor"))
        + (failed > 0 ? either(", \(failed) not", ", \(failed) tidak") : ""))
    if report.isPartial { throw ExitCode(65) }
  }
}
