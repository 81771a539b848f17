/// The text of one source, as UTF-8 bytes, with what is needed to go from code points to bytes and back
/// without walking through all of it: the byte offset of every 64th code point.
public struct SourceText: Sendable {
  /// UTF-8, newlines as `\n`, no byte order mark.
  public let bytes: [UInt8]

  /// How many code points the text has.
  public let length: Int

  /// Byte offset of code point 0, 64, 128, …; empty where the text is ASCII and both counts are the same.
  private let marks: [Int32]

  private static let stride = 64

  /// Whether every code point is one byte.
  public var isASCII: Bool { marks.isEmpty }

  /// - Parameter bytes: valid UTF-8.
  public init(utf8 bytes: [UInt8]) {
    var marks: [Int32] = []
    var count = 0
    bytes.withUnsafeBufferPointer { buffer in
      // Most texts are ASCII: one look at many bytes at once, and nothing is counted.
      var highest: UInt8 = 0
      for byte in buffer { highest |= byte }
      guard highest >= 0x80 else {
        count = buffer.count
        return
      }
      marks.reserveCapacity(buffer.count / Self.stride + 1)
      for at in Swift.stride(from: 0, to: buffer.count, by: Self.stride) {
        let starts = CodePoints.starts(buffer, at)
        // Among as many bytes there is one mark at most.
        let next = (Self.stride - count % Self.stride) % Self.stride
        let more = CodePoints.count(starts)
        if next < more { marks.append(Int32(truncatingIfNeeded: at + CodePoints.place(of: next, in: starts))) }
        count += more
      }
    }
    self.bytes = bytes
    self.length = count
    self.marks = marks
  }

  public init(_ string: String) {
    self.init(utf8: Array(string.utf8))
  }

  /// Where the code point at `position` begins, in bytes. `position` may be `length`: the end of the text.
  public func byteOffset(of position: Int) -> Int {
    precondition(0 <= position && position <= length, "position outside the text")
    guard !marks.isEmpty else { return position }
    guard position < length else { return bytes.count }
    return bytes.withUnsafeBufferPointer {
      CodePoints.place($0, from: Int(marks[position / Self.stride]), steps: position % Self.stride)
    }
  }

  /// How many code points begin before byte `offset`.
  public func position(ofByte offset: Int) -> Int {
    precondition(0 <= offset && offset <= bytes.count, "offset outside the text")
    guard !marks.isEmpty else { return offset }
    var low = 0
    var high = marks.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(marks[middle]) <= offset { low = middle } else { high = middle }
    }
    let start = Int(marks[low])
    return low * Self.stride + bytes.withUnsafeBufferPointer { CodePoints.count($0, start..<max(start, offset)) }
  }

  /// The bytes of a passage. A range past the end is cut there.
  public func slice(_ range: TextRange) -> ArraySlice<UInt8> {
    bytes[byteOffset(of: min(range.start, length))..<byteOffset(of: min(range.end, length))]
  }

  /// The words of a passage as a string.
  public subscript(range: TextRange) -> String {
    String(decoding: slice(range), as: UTF8.self)
  }
}
