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
    _ = try run("informant", "add", "KI1", "--reason", "neighbour of Zubaidah", "--attribute", "age=27")
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
    _ = try run("conclude", "add", "Everybody goes round", "--claim", "Plan")
    let grid = try folder.write(
      "f.csv", "focus,indicator,code,role,technique,question\nA,B,Plan,,interview,What does Zubaidah say?\n")
    _ = try run("focus", "import", grid)
    let lists = [
      ["source", "list"], ["informant", "list"], ["visit", "list"], ["codebook", "list"], ["codebook", "export"],
      ["codebook", "export", "--format", "csv"], ["codebook", "diff", "--since", "before"], ["focus", "list"],
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

    #expect(try !run("verify").contains("Zubaidah"))

    // What was shown may come back, in every format and language: nothing that stood behind a replacement is lost.
    let before = try all("--real-names")
    for language in ["en", "id"] {
      for ending in ["yaml", "csv", "xlsx"] {
        for (list, take) in [
          (["codebook", "export"], ["codebook", "import"]), (["visit", "list"], ["visit", "import"]),
          (["informant", "list"], ["informant", "import"]), (["focus", "list"], ["focus", "import"]),
        ] where ending != "yaml" || list[0] == "codebook" {
          let file = folder.file("\(list[0])-\(language).\(ending)")
          _ = try ProgramProcess.run(list + ["-o", file, "--lang", language, "-s", study])
          let said = try ProgramProcess.run(take + [file, "--lang", "en", "-s", study])
          #expect(
            !said.contains("warning") && !said.contains("Error") && (list[0] == "focus" || said.contains("0 changed")),
            "\(said)")
          #expect(try all("--real-names") == before, "\(take) \(ending) \(language)")
        }
      }
    }

    // A word written beside a replacement leaves the name behind it.
    let codes = folder.file("k.csv")
    _ = try run("codebook", "export", "-o", codes)
    let shown = try String(contentsOfFile: codes, encoding: .utf8)
    try shown.replacing("as [ibu] says", with: "as [ibu] now says").write(
      toFile: codes, atomically: true, encoding: .utf8)
    #expect(try run("codebook", "import", codes).contains("1 changed"))
    #expect(try run("codebook", "list", "--real-names").contains("as Zubaidah now says"))
  }
}
