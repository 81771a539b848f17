import AnyamCommandLine
import Foundation
import TestSupport
import Testing

/// Who fills in `code-en` gets pages that name the codes in English, and may type what the page says; programs get the keys.
@Suite struct CodeNamesTests {
  private let folder = Folder()

  init() throws {
    _ = try folder.write("w.txt", "P: Bagaimana?\nKI1: Kami keliling dulu. Belum pernah rugi.")
    _ = try folder.write(
      "book.csv",
      """
      code,parent,definition,code-en
      Rencana,,d,Planning
      Penjajakan,Rencana,d,Needs assessment
      Nilai,,d,Judging
      Hitung,,d,Judging
      Lain,,d,
      Guna,Lain,d,Use
      """)
    for line in [
      "init s.anyam --coder A --language id", "informant add KI1 --kind key --role Direktur --reason pendiri",
      "import w.txt --informant KI1 --technique interview --date 2020-03-12", "codebook import book.csv",
      "code Rencana --source w --quote Kami", "code Penjajakan --source w --quote keliling",
      "code Nilai --source w --quote pernah", "code Guna --source w --quote rugi",
      "relation add Rencana mendasari Guna",
    ] { _ = try run(line) }
  }

  private func run(_ line: String) throws -> String {
    let console = Console(
      environment: ["LANG": "C.UTF-8", "ANYAM_CEILING": folder.path], folder: folder.path, captured: true)
    let code = Program.run(line.split(separator: " ").map { String($0.replacing("_", with: " ")) }, console: console)
    #expect(code == 0, "\(line): \(console.errors)")
    return console.output
  }

  @Test(arguments: ["text", "markdown", "html", "svg"])
  func pagesNameCodesInTheirLanguage(format: String) throws {
    let matrix = "display matrix --rows code --columns informant --totals --format \(format)"
    let english = try run(matrix + " --lang en")
    let path = format == "html" || format == "svg" ? ["Needs", "assessment"] : ["Planning > Needs assessment"]
    for name in path + ["Lain", "Use"] { #expect(english.contains(name), "\(name)") }
    for name in ["Rencana", "Penjajakan", "Guna"] { #expect(!english.contains(name), "\(name)") }
    let indonesian = try run(matrix)
    #expect(indonesian.contains("Penjajakan") && !indonesian.contains("assessment"))
  }

  /// Two codes of one name could not be told apart: both keep their own.
  @Test func namesThatMeetAreNotUsed() throws {
    let tree = try run("display tree --lang en")
    #expect(tree.contains("Nilai") && tree.contains("Hitung") && !tree.contains("Judging"))
  }

  @Test(arguments: ["csv", "tsv", "json", "graphml"])
  func programsGetKeys(format: String) throws {
    for display in ["matrix --rows code --columns informant", "matrix --rows informant --columns code", "network"] {
      let asked = "display \(display) --format \(format)"
      let english = try run(asked + " --lang en")
      for name in ["Planning", "Needs assessment", "Use"] { #expect(!english.contains(name)) }
      #expect(english.contains("Rencana"))
    }
  }

  @Test func textsDoToo() throws {
    let narrative = try run("display narrative --code Penjajakan --lang en")
    #expect(narrative.contains("PLANNING > NEEDS ASSESSMENT") && narrative.contains("“Needs assessment” was mentioned"))
    #expect(try run("quotes --code Rencana --lang en").contains(" · Planning > Needs assessment · "))
    #expect(try run("display network --format dot --lang en").contains("label=\"Planning"))
    let triangulation = try run("triangulate --by source --lang en")
    #expect(triangulation.contains("Planning") && !triangulation.contains("Rencana"))
    #expect(try run("display relations --lang en").contains("Lain > Use"))
    // A list of codes is for commands to come.
    #expect(try run("codebook list --lang en").contains("Rencana > Penjajakan"))
  }

  @Test func whatAPageSaysMayBeTyped() throws {
    for name in ["Planning_>_Needs_assessment", "Needs_assessment", "Penjajakan"] {
      #expect(try run("quotes --code \(name) --format csv").contains("keliling"), "\(name)")
    }
    #expect(try run("quotes --where Planning --format csv").contains("Kami"))
  }
}
