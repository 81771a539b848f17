/// Keeps spreadsheets from running a cell as a formula: a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage
/// return gets an apostrophe before it. What was guarded is released when it is read back, so nothing is lost.
public enum SpreadsheetGuard {
  private static let dangerous: Set<UInt8> = [
    UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D,
  ]

  /// Whether the cell needs an apostrophe; one that already begins with guarded apostrophes does too.
  public static func needsGuard(_ cell: String) -> Bool {
    guard let first = cell.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
    return dangerous.contains(first)
  }

  public static func guarded(_ cell: String) -> String { needsGuard(cell) ? "'" + cell : cell }

  public static func released(_ cell: String) -> String {
    cell.utf8.first == UInt8(ascii: "'") && needsGuard(cell) ? String(cell.dropFirst()) : cell
  }
}
