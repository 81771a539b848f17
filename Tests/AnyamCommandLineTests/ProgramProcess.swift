import Foundation

/// The program as a process of its own.
enum ProgramProcess {
  /// Both streams in one place, as a terminal shows them.
  static func run(_ arguments: [String], _ environment: [String: String] = [:]) throws -> String {
    let process = Process()
    process.executableURL = KillTests.program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let both = Pipe()
    process.standardOutput = both
    process.standardError = both
    try process.run()
    let data = both.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
