import AnyamModel

/// CSV (RFC 4180) and TSV: a header with the corner and the column keys, then one row per row key. Nested rows have a column
/// for each thing they lie in.
struct DelimitedWriter {
  /// A long table is handed on in pieces of about this many bytes: memory that is written again and again costs less than tens of
  /// megabytes that are written once.
  private static let piece = 1 << 16

  private let separator: UInt8
  private let isIndonesian: Bool
  private let hand: (([UInt8]) -> Void)?
  private var output: [UInt8] = []
  private var guarded = 0
  private var isFirst = true
  /// Empty cells, and what else repeats, each with the separator before it.
  private var blanks = RepeatedBytes()
  private var repeated = RepeatedBytes()
  private let reasons: MissingWords
  /// What the last row lay in: its group, the keys as they were written, and how many of them were guarded.
  private var outerGroup: Int32 = -1
  private var outerBytes: [UInt8] = []
  private var outerGuarded = 0

  /// - Parameter hand: takes what is finished, piece by piece; what is left is in the result.
  static func write(
    _ display: Display, _ delimiter: Character, isIndonesian: Bool, handing hand: (([UInt8]) -> Void)? = nil
  ) -> Written {
    var writer = DelimitedWriter(delimiter.asciiValue ?? UInt8(ascii: ","), isIndonesian, hand)
    if isIndonesian { writer.output += [0xEF, 0xBB, 0xBF] }
    writer.output.reserveCapacity(hand == nil ? Self.estimate(display) : 2 * Self.piece)
    for name in display.outer?.names ?? [] { writer.add(name) }
    writer.add(display.corner)
    for key in display.columnKeys { writer.add(key) }
    writer.endRow()
    let (outer, cells) = (display.outer?.keys ?? .none, display.cells)
    if let make = cells.making {
      writer.write(display.rowKeys, outer) { writer, row in
        make(row, { writer.add($0, $1) }, { writer.add($0, $1) })
      }
    } else {
      writer.write(display.rowKeys, outer) { writer, row in for cell in cells[row] { writer.add(cell) } }
    }
    return Written(bytes: writer.output, guardedCells: writer.guarded)
  }

  private mutating func write(
    _ keys: [String], _ outer: OuterKeys, _ addCells: (_ writer: inout DelimitedWriter, _ row: Int) -> Void
  ) {
    for row in keys.indices {
      if !outer.levels.isEmpty { add(outer, of: row) }
      add(keys[row])
      addCells(&self, row)
      endRow()
    }
  }

  private init(_ separator: UInt8, _ isIndonesian: Bool, _ hand: (([UInt8]) -> Void)?) {
    self.separator = separator
    self.isIndonesian = isIndonesian
    self.hand = hand
    reasons = MissingWords(separator)
    blanks.take([separator])
  }

  /// About how many bytes it will be, so that tens of megabytes of quotes are not copied while they grow.
  private static func estimate(_ display: Display) -> Int {
    guard display.measure == .quotes else { return 0 }
    // Around the words stand marks, the data code and the lines.
    func size(_ cell: Display.Cell) -> Int {
      if case .quotations(let quotations) = cell { quotations.byteCount + quotations.count * 60 } else { 1 }
    }
    guard let make = display.cells.making else { return display.cells.reduce(0) { $1.reduce($0) { $0 + size($1) } } }
    var sum = 0
    for row in display.cells.indices { make(row, { sum += size($0) * $1 }, { sum += $1.count }) }
    return sum
  }

  private mutating func endRow() {
    output.append(0x0D)
    output.append(0x0A)
    isFirst = true
    handOn()
  }

  private mutating func handOn() {
    guard let hand, output.count >= Self.piece else { return }
    hand(output)
    output.removeAll(keepingCapacity: true)
  }

  private mutating func separate() {
    if !isFirst { output.append(separator) }
    isFirst = false
  }

  /// Empty cells, and why they are.
  private mutating func add(_ reasons: [Display.Missing], _ places: Range<Int>) {
    guard isFirst, let first = places.first else { return self.reasons.append(reasons, places, to: &output) }
    add(.missing(reasons[first]))
    self.reasons.append(reasons, places.dropFirst(), to: &output)
  }

  /// A cell, and how often it stands.
  private mutating func add(_ cell: Display.Cell, _ count: Int) {
    guard count != 1 else { return add(cell) }
    switch cell {
    case .empty where count > 0:
      // What stands first in its row has no separator before it.
      blanks.append(isFirst ? count - 1 : count, to: &output)
      isFirst = false
    case .number, .share, .present, .missing, .empty: add(short: cell, count)
    case .text, .quotations, .statement: for _ in 0..<count { add(cell) }
    }
  }

  /// The same short cell many times.
  private mutating func add(short cell: Display.Cell, _ count: Int) {
    var left = count
    if isFirst, left > 0 {
      add(cell)
      left -= 1
    }
    guard left > 0 else { return }
    let start = output.count
    add(cell)
    guard left > 1 else { return }
    repeated.take(output[start...])
    repeated.append(left - 1, to: &output)
  }

