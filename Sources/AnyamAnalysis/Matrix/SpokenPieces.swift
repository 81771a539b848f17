import AnyamModel

/// Where in a text passages are spoken by those who are meant, piece by piece.
struct SpokenPieces {
  private var pieces: [(range: TextRange, passage: Int32)] = []
  /// The pieces as they stand in the text: where each begins, and which it is.
  private var order: [UInt64] = []

  var indices: Range<Int> { order.indices }

  subscript(at: Int) -> (range: TextRange, passage: Int) {
    let piece = pieces[Int(order[at] & 0xFFFF_FFFF)]
    return (piece.range, Int(piece.passage))
  }

  mutating func append(_ range: TextRange, of passage: Int) {
    order.append(UInt64(range.start) << 32 | UInt64(pieces.count))
    pieces.append((range, Int32(passage)))
  }

  mutating func sort() { order.sort() }

  mutating func removeAll() {
    pieces.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
  }
}

/// For each cell the stretch of a text that pieces have covered so far, while they come in the order of the text: what two share is counted
/// once.
struct OpenStretches {
  private var stretches: [Stretch]
  /// The cells that have one.
  private var open: [Int] = []

  struct Stretch {
    fileprivate var start: Int32
    /// -1 where there is none.
    fileprivate var end: Int32
    fileprivate var wordsOfPiece: Int32

    var range: TextRange { TextRange(Int(start), Int(end)) }
    /// How many words it holds, where it is a single piece: most are, in all cells a passage counts in.
    var words: Int? { wordsOfPiece < 0 ? nil : Int(wordsOfPiece) }
  }

  init(cells: Int) { stretches = Array(repeating: Stretch(start: 0, end: -1, wordsOfPiece: 0), count: cells) }

  /// - Parameter words: how many the piece holds.
  /// - Returns: the stretch before, where this piece begins behind it.
  mutating func add(_ piece: TextRange, _ words: Int, to cell: Int) -> Stretch? {
    let new = Stretch(
      start: Int32(truncatingIfNeeded: piece.start), end: Int32(truncatingIfNeeded: piece.end),
      wordsOfPiece: Int32(truncatingIfNeeded: words))
    let before = stretches[cell]
    guard before.end >= 0 else {
      open.append(cell)
      stretches[cell] = new
      return nil
    }
    guard new.start > before.end else {
      stretches[cell] = Stretch(start: before.start, end: max(before.end, new.end), wordsOfPiece: -1)
      return nil
    }
    stretches[cell] = new
    return before
  }

  /// Gives the last stretch of each cell, at the end of the text.
  mutating func closeAll(_ body: (_ cell: Int, Stretch) -> Void) {
    for cell in open {
      body(cell, stretches[cell])
      stretches[cell].end = -1
    }
    open.removeAll(keepingCapacity: true)
  }
}
