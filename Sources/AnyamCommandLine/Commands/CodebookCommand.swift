import Anyam
import ArgumentParser
import Foundation

struct CodebookCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "codebook", abstract: either("The tree of codes and their rules.", "Pohon kode dan aturannya."),
      subcommands: [
        CodebookListCommand.self, CodebookImportCommand.self, CodebookExportCommand.self, CodebookAddCommand.self,
        CodebookDefineCommand.self, CodebookRenameCommand.self, CodebookMoveCommand.self, CodebookMergeCommand.self,
        CodebookSplitCommand.self, CodebookRemoveCommand.self, CodebookDiffCommand.self, CodebookVersionCommand.self,
        CodebookVersionsCommand.self, CodebookFreezeCommand.self, CodebookThawCommand.self,
      ],
      aliases: ["bukukode"])
  }
}

struct CodebookListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("List all codes.", "Daftar semua kode."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let study = try study.open(writable: false)
    let data = try study.data().masked(by: study.masking(realNames: output.realNames))
    let language = Console.current.language
    var codings = [Int](repeating: 0, count: data.codebook.codes.count)
    for code in data.codings.codes { codings[Int(code)] += 1 }
    try output.write(
      RecordLayout.display(
        "codes", columns: ["code", "codings", "definition", "id"],
        data.codebook.codes.indices.map { index in
          let code = data.codebook.codes[index]
          let definition = code.definitions[language] ?? code.definition
          return [.text(data.codebook.keys[index]), .number(codings[index]), .text(definition), .text(code.id.short)]
        }))
  }
}

struct CodebookImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: either("Take codes from YAML or CSV.", "Ambil kode dari YAML atau CSV."),
      discussion: either(
        "Columns: code,parent,definition,when,when-not,example,colour,code-id,code-en; all but code optional. The parent is a path (Planning > Needs), or the name of a code that stands in the table once.",
        "Kolom: code,parent,definition,when,when-not,example,colour,code-id,code-en; selain code boleh tidak ada. Induk ditulis sebagai jalur (Perencanaan > Kebutuhan), atau nama kode yang hanya sekali ada di tabel."
      ),
      aliases: ["impor"])
  }

  @Argument(help: .init(valueName: "file")) var file: String
  @OptionGroup var study: StudyOptions

  func run() throws {
    let (added, updated, findings) = try study.open().importCodebook(from: absolute(file))
    Console.current.tell(findings)
    Console.current.tell(
      either(
        "\(counted(added, "code", "codes", "kode")) added, \(updated) changed",
        "\(added) kode ditambahkan, \(updated) diubah"))
  }
}

struct CodebookExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: either("Write the codebook as YAML or a table.", "Tulis buku kode sebagai YAML atau tabel."),
      aliases: ["ekspor"])
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let study = try study.open(writable: false)
    let codebook = try study.codebook().masked(by: study.masking(realNames: output.realNames))
    let ending = output.output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() }
    let isYAML = ending.map { ["yaml", "yml"].contains($0) } ?? true
    if isYAML, let file = output.output, let format = output.format {
      throw OutputOptions.mismatch(file, endsLike: "yaml", format: format.rawValue, ending: format.endings[0])
    }
    guard output.format == nil, isYAML else {
      try output.write(CodebookWriter.display(codebook))
      return
    }
    try output.write(CodebookWriter.yaml(codebook, title: try study.head().title))
  }
}

/// What can be said of a code.
struct CodeFields: ParsableArguments {
  @Option(name: [.long, .customLong("definisi")]) var definition: String?
  @Option(name: [.long, .customLong("kapan")], help: .init(either("When to use it.", "Kapan dipakai."))) var when:
    String?
  @Option(name: [.long, .customLong("kapan-tidak")], help: .init(either("When not.", "Kapan tidak."))) var whenNot:
    String?
  @Option(name: [.long, .customLong("contoh")]) var example: String?
  @Option(name: [.long, .customLong("warna")], help: .init(valueName: "#rrggbb")) var colour: String?
  @Option(
    name: .customLong("code-id"), help: .init(either("Its name in Indonesian.", "Namanya dalam bahasa Indonesia.")))
  var indonesian: String?
  @Option(name: .customLong("code-en"), help: .init(either("Its name in English.", "Namanya dalam bahasa Inggris.")))
  var english: String?

  func validate() throws {
    guard let colour, !colour.isEmpty else { return }
    guard colour.count == 7, colour.first == "#", colour.dropFirst().allSatisfy(\.isHexDigit) else {
      throw ValidationError(
        either("“\(colour)” is no colour. Write #0072b2.", "“\(colour)” bukan warna. Tulis #0072b2."))
    }
  }

