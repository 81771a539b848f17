import AnyamModel

/// What is the same in all data codes of one source, and where between it stands what is not: who speaks, where, about what.
struct DataCodeFrame: Sendable {
  /// What differs from passage to passage.
  enum Varying: Sendable { case role, informant, number, focus, sequence, lines }

  /// Some of the text, and what comes behind it. The separator before something that has nothing to say falls away with it.
  private struct Piece: Sendable {
    let start: Int
    let end: Int
    let varying: Varying?
  }

  /// UTF-8 of all pieces, and last what stands behind them where there is anything before it: tens of thousands of codes are put together
  /// of it, so it lies in one place.
  private let text: [UInt8]
  private let pieces: [Piece]

  init(_ pattern: DataCodePattern, _ source: Source) {
    var text: [UInt8] = []
    var pieces: [Piece] = []
    var pending = ""
    func add(_ said: String, _ varying: Varying?) {
      let start = text.count
      text += (pending + said).utf8
      pieces.append(Piece(start: start, end: text.count, varying: varying))
      pending = ""
    }
    func add(said: String) {
      if said.isEmpty { pending = "" } else { add(said, nil) }
    }
    for part in pattern.parts {
      switch part {
      case .literal(let text): pending += text
      case .technique: add(said: Self.letter(source.technique))
      case .source: add(said: source.title)
      case .day(let day): add(said: source.date.map { Self.written($0, day) } ?? "")
      case .role: add("", .role)
      case .informant: add("", .informant)
      case .number: add("", .number)
      case .focus: add("", .focus)
      case .sequence: add("", .sequence)
      case .lines: add("", .lines)
      }
    }
    self.pieces = pieces
    self.text = text + pending.utf8
  }

  /// How many bytes a code has at most.
  ///
  /// - Parameter most: how many anything that differs has at most.
  func most(varying most: Int) -> Int { text.count + pieces.count * most }

  /// Writes a code, with nothing before it.
  ///
  /// - Parameter append: writes something that differs; nothing where there is nothing to say.
  @inline(__always)
  func write(to code: inout OutputSpan<UInt8>, _ append: (Varying, inout OutputSpan<UInt8>) -> Void) {
    text.withUnsafeBufferPointer { text in
      for piece in pieces {
        let before = code.count
        if piece.start < piece.end { code.append(UnsafeBufferPointer(rebasing: text[piece.start..<piece.end])) }
        guard let varying = piece.varying else { continue }
        let lead = code.count
        append(varying, &code)
        if code.count == lead { code.removeLast(lead - before) }
      }
      if code.count > 0 { code.append(UnsafeBufferPointer(rebasing: text[(pieces.last?.end ?? 0)...])) }
    }
  }

  /// The letter theses use: W, O, D.
  static func letter(_ technique: Technique?) -> String {
    switch technique {
    case .interview: "W"
    case .observation: "O"
    case .documentation: "D"
    case .focusGroup: "F"
    case .survey: "S"
    case nil: ""
    }
  }

  private static func written(_ date: CalendarDate, _ pattern: String) -> String {
    // 2020-03-12
    let digits = Array(date.description.utf8)
    let parts = [("yyyy", digits[..<4]), ("yy", digits[2..<4]), ("mm", digits[5..<7]), ("dd", digits[8...])]
    var written: [UInt8] = []
    // Every source has a day: by bytes, since to compare letters takes longer than all else that is done here.
    var left = pattern.utf8[...]
    while let first = left.first {
      if let (name, number) = parts.first(where: { left.starts(with: $0.0.utf8) }) {
        written += number
        left.removeFirst(name.utf8.count)
      } else {
        written.append(first)
        left.removeFirst()
      }
    }
    return String(decoding: written, as: UTF8.self)
  }
}
