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
    writer.output.reserveCapacity(Self.estimate(display))
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

  /// About how many bytes it will be, so that tens of megabytes of quotes are not copied while they grow.
  private static func estimate(_ display: Display) -> Int {
    guard display.measure == .quotes else { return 0 }
    let cells = display.cells.lazy.joined().compactMap { cell in
      if case .quotations(let quotations) = cell { quotations } else { nil as QuotationList? }
    }
    // Around the words stand marks, the data code and the lines.
    return cells.reduce(0) { $0 + $1.count } * ((cells.first?.averageSize ?? 0) + 60)
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
    case .quotations(let quotations):
      separate()
      let start = output.count
      Quotation.append(cited: quotations, to: &output)
      finish(from: start)
    default: add(cell.plain)
    }
  }

  private mutating func add(_ text: String) {
    separate()
    let start = output.count
    var text = text
    text.withUTF8 { output.append(contentsOf: $0) }
    finish(from: start)
  }

  /// Looks after what was written from `start` on: quotes around it, and a guard before what a spreadsheet would run.
  private mutating func finish(from start: Int) {
    guard start < output.count else { return }
    let (first, last) = (output[start], output[output.count - 1])
    // Most cells begin with a letter and hold nothing that would have to be looked after.
    let (special, hasQuote) = output.withUnsafeBufferPointer { bytes in
      Self.look(UnsafeBufferPointer(rebasing: bytes[start...]), separator)
    }
    let needsQuotes = special || hasQuote || first == 0x20 || last == 0x20
    let needsGuard = first <= 0x40 && SpreadsheetGuard.needsGuard(String(decoding: output[start...], as: UTF8.self))
    if needsGuard { guarded += 1 }
    let lead = (needsQuotes ? [UInt8(ascii: "\"")] : []) + (needsGuard ? [UInt8(ascii: "'")] : [])
    if hasQuote {
      let cell = Array(output[start...])
      output.removeSubrange(start...)
      output += lead
      for byte in cell {
        if byte == UInt8(ascii: "\"") { output.append(byte) }
        output.append(byte)
      }
    } else if !lead.isEmpty {
      output.insert(contentsOf: lead, at: start)
    }
    if needsQuotes { output.append(UInt8(ascii: "\"")) }
  }

  /// Whether a separator or a line's end stands in a cell, and whether a quotation mark does.
  private static func look(_ bytes: UnsafeBufferPointer<UInt8>, _ separator: UInt8) -> (special: Bool, quote: Bool) {
    func holds(_ byte: UInt8) -> Bool { bytes.place(of: byte) != nil }
    // A matrix may quote all of a study: long cells are left to what looks at many bytes at once.
    guard bytes.count < 32 else {
      return (holds(0x0A) || holds(separator) || holds(0x0D), holds(UInt8(ascii: "\"")))
    }
    var (special, quote) = (false, false)
    for byte in bytes where byte < 0x40 {
      if byte == separator || byte == 0x0A || byte == 0x0D { special = true }
      if byte == UInt8(ascii: "\"") { quote = true }
    }
    return (special, quote)
  }
}
