import AnyamModel
import AnyamWriters
import TestSupport
import Testing

/// Rows that lie in others: the keys they lie in stand before their own, in every row.
@Suite struct NestedRowsTests {
  @Test(arguments: [OutputFormat.csv, .tsv]) func everyRowHasAllKeys(format: OutputFormat) throws {
    var random = SplitMix(seed: 5)
    let keys = ["a", "=1+1", "b, c", "x\"y", "", "-2", "(none)"]
    let separator: Character = format == .csv ? "," : "\t"
    var outer: [[String]] = []
    for _ in 0..<200 {
      // Mostly those of the row before: the same list, or another that says the same.
      if let last = outer.last, Int.random(in: 0..<3, using: &random) > 0 {
        outer.append(Bool.random(using: &random) ? last : last.map { String(Array($0)) })
      } else {
        outer.append((0..<2).map { _ in keys.randomElement(using: &random) ?? "" })
      }
    }
    let own = outer.indices.map { _ in keys.randomElement(using: &random) ?? "" }
    var table = Display(
      kind: "matrix", corner: "code", across: "informant", rowKeys: own, columnKeys: ["K"],
      cells: own.indices.map { [.number($0)] }, measure: .codings)
    table.outer = Display.Outer(names: ["role", "source"], keys: outer)
    var (expected, guarded) = (["role", "source", "code", "K"].joined(separator: "\(separator)") + "\r\n", 0)
    for (row, key) in own.enumerated() {
      for key in outer[row] + [key] {
        let isFormula = ["=", "-"].contains(key.first)
        if isFormula { guarded += 1 }
        let plain = (isFormula ? "'" : "") + key.replacing("\"", with: "\"\"")
        expected += key.contains("\"") || key.contains(separator) ? "\"\(plain)\"" : plain
        expected.append(separator)
      }
      expected += "\(row)\r\n"
    }
    let written = try DisplayWriter.write(table, as: format)
    #expect(written.text == expected)
    #expect(written.guardedCells == guarded && guarded > 100)
  }
}
