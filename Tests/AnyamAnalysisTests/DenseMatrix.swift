import AnyamAnalysis
import AnyamModel

/// A matrix with all its cells, row by row, as it is read on paper.
extension Matrix {
  var rows: [[String]] { rowKeys.indices.map { keys(of: $0) } }

  private func dense<Value>(_ blank: Value, _ value: (Int) -> Value) -> [Value] {
    var all = Array(repeating: blank, count: rowKeys.count * columnKeys.count)
    for row in rowKeys.indices {
      for cell in cells(of: row) { all[row * columnKeys.count + cells[cell].column] = value(cell) }
    }
    return all
  }

  var counts: [Int] { dense(0) { cells[$0].count } }
  var denseShares: [Double] { shares.isEmpty ? dense(0) { _ in 0 } : dense(0) { shares[$0] } }
  var listed: [[Int]] { dense([]) { cell in cell < codings.count ? codings[cell].map { Int($0) } : [] } }
}
