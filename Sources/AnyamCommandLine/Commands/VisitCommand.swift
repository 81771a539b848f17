import Anyam
import ArgumentParser

struct VisitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "visit", abstract: either("Occasions in the field.", "Kunjungan lapangan."),
      subcommands: [
        VisitListCommand.self, VisitAddCommand.self, VisitSetCommand.self, VisitImportCommand.self,
        VisitRecheckCommand.self,
      ], aliases: ["kunjungan"])
  }
}

struct VisitListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: either("List all visits.", "Daftar semua kunjungan."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let study = try study.open(writable: false)
    let masking = try study.masking(realNames: output.realNames)
    let visits = try study.visits().map { $0.masked(by: masking) }
    try output.write(
      RecordLayout.display(
        "visits", columns: ["name", "date", "until", "place", "who", "phase", "purpose", "summary"],
        visits.map { visit in
          [
            visit.name, visit.date?.description ?? "", visit.until?.description ?? "", visit.place, visit.who,
            visit.phase?.rawValue ?? "", visit.purpose, visit.summary,
          ].map { .text($0) }
        }))
  }
}

struct VisitAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: either("Add a visit.", "Tambah kunjungan."), aliases: ["tambah"])
  }

  @Argument(help: .init(either("What it is called: 1, 2, …", "Namanya: 1, 2, …"), valueName: "name")) var name: String
  @OptionGroup var fields: VisitFields
  @OptionGroup var study: StudyOptions

  func run() throws {
    var visit = Visit(name: name)
    try fields.apply(to: &visit)
    try study.open().add(visit)
  }
}

/// What can be said of a visit.
struct VisitFields: ParsableArguments {
  @Option(name: [.long, .customLong("tanggal")]) var date: String?
  @Option(
    name: [.long, .customLong("sampai")],
    help: .init(either("The last day, of several.", "Hari terakhir, bila beberapa hari."), valueName: "date"))
  var until: String?
  @Option(name: [.long, .customLong("tempat")]) var place: String?
  @Option(name: [.long, .customLong("siapa")], help: .init(either("Who went.", "Siapa yang pergi."))) var who: String?
  @Option(
    name: [.long, .customLong("tahap")],
    help: .init(either("initial or extension.", "initial (awal) atau extension (perpanjangan)."))) var phase:
    Visit.Phase?
  @Option(name: [.long, .customLong("tujuan")], help: .init(either("What it is for.", "Untuk apa."))) var purpose:
    String?
  @Option(
    name: [.long, .customLong("ringkasan")],
    help: .init(
      either("What was learned, and what to ask next (contact summary).", "Yang diperoleh, dan yang perlu ditanyakan."))
  ) var summary: String?

  func apply(to visit: inout Visit) throws {
    if let date { visit.date = try CalendarDate.written(date) }
    if let until { visit.until = try CalendarDate.written(until) }
    if let place { visit.place = place }
    if let who { visit.who = who }
    if let phase { visit.phase = phase }
    if let purpose { visit.purpose = purpose }
    if let summary { visit.summary = summary }
  }
}

struct VisitSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set", abstract: either("Change what is known of a visit.", "Ubah keterangan kunjungan."))
  }

  @Argument(help: .init(valueName: "name")) var name: String
  @OptionGroup var fields: VisitFields
  @OptionGroup var study: StudyOptions

  func run() throws {
    var checked = Visit(name: name)
    try fields.apply(to: &checked)
    try study.open().setVisit(name) { visit in try? fields.apply(to: &visit) }
  }
}

struct VisitImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: either("Take visits from a table.", "Ambil kunjungan dari tabel."),
      discussion: either(
        "Columns: visit, date, end, place, who, phase, purpose, summary. A visit that is there already is brought up to date.",
        "Kolom: visit (kunjungan), date, end, place, who, phase, purpose, summary. Kunjungan yang sudah ada diperbarui."
      ),
      aliases: ["impor"])
  }

  @Argument(help: .init(valueName: "file")) var file: String
  @OptionGroup var study: StudyOptions

  func run() throws {
    let (added, changed, findings) = try study.open().importVisits(from: absolute(file))
    Console.current.tell(findings)
    Console.current.tell(
      either(
        "\(counted(added, "visit", "visits", "kunjungan")) added, \(changed) changed",
        "\(added) kunjungan ditambahkan, \(changed) diubah"))
  }
}

struct VisitRecheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "recheck",
      abstract: either(
        "What became of conclusions taken back to the field.", "Nasib kesimpulan yang dibawa kembali ke lapangan."),
      discussion: either(
        "  anyam visit recheck 4 K1 K2 --outcome confirmed\n  anyam visit recheck 4 K3 --outcome no-support",
        "  anyam kunjungan recheck 4 K1 K2 --outcome confirmed\n  anyam kunjungan recheck 4 K3 --outcome no-support"))
  }

  @Argument(help: .init(valueName: "visit")) var visit: String
  @Argument(help: .init(valueName: "conclusion")) var conclusions: [String]
  @Option(name: [.long, .customLong("hasil")], help: .init(valueName: "confirmed|changed|new|no-support")) var outcome:
    Recheck.Outcome
  @Option(name: .long, help: .init(valueName: "text")) var memo = ""
  @OptionGroup var study: StudyOptions

  func run() throws { try study.open().addRecheck(visit: visit, conclusions, outcome: outcome, memo: memo) }
}
