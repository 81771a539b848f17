import Anyam
import AnyamModel
import Foundation
import TestSupport
import Testing

/// Which passage stands for a cell, against the rule written plainly over all quotes of it.
@Suite struct StatementTests {
  @Test(arguments: 1...6) func theStatementIsTheHandiestOfTheUsualDirection(seed: UInt64) throws {
    let made = try MadeStudy(seed: seed)
    let study = made.study
    var (chosen, later) = (0, 0)
    for (rows, columns, outer) in [
      (.code, .informant, []), (.source, .role, [.code]), (.code, .technique, []),
      (.informant, .code, [.source]), (.role, .month, [.code]),
    ] as [(AnyamModel.Dimension, AnyamModel.Dimension, [AnyamModel.Dimension])] {
      var question = Matrix.Question(rows: rows, columns: columns, outer: outer, measure: .quotes)
      let quoted = try study.matrix(question)
      question.measure = .summary
      let stated = try study.matrix(question)
      #expect(stated.rowKeys == quoted.rowKeys && stated.columnKeys == quoted.columnKeys)
      for row in quoted.rowKeys.indices {
        for column in quoted.columnKeys.indices {
          guard case .quotations(let quotes) = quoted.cells[row][column] else {
            #expect(stated.cells[row][column] == .empty)
            continue
          }
          guard case .statement(let statement) = stated.cells[row][column] else {
            Issue.record("\(quoted.rowKeys[row]) \(quoted.columnKeys[column])")
            continue
          }
          let typical = typical(of: Array(quotes))
          #expect(statement.text == "“\(Excerpt.of(typical.words, words: 25))”")
          #expect(statement.codes == [DisplayWording(.indonesian).cited(typical)])
          chosen += quotes.count > 1 ? 1 : 0
          later += typical == quotes.first ? 0 : 1
        }
      }
    }
    // Otherwise the first of each cell would do.
    #expect(chosen > 60 && later > 20)
  }

  /// - Parameter quotes: none of which overlaps another.
  private func typical(of quotes: [Quotation]) -> Quotation {
    let directions: [Stance?] = [.support, .qualify, .contradict, nil]
    let counts = directions.map { direction in quotes.count { $0.stance == direction } }
    let usual = directions[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
    func awkwardness(_ quote: Quotation) -> Int {
      let count = quote.words.split(whereSeparator: \.isWhitespace).count
      return count < 8 ? 8 - count : max(0, count - 40)
    }
    var best = quotes.first { $0.stance == usual } ?? quotes[0]
    for quote in quotes where quote.stance == usual && awkwardness(quote) < awkwardness(best) { best = quote }
    return best
  }

  /// Utterances of very different lengths, with names that are masked, each coded once or not at all with each code.
  private struct MadeStudy {
    let folder = Folder()
    let study: Study

    init(seed: UInt64) throws {
      var random = SplitMix(seed: seed)
      study = try Study.create(
        at: folder.file("s.anyam"), title: "Kutipan", language: .indonesian, coder: "A", now: { Date() })
      for code in ["Rencana", "Laksana", "Nilai"] { try study.addCode(code, parent: nil) { _ in } }
      for at in 0..<4 {
        try study.add(Informant(code: "P\(at)", role: "R\(at % 2)", kind: .supporting))
      }
      try study.mask("Budi Santoso", as: "[seorang pengajar]")
      let words = ["kami", "keliling", "“dulu”", "Budi Santoso", "—", "café", "lalu", "mencatat…", "uang,", "desa"]
      for source in 0..<6 {
        var text = ""
        var utterances: [Range<Int>] = []
        for turn in 0..<12 {
          text += "P\((source + turn) % 4): "
          let start = text.unicodeScalars.count
          let count = [1, 4, 9, 25, 26, 41, 60].randomElement(using: &random) ?? 9
          text += (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ") + "."
          utterances.append(start..<text.unicodeScalars.count)
          text += "\n"
        }
        let file = folder.file("w\(source).txt")
        let head = "technique: \(source % 2 == 0 ? "interview" : "observation")\ndate: 2020-0\(1 + source % 3)-05\n"
        try Data("---\n\(head)---\n\(text)".utf8).write(to: URL(fileURLWithPath: file))
        _ = try study.importFiles(ImportRequest(paths: [file]))
        for code in ["Rencana", "Laksana", "Nilai"] {
          for range in utterances where Bool.random(using: &random) {
            _ = try study.code(
              [code], source: "w\(source)", at: .range(start: range.lowerBound, end: range.upperBound),
              stance: [nil, .support, .support, .contradict].randomElement(using: &random) ?? nil)
          }
        }
      }
    }
  }
}
