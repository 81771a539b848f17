import Anyam
public import Foundation
import Synchronization

/// Where a command's words go, and in which language they are.
public final class Console: Sendable {
  /// The console of the command that is running.
  @TaskLocal static var current = Console()

  private struct State {
    var language: Language
    var study = ""
    var codeNames = CodeNames.none
    var hasOpened = false
    var isCut = false
    var output: [UInt8] = []
    var errors: [UInt8] = []
  }

  private let state: Mutex<State>
  /// Gathers what would be printed, for tests.
  private let isCaptured: Bool
  let environment: [String: String]
  /// Where relative paths of studies are looked for.
  let folder: String

  public init(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    folder: String = FileManager.default.currentDirectoryPath, captured: Bool = false
  ) {
    self.environment = environment
    self.folder = folder
    self.isCaptured = captured
    self.state = Mutex(State(language: Self.language(of: environment)))
  }

  public var output: String { state.withLock { String(decoding: $0.output, as: UTF8.self) } }
  public var errors: String { state.withLock { String(decoding: $0.errors, as: UTF8.self) } }

  var language: Language {
    get { state.withLock { $0.language } }
    set { state.withLock { $0.language = newValue } }
  }

  /// The title of the study that is open.
  var study: String {
    get { state.withLock { $0.study } }
    set { state.withLock { $0.study = newValue } }
  }

  /// What its codes are called in the language spoken.
  var codeNames: CodeNames {
    get { state.withLock { $0.codeNames } }
    set { state.withLock { $0.codeNames = newValue } }
  }

  /// The words around what is shown.
  var display: DisplayWording { DisplayWording(language, codeNames: codeNames) }

  /// Whether a command got as far as its study.
  var hasOpened: Bool {
    get { state.withLock { $0.hasOpened } }
    set { state.withLock { $0.hasOpened = newValue } }
  }

  /// Whether results could not be written to their end.
  var isCut: Bool { state.withLock { $0.isCut } }

  var wording: Wording { Wording(language) }

  /// Results.
  func print(_ text: String) { print(Array(text.utf8)) }
  func print(_ bytes: [UInt8]) { write(bytes, to: FileHandle.standardOutput, \.output) }

  /// Everything beside the results: what was noticed, what was done, what went wrong.
  func tell(_ text: String) { write(Array((text + "\n").utf8), to: FileHandle.standardError, \.errors) }

  /// Findings, the gravest last, where the eye is. Many of one kind are counted, not listed.
  func tell(_ findings: [Finding]) {
    let most = 12
    for (_, group) in Dictionary(grouping: findings, by: \.kind).sorted(by: {
      ($0.value[0].severity, $0.key.rawValue) < ($1.value[0].severity, $1.key.rawValue)
    }) {
      for finding in group.prefix(most) { tell("\(wording.severity(finding.severity)): \(wording.sentence(finding))") }
      if group.count > most {
        tell(
          wording.either(
            "… and \(group.count - most) more of this kind", "… dan \(group.count - most) lagi seperti ini"))
      }
    }
  }

  /// Columns of the terminal; 80 where nobody says.
  var width: Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns >= 20 { return min(columns, 400) }
    guard !isCaptured, isatty(STDOUT_FILENO) == 1 else { return 80 }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
    return Int(size.ws_col)
  }

  /// Whether somebody is watching the messages as they come.
  var isWatched: Bool { !isCaptured && isatty(STDERR_FILENO) == 1 }

  /// A line that the next one writes over.
  func progress(_ done: Int, of total: Int) {
    guard isWatched, total > 20, done % 10 == 0 || done == total else { return }
    let end = done == total ? "\r\u{1B}[K" : ""
    FileHandle.standardError.write(Data("\r\(done)/\(total)\(end)".utf8))
  }

  private func write(_ bytes: [UInt8], to handle: FileHandle, _ buffer: any WritableKeyPath<State, [UInt8]> & Sendable)
  {
    guard isCaptured else {
      // A reader that went away (`| head`) has read what it wanted.
      let isWhole = [0, EPIPE].contains(OpenStream.write(bytes, to: handle.fileDescriptor))
      if !isWhole, handle.fileDescriptor == STDOUT_FILENO { state.withLock { $0.isCut = true } }
      return
    }
    state.withLock { $0[keyPath: buffer] += bytes }
  }

  private static func language(of environment: [String: String]) -> Language {
    let locale = environment["LC_ALL"].flatMap { $0.isEmpty ? nil : $0 } ?? environment["LANG"] ?? ""
    return locale.hasPrefix("id") ? .indonesian : .english
  }
}

/// A number of things in the language of the running command; Indonesian has one form for one and for many.
func counted(_ count: Int, _ one: String, _ many: String, _ indonesian: String) -> String {
  either("\(count) \(count == 1 ? one : many)", "\(count) \(indonesian)")
}

/// A word that is typed, with what it means where its language is another one: `contested (dipertanyakan)`.
func glossed(_ key: String, _ words: String) -> String {
  Console.current.language == .english || key == words ? key : "\(key) (\(words))"
}

/// Words in the language of the running command.
func either(_ english: String, _ indonesian: String) -> String {
  Console.current.wording.either(english, indonesian)
}
