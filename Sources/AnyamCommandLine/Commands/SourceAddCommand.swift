import Anyam
import ArgumentParser

/// `anyam source add`: a described stub for what has no text.
struct SourceAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: either(
        "Add a photo, scan or recording with a description.", "Tambahkan foto, pindaian atau rekaman dengan deskripsi."),
      discussion: either(
        """
        What it shows, in your words, is its text and can be coded. The file is kept inside the study; with --link, and \
        where it is larger than 64 MiB, only its place and its SHA-256 are.
          anyam source add kiln.jpg --describe "The kiln, unused; tools on the floor" --technique documentation
        """,
        """
        Yang tampak, dengan kata-kata Anda, menjadi teksnya dan dapat dikodekan. Berkasnya disimpan dalam penelitian; dengan \
        --link, dan bila lebih besar dari 64 MiB, hanya letak dan SHA-256-nya.
          anyam sumber add tungku.jpg --describe "Tungku tidak dipakai; alat di lantai" --technique documentation
        """),
      aliases: ["tambah"])
  }

  @Argument(help: .init(either("The file.", "Berkasnya."), valueName: "file")) var file: String
  @Option(
    name: [.long, .customLong("deskripsi")],
    help: .init(either("What it shows.", "Yang tampak di dalamnya."), valueName: "text"))
  var describe: String
  @Flag(
    name: [.long, .customLong("taut")],
    help: .init(either("Leave the file where it is.", "Biarkan berkas di tempatnya.")))
  var link = false
  @OptionGroup var about: CardFlags
  @OptionGroup var study: StudyOptions

  func run() throws {
    let added = try study.open().addStub(absolute(file), description: describe, card: about.card, isLinked: link)
    Console.current.tell(
      either(
        "Added “\(added.source.title)”; the file is \(added.isLinked ? "linked" : "kept inside").",
        "“\(added.source.title)” ditambahkan; berkasnya \(added.isLinked ? "ditautkan" : "disimpan di dalam")."))
    if added.source.technique == nil {
      Console.current.tell([Finding(.techniqueMissing, subject: added.source.title)])
    }
  }
}

struct SourceReferenceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reference",
      abstract: either(
        "Link the recording, photo or scan a source was made from.",
        "Hubungkan rekaman, foto atau pindaian asal berkas data (bahan referensi)."),
      aliases: ["rujukan"])
  }

  @Argument(help: .init(valueName: "source")) var source: String
  @Argument(help: .init(valueName: "file")) var file: String
  @OptionGroup var study: StudyOptions

  func run() throws {
    let digest = try study.open().addReference(absolute(file), to: source)
    Console.current.tell("SHA-256 \(digest)")
  }
}
