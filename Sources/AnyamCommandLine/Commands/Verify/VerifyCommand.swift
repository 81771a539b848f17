import Anyam
import ArgumentParser
import Foundation

struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: either(
        "Examine the study as an examiner would; the verifying is yours.",
        "Periksa penelitian seperti seorang penguji; verifikasinya milik Anda."),
      discussion: either(
        """
        Runs small named checks over conclusions, evidence, people, sources and the codebook. Exit code 1 where one finds an error. \
        How grave a check is, and which are left out, is settled by: anyam settings set severities "code-never-used=off; \
        one-voice=error". See all: anyam verify --list
        """,
        """
        Menjalankan pemeriksaan kecil atas kesimpulan, bukti, orang, berkas data dan buku kode. Kode keluar 1 bila ada galat. Berat \
        ringannya pemeriksaan, dan yang ditinggalkan, diatur dengan: anyam pengaturan set severities "code-never-used=off; \
        one-voice=error". Lihat semua: anyam periksa --list
        """),
      aliases: ["periksa"])
  }

  @Argument(
    help: .init(either("Only these checks.", "Hanya pemeriksaan ini."), valueName: "check")) var checks: [String] = []
  @Flag(
    name: [.long, .customLong("ketat")], help: .init(either("Warnings count as errors.", "Peringatan dihitung galat.")))
  var strict = false
  @Flag(name: [.long, .customLong("daftar")], help: .init(either("List all checks.", "Daftar semua pemeriksaan.")))
  var list = false
  @Option(
    name: [.long, .customLong("jelaskan")],
    help: .init(
      either("Say what a check asks, and why.", "Jelaskan yang ditanyakan pemeriksaan, dan alasannya."),
      valueName: "check"))
  var explain: String?
  @Option(
    name: .long,
    help: .init(
      either("text, json, junit, html, csv, …", "text, json, junit, html, csv, …"), valueName: "format"))
  var format: String?
  @Option(
    name: [.customShort("o"), .long],
    help: .init(
      either("Write to this file; .xml is JUnit.", "Tulis ke berkas ini; .xml adalah JUnit."), valueName: "file"))
  var output: String?
  @OptionGroup var study: StudyOptions

  func run() throws {
    if let explain { return try self.explain(explain) }
    if list {
      try study.takeLanguage()
      return Console.current.print(Self.listed())
    }
    let examination = try study.open(writable: false).examine(checks)
    let wording = Console.current.wording
    let rows = examination.found.map { severity, observation in
      let sentence = wording.sentence(observation)
      return ExaminationLayout.Row(
        severity: severity, check: observation.check.rawValue, subject: observation.subject, text: sentence.text,
        next: sentence.next)
    }
    let layout = ExaminationLayout(
      rows, checks: examination.checks.map(\.rawValue), closing: wording.examination, language: wording.language,
      data: examination.data.digest)
    try OutputOptions.write(try bytes(layout), to: output)
    let fails = examination.count(.error) + (strict ? examination.count(.warning) : 0)
    if fails > 0 { throw ExitCode(1) }
  }

  private func bytes(_ layout: ExaminationLayout) throws -> [UInt8] {
    let ending = output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? "text"
    let name = format ?? ending
    if let output, let format {
      let known = OutputFormat(rawValue: format)
      try OutputOptions.check(
        output, endsLike: format, ending: known?.endings[0] ?? "xml", isOffice: known?.isBinary ?? false)
    }
    if name == "junit" || name == "xml" { return Array(layout.junit(isStrict: strict).utf8) }
    guard let format = OutputFormat(rawValue: name) ?? OutputFormat(fileExtension: name) else {
      throw CommandFailure.usage(
        either(
          "“\(name)” is no format. Known: text, json, junit, html, csv, tsv, markdown, docx, xlsx.",
          "“\(name)” bukan format. Yang dikenal: text, json, junit, html, csv, tsv, markdown, docx, xlsx."))
    }
    switch format {
    case .text: return Array(layout.text(width: output == nil ? Console.current.width : 100).utf8)
    case .json: return Array(layout.json().text.utf8)
    default:
      let style = WritingStyle(language: Console.current.language, width: 100, study: Console.current.study)
      do { return try DisplayWriter.write(layout.display(), as: format, style: style).bytes } catch {
        throw CommandFailure.cannotWrite(output ?? name)
      }
    }
  }

  private func explain(_ name: String) throws {
    try study.takeLanguage()
    guard let check = CheckKind(rawValue: name.lowercased()) else {
      throw StudyError.unknownCheck(
        name, nearest: Wording.nearest(name, in: CheckKind.allCases.map(\.rawValue)))
    }
    let wording = Console.current.wording
    Console.current.print(
      TerminalText.folded(
        "\(check.rawValue) (\(wording.severity(check.severity))): \(wording.explanation(check))",
        to: Console.current.width
      ).joined(separator: "\n") + "\n")
  }

  /// Every check with how grave it is and what it asks: the page of checks in the manual.
  private static func listed() -> String {
    let wording = Console.current.wording
    return CheckKind.allCases.map { check in
      TerminalText.folded(
        "\(check.rawValue) (\(wording.severity(check.severity))): \(wording.explanation(check))",
        to: Console.current.width - 2
      ).joined(separator: "\n  ")
    }.joined(separator: "\n") + "\n"
  }
}
