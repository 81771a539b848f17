import AnyamModel

/// Text with delimiters between its cells: comma, semicolon or tab (RFC 4180 otherwise), UTF-8, UTF-16 or Windows-1252, any
/// newline, with or without a byte order mark.
enum DelimitedText {
  /// The rows; `nil` where the last quotation mark is never closed.
  static func rows(_ bytes: [UInt8]) -> [[String]]? {
    let utf8 = TextEncoding.decode(bytes).bytes
    var rows: [[String]] = []
    return scan(utf8, delimiter(of: utf8)) { rows.append($0) } ? rows : nil
  }

  /// The first line, outside quotes, tells: whichever of the three stands there most often.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var quoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if quoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].contains(byte) { counts[byte, default: 0] += 1 }
    }
    return [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].max { counts[$0, default: 0] < counts[$1, default: 0] }
      ?? UInt8(ascii: ",")
  }

  /// Gives each row to `take`. Returns whether the last quote was closed.
  private static func scan(_ bytes: [UInt8], _ delimiter: UInt8, _ take: ([String]) -> Void) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var cells: [String] = []
      var at = 0
      let quote = UInt8(ascii: "\"")
      while at < bytes.count {
        var cell: String
        if bytes[at] == quote {
          var value: [UInt8] = []
          at += 1
          while true {
            guard at < bytes.count else { return false }
            if bytes[at] != quote {
              value.append(bytes[at])
              at += 1
            } else if at + 1 < bytes.count, bytes[at + 1] == quote {
              value.append(quote)
              at += 2
            } else {
              at += 1
              break
            }
          }
          // Whatever stands between the closing quote and the next delimiter belongs to the cell.
          while at < bytes.count, bytes[at] != delimiter, bytes[at] != 0x0A, bytes[at] != 0x0D {
            if bytes[at] != 0x20 { value.append(bytes[at]) }
            at += 1
          }
          cell = String(decoding: value, as: UTF8.self)
        } else {
          let start = at
          while at < bytes.count, bytes[at] != delimiter, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
          cell = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
        }
        cells.append(SpreadsheetGuard.released(cell))
        guard at < bytes.count, bytes[at] == delimiter else {
          if at + 1 < bytes.count, bytes[at] == 0x0D, bytes[at + 1] == 0x0A { at += 1 }
          at += 1
          take(cells)
          cells.removeAll(keepingCapacity: true)
          continue
        }
        at += 1
        // A delimiter at the very end opens one more, empty cell.
        if at == bytes.count { cells.append("") }
      }
      if !cells.isEmpty { take(cells) }
      return true
    }
  }
}
