import Anyam
import ArgumentParser

/// `anyam source replace`: a corrected transcript takes the place of the old one.
struct SourceReplaceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "replace",
      abstract: either(
        "Put a corrected version in its place; codings go over.", "Ganti dengan versi perbaikan; pengodean ikut pindah."
      ),
      discussion: either(
        """
        Codings and memos are carried over by aligning both texts. Listed are those whose passage changed, to be read again, \
        and those that no longer fit: they stay with the old text and count nowhere. One change; to take it back: anyam undo
        """,
        """
        Pengodean dan memo dipindahkan dengan menyejajarkan kedua teks. Yang ditampilkan: kutipan yang berubah, untuk dibaca \
        lagi, dan yang tidak cocok lagi: tetap pada teks lama dan tidak terhitung. Satu perubahan; untuk membatalkannya:
        anyam urungkan
        """),
      aliases: ["ganti"])
  }

  @Argument(help: .init(either("Title or id of the old one.", "Judul atau id yang lama."), valueName: "old")) var old:
    String
  @Argument(
    help: .init(
      either(
        "The corrected file, or a source that was imported.", "Berkas perbaikan, atau berkas data yang sudah diimpor."),
      valueName: "new")) var new: String
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let study = try study.open()
    // A source's title is no path; a path is taken from the folder the command runs in.
    let isTitle = try study.sources().contains { $0.title == new }
    let report = try study.replaceSource(old, with: isTitle ? new : absolute(new))
    let all = try output.chosen() != .text
    let rows = report.rows.filter { all || $0.outcome != .same }
    if all || !rows.isEmpty {
      try output.write(
        RecordLayout.display(
          "replacement",
          columns: ["coding", "outcome", "code", "start", "end", "new-start", "new-end", "quote", "new-quote"],
          rows.map { row in
            [
              .text(row.coding.short), .text(row.outcome.rawValue), .text(row.code), .number(row.before.start),
              .number(row.before.end), row.after.map { .number($0.start) } ?? .empty,
              row.after.map { .number($0.end) } ?? .empty, .text(row.quote), .text(row.newQuote),
            ]
          }))
    }
    Console.current.tell(report.findings)
    let counts = (report.count(.same), report.count(.changed), report.count(.lost))
    Console.current.tell(
      either(
        "“\(report.title)” replaced. Codings carried over: \(counts.0) unchanged, \(counts.1) changed; \(counts.2) no longer fit. To take it back: anyam undo",
        "“\(report.title)” diganti. Pengodean yang pindah: \(counts.0) tetap, \(counts.1) berubah; \(counts.2) tidak cocok lagi. Untuk membatalkannya: anyam undo"
      ))
    if report.memos.lost > 0 {
      Console.current.tell(
        either(
          "\(counted(report.memos.lost, "memo", "memos", "memo")) no longer fit and stay with the old text.",
          "\(report.memos.lost) memo tidak cocok lagi dan tetap pada teks lama."))
    }
  }
}
