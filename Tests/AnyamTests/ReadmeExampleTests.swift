import Anyam
import Foundation
import TestSupport
import Testing

/// The example of the README, word for word, compiled and run.
@Suite struct ReadmeExampleTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func theExampleOfTheReadmeRuns() throws {
    let temporary = Folder()
    let (file, sample) = (temporary.file("tesis.anyam"), Self.root.appendingPathComponent("corpus/tanocraft").path)
    let codebook = Self.root.appendingPathComponent("codebooks/sudjana-2004.yaml").path
    // README begins
    let study = try Study.create(at: file, title: "Tanocraft", language: .indonesian, coder: "Ghuril")
    _ = try study.importInformants(from: sample + "/informan.csv")
    _ = try study.importCodebook(from: codebook)
    let report = try study.importFiles(ImportRequest(paths: [sample]))
    _ = try study.code(from: sample + "/codings.csv")

    let matrix = try study.matrix(Matrix.Question(rows: .code, columns: .informant))
    let claims = try study.triangulate(by: .source, claims: ["Perencanaan", "Penilaian"]).claims
    print(report.rows.count, matrix.rowKeys.count, claims.map(\.verdict.rawValue))
    // README ends
    #expect(report.rows.count == 16 && matrix.rowKeys.count == 25)
    #expect(claims.map(\.verdict) == [.convergent, .dissonant])
  }

  @Test func theExampleIsTheOneInTheReadme() throws {
    func lines(_ text: String, from: String, to: String) -> [String] {
      let all = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard let start = all.firstIndex(of: from), let end = all[start...].dropFirst().firstIndex(of: to) else {
        return []
      }
      return Array(all[(start + 1)..<end])
    }
    let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    let test = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
    let example = lines(readme, from: "```swift", to: "```")
    #expect(!example.isEmpty && example == lines(test, from: "// README begins", to: "// README ends"))
  }
}