  private mutating func add(_ cell: Display.Cell) {
    switch cell {
    // Numbers need no looking after, and there may be a million of them.
    case .number(let number):
      separate()
      write(number)
    case .share(let share) where isIndonesian && share != 0: add(cell.plain.replacing(".", with: ","))
    case .share(let share):
      separate()
      FixedPoint.append(short: share, places: 6, to: &output)
    case .present(let isPresent):
      separate()
      write(isPresent ? 1 : 0)
    case .empty: separate()
    // Words of our own: letters and hyphens.
    case .missing:
      separate()
      output.append(words: cell.plain)
    case .text(let text): add(text)
    case .quotations(let quotations): add(quotations)
    case .statement(let statement): add(statement)
    }
  }

  /// Passages one below the other, handed on one by one: a cell may hold a hundred thousand.
  private mutating func add(_ quotations: QuotationList) {
    separate()
    guard quotations.count > 1 else {
      let start = output.count
      for quotation in quotations { quotation.appendCited(to: &output) }
      finish(from: start)
      return
    }
    // Lines' ends stand in it, and it begins with a quotation mark, which no spreadsheet runs.
    output.append(UInt8(ascii: "\""))
    var isFirst = true
    quotations.forEachAhead { quotation in
      if !isFirst { output.append(0x0A) }
      isFirst = false
      let start = output.count
      quotation.appendCited(to: &output)
      doubleQuotes(from: start)
      handOn()
    }
    output.append(UInt8(ascii: "\""))
  }

  /// A quotation mark inside of a quoted cell is written twice.
  private mutating func doubleQuotes(from start: Int) {
    let hasQuote = output.withUnsafeBufferPointer { $0.place(of: UInt8(ascii: "\""), from: start) != nil }
    guard hasQuote else { return }
    let plain = Array(output[start...])
    output.removeSubrange(start...)
    for byte in plain {
      if byte == UInt8(ascii: "\"") { output.append(byte) }
      output.append(byte)
    }
  }

  /// The keys a row lies in, which mostly are those of the row before.
  private mutating func add(_ keys: OuterKeys, of row: Int) {
    let group = keys.groups[row]
    guard group != outerGroup else {
      output.append(contentsOf: outerBytes)
      guarded += outerGuarded
      isFirst = keys.levels.isEmpty
      return
    }
    let (start, before) = (output.count, guarded)
    for level in keys.levels.indices { add(keys.key(of: group, level: level)) }
    outerBytes.removeAll(keepingCapacity: true)
    outerBytes.append(contentsOf: output[start...])
    outerGuarded = guarded - before
    outerGroup = group
  }

  private mutating func add(_ text: String) {
    separate()
    let start = output.count
    output.append(words: text)
    finish(from: start)
  }

  private mutating func add(_ statement: Display.Statement) {
    separate()
    // Where it stands is mostly told behind a comma: then the first of the marks around it need not be put in later.
    let isOpen = separator == UInt8(ascii: ",")
    if isOpen { output.append(UInt8(ascii: "\"")) }
    let start = output.count
    statement.append(to: &output)
    finish(from: start, isOpen: isOpen)
  }

  private mutating func write(_ number: Int) {
    if number >= 0 { output.append(decimal: number) } else { output.append(words: String(number)) }
  }

  /// Looks after what was written from `start` on: quotes around it, and a guard before what a spreadsheet would run.
  ///
  /// - Parameter isOpen: whether a quotation mark stands before it already.
  private mutating func finish(from start: Int, isOpen: Bool = false) {
    guard start < output.count else { return output.removeLast(isOpen ? 1 : 0) }
    let (first, last) = (output[start], output[output.count - 1])
    // Most cells begin with a letter and hold nothing that would have to be looked after.
    let (special, hasQuote) = output.withUnsafeBufferPointer { bytes in
      Self.look(UnsafeBufferPointer(rebasing: bytes[start...]), separator)
    }
    let needsQuotes = special || hasQuote || first == 0x20 || last == 0x20
    let needsGuard = first <= 0x40 && SpreadsheetGuard.needsGuard(String(decoding: output[start...], as: UTF8.self))
    if needsGuard { guarded += 1 }
    if hasQuote { doubleQuotes(from: start) }
    if needsGuard { output.insert(UInt8(ascii: "'"), at: start) }
    if isOpen, !needsQuotes { output.remove(at: start - 1) }
    if needsQuotes {
      if !isOpen { output.insert(UInt8(ascii: "\""), at: start) }
      output.append(UInt8(ascii: "\""))
    }
  }

  /// Whether a separator or a line's end stands in a cell, and whether a quotation mark does.
  private static func look(_ bytes: UnsafeBufferPointer<UInt8>, _ separator: UInt8) -> (special: Bool, quote: Bool) {
    func holds(_ byte: UInt8) -> Bool { bytes.place(of: byte) != nil }
    // A matrix may quote all of a study: long cells are left to what looks at many bytes at once.
    guard bytes.count < 32 else {
      // Where a statement stands is told last.
      let hasSeparator = bytes.suffix(32).contains(separator) || holds(separator)
      return (hasSeparator || holds(0x0A) || holds(0x0D), holds(UInt8(ascii: "\"")))
    }
    var (special, quote) = (false, false)
    for byte in bytes where byte < 0x40 {
      if byte == separator || byte == 0x0A || byte == 0x0D { special = true }
      if byte == UInt8(ascii: "\"") { quote = true }
    }
    return (special, quote)
  }
}
