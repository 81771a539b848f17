import Anyam
import TestSupport
import Testing

/// Questions that once took too long or ended the program.
@Suite struct LargeQuestionTests {
  /// A listing of events tells a passage once, whoever marked it: told again by comparing each with all that were told before.
  @Test(arguments: 1...4) func whatSeveralMarkedIsToldOnce(seed: UInt64) throws {
    let study = try HostileStudy(seed: seed, codings: 150).study
    var request = PresetRequest()
    request.rows = .source
    request.columns = .month
    let events = try study.preset(.events, request)
    var overlaps = 0
    for (row, title) in events.rowKeys.enumerated() {
      var scope = Scope()
      scope.sources = [title]
      let marked = try study.quotations(scope).cells.compactMap { record -> TextRange? in
        guard case .number(let start) = record[1], case .number(let end) = record[2] else { return nil }
        return TextRange(start, end)
      }
      var expected: [TextRange] = []
      for range in marked where !expected.contains(where: { $0.overlaps(range) }) { expected.append(range) }
      overlaps += marked.count - expected.count
      var told = 0
      for case .text(let text) in events.cells[row] {
        for line in text.split(separator: "\n") {
          // By code points: a passage may begin with a mark that hangs on the one before.
          if line.unicodeScalars.first == "“" { told += 1 }
          if let more = line.firstMatch(of: /^dan (\d+) lainnya$/) { told += Int(more.1) ?? 0 }
        }
      }
      #expect(told == expected.count, "\(title)")
    }
    #expect(overlaps > 20)
  }

  /// Levels that nobody could ask for by reading: their combinations cannot even be numbered.
  @Test func tooManyLevelsAreRefused() throws {
    let hostile = try HostileStudy()
    var question = Matrix.Question(rows: .code, columns: .informant)
    question.outer = Array(repeating: .code, count: 2)
    #expect(try hostile.study.matrix(question).rowKeys.count > 0)
    question.outer = Array(repeating: .code, count: 40)
    #expect(throws: StudyError.self) { try hostile.study.matrix(question) }
  }
}
