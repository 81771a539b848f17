import Anyam
import ArgumentParser

struct MaskCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mask",
      abstract: either("Names in transcripts, and what stands for them.", "Nama dalam transkrip dan penggantinya."),
      discussion: either(
        """
        Replaced in the words of every display and export; the study's own texts stay, and so do titles, codes, roles, attributes and labels. Real names of informants (anyam informant) are replaced by \
        themselves. --real-names shows them again; anyam export share writes a copy without them.
          anyam mask add "Bu Retno" "[director]"
        """,
        """
        Diganti dalam kata-kata setiap penyajian dan ekspor; teks penelitian tetap, begitu pula judul, kode, peran, keterangan informan dan label. Nama asli informan (anyam informan) diganti dengan \
        sendirinya. --real-names menampilkannya lagi; anyam ekspor share menulis salinan tanpa nama.
          anyam samaran add "Bu Retno" "[direktur]"
        """),
      subcommands: [MaskAddCommand.self, MaskListCommand.self, MaskRemoveCommand.self], aliases: ["samaran"])
  }
}

struct MaskAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: either("Add a name, or change what stands for it.", "Tambah nama, atau ubah penggantinya."),
      aliases: ["tambah"])
  }

  @Argument(help: .init(valueName: "name")) var name: String
  @Argument(help: .init(valueName: "replacement")) var replacement: String
  @OptionGroup var study: StudyOptions

  func run() throws { try study.open().mask(name, as: replacement) }
}

struct MaskListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("Show the list.", "Tampilkan daftarnya."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let masks = try study.open(writable: false).masks()
    try output.write(
      RecordLayout.display(
        "masks", columns: ["name", "replacement"], masks.map { [.text($0.name), .text($0.replacement)] }))
  }
}

struct MaskRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove", abstract: either("Take a name off the list.", "Keluarkan nama dari daftar."),
      aliases: ["hapus"])
  }

  @Argument(help: .init(valueName: "name")) var name: String
  @OptionGroup var study: StudyOptions

  func run() throws { try study.open().unmask(name) }
}
