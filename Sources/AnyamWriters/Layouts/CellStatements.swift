public import AnyamAnalysis
public import AnyamModel

/// The condensed statements researchers wrote into cells, found by what the cell lies under.
public struct CellStatements: Sendable {
  /// For each side of a cell the other side, and the statement: both ways, since it is the same cell whichever of the two stands on the left.
  private var texts: [String: [String: String]] = [:]

  public init(_ summaries: [Summary] = [], _ codebook: Codebook = Codebook(), masking: Masking = .none) {
    for summary in summaries {
      guard case .cell(let row, let column) = summary.about else { continue }
      let sides = [row, column].map { side in
        Self.key(side.dimension, side.key(in: codebook))
      }
      // The last one written holds.
      let text = masking.apply(summary.text)
      texts[sides[0], default: [:]][sides[1]] = text
      texts[sides[1], default: [:]][sides[0]] = text
    }
  }

  public func text(row: (dimension: String, key: String), column: (dimension: String, key: String)) -> String? {
    texts[Self.key(row.dimension, row.key)]?[Self.key(column.dimension, column.key)]
  }

  /// The statements of a row of a matrix.
  public func row(_ row: Int, of matrix: Matrix) -> Row {
    guard !texts.isEmpty else { return .none }
    return Row(
      texts: texts[Self.key(matrix.question.rows.name, matrix.rowKeys[row])] ?? [:],
      across: matrix.question.columns.name)
  }

  /// What was written into the cells of one row: mostly nothing.
  public struct Row: Sendable {
    fileprivate let texts: [String: String]
    fileprivate let across: String

    static let none = Row(texts: [:], across: "")

    public var isEmpty: Bool { texts.isEmpty }

    /// - Parameter column: its key.
    public subscript(column: String) -> String? {
      texts.isEmpty ? nil : texts[CellStatements.key(across, column)]
    }
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
  fileprivate static func key(_ dimension: String, _ key: String) -> String {
    (dimension == "theme" || dimension == "indicator" ? "code" : dimension) + "\u{1}" + key
  }
}
