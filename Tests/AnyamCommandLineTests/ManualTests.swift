import Anyam
import AnyamCommandLine
import Foundation
import Testing

/// Runs the manual: every command in Documentation/Manual stands there with its output and exit code, and is true.
///
/// A chapter is Markdown. A block ```` ```file NAME ```` is a file the reader has; a block ```` ```console ```` holds
/// commands behind `$ `, each followed by what it prints (results, then messages) and, where it is not 0, by `[exit N]`.
/// Ids and times, which differ from run to run, stand as `xxxxxxxx`. `ANYAM_RECORD=1` writes the outputs anew.
@Suite struct ManualTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let chapters: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("Documentation/Manual").path))
    ?? [])
    .filter { $0.hasSuffix(".md") }.sorted()

  @Test func thereIsAManual() { #expect(Self.chapters.count >= 6) }

  /// Every display, format and command has its place in the manual, with what it prints.
  @Test func everythingIsInTheManual() throws {
    let manual = try Self.chapters.map {
      try String(contentsOf: Self.folder.appendingPathComponent("Documentation/Manual/" + $0), encoding: .utf8)
    }.joined(separator: "\n")
    for preset in Preset.allCases { #expect(manual.contains("sajikan \(preset.rawValue)"), "\(preset.rawValue)") }
    for kind in [
      "narrative", "matrix", "frequencies", "tree", "cooccurrence", "relations", "network", "flowchart", "timeline",
      "profile", "words", "triangulation", "ledger", "check-matrix",
    ] { #expect(manual.contains("sajikan \(kind)"), "\(kind)") }
    for check in CheckKind.allCases { #expect(manual.contains("\n\(check.rawValue) ("), "\(check)") }
    for format in OutputFormat.allCases { #expect(manual.contains("\n\(format.rawValue) "), "\(format)") }
    for name in [
      "autocode", "summary", "translation", "aside", "weight", "memo", "find", "quotes --where", "mask", "relation",
      "datacode", "focus import", "channel", "conclude add", "conclude link", "conclude split", "conclude resolve",
      "conclude check", "conclude show", "negative search", "negative add", "member-check add", "debriefing add",
      "reading",
      "visit import", "visit recheck", "credibility", "saturation", "verify", "plan", "informant withdraw",
      "codebook merge", "codebook split", "codebook diff", "codebook freeze", "export share",
    ] { #expect(manual.contains("$ anyam \(name)"), "\(name)") }
  }

  @Test(arguments: chapters)
  func chapterIsTrue(_ chapter: String) throws {
    let path = Self.folder.appendingPathComponent("Documentation/Manual/" + chapter)
    let written = try String(contentsOf: path, encoding: .utf8)
    let run = try Chapter(written).run(corpus: Self.folder.appendingPathComponent("corpus").path, Self.folder.path)
    if ProcessInfo.processInfo.environment["ANYAM_RECORD"] == "1" {
      try run.write(to: path, atomically: true, encoding: .utf8)
    } else {
      let (left, right) = (
        written.split(separator: "\n", omittingEmptySubsequences: false),
        run.split(separator: "\n", omittingEmptySubsequences: false)
      )
      for (at, pair) in zip(left, right).enumerated() where pair.0 != pair.1 {
        Issue.record("\(chapter) line \(at + 1): the manual says “\(pair.0)”, anyam “\(pair.1)”")
        return
      }
      #expect(left.count == right.count)
    }
  }
}

private struct Chapter {
  let lines: [Substring]
  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The chapter with what its commands print now.
  func run(corpus: String, _ repository: String) throws -> String {
    let folder = NSTemporaryDirectory() + "anyam-manual-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.copyItem(atPath: corpus, toPath: folder + "/corpus")
    try FileManager.default.copyItem(atPath: repository + "/codebooks", toPath: folder + "/codebooks")
    var output: [String] = []
    var at = 0
    while at < lines.count {
      let line = lines[at]
      output.append(String(line))
      at += 1
      if line.hasPrefix("```file ") {
        var content: [Substring] = []
        while at < lines.count, lines[at] != "```" {
          content.append(lines[at])
          output.append(String(lines[at]))
          at += 1
        }
        let name = folder + "/" + line.dropFirst(8)
        try FileManager.default.createDirectory(
          at: URL(fileURLWithPath: name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try (content.joined(separator: "\n") + "\n").write(toFile: name, atomically: true, encoding: .utf8)
      } else if line == "```console" {
        while at < lines.count, lines[at] != "```" {
          if lines[at].hasPrefix("$ anyam ") {
            output.append(String(lines[at]))
            output += Self.perform(String(lines[at].dropFirst(8)), folder)
          }
          at += 1
        }
      }
    }
    return output.joined(separator: "\n")
  }

  private static func perform(_ command: String, _ folder: String) -> [String] {
    let console = Console(
      environment: ["LANG": "en_US.UTF-8", "USER": "Ghuril", "ANYAM_CEILING": folder], folder: folder, captured: true)
    let code = Program.run(words(command), console: console)
    // The folder goes first: its random name may hold what looks like an id.
    let said = masked(
      (console.output + console.errors).replacingOccurrences(of: "\r\n", with: "\n")
        .replacingOccurrences(of: folder + "/", with: ""))
    var lines = said.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines + (code == 0 ? [] : ["[exit \(code)]"])
  }

  /// Splits as a shell does, with both kinds of quotation marks.
  private static func words(_ command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in command {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }

  private static let today = {
    let parts = Calendar.current.dateComponents([.year, .month, .day], from: Date())
    func padded(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
    return "\(parts.year ?? 0)-\(padded(parts.month))-\(padded(parts.day))"
  }()

  private static func masked(_ text: String) -> String {
    text.replacing(/[0-9a-f]{64}/, with: "xxxxxxxx")
      .replacing(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, with: "xxxxxxxx")
      .replacing(/\b[0-9a-f]{8}\b/.wordBoundaryKind(.simple), with: "xxxxxxxx").replacing(
        /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "2026-01-01T00:00:00Z"
      )
      // Steps of the ledger bear the day they were taken.
      .replacing(today, with: "2026-01-01")
  }
}
