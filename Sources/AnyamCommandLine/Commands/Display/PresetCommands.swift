import Anyam
import ArgumentParser

/// A named matrix as a command: one shape for all of them.
struct PresetCommand<Named: NamedPreset>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Named.preset.rawValue, abstract: Named.abstract, discussion: Named.discussion,
      aliases: Named.preset.aliases)
  }

  @Option(
    name: [.long, .customLong("baris")],
    help: .init(either("Other rows than the usual ones.", "Baris lain dari biasanya."), valueName: "dimension"))
  var rows: String?
  @Option(
    name: [.long, .customLong("kolom")],
    help: .init(either("Other columns than the usual ones.", "Kolom lain dari biasanya."), valueName: "dimension"))
  var columns: String?
  @Option(
    name: [.customLong("by"), .customLong("menurut")],
    help: .init(
      either(
        "What cases are ordered by, or the two traits compared.", "Urutan kasus, atau dua atribut yang dibandingkan."),
      valueName: "attribute"))
  var by: [String] = []
  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try check(rows == nil || Named.preset.takesRows, "--rows")
    try check(columns == nil || Named.preset.takesColumns, "--columns")
    try check(by.isEmpty || Named.preset.traits > 0, "--by")
    try conclusion.write(output, study) { study in
      var request = PresetRequest()
      request.scope = try scope.scope()
      request.rows = try rows.map { try Dimension.named($0) }
      request.columns = try columns.map { try Dimension.named($0) }
      request.by = by.first
      request.traits = by
      request.language = Console.current.language
      request.realNames = output.realNames
      return try study.preset(Named.preset, request)
    }
  }
}

extension PresetCommand {
  /// What a table would not heed is refused.
  private func check(_ isTaken: Bool, _ option: String) throws {
    let name = Named.preset.rawValue
    guard !isTaken else { return }
    throw CommandFailure.usage(
      either(
        "display \(name) is always laid out in the same way: leave \(option) out. For others: anyam display matrix --rows … --columns …",
        "sajikan \(name) selalu tersusun sama: hapus \(option). Untuk susunan lain: anyam sajikan matrix --rows … --columns …"
      ))
  }
}

protocol NamedPreset {
  static var preset: Preset { get }
  static var abstract: String { get }
  static var discussion: String { get }
}

extension NamedPreset {
  static var discussion: String { "" }
}

enum PresetCommands {
  /// In the order of `Preset`.
  static var all: [any ParsableCommand.Type] {
    [
      PresetCommand<RoleOrdered>.self, PresetCommand<Clustered>.self, PresetCommand<Checklist>.self,
      PresetCommand<TimeOrdered>.self, PresetCommand<Events>.self, PresetCommand<Effects>.self,
      PresetCommand<CaseOrdered>.self, PresetCommand<Contrast>.self, PresetCommand<ContentAnalytic>.self,
      PresetCommand<Framework>.self, PresetCommand<Variables>.self, PresetCommand<DataLog>.self,
    ]
  }

  enum RoleOrdered: NamedPreset {
    static let preset = Preset.roleOrdered
    static var abstract: String {
      either("What each role says of each indicator.", "Yang dikatakan tiap peran tentang tiap indikator.")
    }
    static var discussion: String {
      either(
        """
        Rows are the codes below --code; else the indicators of the focus grid, or the themes where there is none. Columns are roles, \
        key informants first. Write the cells yourself; where there is no statement yet, an informant's own words stand in quotation \
        marks. Name rows as the table does: code=… or indicator=…
          anyam summary set "Need was assessed house by house." --row "code=Planning" --column "role=Staff"
          anyam summary set "All roles agree." --row "code=Planning" --column conclusion
          anyam display role-ordered -o roles.docx
        """,
        """
        Barisnya adalah subkode dari --code; bila tidak, indikator kisi-kisi, atau semua tema bila tidak ada kisi-kisi. Kolomnya peran, \
        informan kunci lebih dulu. Isi sel ditulis sendiri; selama belum ada, kata-kata informan tampil dalam tanda kutip. Sebut baris \
        seperti dalam tabel: code=… atau indicator=…
          anyam ringkasan set "Kebutuhan dijajaki dari rumah ke rumah." --row "code=Perencanaan" --column "role=Staf"
          anyam ringkasan set "Semua peran sejalan." --row "code=Perencanaan" --column conclusion
          anyam sajikan role-ordered -o peran.docx
        """)
    }
  }
  enum Clustered: NamedPreset {
    static let preset = Preset.clustered
    static var abstract: String {
      either("Informants, by role, by related themes.", "Informan menurut peran, dengan tema yang berkaitan.")
    }
  }
  enum Checklist: NamedPreset {
    static let preset = Preset.checklist
    static var abstract: String {
      either("Is every part of one thing there? Needs --code.", "Apakah setiap bagian ada? Perlu --code.")
    }
  }
  enum TimeOrdered: NamedPreset {
    static let preset = Preset.timeOrdered
    static var abstract: String {
      either(
        "Themes by month; a blank is nothing new since.", "Tema menurut bulan; kosong berarti belum ada yang baru.")
    }
  }
  enum Events: NamedPreset {
    static let preset = Preset.events
    static var abstract: String {
      either("What was told or seen when, by role.", "Yang diceritakan atau teramati, menurut waktu dan peran.")
    }
  }
  enum Effects: NamedPreset {
    static let preset = Preset.effects
    static var abstract: String {
      either("Outcomes of one thing by role. Needs --code.", "Dampak satu hal menurut peran. Perlu --code.")
    }
  }
  enum CaseOrdered: NamedPreset {
    static let preset = Preset.caseOrdered
    static var abstract: String { either("Informants in the order of --by.", "Informan menurut urutan --by.") }
  }
  enum Contrast: NamedPreset {
    static let preset = Preset.contrast
    static var abstract: String {
      either(
        "A few informants side by side: --informant A --informant B.",
        "Beberapa informan berdampingan: --informant A --informant B.")
    }
  }
  enum ContentAnalytic: NamedPreset {
    static let preset = Preset.contentAnalytic
    static var abstract: String {
      either("How many informants of each role say it.", "Banyaknya informan tiap peran yang menyebutnya.")
    }
  }
  enum Framework: NamedPreset {
    static let preset = Preset.framework
    static var abstract: String {
      either("Informants by themes, with condensed statements.", "Informan dengan tema, berisi pernyataan inti.")
    }
  }
  enum Variables: NamedPreset {
    static let preset = Preset.variables
    static var abstract: String {
      either("One trait by another: --by A --by B.", "Satu atribut dengan atribut lain: --by A --by B.")
    }
  }
  enum DataLog: NamedPreset {
    static let preset = Preset.dataLog
    static var abstract: String {
      either("What was collected of whom, and what is missing.", "Yang sudah diperoleh dari siapa, dan yang belum.")
    }
  }
}
