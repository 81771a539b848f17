/// Without white space at both ends.
package func trimmed(_ text: String) -> String {
  func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }
  // Nearly every cell of a table needs nothing, and looking at whole characters costs more than reading the table.
  guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
  if isPlain(first), isPlain(last) { return text }
  let rest = text.drop(while: \.isWhitespace)
  guard let end = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(rest[...end])
}

package func trimmed(_ text: Substring) -> String { trimmed(String(text)) }
