import Anyam
import ArgumentParser

struct InformantWithdrawCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw",
      abstract: either(
        "Erase everything of somebody who withdrew their consent; cannot be undone.",
        "Hapus semua milik informan yang menarik persetujuannya; tidak dapat diurungkan."),
      discussion: either(
        """
        Their interviews go whole, originals and earlier versions too; in groups their words are replaced letter for letter. Notes on \
        their words, answers and particulars go with them, also from the trail. Code and role stay, so that the ledger can say who \
        withdrew. First see what would go: --dry-run. Then: --yes
        """,
        """
        Wawancaranya dihapus seluruhnya, beserta berkas asli dan versi sebelumnya; dalam kelompok, kata-katanya diganti huruf demi huruf. \
        Catatan tentang ucapannya, tanggapannya dan keterangan dirinya ikut terhapus, juga dari jejak audit. Kode dan perannya tetap, \
        supaya tercatat siapa yang menarik diri. Lihat dahulu: --dry-run. Lalu: --yes
        """),
      aliases: ["tarik"])
  }

  @Argument(help: .init(valueName: "code")) var code: String
  @Flag(
    name: [.long, .customLong("coba")],
    help: .init(either("Only say what would go.", "Hanya tunjukkan yang akan dihapus.")))
  var dryRun = false
  @Flag(name: [.long, .customLong("ya")], help: .init(either("Do it.", "Lakukan."))) var yes = false
  @OptionGroup var study: StudyOptions

  func run() throws {
    // First, so that the warning is in the language of the study.
    let study = try study.open(writable: yes)
    guard dryRun != yes else {
      throw CommandFailure.usage(
        either(
          "This erases for good. See what would go: anyam informant withdraw \(typed(code)) --dry-run; then do it: --yes",
          "Ini menghapus untuk selamanya. Lihat yang akan dihapus: anyam informan withdraw \(typed(code)) --dry-run; lalu lakukan: --yes"
        ))
    }
    let report = try study.withdrawConsent(of: code, isTrial: dryRun)
    func list(_ english: String, _ indonesian: String, _ names: [String]) {
      guard !names.isEmpty else { return }
      Console.current.print(
        either(english, indonesian) + ": " + names.map(TerminalText.safe).joined(separator: ", ") + "\n")
    }
    list("Erased whole", "Dihapus seluruhnya", report.sources)
    list("Words replaced in", "Kata-kata diganti dalam", report.texts)
    if report.earlier > 0 {
      let count = counted(report.earlier, "source", "sources", "berkas data")
      Console.current.print(
        either(
          "Their words go too from \(count) no longer in the study\n",
          "Kata-katanya juga dihapus dari \(count) yang sudah dikeluarkan\n"))
    }
    Console.current.print(either("Codings withdrawn: \(report.codings)\n", "Pengodean ditarik: \(report.codings)\n"))
    Console.current.print(either("Notes and answers: \(report.notes)\n", "Catatan dan tanggapan: \(report.notes)\n"))
    list(
      "Left as they are, nobody knows which words are theirs", "Dibiarkan, karena tidak diketahui mana kata-katanya",
      report.untouched)
    guard yes else { return }
    list(
      "Their words or name still stand here; rewrite them, then run this again",
      "Kata-kata atau namanya masih ada di sini; tulis ulang, lalu jalankan lagi", report.toRewrite)
    for (key, before, after) in report.conclusions {
      Console.current.print("\(key): \(standing(before)) → \(standing(after))\n")
    }
    Console.current.print(
      either(
        "Contents erased: \(report.contents). Looked for in the file: \(report.lookedFor) names and phrases; still there: \(report.stillThere).\n",
        "Isi dihapus: \(report.contents). Dicari dalam berkas: \(report.lookedFor) nama dan frasa; masih ada: \(report.stillThere).\n"
      ))
    list(
      "These copies beside the study still hold everything; delete them, and what you exported before",
      "Salinan di samping penelitian ini masih memuat semuanya; hapus, juga yang pernah diekspor", report.backups)
    if report.stillThere > 0 { throw ExitCode(65) }
  }

  /// `contested, single source, convergent, 3 passages`.
  private func standing(_ one: ConclusionStanding) -> String {
    let words = TriangulationWording(Console.current.language)
    return [
      LedgerWording(Console.current.language).state(one.state), words.verdict(one.bySource, .source),
      words.verdict(one.byTechnique, .technique), counted(one.passages, "passage", "passages", "kutipan"),
    ].joined(separator: ", ")
  }
}
