import Anyam
import ArgumentParser

struct CodeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "code", abstract: either("Give passages codes.", "Beri kode pada kutipan."),
      discussion: either(
        """
        One passage, by its words, its place or its turn:
          anyam code Planning --source interview-KI1 --quote "we went from house to house" --stance support
        By its own words (in vivo), as a new code:
          anyam code --in-vivo --source interview-KI1 --quote "we went from house to house" --under Planning
        Many at once, every row or none; columns source,start,end,quote,code,coder,stance,memo,informant,retracted:
          anyam code --from codings.csv
        """,
        """
        Satu kutipan, menurut kata-katanya, letaknya atau gilirannya:
          anyam kodekan Perencanaan --source wawancara-KI1 --quote "kami keliling dulu" --stance support
        Dengan kata-katanya sendiri (in vivo), sebagai kode baru:
          anyam kodekan --in-vivo --source wawancara-KI1 --quote "kami keliling dulu" --under Perencanaan
        Banyak sekaligus, semua baris atau tidak sama sekali; kolom source,start,end,quote,code,coder,stance,memo,informant,retracted:
          anyam kodekan --from codings.csv
        """),
      aliases: ["kodekan"])
  }

  @Argument(
    help: .init(either("Codes: name, path (A > B) or id.", "Kode: nama, jalur (A > B) atau id."), valueName: "code"))
  var codes: [String] = []

  @Option(
    name: [.long, .customLong("sumber")],
    help: .init(either("The source (title or id).", "Berkas data (judul atau id)."), valueName: "title")) var source:
    String?
  @Option(name: [.long, .customLong("kutipan")], help: .init(either("Its words.", "Kata-katanya."), valueName: "text"))
  var quote: String?
  @Option(
    name: .long, help: .init(either("Its place in code points.", "Letaknya dalam titik kode."), valueName: "start..end")
  ) var at: String?
  @Option(
    name: [.long, .customLong("giliran")],
    help: .init(either("A whole turn, counted from 1.", "Satu giliran bicara, dihitung dari 1."), valueName: "n"))
  var turn: Int?
  @Option(
    name: [.long, .customLong("arah")],
    help: .init(either("support, qualify or contradict.", "support, qualify atau contradict."), valueName: "stance"))
  var stance: String?
  @Option(name: .long, help: .init(either("A note on it.", "Catatan tentangnya."), valueName: "text")) var memo = ""
  @Option(
    name: [.long, .customLong("pengode")],
    help: .init(either("Who codes.", "Siapa yang mengodekan."), valueName: "name")) var coder: String?
  @Option(
    name: [.long, .customLong("informan")],
    help: .init(
      either(
        "Who is meant, where the turns do not tell.", "Siapa yang dimaksud, bila gilirannya tidak menunjukkannya."),
      valueName: "code")) var informant: String?
  @Option(
    name: [.customLong("from"), .customLong("dari")],
    help: .init(either("A table of codings.", "Tabel pengodean."), valueName: "file")) var from: String?
  @OptionGroup var study: StudyOptions

  @Flag(
    name: .long,
    help: .init(either("The code is called by the words themselves.", "Kode dinamai dengan kata-katanya sendiri.")))
  var inVivo = false
  @Option(
    name: [.long, .customLong("di-bawah")],
    help: .init(either("What a new in vivo code lies below.", "Induk kode in vivo yang baru."), valueName: "code"))
  var under: String?

  func validate() throws {
    let places = [quote != nil, at != nil, turn != nil].filter { $0 }.count
    if from != nil {
      guard codes.isEmpty, source == nil, places == 0 else {
        throw ValidationError(
          either("--from takes everything from the table.", "--from mengambil semuanya dari tabel."))
      }
      return
    }
    guard codes.isEmpty == inVivo, source != nil, places == 1 else {
      throw ValidationError(
        either(
          "Name a code, --source, and one of --quote, --at or --turn; or --from FILE.csv",
          "Sebut kode, --source, dan salah satu dari --quote, --at atau --turn; atau --from BERKAS.csv"))
    }
  }

  func run() throws {
    let study = try study.open()
    let report: CodingReport
    if let from {
      report = try study.code(from: absolute(from))
    } else {
      let direction = try stance.map { word in
        guard let stance = Stance(word: word) else { throw StudyError.badStance(word) }
        return stance
      }
      guard !inVivo else {
        let (code, report) = try study.codeInVivo(
          source: source ?? "", at: try passage(), under: under, stance: direction, memo: memo, coder: coder)
        Console.current.tell(report.findings)
        Console.current.tell("“\(code)”: " + counted(report.codings.count, "coding", "codings", "pengodean"))
        return
      }
      report = try study.code(
        codes, source: source ?? "", at: try passage(), stance: direction, memo: memo, coder: coder,
        informant: informant)
    }
    Console.current.tell(report.findings)
    let ids = (1...5).contains(report.codings.count) ? ": " + report.codings.map(\.short).joined(separator: " ") : ""
    let changed =
      report.changed > 0 ? either(", \(report.changed) changed", ", \(report.changed) berubah") : ""
    Console.current.tell(counted(report.codings.count, "coding", "codings", "pengodean") + ids + changed)
  }

  private func passage() throws -> Passage {
    if let quote { return .quote(quote) }
    if let turn { return .turn(turn) }
    return try .written(at ?? "")
  }
}

struct UncodeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "uncode", abstract: either("Withdraw codings; can be undone.", "Tarik pengodean; dapat diurungkan."),
      aliases: ["lepaskode"])
  }

  @Argument(
    help: .init(
      either("Ids, or at least six digits of each.", "Id, atau paling sedikit enam angka darinya."), valueName: "id"))
  var ids: [String]

  @OptionGroup var study: StudyOptions

  func run() throws {
    let count = try study.open().uncode(ids)
    Console.current.tell(
      either(
        "\(counted(count, "coding", "codings", "pengodean")) withdrawn. To bring them back: anyam undo",
        "\(counted(count, "coding", "codings", "pengodean")) ditarik. Untuk mengembalikannya: anyam undo"))
  }
}
