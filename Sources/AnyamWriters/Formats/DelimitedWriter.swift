import AnyamModel

/// CSV (RFC 4180) and TSV: a header with the corner and the column keys, then one row per row key. Nested rows have a column
/// for each thing they lie in.
struct DelimitedWriter {
  private let separator: UInt8
  private let isIndonesian: Bool
  private var output: [UInt8] = []
  private var guarded = 0
  private var isFirst = true

  static func write(_ display: Display, _ delimiter: Character, isIndonesian: Bool) -> Written {
    var writer = DelimitedWriter(separator: delimiter.asciiValue ?? UInt8(ascii: ","), isIndonesian: isIndonesian)
    if isIndonesian { writer.output += [0xEF, 0xBB, 0xBF] }
    for name in display.outer?.names ?? [] { writer.add(name) }
    writer.add(display.corner)
    for key in display.columnKeys { writer.add(key) }
    writer.endRow()
    for (row, key) in display.rowKeys.enumerated() {
      if let outer = display.outer { for key in outer.keys[row] { writer.add(key) } }
      writer.add(key)
      for cell in display.cells[row] { writer.add(cell) }
      writer.endRow()
    }
    return Written(bytes: writer.output, guardedCells: writer.guarded)
  }

  private init(separator: UInt8, isIndonesian: Bool) {
    self.separator = separator
    self.isIndonesian = isIndonesian
  }

  private mutating func endRow() {
    output.append(0x0D)
    output.append(0x0A)
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { output.append(separator) }
    isFirst = false
  }

  private mutating func add(_ cell: Display.Cell) {
    switch cell {
    // Numbers need no looking after, and there may be a million of them.
    case .number(let number):
      separate()
      output.append(contentsOf: String(number).utf8)
    case .text(let text): add(text)
    case .share where isIndonesian: add(cell.plain.replacing(".", with: ","))
    default: add(cell.plain)
    }
  }

  private mutating func add(_ text: String) {
    separate()
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { append($0) }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
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
    if needsQuotes, bytes.contains(UInt8(ascii: "\"")) {
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { output.append(byte) }
        output.append(byte)
      }
    } else {
      output.append(contentsOf: bytes)
    }
    if needsQuotes { output.append(UInt8(ascii: "\"")) }
  }
}
