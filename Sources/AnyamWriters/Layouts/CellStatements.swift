public import AnyamAnalysis
public import AnyamModel

/// The condensed statements researchers wrote into cells, found by what the cell lies under.
public struct CellStatements: Sendable {
  private var texts: [[String]: String] = [:]

  public init(_ summaries: [Summary] = [], _ codebook: Codebook = Codebook(), masking: Masking = .none) {
    for summary in summaries {
      guard case .cell(let row, let column) = summary.about else { continue }
      let sides = [row, column].map { side in
        Self.key(side.dimension, side.code.map { codebook.key(of: $0) } ?? side.key)
      }
      // The same cell, whichever of the two stands on the left; the last one written holds.
      texts[sides.sorted()] = masking.apply(summary.text)
    }
  }

  public var isEmpty: Bool { texts.isEmpty }

  public func text(row: (dimension: String, key: String), column: (dimension: String, key: String)) -> String? {
    texts[[Self.key(row.dimension, row.key), Self.key(column.dimension, column.key)].sorted()]
  }

  public func text(of matrix: Matrix, row: Int, column: Int) -> String? {
    guard !texts.isEmpty else { return nil }
    return text(
      row: (matrix.question.rows.name, matrix.rowKeys[row]),
      column: (matrix.question.columns.name, matrix.columnKeys[column]))
  }

  /// What is concluded of a row.
  public func conclusion(row: (dimension: String, key: String)) -> String {
    text(row: row, column: ("conclusion", "")) ?? ""
  }

  /// What is concluded of a whole display.
  public func conclusion(display: String) -> String {
    text(row: ("display", display), column: ("conclusion", "")) ?? ""
  }

  /// A theme is a code.
  private static func key(_ dimension: String, _ key: String) -> String {
    (dimension == "theme" || dimension == "indicator" ? "code" : dimension) + "\u{1}" + key
  }
}
