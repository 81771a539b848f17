public import AnyamModel

/// Why the cells of a matrix are empty, row by row.
///
/// Nested rows of one source or person differ only in their topic: who could have said something is asked once for all of them.
public struct GapRows: Sendable {
  /// Why each column is empty with topics left out of account, once for all rows of the same people and sources; and then with what the
  /// focus grid leaves out of them, once for all rows of the same topics too.
  var reasons: [[Display.Missing]] = []
  /// For each row its place there.
  var places: [Int32] = []

  public init(_ gaps: Gaps, _ matrix: Matrix) {
    let columns = matrix.columnKeys.map { gaps.column($0) }
    findHeard(gaps, matrix, columns)
    if gaps.hasTopics { leaveOutTopics(gaps, matrix, columns) }
  }

  /// For each column of a row why nothing stands there, where nothing does.
  public func reasons(_ row: Int) -> [Display.Missing] { reasons[Int(places[row])] }
}
