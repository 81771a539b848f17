import Anyam
import ArgumentParser

struct ConcludeSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set",
      abstract: either(
        "Change what is said of a conclusion, or take it a step further.",
        "Ubah keterangan kesimpulan, atau majukan statusnya."),
      discussion: either(
        """
        States: draft, provisional, contested, verified, revised, withdrawn. Verified is said by you, when every gate holds or was let \
        pass with a reason; every step needs a reason.
          anyam conclude set K1 --rival "The survey was asked for by the donor." --state verified --reason "Return to the field confirms it"
          anyam conclude set K4 --waive G8 --reason "The members have left the village"
        """,
        """
        Status: draft, provisional (sementara), contested (dipertanyakan), verified (kredibel), revised, withdrawn. Kredibel dinyatakan \
        oleh Anda, bila setiap gerbang terpenuhi atau dilewati dengan alasan; setiap langkah perlu alasan.
          anyam simpulkan set K1 --rival "Penjajakan diminta donor." --state verified --reason "Dikuatkan saat kembali ke lapangan"
          anyam simpulkan set K4 --waive G8 --reason "Anggotanya sudah pindah"
        """))
  }

  @Argument(help: .init(valueName: "conclusion")) var conclusion: String
  @Option(name: [.long, .customLong("pernyataan")], help: .init(valueName: "text")) var statement: String?
  @Option(name: [.long, .customLong("klaim")], help: .init(valueName: "code")) var claim: [String] = []
  @Option(name: [.long, .customLong("fokus")], help: .init(valueName: "focus")) var focus: String?
  @Option(name: [.long, .customLong("rumusan")], help: .init(valueName: "text")) var question: String?
  @Option(
    name: [.long, .customLong("tandingan")],
    help: .init(
      either("Another explanation, and why it holds less.", "Penjelasan tandingan dan mengapa kurang kuat."),
      valueName: "text")) var rival: String?
  @Option(
    name: [.long, .customLong("keterwakilan")],
    help: .init(
      either("What you saw when looking at whom it rests on.", "Hasil mencermati siapa yang menjadi tumpuannya."),
      valueName: "text")) var representativeness: String?
  @Option(name: [.long, .customLong("status")], help: .init(valueName: "state")) var state: String?
  @Option(name: [.long, .customLong("alasan")], help: .init(valueName: "text")) var reason = ""
  @Option(
    name: [.long, .customLong("lewati")],
    help: .init(either("Let a gate pass: G1 to G9.", "Lewati satu gerbang: G1 sampai G9."), valueName: "gate"))
  var waive: [Gate] = []
  @Option(
    name: [.long, .customLong("batal-lewati")],
    help: .init(either("Take that back.", "Batalkan itu."), valueName: "gate"))
  var unwaive: [Gate] = []
  @OptionGroup var study: StudyOptions

  func run() throws {
    let study = try study.open()
    var edit = ConclusionEdit()
    edit.statement = statement
    edit.claims = claim
    edit.focus = focus
    edit.question = question
    edit.rival = rival
    edit.representativeness = representativeness
    edit.reason = reason
    edit.waived = waive
    edit.unwaived = unwaive
    edit.state = try state.map { word in
      guard let state = Conclusion.State(word: word) else {
        throw CommandFailure.usage(
          either("“\(word)” is no state. Known: ", "“\(word)” bukan status. Yang dikenal: ")
            + Conclusion.State.allCases.map { glossed($0.rawValue, LedgerWording(Console.current.language).state($0)) }
            .joined(separator: ", "))
      }
      return state
    }
    try study.setConclusion(conclusion, edit)
  }
}

