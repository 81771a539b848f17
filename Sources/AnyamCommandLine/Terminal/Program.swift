import Anyam
import ArgumentParser

/// Runs the command line: parse, do, and say what went wrong in one place.
public enum Program {
  /// - Parameters:
  ///   - arguments: without the program's own name.
  /// - Returns: the exit code.
  public static func run(_ typed: [String], console: Console) -> Int32 {
    let arguments = LeadingOptions.behindCommand(typed)
    return Console.$current.withValue(console) {
      // Help and errors of parsing come before any option is read.
      if let language = language(in: typed) { console.language = language }
      do {
        try attempt(arguments, console)
        guard !console.isCut else { throw CommandFailure.outputCut }
        return 0
      } catch {
        // The parser shows all help where help is asked of a command that is none.
        let isOfParsing = AnyamCommand.exitCode(for: error) == .validationFailure || arguments.first == "help"
        if isOfParsing, let mistyped = MistypedCommand(arguments) {
          console.tell(mistyped.sentence)
          return 64
        }
        return report(error, to: console)
      }
    }
  }

  /// What fails before a study was opened has done nothing yet, and was worded in the language of the machine: it is tried again in
  /// that of the study, so that its sentences are too.
  private static func attempt(_ arguments: [String], _ console: Console) throws {
    do {
      var command = try AnyamCommand.parseAsRoot(arguments)
      try command.run()
    } catch  where !console.hasOpened && !(error is ExitCode) {
      let language = console.language
      takeLanguage(of: arguments, console)
      // What the study's files say is worded when it is told.
      guard console.language != language, Wording.exitCode(error) == nil else { throw error }
      var command = try AnyamCommand.parseAsRoot(arguments)
      try command.run()
    }
  }

  /// The language asked for, `--lang id` or `--lang=id`; `nil` where none is that is known.
  private static func language(in arguments: [String]) -> Language? {
    value(of: ["--lang"], in: arguments).flatMap(Language.init)
  }

  /// The language of the study a command is for.
  private static func takeLanguage(of arguments: [String], _ console: Console) {
    guard language(in: arguments) == nil else { return }
    let named = value(of: ["-s", "--study", "--penelitian"], in: arguments)
    let options = try? StudyOptions.parse(named.map { ["--study", $0] } ?? [])
    try? options?.takeLanguage()
  }

  /// What an option is given, before anything is parsed: `--study FILE` or `--study=FILE`.
  private static func value(of names: Set<String>, in arguments: [String]) -> String? {
    for (at, argument) in arguments.enumerated() {
      if names.contains(argument) { return at + 1 < arguments.count ? arguments[at + 1] : nil }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, names.contains(String(parts[0])) { return String(parts[1]) }
    }
    return nil
  }

  private static func report(_ error: any Error, to console: Console) -> Int32 {
    if let sentence = console.wording.sentence(error), let code = Wording.exitCode(error) {
      console.tell("anyam: \(sentence)")
      return code
    }
    if let failure = error as? CommandFailure {
      console.tell("anyam: \(failure.sentence)")
      return failure.exitCode
    }
    let code = AnyamCommand.exitCode(for: error)
    let message = ParserWording.translated(AnyamCommand.fullMessage(for: error), console.language)
    if code == .success {
      console.print(message + "\n")
      return 0
    }
    if error is ExitCode { return code.rawValue }
    if code == .validationFailure {
      if !message.isEmpty { console.tell(message) }
      return code.rawValue
    }
    console.tell(
      either(
        "anyam: a fault in the program itself (\(type(of: error))). Nothing was half done.",
        "anyam: kesalahan dalam program (\(type(of: error))). Tidak ada yang setengah jadi."))
    return 70
  }
}
