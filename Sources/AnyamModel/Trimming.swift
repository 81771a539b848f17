/// Without white space at both ends.
package func trimmed(_ text: some StringProtocol) -> String {
  // Nearly every cell of a table needs nothing.
  guard let first = text.first, let last = text.last else { return "" }
  if !first.isWhitespace, !last.isWhitespace { return String(text) }
  let rest = text.drop(while: \.isWhitespace)
  guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(rest[...last])
}
