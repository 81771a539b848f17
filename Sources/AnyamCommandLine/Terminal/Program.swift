import Anyam
import ArgumentParser

/// Runs the command line: parse, do, and say what went wrong in one place.
public enum Program {
  /// - Parameters:
  ///   - arguments: without the program's own name.
  /// - Returns: the exit code.
  public static func run(_ arguments: [String], console: Console) -> Int32 {
    Console.$current.withValue(console) {
      // Help and errors of parsing come before any option is read.
      if let at = arguments.firstIndex(of: "--lang"), at + 1 < arguments.count,
        let language = Language(rawValue: arguments[at + 1])
      {
        console.language = language
      }
      do {
        var command = try AnyamCommand.parseAsRoot(arguments)
        try command.run()
        return 0
      } catch {
        takeLanguage(of: arguments, console)
        if let first = arguments.first, !first.hasPrefix("-"), !AnyamCommand.names.contains(first) {
          let near = Wording.nearest(first, in: AnyamCommand.names)
          console.tell(
            either("anyam: There is no command “\(first)”.", "anyam: Tidak ada perintah “\(first)”.")
              + (near.isEmpty ? "" : either(" Nearest: ", " Yang terdekat: ") + near.joined(separator: ", ") + ".")
              + either(" See all: anyam --help", " Lihat semua: anyam --help"))
          return 64
        }
        return report(error, to: console)
      }
    }
  }

  /// What could not be parsed did not open a study either; its language is asked for here.
  private static func takeLanguage(of arguments: [String], _ console: Console) {
    guard !arguments.contains("--lang") else { return }
    let named = arguments.firstIndex { ["-s", "--study", "--penelitian"].contains($0) }
    let options = try? StudyOptions.parse(named.map { Array(arguments[$0...].prefix(2)) } ?? [])
    _ = try? options?.open(writable: false).close()
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
