import Anyam
import ArgumentParser

struct InformantCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "informant",
      abstract: either("The people asked and watched.", "Orang yang diwawancarai dan diamati."),
      subcommands: [
        InformantListCommand.self, InformantAddCommand.self, InformantSetCommand.self, InformantImportCommand.self,
        InformantWithdrawCommand.self,
      ],
      aliases: ["informan"])
  }
}

struct InformantListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("List all informants.", "Daftar semua informan."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let study = try study.open(writable: false)
    let masking = try study.masking(realNames: output.realNames)
    let informants = try study.informants().map { $0.masked(by: masking) }
    var traits: [String] = []
    for name in informants.flatMap({ $0.attributes.map(\.name) }) where !traits.contains(name) { traits.append(name) }
    let columns = ["code", "pseudonym", "role", "kind"] + (output.realNames ? ["name"] : []) + ["reason"] + traits
    var display = RecordLayout.display(
      "informants", columns: columns,
      informants.map { informant in
        var cells = [informant.code, informant.pseudonym, informant.role, informant.kind?.rawValue ?? ""]
        if output.realNames { cells.append(informant.realName) }
        cells.append(informant.reason)
        cells += traits.map { trait in informant.attributes.first { $0.name == trait }?.value ?? "" }
        return cells.map { .text($0) }
      })
    // The first column names the rows.
    for (at, trait) in traits.enumerated() {
      display.acrossOf[columns.count - 1 - traits.count + at] = "attribute:" + trait
    }
    try output.write(display)
  }
}

/// What can be said of an informant.
struct InformantFields: ParsableArguments {
  @Option(
    name: [.long, .customLong("samaran")],
    help: .init(either("Name shown instead of the real one.", "Nama yang ditampilkan."))) var pseudonym: String?
  @Option(
    name: [.long, .customLong("peran")],
    help: .init(either("Position: director, staff, member.", "Jabatan: direktur, staf, anggota."))) var role: String?
  @Option(
    name: [.long, .customLong("jenis")],
    help: .init(either("key, primary or supporting.", "key (kunci), primary (utama) atau supporting (pendukung).")))
  var kind: String?
  @Option(
    name: [.long, .customLong("nama")], help: .init(either("Real name, kept apart.", "Nama asli, disimpan terpisah.")))
  var name: String?
  @Option(name: [.long, .customLong("alasan")], help: .init(either("Why chosen.", "Alasan pemilihan."))) var reason:
    String?
  @Option(
    name: [.long, .customLong("atribut")],
    help: .init(either("Anything else.", "Keterangan lain."), valueName: "name=value")) var attribute: [String] = []

  var isEmpty: Bool { [pseudonym, role, kind, name, reason].allSatisfy { $0 == nil } && attribute.isEmpty }

  func apply(to informant: inout Informant) throws {
    if let pseudonym { informant.pseudonym = pseudonym }
    if let role { informant.role = role }
    if let kind {
      guard let known = InformantKind(word: kind) else { throw StudyError.badKind(kind) }
      informant.kind = known
    }
    if let name { informant.realName = name }
    if let reason { informant.reason = reason }
    for text in attribute {
      guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { throw StudyError.badPattern(text) }
      let trait = Attribute(name: String(text[..<sign]), value: String(text[text.index(after: sign)...]))
      if let at = informant.attributes.firstIndex(where: { $0.name == trait.name }) {
        informant.attributes[at].value = trait.value
      } else {
        informant.attributes.append(trait)
      }
    }
  }
}

struct InformantAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: either("Add one informant.", "Tambah satu informan."), aliases: ["tambah"])
  }

  @Argument(help: .init(either("Short name: KI1.", "Kode singkat: KI1."), valueName: "code")) var code: String
  @OptionGroup var fields: InformantFields
  @OptionGroup var study: StudyOptions

  func run() throws {
    var informant = Informant(code: code)
    try fields.apply(to: &informant)
    try study.open().add(informant)
  }
}

struct InformantSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set", abstract: either("Change what is known of an informant.", "Ubah keterangan informan."))
  }

  @Argument(help: .init(either("Code or id.", "Kode atau id."), valueName: "code")) var code: String
  @OptionGroup var fields: InformantFields
  @OptionGroup var study: StudyOptions

  func run() throws {
    guard !fields.isEmpty else { throw CommandFailure.nothingGiven("anyam informant set", "anyam informan set") }
    var probe = Informant(code: code)
    try fields.apply(to: &probe)
    try study.open().setInformant(code) { try? fields.apply(to: &$0) }
  }
}

struct InformantImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: either("Take informants from a table.", "Ambil informan dari tabel."),
      discussion: either(
        "Columns: code,pseudonym,role,kind,name,reason; every further column is an attribute.",
        "Kolom: code,pseudonym,role,kind,name,reason; kolom lain menjadi atribut."),
      aliases: ["impor"])
  }

  @Argument(help: .init(valueName: "file.csv")) var file: String
  @OptionGroup var study: StudyOptions

  func run() throws {
    let (added, changed) = try study.open().importInformants(from: absolute(file))
    Console.current.tell(
      either(
        "\(counted(added, "informant", "informants", "informan")) added, \(changed) changed",
        "\(added) informan ditambahkan, \(changed) diubah"))
  }
}
