import Anyam
import ArgumentParser

struct MemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "memo", abstract: either("Analytic notes on anything.", "Catatan analitis tentang apa saja."),
      subcommands: [MemoAddCommand.self, MemoListCommand.self, MemoShowCommand.self, MemoDoneCommand.self])
  }
}

struct MemoAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: either("Write one.", "Tulis satu."),
      discussion: either(
        """
        On a passage, a coding, a code, an informant, a visit or a source; on the study where nothing is named. Kinds: analytic \
        (default), methodological, reflexive, surprise (to be followed up; anyam memo done ID).
          anyam memo add "Only the director speaks of this." --code Development --kind surprise
        """,
        """
        Tentang kutipan, pengodean, kode, informan, kunjungan atau berkas data; tentang penelitian bila tidak disebut. Jenis: analytic \
        (bawaan), methodological, reflexive, surprise (perlu ditindaklanjuti; anyam memo done ID).
          anyam memo add "Hanya direktur yang menyebutnya." --code Pengembangan --kind surprise
        """),
      aliases: ["tambah"])
  }

  @Argument(help: .init(valueName: "text")) var text: String
  @Option(name: [.long, .customLong("jenis")], help: .init(valueName: "kind")) var kind: String?
  @Option(name: [.long, .customLong("kode")], help: .init(valueName: "code")) var code: String?
  @Option(name: [.long, .customLong("informan")], help: .init(valueName: "code")) var informant: String?
  @Option(name: [.long, .customLong("kunjungan")], help: .init(valueName: "visit")) var visit: String?
  @OptionGroup var passage: PassageFlags
  @OptionGroup var study: StudyOptions

  func run() throws {
    let kind = try kind.map { word in
      guard let kind = Memo.Kind(word: word) else { throw StudyError.badMemoKind(word) }
      return kind
    }
    let isWholeSource = passage.source != nil && passage.quote == nil && passage.at == nil && passage.turn == nil
    let places: [MemoPlace?] = [
      code.map { .code($0) }, informant.map { .informant($0) }, visit.map { .visit($0) },
      isWholeSource ? passage.source.map { .source($0) } : try passage.place().map { .passage($0) },
    ]
    let named = places.compactMap { $0 }
    guard named.count <= 1 else {
      throw CommandFailure.usage(either("A memo is about one thing.", "Satu memo tentang satu hal."))
    }
    let id = try study.open().addMemo(text, kind: kind ?? .analytic, about: named.first ?? .study)
    Console.current.tell("memo \(id.short)")
  }
}

struct MemoListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: either(
        "List all memos, a supervisor's comments among them.", "Daftar semua memo, termasuk komentar pembimbing."))
  }

  @Option(
    name: [.long, .customLong("jenis")], help: .init(either("Only this kind.", "Hanya jenis ini."), valueName: "kind"))
  var kind: String?
  @Flag(
    name: [.long, .customLong("terbuka")],
    help: .init(either("Only surprises not yet followed up.", "Hanya kejutan yang belum ditindaklanjuti.")))
  var open = false
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let wanted = try kind.map { word in
      guard let kind = Memo.Kind(word: word) else { throw StudyError.badMemoKind(word) }
      return kind
    }
    let memos = try study.open(writable: false).memos(realNames: output.realNames).filter { note in
      (wanted == nil || note.memo.kind == wanted) && (!open || note.memo.kind == .surprise && !note.memo.isFollowedUp)
    }
    try output.write(
      RecordLayout.display(
        "memos", columns: ["source", "lines", "code", "coder", "memo", "quote", "kind", "id"],
        try memos.map { note in
          // What stands in no source says what it is about instead.
          let about = [try output.aboutMemo(note.about), note.informant, note.visit].filter { !$0.isEmpty }
            .joined(separator: " ")
          return [
            .text(note.source.isEmpty ? about : note.source), .text(note.lines.map(LineNumbers.cited) ?? ""),
            .text(note.code), .text(note.coder),
            .text(note.memo.text), .text(note.quote), .text(note.memo.kind.rawValue), .text(note.memo.id.short),
          ]
        }))
  }
}

struct MemoShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: either("Show one whole.", "Tampilkan satu secara utuh."), aliases: ["lihat"])
  }

  @Argument(help: .init(valueName: "id")) var id: String
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let note = try study.open(writable: false).memo(id, realNames: output.realNames)
    let about = [
      try output.aboutMemo(note.about), note.source, note.lines.map { LineNumbers.cited($0) } ?? "", note.code,
      note.informant, note.visit,
    ]
    let followed =
      note.memo.kind == .surprise
      ? note.memo.isFollowedUp ? either("followed up", "sudah ditindaklanjuti") : either("open", "terbuka") : ""
    try output.write(
      RecordLayout.display(
        "memo", columns: ["id", "kind", "about", "coder", "status", "quote", "memo"],
        [
          [
            .text(note.memo.id.short), .text(note.memo.kind.rawValue),
            .text(about.filter { !$0.isEmpty }.joined(separator: " · ")), .text(note.coder), .text(followed),
            .text(note.quote), .text(note.memo.text),
          ]
        ]))
  }
}

struct MemoDoneCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "done", abstract: either("A surprise was followed up.", "Kejutan sudah ditindaklanjuti."),
      aliases: ["selesai"])
  }

  @Argument(help: .init(valueName: "id")) var id: String
  @OptionGroup var study: StudyOptions

  func run() throws { try study.open().followUp(id) }
}

extension OutputOptions {
  /// What a memo is about, in the reader's words; for programs the key.
  fileprivate func aboutMemo(_ key: String) throws -> String {
    guard try chosen().isForReaders, Console.current.language == .indonesian else { return key }
    let words = [
      "coding": "pengodean", "passage": "kutipan", "source": "berkas data", "code": "kode", "informant": "informan",
      "visit": "kunjungan", "study": "penelitian",
    ]
    return words[key] ?? key
  }
}
