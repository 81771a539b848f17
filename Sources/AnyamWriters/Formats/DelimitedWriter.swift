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
      text.withUTF8 { bytes in
        guard let first = bytes.first, let last = bytes.last else { return }
        // Most cells begin with a letter and hold nothing that would have to be looked after.
        var needsQuotes = first == 0x20 || last == 0x20
        for byte in bytes where byte < 0x40 {
          if byte == separator || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D { needsQuotes = true }
        }
        let needsGuard = first <= 0x40 && SpreadsheetGuard.needsGuard(String(decoding: bytes, as: UTF8.self))
        if needsGuard { guarded += 1 }
        if needsQuotes { output.append(UInt8(ascii: "\"")) }
        if needsGuard { output.append(UInt8(ascii: "'")) }
        guard needsQuotes else {
          output.append(contentsOf: bytes)
          return
        }
        for byte in bytes {
          if byte == UInt8(ascii: "\"") { output.append(byte) }
          output.append(byte)
        }
        output.append(UInt8(ascii: "\""))
      }
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
