import AnyamCommandLine
import Foundation
import Testing

/// Kills the program at random moments of a bulk coding. What was acknowledged is there, what was not is not, and the
/// file is whole: a real process, because only a real death proves it.
@Suite(.serialized) struct KillTests {
  static let rounds = 10 * (ProcessInfo.processInfo.environment["ANYAM_SCALE"].flatMap { Int($0) } ?? 1)

  /// The program the tests were built with: in the folder of the test bundle.
  static let program: URL = {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["ANYAM"] { return URL(fileURLWithPath: named) }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let folders = [bundle, root.appendingPathComponent(".build/debug"), root.appendingPathComponent(".build/release")]
    return folders.map { $0.appendingPathComponent("anyam") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? folders[1].appendingPathComponent("anyam")
  }()

  private func run(_ arguments: [String], killAfter seconds: Double? = nil) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    if let seconds {
      Thread.sleep(forTimeInterval: seconds)
      kill(process.processIdentifier, SIGKILL)
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test func aBulkCodingIsAllOrNothing() throws {
    let folder = NSTemporaryDirectory() + "anyam-kill-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let study = folder + "/a.anyam"
    let rows = 10_000
    let text = (0..<200).map { "P: kalimat nomor \($0) yang cukup panjang untuk dikodekan berkali-kali." }.joined(
      separator: "\n")
    try text.write(toFile: folder + "/t.txt", atomically: true, encoding: .utf8)
    let table = "source,start,end,code\n" + (0..<rows).map { "t,\($0),\($0 + 5),X" }.joined(separator: "\n")
    try table.write(toFile: folder + "/c.csv", atomically: true, encoding: .utf8)
    #expect(try run(["init", study, "--coder", "A"]).status == 0)
    #expect(try run(["import", folder + "/t.txt", "-s", study]).status == 0)
    #expect(try run(["codebook", "add", "X", "-s", study]).status == 0)
    let began = Date()
    #expect(try run(["code", "--from", folder + "/c.csv", "-s", study]).status == 0)
    let whole = Date().timeIntervalSince(began)
    #expect(try run(["undo", "-s", study]).status == 0)

    var kept = 0
    for _ in 0..<Self.rounds {
      let outcome = try run(
        ["code", "--from", folder + "/c.csv", "-s", study], killAfter: Double.random(in: 0...(whole * 1.1)))
      let counted = try run([
        "display", "matrix", "--rows", "code", "--columns", "source", "--format", "csv", "-s", study,
      ])
      let count = Int(counted.output.split(whereSeparator: \.isNewline).last?.split(separator: ",").last ?? "") ?? -1
      #expect(count == 0 || count == rows, "\(count) of \(rows)")
      if outcome.status == 0 { #expect(count == rows) }
      #expect(try run(["check", "-s", study]).status == 0)
      if count == rows {
        kept += 1
        #expect(try run(["undo", "-s", study]).status == 0)
      }
    }
    #expect(kept < Self.rounds || Self.rounds < 5, "every kill came too late to prove anything")
  }
}
