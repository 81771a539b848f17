import Anyam
import ArgumentParser

/// Which part of the study a question is about. The same everywhere.
struct ScopeOptions: ParsableArguments {
  @Option(
    name: [.long, .customLong("informan")],
    help: .init(either("Only these informants (code).", "Hanya informan ini (kode)."), valueName: "code"))
  var informant: [String] = []

  @Option(
    name: [.long, .customLong("peran")],
    help: .init(either("Only informants of these roles.", "Hanya informan dengan peran ini."), valueName: "role"))
  var role: [String] = []

  @Option(
    name: [.long, .customLong("teknik")],
    help: .init(
      either("Only sources gathered by these techniques.", "Hanya berkas data dengan teknik ini."),
      valueName: "technique"))
  var technique: [String] = []

  @Option(
    name: [.long, .customLong("kode")],
    help: .init(
      either("Only these codes and what is below them.", "Hanya kode ini beserta turunannya."), valueName: "code"))
  var code: [String] = []

  @Option(
    name: [.long, .customLong("pengode")],
    help: .init(either("Only codings of these coders.", "Hanya pengodean oleh pengode ini."), valueName: "name"))
  var coder: [String] = []

  @Option(
    name: [.long, .customLong("sumber")],
    help: .init(either("Only these sources (title).", "Hanya berkas data ini (judul)."), valueName: "title"))
  var source: [String] = []

  @Option(
    name: [.long, .customLong("sejak")],
    help: .init(
      either("Only data collected on or after this day.", "Hanya data yang dikumpulkan sejak tanggal ini."),
      valueName: "date"))
  var since: String?

  @Option(
    name: [.long, .customLong("sampai")],
    help: .init(
      either("Only data collected on or before this day.", "Hanya data yang dikumpulkan sampai tanggal ini."),
      valueName: "date"))
  var until: String?

  @Option(
    name: [.long, .customLong("atribut")],
    help: .init(
      either("Only informants with this attribute.", "Hanya informan dengan atribut ini."), valueName: "name=value"))
  var attribute: [String] = []

  @Option(
    name: [.long, .customLong("tanda")],
    help: .init(either("Only what this run of rules coded.", "Hanya yang dikodekan aturan ini."), valueName: "mark"))
  var mark: [String] = []

  func scope() throws -> Scope {
    var scope = Scope()
    scope.informants = informant
    scope.roles = role
    scope.techniques = try technique.map { try Technique.named($0) }
    scope.codes = code
    scope.coders = coder
    scope.sources = source
    scope.marks = mark
    scope.since = try since.map { try CalendarDate.written($0) }
    scope.until = try until.map { try CalendarDate.written($0) }
    scope.attributes = try attribute.map { text in
      guard let sign = text.firstIndex(of: "=") else { throw StudyError.badPattern(text) }
      return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
    return scope
  }
}
