import AnyamCommandLine
import TestSupport
import Testing

/// A number that means nothing is refused, and not taken for the nearest one that does.
@Suite struct NumberRangeTests {
  @Test(arguments: [
    ("find kata", "--context", [0, 10_000], [-5, 10_001, .max]), ("find kata", "--near", [1, 10_000], [0, -1]),
    ("quotes", "--distance", [0, 1_000_000], [-1, .max]), ("log", "--limit", [0, 1], [-1]),
    ("display narrative", "--quotes", [0, 3], [-1]), ("display words", "--limit", [1], [0, .min]),
    ("display words", "--shortest", [1], [0, .max]), ("display network --layer cooccurrence", "--least", [1], [0]),
  ])
  func onlyNumbersThatMeanSomethingAreTaken(command: String, option: String, good: [Int], bad: [Int]) throws {
    let folder = Folder()
    func run(_ line: String) -> Int32 {
      let console = Console(
        environment: ["LANG": "C.UTF-8", "ANYAM_CEILING": folder.path], folder: folder.path, captured: true)
      return Program.run(line.split(separator: " ").map(String.init), console: console)
    }
    #expect(run("init s.anyam --coder A") == 0)
    for number in good { #expect(run("\(command) \(option)=\(number)") == 0, "\(command) \(option)=\(number)") }
    for number in bad { #expect(run("\(command) \(option)=\(number)") == 64, "\(command) \(option)=\(number)") }
  }
}
