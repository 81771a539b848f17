import AnyamCommandLine
import Foundation
import TestSupport
import Testing

/// Who works in an Indonesian study reads Indonesian, on a machine that speaks English.
@Suite struct LanguageTests {
  private struct Study {
    let folder = Folder()

    init() throws {
      _ = try folder.write("w.txt", "P: Bagaimana?\nKI1: Kami keliling dulu. Belum pernah rugi.")
      for line in [
        "init s.anyam --coder A --language id", "informant add KI1 --kind key --role Direktur --reason pendiri",
        "visit add 1 --date 2020-03-12 --until 2020-03-13 --phase extension --purpose lagi",
        "import w.txt --informant KI1 --technique interview --date 2020-03-12 --visit 1",
        "codebook add Rencana --definition yang_disiapkan", "codebook version awal", "codebook add Nilai",
        "code Rencana --source w --quote keliling --stance support",
        "code Nilai --source w --quote rugi --stance qualify",
        "memo add mungkin --kind methodological --code Rencana", "relation add Rencana mendasari Nilai --memo karena",
        "summary set dijajaki --row code=Rencana --column role=Direktur", "mask add Budi tetangga",
        "translation set went --source w --quote keliling --language en",
        "weight set --source w --quote keliling -- firsthand -alone",
        "aside add --source w --quote pernah --reason ulang", "autocode run --code Nilai --pattern rugi",
        "conclude add Kami_keliling --claim Rencana",
        "member-check add K1 --informant KI1 --outcome agree-with-changes",
        "debriefing add mengapa --with Rani --response begitu", "negative add K1 --terms rugi --found 0",
      ] { _ = try run(line) }
    }

    func run(_ line: String) throws -> String {
      let console = Console(
        environment: ["LANG": "C.UTF-8", "ANYAM_CEILING": folder.path], folder: folder.path, captured: true)
      let code = Program.run(line.split(separator: " ").map { String($0.replacing("_", with: " ")) }, console: console)
      #expect(code == 0, "\(line): \(console.errors)")
      return console.output
    }

    /// What a command says that was typed wrongly.
    func fail(_ line: String) -> String {
      let console = Console(
        environment: ["LANG": "C.UTF-8", "ANYAM_CEILING": folder.path], folder: folder.path, captured: true)
      #expect(Program.run(line.split(separator: " ").map(String.init), console: console) != 0)
      return console.errors
    }
  }

  private static let lists = [
    "source list", "source show w", "source speakers w", "informant list", "visit list", "settings list",
    "datacode list",
    "mask list", "codebook list", "codebook versions", "codebook diff --since awal", "summary list", "memo list",
    "relation list", "aside list", "weight list", "translation list", "autocode list", "member-check list",
    "negative list",
    "debriefing list", "credibility", "log", "conclude check K1", "plan", "verify", "readers", "writers",
  ]

  /// Keys are for programs: what a person reads has words in their place, but for those that are the same in both languages.
  @Test func listsAreHeadedInTheLanguageOfTheStudy() throws {
    let study = try Study()
    let alike: Set = ["id", "label", "memo", "format", "status"]
    for list in Self.lists {
      let first = try study.run(list + " --format csv").prefix { $0 != "\r\n" && $0 != "\n" }
      // Ids of links are for commands to come.
      let keys = first.split(separator: ",").map(String.init).filter { list != "relation list" || $0 != "id" }
      let page = try study.run(list + " --format markdown")
      let head = try #require(page.split(separator: "\n").first { $0.hasPrefix("|") }, "\(list)")
      let words = head.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(words.count == keys.count, "\(list)")
      for (key, word) in zip(keys, words) where !alike.contains(key) {
        #expect(word.lowercased() != key && !word.isEmpty, "\(list): \(key)")
      }
    }
  }

  /// Caption, rule and source too, with a conclusion and without.
  @Test func displaysSpeakTheLanguageOfTheStudy() throws {
    let study = try Study()
    for display in [
      "network", "network --layer cooccurrence", "flowchart", "relations", "tree", "frequencies", "cooccurrence",
      "timeline", "profile w", "words", "check-matrix", "ledger", "role-ordered", "triangulation",
      "matrix --rows code --columns role",
    ] {
      for conclusion in ["", " --conclude begitu"] {
        let page = try study.run("display " + display + " --format markdown" + conclusion)
        let words = page.lowercased()
        for english in ["source:", "research data", "relations between", "rule:", "codings", "conclusion"] {
          #expect(!words.contains(english), "\(display)\(conclusion): \(page.prefix(400))")
        }
        #expect(conclusion.isEmpty || words.contains("kesimpulan:** begitu"), "\(display)")
      }
    }
  }

