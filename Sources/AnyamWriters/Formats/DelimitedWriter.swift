import AnyamModel

/// CSV (RFC 4180) and TSV: a header with the corner and the column keys, then one row per row key.
enum DelimitedWriter {
  static func write(_ display: Display, _ delimiter: Character, mark: Bool) -> Written {
    let separator = delimiter.asciiValue ?? UInt8(ascii: ",")
    var output: [UInt8] = mark ? [0xEF, 0xBB, 0xBF] : []
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

    cell(display.corner, isFirst: true)
    for key in display.columnKeys { cell(key, isFirst: false) }
    endRow()
    for (row, key) in display.rowKeys.enumerated() {
      cell(key, isFirst: true)
      for value in display.cells[row] { cell(value.plain, isFirst: false) }
      endRow()
    }
    return Written(text: String(decoding: output, as: UTF8.self), guardedCells: guarded)
  }
}
