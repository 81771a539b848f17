public import AnyamModel

/// A list of things with the same fields: informants, sources, speakers, visits, settings.
public enum RecordLayout {
  /// Lists that are changed in a workbook and imported again: there their columns and values stand as the import takes them.
  static let returning: Set = ["codebook", "informants", "visits", "focus-grid"]

  /// Lists about codes themselves, not about what was coded: there they stand under the names commands take.
  static let namingCodes = returning.union(["codes", "codebook-diff", "autocodings"])

  /// - Parameter records: each with a cell for every column.
  public static func display(_ kind: String, columns: [String], _ records: [[Display.Cell]]) -> Display {
    Display(
      kind: kind, corner: columns[0], across: "", rowKeys: records.map { $0[0].plain },
      columnKeys: Array(columns.dropFirst()), cells: records.map { Array($0.dropFirst()) })
  }
}
