import AnyamModel
import TestSupport
import Testing

@Suite struct OuterKeysTests {
  /// Rows give back the keys they were made of, also when some are selected, and are equal to those that say the same.
  @Test func rowsKeepTheirKeys() {
    var random = SplitMix(seed: 3)
    let names = ["", "a", "b", "(none)"]
    let rows = (0..<60).map { _ in (0..<3).map { _ in names.randomElement(using: &random) ?? "" } }
    let keys = OuterKeys(depth: 3, rows)
    #expect(Array(keys) == rows)
    #expect(keys == OuterKeys(depth: 3, rows) && keys != OuterKeys(depth: 3, rows.reversed()))
    var display = Display(
      kind: "matrix", corner: "code", across: "role", rowKeys: rows.indices.map { "\($0)" }, columnKeys: ["K"],
      cells: rows.map { _ in [.empty] })
    display.outer = Display.Outer(names: ["x", "y", "z"], keys: rows)
    let chosen = [7, 7, 0, 59, 13]
    #expect(display.selecting(rows: chosen).outer.map { Array($0.keys) } == chosen.map { rows[$0] })
    #expect(Array(OuterKeys.none).isEmpty)
  }

  /// Groups share their keys, and what lies in nothing has empty ones.
  @Test func groupsShareTheirKeys() {
    let keys = OuterKeys(levels: [["a", "b"], ["c"]], places: [1, 0, 0, 0, -1, -1], groups: [0, 0, 1, 2])
    #expect(Array(keys) == [["b", "c"], ["b", "c"], ["a", "c"], ["", ""]])
    #expect(keys.key(of: 1, level: 0) == "a" && Array(keys.places(of: 2)) == [-1, -1])
  }
}
