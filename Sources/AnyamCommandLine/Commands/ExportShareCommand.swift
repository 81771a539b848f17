import Anyam
import ArgumentParser

struct ExportShareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "share",
      abstract: either(
        "A copy to give away: masked, without originals and real names.",
        "Salinan untuk dibagikan: disamarkan, tanpa berkas asli dan nama asli."),
      discussion: either(
        """
        Names of the mask list and real names of informants are replaced in the texts themselves; original files, file names and the \
        history stay behind. Read the copy before you send it: only names that are on the list are replaced.
          anyam export share -o thesis-shared.anyam
        """,
        """
        Nama dalam daftar samaran dan nama asli informan diganti di dalam teksnya; berkas asli, nama berkas dan riwayat tidak ikut. \
        Baca salinannya sebelum dikirim: hanya nama dalam daftar yang diganti.
          anyam ekspor share -o skripsi-bagikan.anyam
        """),
      aliases: ["bagikan"])
  }

  @Option(
    name: [.customShort("o"), .long],
    help: .init(either("The file to write, .anyam.", "Berkas yang ditulis, .anyam."), valueName: "file")) var output:
    String
  @OptionGroup var study: StudyOptions

  func run() throws {
    let (names, findings) = try study.open(writable: false).share(to: absolute(output))
    Console.current.tell(findings)
    Console.current.tell(
      either(
        "Wrote \(output); \(counted(names, "name was", "names were", "nama")) replaced in its texts. Read it before you send it: anyam quotes -s \(typed(output))",
        "\(output) ditulis; \(names) nama diganti dalam teksnya. Baca sebelum dikirim: anyam kutipan -s \(typed(output))"
      ))
  }
}
