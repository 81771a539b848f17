import AnyamCommandLine
import Foundation
import TestSupport
import Testing

/// `-o` writes a file whole or not at all, and only that: links stay links, what was private stays so, pipes are written into.
@Suite struct OutputFileTests {
  private let folder = Folder()

  init() throws { #expect(try run("init s.anyam --coder A") == 0) }

  private func run(_ line: String) throws -> Int32 {
    let console = Console(
      environment: ["LANG": "C.UTF-8", "ANYAM_CEILING": folder.path], folder: folder.path, captured: true)
    return Program.run(line.split(separator: " ").map(String.init), console: console)
  }

  private func text(_ name: String) throws -> String { try String(contentsOfFile: folder.file(name), encoding: .utf8) }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix("s.anyam") }.sorted()
  }

  @Test func linksLeadToTheirFile() throws {
    _ = try folder.write("real.csv", "OLD")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.file("one.csv"), withDestinationPath: "real.csv")
    try files.createSymbolicLink(atPath: folder.file("two.csv"), withDestinationPath: folder.file("one.csv"))
    try files.createSymbolicLink(atPath: folder.file("new.csv"), withDestinationPath: "made.csv")
    try files.createSymbolicLink(atPath: folder.file("round.csv"), withDestinationPath: "round.csv")
    #expect(try run("source list -o two.csv") == 0)
    #expect(try text("real.csv").hasPrefix("title,"))
    #expect(try run("source list -o new.csv") == 0)
    #expect(try text("made.csv").hasPrefix("title,"))
    for name in ["one.csv", "two.csv", "new.csv"] {
      #expect((try? files.destinationOfSymbolicLink(atPath: folder.file(name))) != nil)
    }
    #expect(try run("source list -o round.csv") == 73)
    #expect(try names() == ["made.csv", "new.csv", "one.csv", "real.csv", "round.csv", "two.csv"])
  }

  /// A result never takes the place of a study, by whatever name it is reached.
  @Test func aStudyIsNoPlaceForAResult() throws {
    try FileManager.default.createSymbolicLink(atPath: folder.file("l.csv"), withDestinationPath: "s.anyam")
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.file("s.anyam")))
    for line in ["source list --format csv -o s.anyam", "source list -o s.anyam", "source list -o l.csv"] {
      #expect(try run(line) == 73, "\(line)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("s.anyam"))) == before)
  }

  /// A folder may be reached through a link: what is above it is above where that leads.
  @Test func aLinkInALinkedFolderLeadsWhereItLies() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder.file("real/sub"), withIntermediateDirectories: true)
    try files.createSymbolicLink(atPath: folder.file("al"), withDestinationPath: "real/sub")
    try files.createSymbolicLink(atPath: folder.file("real/sub/l.csv"), withDestinationPath: "../x.csv")
    _ = try folder.write("x.csv", "keep me")
    #expect(try run("source list -o al/l.csv") == 0)
    #expect(try text("x.csv") == "keep me")
    #expect(try text("real/x.csv").hasPrefix("title,"))
  }

  @Test func whatWasPrivateStaysSo() throws {
    _ = try folder.write("own.csv", "OLD")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.file("own.csv"))
    #expect(try run("source list -o own.csv") == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.file("own.csv"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try text("own.csv").hasPrefix("title,"))
  }

  @Test func aPipeTakesWhatItIsGiven() throws {
    let pipe = folder.file("pipe.csv")
    #expect(mkfifo(pipe, 0o600) == 0)
    // Held open at both ends, so that neither waits for the other.
    let held = open(pipe, O_RDWR | O_NONBLOCK)
    defer { close(held) }
    #expect(try run("source list -o pipe.csv") == 0)
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(held, &bytes, bytes.count)
    #expect(count > 0 && String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).hasPrefix("title,"))
    var status = stat()
    #expect(stat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func aFolderIsNoFile() throws {
    try FileManager.default.createDirectory(atPath: folder.file("d.csv"), withIntermediateDirectories: true)
    #expect(try run("source list -o d.csv") == 73)
    #expect(try run("source list -o nowhere/x.csv") == 73)
    #expect(try names() == ["d.csv"])
  }
}
