import AnyamModel

/// Walks through an RTF file and tells the builder what it meets.
struct RtfBody {
  var builder = DocumentBuilder()
  var comments: [(id: String, comment: Reading.Comment)] = []
  private(set) var isWhole = false

  var scanner: RtfScanner
  let options: ReadingOptions
  var tables = RtfTables()
  var state = State()
  var stack: [State] = []
  /// `\*` stood before: an unknown word makes the group one to go past.
  var isOptional = false
  /// Bytes of a code page that wait to be decoded together: some characters take two.
  var waiting: [UInt8] = []
  var highSurrogate: UInt16?
  /// Characters to go past behind a `\u`, which stand in for programs that do not know it.
  var skip = 0
  var inParagraph = false
  var inRow = false
  var inCell = false
  var author = ""
  var lastReference = ""
  var isHeading = false
  /// What waits while a note, a comment or a text box is read.
  var waitingRows: [(inParagraph: Bool, inRow: Bool, inCell: Bool, isHeading: Bool)] = []

  enum Destination {
    case body, skipped, fonts, colours, styles, author, reference, rangeStart, rangeEnd, note, annotation, aside
  }

  struct State {
    var destination = Destination.body
    var font: Int?
    var uc = 1
    var isBold = false
    var highlight = ""
    var isHidden = false
    var isDeleted = false
    var isInserted = false
    var inTable = false
    /// The group this state belongs to opened a stretch that ends with it.
    var opens: Destination?
    var number = 0
  }

  init(_ bytes: [UInt8], _ options: ReadingOptions) {
    scanner = RtfScanner(bytes)
    self.options = options
  }

  mutating func read() {
    while let token = scanner.next() {
      switch token {
      case .open:
        flush()
        skip = 0
        // No program writes groups this deep; what comes behind them is not read.
        guard stack.count < Self.deepest else { return finish() }
        stack.append(state)
        state.opens = nil
      case .close:
        flush()
        skip = 0
        guard let outer = stack.popLast() else { continue }
        close()
        state = outer
        if stack.isEmpty { isWhole = true }
      case .word(let word, let number): control(word, number)
      case .symbol(let byte): symbol(byte)
      case .hex(let byte):
        if skip > 0 { skip -= 1 } else { waiting.append(byte) }
      case .text(let range):
        let start = min(range.upperBound, range.lowerBound + skip)
        skip = 0
        plain(scanner.bytes[start..<range.upperBound])
      }
    }
    finish()
  }

  private mutating func finish() {
    flush()
    if inParagraph { endParagraph() }
    if inRow { endRow() }
  }

  private static let deepest = 10_000

  // MARK: Characters

  private mutating func plain(_ bytes: ArraySlice<UInt8>) {
    if bytes.contains(where: { $0 >= 0x80 }) || state.font.map({ tables.symbolFonts[$0] != nil }) == true {
      waiting += bytes
    } else {
      flush()
      put(Array(bytes))
    }
  }

  /// Decodes the bytes that wait.
  mutating func flush() {
    guard !waiting.isEmpty else { return }
    defer { waiting.removeAll(keepingCapacity: true) }
    if let font = state.font.flatMap({ tables.symbolFonts[$0] }) {
      for byte in waiting { put(symbol: UInt32(byte), font) }
      return
    }
    let page = state.font.flatMap { tables.codePages[$0] } ?? tables.codePage
    let decoded =
      CodePage.utf8(waiting, CodePage.name(page)) ?? CodePage.utf8(waiting, "CP1252") ?? (waiting.map { _ in 0x3F }, 0)
    put(decoded.bytes)
  }

  mutating func unicode(_ number: Int) {
    if !waiting.isEmpty { flush() }
    skip = state.uc
    let unit = UInt16(truncatingIfNeeded: number)
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
      return
    }
    if let high = highSurrogate, UTF16.isTrailSurrogate(unit) {
      put(Array(String(decoding: [high, unit], as: UTF16.self).utf8))
    } else if let font = state.font.flatMap({ tables.symbolFonts[$0] }) {
      put(symbol: UInt32(unit), font)
    } else {
      put(Array(String(decoding: [unit], as: UTF16.self).utf8))
    }
    highSurrogate = nil
  }

  private mutating func put(symbol code: UInt32, _ font: String) {
    if let scalar = SymbolFonts.scalar(font, code) {
      put(Array(String(Character(scalar)).utf8))
    } else {
      put(Array("\u{FFFD}".utf8))
      builder.leaveOut(.symbols)
    }
  }

  /// Text on its way to wherever the group puts it.
  mutating func put(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    highSurrogate = nil
    let text = { String(decoding: bytes, as: UTF8.self) }
    switch state.destination {
    case .skipped: return
    case .fonts: tables.font(text: text())
    case .colours: tables.colour(text: text())
    case .styles: tables.style(text: text())
    case .author: author += text()
    case .reference: lastReference += text()
    case .rangeStart: builder.startComment(trimmed(text()))
    case .rangeEnd: builder.endComment(trimmed(text()))
    case .body, .note, .annotation, .aside:
      guard !state.isHidden, !(state.isDeleted && options.tracked == .final),
        !(state.isInserted && options.tracked == .original)
      else { return }
      openParagraph()
      builder.isBold = state.isBold
      builder.highlight = state.highlight
      builder.append(bytes)
    }
  }
}