  @Test func valuesAndSentencesAreToo() throws {
    let study = try Study()
    let english: Set = [
      "interview", "support", "qualify", "methodological", "extension", "agree", "firsthand", "alone", "true", "added",
      "sentence", "pattern", "conclusion", "transition", "warning", "key", "not-used", "recheck",
    ]
    for list in Self.lists where !["settings list", "readers", "writers"].contains(list) {
      for format in ["", " --format markdown"] {
        // Commands to type are what they are.
        let said = try study.run(list + format).replacing(/`?anyam [^|`]*/, with: "").replacing(
          /--[^ ]+( [a-z]+)?/, with: "")
        let words = Set(said.split { !$0.isLetter && $0 != "-" }.map { $0.lowercased() })
        #expect(words.isDisjoint(with: english), "\(list)\(format): \(words.intersection(english))")
      }
    }
  }

  @Test(arguments: [
    ("code", "Sebut kode"), ("codebook add x --colour red", "bukan warna"), ("channel K1 open", "Sebut satu"),
    ("saturation --threshold 5", "sampai 100000"), ("source list --lang xx", "Pilih salah satu"),
    ("source list --format foo", "Pilih salah satu:"),
    ("display matrix --rows code --columns source --sort foo", "' atau '"),
    ("source list --real-names=ya", "tidak menerima nilai"), ("source list --format csv -o x.docx", "berakhiran docx"),
    ("codebook export --format docx -o x.yaml", "berakhiran yaml"),
    ("verify --format junit -o x.xlsx", "berakhiran xlsx"),
    ("display narative", "dalam anyam display. Yang terdekat: narrative"), ("dispay", "Yang terdekat: display"),
    ("help display narative", "narrative"), ("source list --format foo --study=s.anyam", "Pilih salah satu"),
    ("summary set x --row simpulan --column role=Direktur", "kesimpulan"), ("readers -s tiada.anyam", "tiada.anyam"),
    ("help bogus", "Tidak ada perintah"),
    ("conclude set K1 --state foo", "contested (dipertanyakan)"),
  ])
  func whatWasTypedWronglyIsSaidSo(line: String, words: String) throws {
    let said = try Study().fail(line)
    #expect(said.contains(words), "\(said)")
    for english in ["Please", "is invalid", "Error:", "Usage:", " one of ", "' or '"] {
      #expect(!said.contains(english), "\(said)")
    }
  }

  @Test(arguments: ["-s s.anyam ", "--study=s.anyam ", "--lang en --penelitian s.anyam "])
  func optionsOfAllCommandsMayStandBeforeThem(typed: String) throws {
    let study = try Study()
    let lang = typed.contains("en") ? " --lang en" : ""
    #expect(try study.run(typed + "display tree") == study.run("display tree" + lang))
    #expect(study.fail(typed + "dispay tree").contains("display"))
    #expect(study.fail(typed).contains("--help"))
    #expect(try study.run(typed + "help display").contains("narrative"))
    #expect(try study.run(typed + "codebook").contains("thaw"))
  }

  @Test func helpIsToo() throws {
    let study = try Study()
    let help = try study.run("source list --help") + study.run("autocode --help")
    for english in ["(values:", "default", "OPTIONS", "Show help"] { #expect(!help.contains(english)) }
    #expect(help.contains("(nilai:") && help.contains("bawaan:"))
  }

  /// What somebody called their code stays as they called it, though a column may be called so.
  @Test func ownNamesAreNotTranslated() throws {
    let study = try Study()
    for name in ["focus", "words", "data-code", "total"] { _ = try study.run("codebook add \(name)") }
    let tree = try study.run("display tree")
    for name in ["focus", "words", "data-code", "total"] {
      #expect(tree.split(separator: "\n").contains { $0.hasPrefix(name + " ") }, "\(name)")
    }
    #expect(try study.run("settings list").contains("\ndata-code "))
    _ = try study.folder.write(
      "i.csv", "code,role,parent,weight,layer\nP1,person,Siti,60  kg,cooccurrence\nP2,conclusion,,,")
    _ = try study.run("informant import i.csv")
    _ = try study.folder.write("v.txt", "P1: iya begitu.\nP2: setuju saja.")
    for line in [
      "import v.txt --informant P1 --informant P2 --technique interview", "code Rencana --source v --quote begitu",
      "code Rencana --source v --quote saja",
    ] { _ = try study.run(line) }
    for format in ["", " --format markdown"] {
      let people = try study.run("informant list" + format)
      for words in ["parent", "weight", "layer", "60  kg", "cooccurrence", "conclusion"] {
        #expect(people.contains(words), "\(words)")
      }
      let claims = try study.run("triangulate --by source" + format)
      #expect(claims.contains("person") && claims.contains("conclusion"))
      #expect(try study.run("display check-matrix" + format).contains("Kesimpulan"))
    }
  }
}
