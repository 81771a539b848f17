import Anyam
import TestSupport
import Testing

/// The rows of a table, however they are ordered and however they are written.
@Suite struct RowTests {
  /// A table whose rows and columns stand in another order holds the same cells.
  @Test(arguments: 1..<5)
  func anotherOrderMovesCellsAndChangesNone(seed: Int) throws {
    let study = try HostileStudy(seed: UInt64(seed), codings: 90).study
    var random = SplitMix(seed: UInt64(seed))
    var moved = 0
    for measure in Measure.allCases {
      for _ in 0..<4 {
        let dimensions = [Dimension.code, .theme, .role, .informant, .source, .stance, .coder, .technique].shuffled(
          using: &random)
        var question = Matrix.Question(
          rows: dimensions[0], columns: dimensions[1], outer: Bool.random(using: &random) ? [dimensions[2]] : [],
          measure: measure, totals: Bool.random(using: &random))
        let showsGaps = Bool.random(using: &random)
        let plain = try study.matrix(question, showsGaps: showsGaps)
        let expected = cells(plain)
        for order in Matrix.Question.Order.allCases {
          question.rowOrder = order
          question.columnOrder = order
          let ordered = try study.matrix(question, showsGaps: showsGaps)
          #expect(ordered.cells.allSatisfy { $0.count == ordered.columnKeys.count })
          #expect(cells(ordered) == expected, "\(question)")
          if ordered.columnKeys != plain.columnKeys { moved += 1 }
        }
      }
    }
    #expect(moved > 20)
  }

  private func cells(_ display: Display) -> [[String]: Display.Cell] {
    var cells: [[String]: Display.Cell] = [:]
    for (row, own) in display.cells.enumerated() {
      for (column, cell) in own.enumerated() {
        cells[(display.outer?.keys[row] ?? []) + [display.rowKeys[row], display.columnKeys[column]]] = cell
      }
    }
    return cells
  }

  /// A table that is handed on row by row is the one that is written at once.
  @Test func whatIsHandedOnIsWhatIsWritten() throws {
    let hostile = try HostileStudy(seed: 7)
    for (name, display) in try hostile.displays() {
      for (format, dialect) in [(OutputFormat.csv, Dialect.rfc4180), (.csv, .excelIndonesia), (.tsv, .rfc4180)] {
        let style = WritingStyle(dialect: dialect)
        let written = try DisplayWriter.write(display, as: format, style: style)
        var sent: [UInt8] = []
        let told = try DisplayWriter.send(display, as: format, style: style) { sent += $0 }
        #expect(sent == written.bytes, "\(name) \(format)")
        #expect(told.guardedCells == written.guardedCells, "\(name) \(format)")
      }
    }
  }

  /// A statement written in one go is its words and its data codes.
  @Test func aStatementIsItsWordsAndItsDataCodes() throws {
    let study = try HostileStudy(seed: 11, codings: 90).study
    var statements = 0
    for columns in [Dimension.role, .source, .stance] {
      let table = try study.matrix(.init(rows: .code, columns: columns, measure: .summary))
      for case .statement(let one) in table.cells.joined() {
        let behind = (one.codes + one.rest).joined(separator: "; ")
        #expect(one.plain == (behind.isEmpty ? one.text : "\(one.text) (\(behind))"))
        #expect(one == Display.Statement(one.text, codes: one.codes, rest: one.rest))
        statements += 1
      }
    }
    #expect(statements > 20)
  }
}
