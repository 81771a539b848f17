/// Where the code points of a text begin: enough to go from code points to bytes and back without the text, which is five times as long.
struct CodePointIndex: Sendable {
  /// How many code points and how many bytes the text has.
  let length: Int
  private let byteCount: Int
  /// Byte offset of code point 0, 64, 128, …; empty where the text is ASCII and both counts are the same.
  private let marks: [Int32]
  /// For each 64 bytes a bit for each with which a code point begins; empty in ASCII too.
  private let starts: [UInt64]

  private static let stride = 64

  var isASCII: Bool { marks.isEmpty }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    byteCount = text.count
    guard !CodePoints.areBytes(text) else {
      (length, marks, starts) = (text.count, [], [])
      return
    }
    let blocks = (text.count + Self.stride - 1) / Self.stride
    let starts = [UInt64](unsafeUninitializedCapacity: blocks) { starts, filled in
      for block in 0..<blocks { starts.initializeElement(at: block, to: CodePoints.starts(text, block &* Self.stride)) }
      filled = blocks
    }
    var count = 0
    marks = [Int32](unsafeUninitializedCapacity: blocks) { marks, filled in
      for block in 0..<blocks {
        let bits = starts[block]
        // Among as many bytes there is one mark at most.
        let next = (0 &- count) & (Self.stride - 1)
        let more = CodePoints.count(bits)
        if next < more {
          let at = block * Self.stride + CodePoints.place(of: next, in: bits)
          marks.initializeElement(at: filled, to: Int32(truncatingIfNeeded: at))
          filled += 1
        }
        count += more
      }
    }
    self.starts = starts
    length = count
  }

  /// - Parameter position: 0 or more; behind the last code point is the end of the text.
  func byteOffset(of position: Int) -> Int {
    guard !isASCII else { return position }
    guard position < length else { return byteCount }
    let (mark, rest) = Self.parts(position)
    var (at, left) = (Int(marks[mark]), rest)
    while at < byteCount {
      let bits = starts(from: at)
      let count = CodePoints.count(bits)
      if left < count { return at + CodePoints.place(of: left, in: bits) }
      left -= count
      at += Self.stride
    }
    return byteCount
  }

  /// How many code points begin before a byte.
  ///
  /// - Parameter offset: 0 to as many bytes as there are.
  func position(ofByte offset: Int) -> Int {
    guard !isASCII, offset < byteCount else { return min(offset, length) }
    var (low, high) = (0, marks.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(marks[middle]) <= offset { low = middle } else { high = middle }
    }
    var (position, at) = (low * Self.stride, Int(marks[low]))
    while at + Self.stride <= offset {
      position += CodePoints.count(starts(from: at))
      at += Self.stride
    }
    // A file that was tampered with may begin inside of one.
    guard at <= offset else { return position }
    return position + (starts(from: at) & (1 &<< UInt64(offset - at) &- 1)).nonzeroBitCount
  }

  /// How many code points begin among some bytes: as many as there are bytes where all are ASCII.
  func count(_ range: Range<Int>) -> Int {
    guard !isASCII, !range.isEmpty else { return range.count }
    let (first, last) = (Self.parts(range.lowerBound), Self.parts(range.upperBound - 1))
    var count = range.count
    for block in first.block...last.block {
      // Those bytes with which none begins, of which there are few.
      var others = ~starts[block]
      if block == first.block { others &= .max &<< UInt64(first.rest) }
      if block == last.block { others &= .max &>> UInt64(Self.stride - 1 - last.rest) }
      if others != 0 { count -= others.nonzeroBitCount }
    }
    return count
  }

  /// A bit for each of the 64 bytes from one on.
  private func starts(from at: Int) -> UInt64 {
    let (block, shift) = Self.parts(at)
    guard shift > 0 else { return starts[block] }
    let next = block + 1 < starts.count ? starts[block + 1] : 0
    return starts[block] &>> UInt64(shift) | next &<< UInt64(64 - shift)
  }

  /// In which block a place lies, and where in it. None is negative: bits tell it, where a division would ask.
  private static func parts(_ place: Int) -> (block: Int, rest: Int) { (place &>> 6, place & 63) }
}
