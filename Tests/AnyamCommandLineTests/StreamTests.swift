import Foundation
import TestSupport
import Testing

/// Both streams of the program in one place, as a terminal shows them.
@Suite struct StreamTests {
  /// A table goes out in pieces; what is to be told of it never lands between two of them.
  @Test func notesComeBehindTheTable() throws {
    let folder = Folder()
    let study = folder.file("s.anyam")
    let long = String(repeating: "kata ", count: 4_000)
    _ = try folder.write("t.txt", (0..<12).map { "P: \($0) \(long)" }.joined(separator: "\n"))
    let rows = (0..<12).map { "t,\(10 + $0 * 20_000),\(10_000 + $0 * 20_000),=A" }
    let table = try folder.write("c.csv", "source,start,end,code\n" + rows.joined(separator: "\n"))
    _ = try ProgramProcess.run(["init", study, "--coder", "A", "--language", "en"])
    _ = try ProgramProcess.run(["import", folder.file("t.txt"), "-s", study])
    _ = try ProgramProcess.run(["codebook", "add", "=A", "-s", study])
    _ = try ProgramProcess.run(["code", "--from", table, "-s", study])
    let said = try ProgramProcess.run(
      [
        "display", "matrix", "--rows", "code", "--columns", "source", "--cells", "quotes", "--format", "csv", "-s",
        study,
      ])
    let end = try #require(said.range(of: "\"\r\n"))
    #expect(said.hasPrefix("code,t\r\n'=A,\"“") && said[..<end.upperBound].utf8.count > 100_000)
    #expect(said[end.upperBound...].hasPrefix("note: 1 cell began like a formula"))
  }
}
