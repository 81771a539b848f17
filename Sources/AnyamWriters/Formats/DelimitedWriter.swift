import AnyamModel

/// CSV (RFC 4180) and TSV: a header with the corner and the column keys, then one row per row key. Nested rows have a column
/// for each thing they lie in.
enum DelimitedWriter {
  static func write(_ display: Display, _ delimiter: Character, isIndonesian: Bool) -> Written {
    let separator = delimiter.asciiValue ?? UInt8(ascii: ",")
    var output: [UInt8] = isIndonesian ? [0xEF, 0xBB, 0xBF] : []
    var guarded = 0
    func cell(_ text: String, isFirst: Bool) {
      if !isFirst { output.append(separator) }
      var text = text
      if SpreadsheetGuard.needsGuard(text) {
        text = SpreadsheetGuard.guarded(text)
        guarded += 1
      }
      let needsQuotes = text.utf8.contains { $0 == separator || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
      guard needsQuotes || text.utf8.first == 0x20 || text.utf8.last == 0x20 else {
        output += text.utf8
        return
      }
      output.append(UInt8(ascii: "\""))
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") { output.append(byte) }
        output.append(byte)
      }
      output.append(UInt8(ascii: "\""))
    }
    func endRow() { output += [0x0D, 0x0A] }

    for (at, name) in ((display.outer?.names ?? []) + [display.corner]).enumerated() { cell(name, isFirst: at == 0) }
    for key in display.columnKeys { cell(key, isFirst: false) }
    endRow()
    for (row, key) in display.rowKeys.enumerated() {
      for (at, key) in ((display.outer?.keys[row] ?? []) + [key]).enumerated() { cell(key, isFirst: at == 0) }
      for value in display.cells[row] {
        switch value {
        // Numbers need no looking after, and there may be a million of them.
        case .number(let number):
          output.append(separator)
          output += String(number).utf8
        case .share where isIndonesian: cell(value.plain.replacing(".", with: ","), isFirst: false)
        default: cell(value.plain, isFirst: false)
        }
      }
      endRow()
    }
    return Written(bytes: output, guardedCells: guarded)
  }
}