struct ConcludeLinkCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "link",
      abstract: either("Link passages for or against it.", "Hubungkan kutipan yang mendukung atau menentang."),
      discussion: either(
        """
        By ids of codings, by a passage, or by a table with the columns conclusion, source, quote (or start, end), stance, memo, \
        informant. A coding of the conclusion's own code gets another direction for this conclusion only.
          anyam conclude link K5 --source wawancara-KI1 --quote "…" --stance contradict
          anyam conclude link K5 3f2a91c0 77be01aa --stance support
          anyam conclude link --from evidence.csv
        """,
        """
        Dengan id pengodean, dengan kutipan, atau dengan tabel berkolom conclusion, source, quote (atau start, end), stance, memo, \
        informant. Pengodean dari kode kesimpulan itu sendiri mendapat arah lain hanya untuk kesimpulan ini.
          anyam simpulkan link K5 --source wawancara-KI1 --quote "…" --stance contradict
          anyam simpulkan link K5 3f2a91c0 77be01aa --stance support
          anyam simpulkan link --from bukti.csv
        """), aliases: ["hubungkan"])
  }

  @Argument(help: .init(valueName: "conclusion")) var conclusion: String?
  @Argument(help: .init(valueName: "id")) var ids: [String] = []
  @Option(
    name: [.long, .customLong("arah")], help: .init(valueName: "support|qualify|contradict")) var stance: String?
  @Option(name: .long, help: .init(valueName: "text")) var memo = ""
  @Option(name: [.long, .customLong("informan")], help: .init(valueName: "code")) var informant: String?
  @Option(name: [.customLong("from"), .customLong("dari")], help: .init(valueName: "file")) var from: String?
  @OptionGroup var passage: PassageFlags
  @OptionGroup var study: StudyOptions

  func run() throws {
    // Opened first, so that whatever is wrong is said in its language.
    let study = try study.open()
    if let from {
      guard conclusion == nil, ids.isEmpty, stance == nil else {
        throw CommandFailure.usage(
          either("--from takes everything from the table.", "--from mengambil semuanya dari tabel."))
      }
      let (linked, findings) = try study.link(from: absolute(from))
      Console.current.tell(findings)
      Console.current.tell(
        either("\(counted(linked, "passage", "passages", "kutipan")) linked", "\(linked) kutipan terhubung"))
      return
    }
    guard let conclusion else {
      throw CommandFailure.usage(
        either("Name the conclusion, or a table: --from FILE", "Sebut kesimpulannya, atau tabel: --from BERKAS"))
    }
    guard let stance else {
      throw CommandFailure.usage(
        either(
          "Say how it speaks to this conclusion: --stance support, qualify or contradict.",
          "Nyatakan arahnya terhadap kesimpulan ini: --stance support, qualify atau contradict."))
    }
    guard let direction = Stance(word: stance) else { throw StudyError.badStance(stance) }
    let places = ids.map { PassagePlace.coding($0) } + (try passage.place().map { [$0] } ?? [])
    guard !places.isEmpty else { _ = try passage.needed(); return }
    let linked = try study.link(conclusion, to: places, stance: direction, memo: memo, informant: informant)
    Console.current.tell(
      counted(linked.count, "passage", "passages", "kutipan") + either(" linked: ", " terhubung: ")
        + linked.prefix(5).map(\.short).joined(separator: " "))
  }
}

struct ConcludeUnlinkCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unlink",
      abstract: either(
        "Take passages out of it; codings stay codings.", "Keluarkan kutipan darinya; pengodean tetap pengodean."),
      aliases: ["lepas"])
  }

  @Argument(help: .init(valueName: "conclusion")) var conclusion: String
  @Argument(help: .init(valueName: "id")) var ids: [String]
  @Option(name: [.long, .customLong("alasan")], help: .init(valueName: "text")) var reason = ""
  @OptionGroup var study: StudyOptions

  func run() throws {
    let count = try study.open().unlink(conclusion, ids, reason: reason)
    Console.current.tell(either("\(count) taken out", "\(count) dikeluarkan"))
  }
}

struct ConcludeResolveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "resolve",
      abstract: either(
        "Settle a conflict between sources or techniques.", "Selesaikan pertentangan antarsumber atau teknik."),
      discussion: either(
        """
        mistaken: one was mistaken, named by --channel (role, informant, technique or source); it no longer counts. standpoints: all \
        are right, from where they stand. changed: it changed over time. unresolved: reported as it is. A claim that was two claims: \
        anyam conclude split.
        """,
        """
        mistaken: ada yang keliru, disebut dengan --channel (peran, informan, teknik atau berkas data); ia tidak lagi dihitung. \
        standpoints: semuanya benar, karena sudut pandangnya berbeda. changed: berubah dari waktu ke waktu. unresolved: dilaporkan apa \
        adanya. Klaim yang ternyata dua: anyam simpulkan split.
        """), aliases: ["selesaikan"])
  }

  @Argument(help: .init(valueName: "claim")) var claim: String
  @Option(
    name: [.long, .customLong("cara")], help: .init(valueName: "mistaken|standpoints|changed|unresolved"))
  var how: Resolution.Kind
  @Option(name: [.long, .customLong("alasan")], help: .init(valueName: "text")) var why = ""
  @Option(name: [.long, .customLong("saluran")], help: .init(valueName: "name")) var channel = ""
  @OptionGroup var study: StudyOptions

  func run() throws { try study.open().resolve(claim, as: how, reason: why, channel: channel) }
}

struct ConcludeSplitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "split",
      abstract: either(
        "Put several in the place of one that was two claims.", "Pecah satu kesimpulan menjadi beberapa."),
      discussion: either(
        "  anyam conclude split K5 \"Groups are accompanied every month\" \"Evaluation takes place once, at the end\" --reason \"…\"",
        "  anyam simpulkan split K5 \"Pendampingan kelompok tiap bulan\" \"Evaluasi sekali, di akhir program\" --reason \"…\""
      ),
      aliases: ["pecah"])
  }

  @Argument(help: .init(valueName: "conclusion")) var conclusion: String
  @Argument(help: .init(valueName: "statement")) var statements: [String]
  @Option(name: [.long, .customLong("alasan")], help: .init(valueName: "text")) var reason = ""
  @OptionGroup var study: StudyOptions

  func run() throws {
    let new = try study.open().splitConclusion(conclusion, into: statements, reason: reason)
    let keys = new.map(\.key).joined(separator: ", ")
    Console.current.tell(
      either(
        "\(conclusion) is revised; in its place: \(keys). Link their evidence: anyam conclude link \(new[0].key) …",
        "\(conclusion) direvisi; sebagai gantinya: \(keys). Hubungkan buktinya: anyam simpulkan link \(new[0].key) …"))
  }
}
