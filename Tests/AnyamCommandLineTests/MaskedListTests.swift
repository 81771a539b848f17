import Foundation
import TestSupport
import Testing

/// A masked name written anywhere in sentences stands in no list and no export of them, and is not lost for that.
@Suite struct MaskedListTests {
  @Test func aNameStandsInNoList() throws {
    let folder = Folder()
    let study = folder.file("s.anyam")
    func run(_ arguments: String...) throws -> String {
      try ProgramProcess.run(arguments + ["-s", study], ["LANG": "en_GB.UTF-8"])
    }
    _ = try folder.write("w.txt", "Zubaidah: Kami keliling dulu.")
    _ = try ProgramProcess.run(["init", study, "--coder", "A", "--language", "en"])
    _ = try run("informant", "add", "KI1", "--reason", "neighbour of Zubaidah")
    _ = try run("import", folder.file("w.txt"), "--informant", "KI1", "--technique", "interview")
    _ = try run(
      "visit", "add", "1", "--place", "house of Zubaidah", "--who", "Zubaidah", "--purpose", "see Zubaidah",
      "--summary",
      "saw Zubaidah")
    _ = try run("source", "set", "w", "--place", "at Zubaidah's")
    _ = try run("codebook", "add", "Plan")
    _ = try run("codebook", "version", "before")
    _ = try run(
      "codebook", "define", "Plan", "--definition", "as Zubaidah says", "--when", "Zubaidah speaks", "--when-not",
      "not Zubaidah", "--example", "Zubaidah: yes")
    _ = try run("code", "Plan", "--source", "w", "--quote", "Kami keliling dulu.")
    let lists = [
      ["source", "list"], ["informant", "list"], ["visit", "list"], ["codebook", "list"], ["codebook", "export"],
      ["codebook", "export", "--format", "csv"], ["codebook", "diff", "--since", "before"],
      ["display", "narrative", "--code", "Plan"],
    ]
    func all(_ more: String...) throws -> [String] {
      try lists.map { try ProgramProcess.run($0 + more + ["-s", study]) }
    }
    #expect(try all().allSatisfy { $0.contains("Zubaidah") })
    _ = try run("mask", "add", "Zubaidah", "[ibu]")
    for (list, shown) in zip(lists, try all()) {
      #expect(!shown.contains("Zubaidah") && shown.contains("[ibu]"), "\(list)")
    }
    #expect(try all("--real-names").allSatisfy { $0.contains("Zubaidah") })

    // What was shown may come back: nothing that stood behind a replacement is lost.
    let codes = folder.file("k.yaml")
    let visits = folder.file("v.csv")
    let people = folder.file("i.csv")
    _ = try run("codebook", "export", "-o", codes)
    _ = try run("visit", "list", "-o", visits)
    _ = try run("informant", "list", "-o", people)
    let before = try all("--real-names")
    #expect(try run("codebook", "import", codes).contains("0 changed"))
    _ = try run("visit", "import", visits)
    _ = try run("informant", "import", people)
    #expect(try all("--real-names") == before)
  }
}
