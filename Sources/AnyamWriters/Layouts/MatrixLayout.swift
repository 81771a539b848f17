public import AnyamAnalysis
public import AnyamModel

/// A matrix as a display.
public enum MatrixLayout {
  /// - Parameter quotations: for the measure `quotes`, what each coding looks like.
  public static func display(
    _ matrix: Matrix, _ data: StudyData, quotations: (Int) -> Quotation? = { _ in nil }
  ) -> Display {
    let width = matrix.columnKeys.count
    let cells = matrix.rowKeys.indices.map { row in
      (0..<width).map { column -> Display.Cell in
        let at = row * width + column
        switch matrix.question.measure {
        case .codings, .sources, .informants: return .number(matrix.counts[at])
        case .presence: return .present(matrix.counts[at] > 0)
        case .quotes:
          let quoted = matrix.codings[at].compactMap(quotations)
          return quoted.isEmpty ? .empty : .quotations(quoted)
        }
      }
    }
    return Display(
      kind: "matrix", corner: matrix.question.rows.name, across: matrix.question.columns.name, rowKeys: matrix.rowKeys,
      columnKeys: matrix.columnKeys, cells: cells, measure: matrix.question.measure, scope: matrix.question.scope,
      data: data.digest)
  }
}
