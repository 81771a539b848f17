public import AnyamAnalysis
public import AnyamModel

/// The condensed statements researchers wrote into cells, found by what the cell lies under.
public struct CellStatements: Sendable {
  /// What a cell lies under on one side.
  private struct Side: Hashable {
    var dimension: String
    var key: String

    init(_ dimension: String, _ key: String) {
      self.dimension = Self.kind(dimension)
      self.key = key
    }

    /// A theme is a code.
    static func kind(_ dimension: String) -> String {
      dimension == "theme" || dimension == "indicator" ? "code" : dimension
    }
  }

  /// For each side of a cell the other side, and the statement: both ways, since it is the same cell whichever of the two stands on the left.
  private var texts: [Side: [Side: String]] = [:]

  public init(_ summaries: [Summary] = [], _ codebook: Codebook = Codebook(), masking: Masking = .none) {
    for summary in summaries {
      guard case .cell(let row, let column) = summary.about else { continue }
      let sides = [row, column].map { Side($0.dimension, $0.key(in: codebook)) }
      // The last one written holds.
      let text = masking.apply(summary.text)
      texts[sides[0], default: [:]][sides[1]] = text
      texts[sides[1], default: [:]][sides[0]] = text
    }
  }

  public func text(row: (dimension: String, key: String), column: (dimension: String, key: String)) -> String? {
    texts[Side(row.dimension, row.key)]?[Side(column.dimension, column.key)]
  }

  /// The statements in the cells of a matrix.
  public func `in`(_ matrix: Matrix) -> InMatrix {
    let rows = Side.kind(matrix.question.rows.name)
    let columns = Side.kind(matrix.question.columns.name)
    var found: [String: [String: String]] = [:]
    for (row, across) in texts where row.dimension == rows {
      for (column, text) in across where column.dimension == columns {
        found[row.key, default: [:]][column.key] = text
      }
    }
    guard !found.isEmpty else { return .none }
    var (lists, places): ([[InMatrix.Written]], [Int32]) = ([[]], [])
    places.reserveCapacity(matrix.rowKeys.count)
    for (row, first) in matrix.firstAlike.enumerated() {
      guard first == row, let texts = found[matrix.rowKeys[row]] else {
        places.append(first < row ? places[Int(first)] : 0)
        continue
      }
      places.append(Int32(lists.count))
      lists.append(
        matrix.columnKeys.enumerated().compactMap { column, key in
          texts[key].map { InMatrix.Written(column: column, text: $0) }
        })
    }
    return InMatrix(lists: lists, places: places)
  }

  /// What was written into the cells of a matrix: mostly nothing.
  public struct InMatrix: Sendable {
    /// What was written into the cell of a row that stands in a column.
    public struct Written: Sendable {
      public let column: Int
      public let text: String
    }

    /// What stands in rows, once for all with the same key, in the order of the columns.
    fileprivate let lists: [[Written]]
    /// For each row its place there; empty where nothing was written into any.
    fileprivate let places: [Int32]

    public static let none = InMatrix(lists: [], places: [])

    /// In the order of the columns.
    public subscript(row: Int) -> [Written] { places.isEmpty ? [] : lists[Int(places[row])] }
  }

  /// What is concluded of a row.
  public func conclusion(row: (dimension: String, key: String)) -> String {
    text(row: row, column: ("conclusion", "")) ?? ""
  }

  /// What is concluded of a whole display.
  public func conclusion(display: String) -> String {
    text(row: ("display", display), column: ("conclusion", "")) ?? ""
  }
}
