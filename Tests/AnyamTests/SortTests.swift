import Anyam
import Foundation
import TestSupport
import Testing

/// The fullest first, as the totals have it: each coding once, on however many cells of a row it falls.
@Suite struct SortTests {
  private let folder = Folder()
  private let study: Study

  /// Two passages in support of the theme itself, and one against, of a part of a part of it.
  init() throws {
    study = try Study.create(at: folder.file("s.anyam"), title: "", language: .english, coder: "A")
    try study.add(Informant(code: "KI1", role: "Warga"))
    for (code, parent) in [("A", nil), ("B", "A"), ("C", "B")] as [(String, String?)] {
      try study.addCode(code, parent: parent)
    }
    let file = try folder.write(
      "w.txt", "---\ntechnique: interview\n---\nP: Apa?\nKI1: satu dua tiga empat lima enam tujuh\n")
    _ = try study.importFiles(ImportRequest(paths: [file]))
    for word in ["satu", "dua"] { _ = try study.code(["A"], source: "w", at: .quote(word), stance: .support) }
    _ = try study.code(["C"], source: "w", at: .quote("tiga empat lima"), stance: .contradict)
  }

  @Test(arguments: [true, false]) func rowsGoByCodingsAndNotByCells(totals: Bool) throws {
    var question = Matrix.Question(
      rows: .stance, columns: .code, includeDescendants: true, hideEmpty: true, totals: totals)
    let shown = totals ? [Matrix.total] : []
    question.rowOrder = .most
    #expect(try study.matrix(question).rowKeys == ["support", "contradict"] + shown)
    question.rowOrder = .fewest
    let fewest = try study.matrix(question)
    #expect(fewest.rowKeys == ["contradict", "support"] + shown)
    #expect(fewest.columnKeys == ["A", "A > B", "A > B > C"] + shown)
    // One falls on all three columns, the others on the first.
    #expect(fewest.cells[0].prefix(3) == [.number(1), .number(1), .number(1)])
    #expect(fewest.cells[1].prefix(3) == [.number(2), .number(0), .number(0)])
    question.columnOrder = .fewest
    #expect(try study.matrix(question).columnKeys == ["A > B", "A > B > C", "A"] + shown)
  }

  /// Of words there are three against and two in support; a share of what was said is sorted as it is shown.
  @Test func measuresOfWordsGoByWhatIsShown() throws {
    for measure in [Measure.words, .coverage] {
      var question = Matrix.Question(
        rows: .stance, columns: .code, measure: measure, includeDescendants: true, hideEmpty: true)
      question.rowOrder = .most
      #expect(try study.matrix(question).rowKeys == ["contradict", "support"])
    }
  }
}