  var isEmpty: Bool {
    [definition, when, whenNot, example, colour, indonesian, english].allSatisfy { $0 == nil }
  }

  func apply(to code: inout Code) {
    if let definition { code.definition = definition }
    if let when { code.whenToUse = when }
    if let whenNot { code.whenNotToUse = whenNot }
    if let example { code.example = example }
    if let colour { code.colour = colour.lowercased() }
    if let indonesian { code.names[.indonesian] = indonesian }
    if let english { code.names[.english] = english }
  }
}

struct CodebookAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: either("Add one code.", "Tambah satu kode."), aliases: ["tambah"])
  }

  @Argument(help: .init(either("Name or path.", "Nama atau jalur."), valueName: "code")) var code: String
  @Option(name: [.long, .customLong("induk")], help: .init(either("The code above it.", "Kode di atasnya.")))
  var parent: String?
  @OptionGroup var fields: CodeFields
  @OptionGroup var study: StudyOptions

  func run() throws {
    let study = try study.open()
    try study.addCode(code, parent: parent) { fields.apply(to: &$0) }
    Console.current.tell(try study.frozenFindings())
  }
}

struct CodebookDefineCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "define", abstract: either("Say what a code means.", "Jelaskan arti kode."), aliases: ["jelaskan"])
  }

  @Argument(help: .init(valueName: "code")) var code: String
  @OptionGroup var fields: CodeFields
  @OptionGroup var study: StudyOptions

  func run() throws {
    guard !fields.isEmpty else { throw CommandFailure.nothingGiven("anyam codebook define", "anyam bukukode jelaskan") }
    let study = try study.open()
    try study.defineCode(code) { fields.apply(to: &$0) }
    Console.current.tell(try study.frozenFindings())
  }
}

struct CodebookRenameCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rename",
      abstract: either("Give a code another name; its codings stay.", "Ganti nama kode; pengodeannya tetap."),
      aliases: ["ganti"])
  }

  @Argument(help: .init(valueName: "code")) var code: String
  @Argument(help: .init(valueName: "name")) var name: String
  @OptionGroup var study: StudyOptions

  func run() throws {
    let study = try study.open()
    tellMoved(try study.renameCode(code, to: name))
    Console.current.tell(try study.frozenFindings())
  }
}

struct CodebookMoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "move",
      abstract: either(
        "Put a code elsewhere in the tree; its codings stay.", "Pindahkan kode dalam pohon; pengodeannya tetap."),
      aliases: ["pindah"])
  }

  @Argument(help: .init(valueName: "code")) var code: String
  @Option(
    name: [.long, .customLong("induk")],
    help: .init(either("The new parent; nothing for the top.", "Induk baru; kosong untuk paling atas."))) var parent:
    String?
  @OptionGroup var study: StudyOptions

  func run() throws {
    let study = try study.open()
    tellMoved(try study.moveCode(code, under: parent.flatMap { $0.isEmpty ? nil : $0 }))
    Console.current.tell(try study.frozenFindings())
  }
}

private func tellMoved(_ moved: (before: String, after: String, codings: Int)) {
  Console.current.tell(
    either(
      "“\(moved.before)” is now “\(moved.after)”; \(counted(moved.codings, "coding stays", "codings stay", "pengodean")) with it. To go back: anyam undo",
      "“\(moved.before)” kini “\(moved.after)”; \(counted(moved.codings, "coding", "codings", "pengodean")) tetap bersamanya. Untuk kembali: anyam undo"
    )
  )
}

struct CodebookRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove",
      abstract: either(
        "Take a code and what is below it out; can be undone.", "Keluarkan kode beserta turunannya; dapat diurungkan."),
      aliases: ["hapus"])
  }

  @Argument(help: .init(valueName: "code")) var code: String
  @OptionGroup var study: StudyOptions

  func run() throws {
    let study = try study.open()
    let (codes, codings) = try study.removeCode(code)
    let names = codes.map { "“\($0)”" }.joined(separator: ", ")
    Console.current.tell(
      either(
        "Took out \(names) and withdrew \(counted(codings, "coding", "codings", "pengodean")). To bring all of it back: anyam undo",
        "\(names) dikeluarkan dan \(counted(codings, "coding", "codings", "pengodean")) ditarik. Untuk mengembalikan semuanya: anyam undo"
      ))
  }
}
