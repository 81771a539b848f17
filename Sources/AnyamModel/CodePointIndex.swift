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
    guard !CodePoints.areBytes(text, 0..<text.count) else {
      (length, marks, starts) = (text.count, [], [])
      return
    }
    var count = 0
    let blocks = (text.count + Self.stride - 1) / Self.stride
    var starts: [UInt64] = []
    starts.reserveCapacity(blocks)
    marks = [Int32](unsafeUninitializedCapacity: blocks) { marks, filled in
      for block in 0..<blocks {
        let bits = CodePoints.starts(text, block * Self.stride)
        starts.append(bits)
        // Among as many bytes there is one mark at most.
        let next = (Self.stride - count % Self.stride) % Self.stride
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

  /// - Parameter position: 0 to `length`.
  func byteOffset(of position: Int) -> Int {
    guard !isASCII else { return position }
    guard position < length else { return byteCount }
    var (at, left) = (Int(marks[position / Self.stride]), position % Self.stride)
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

  /// A bit for each of the 64 bytes from one on.
  private func starts(from at: Int) -> UInt64 {
    let (block, shift) = (at / Self.stride, UInt64(at % Self.stride))
    guard shift > 0 else { return starts[block] }
    let next = block + 1 < starts.count ? starts[block + 1] : 0
    return starts[block] &>> shift | next &<< (64 - shift)
  }
}
