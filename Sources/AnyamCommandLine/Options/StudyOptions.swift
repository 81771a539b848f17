import Anyam
import ArgumentParser
import Foundation

/// Which study, and in which language to speak.
struct StudyOptions: ParsableArguments {
  @Option(
    name: [.short, .long, .customLong("penelitian")],
    help: .init(
      either(
        "The study. Otherwise ANYAM_STUDY, otherwise the only .anyam file here or in a folder above.",
        "Berkas penelitian. Jika tidak ada: ANYAM_STUDY, lalu satu-satunya berkas .anyam di sini atau di folder atasnya."
      ),
      valueName: "file"))
  var study: String?

  @Option(
    name: .long, help: .init(either("Language of messages: en or id.", "Bahasa pesan: en atau id."), valueName: "en|id")
  )
  var lang: Language?

  /// Opens the study and takes on its language.
  func open(writable: Bool = true) throws -> Study {
    let console = Console.current
    let path = try path()
    Console.current.hasOpened = true
    LargeMemory.expect(studyAt: path)
    let study = try Study.open(path, writable: writable, notice: { console.tell($0) })
    let head = try study.head()
    Console.current.language = lang ?? head.language
    Console.current.study = head.title
    Console.current.codeNames = try study.codeNames(in: Console.current.language)
    return study
  }

  /// Takes on the language of the study, where there is one, for what needs none. One that was named must be there.
  func takeLanguage() throws {
    if let lang { Console.current.language = lang }
    do { try open(writable: false).close() } catch { if study != nil { throw error } }
  }

  private func path() throws -> String {
    if let lang { Console.current.language = lang }
    if let study { return absolute(study) }
    if let named = Console.current.environment["ANYAM_STUDY"], !named.isEmpty { return absolute(named) }
    // Where looking upwards ends, as git has it: a script or a test must not find a study that lies above it by chance.
    let ceiling = Console.current.environment["ANYAM_CEILING"].map { URL(fileURLWithPath: $0).standardizedFileURL.path }
    var folder = URL(fileURLWithPath: Console.current.folder).standardizedFileURL
    while true {
      let found = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
        $0.hasSuffix(".anyam")
      }
      if found.count == 1 { return folder.appendingPathComponent(found[0]).path }
      guard found.isEmpty else { throw StudyError.severalStudies(found.sorted()) }
      let above = folder.deletingLastPathComponent().standardizedFileURL
      guard above.path != folder.path, folder.path != ceiling else { break }
      folder = above
    }
    throw StudyError.noStudyHere
  }
}

/// A path as it was typed, from the folder the command runs in.
func absolute(_ path: String) -> String {
  URL(fileURLWithPath: path, relativeTo: URL(fileURLWithPath: Console.current.folder, isDirectory: true))
    .standardizedFileURL.path
}
