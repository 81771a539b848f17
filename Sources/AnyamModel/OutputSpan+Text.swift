extension [UInt8] {
  /// Adds a few pieces of text at once: to make room for each by itself takes longer than to write it, and a matrix holds a million of them.
  ///
  /// - Parameters:
  ///   - most: how many bytes they are at most.
  ///   - write: writes them.
  public mutating func append(atMost most: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
    #if compiler(>=6.3)
      append(addingCapacity: most, initializingWith: write)
    #else
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { room in
        var pieces = OutputSpan(buffer: room, initializedCount: 0)
        write(&pieces)
        let count = pieces.finalize(for: room)
        append(contentsOf: UnsafeBufferPointer(rebasing: room[..<count]))
      }
    #endif
  }

  public mutating func append(words: String) {
    var words = words
    words.withUTF8 { append(contentsOf: $0) }
  }

  /// - Parameter number: not negative.
  public mutating func append(decimal number: Int) {
    guard number > 9 else { return append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)) }
    append(atMost: 20) { $0.append(decimal: number) }
  }
}

/// As for every span there must be room; else the program stops.
extension OutputSpan<UInt8> {
  @inline(__always)
  mutating func append(_ words: StaticString) {
    append(UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
  }

  mutating func append(words: String) {
    var words = words
    words.withUTF8 { append($0) }
  }

  @inline(__always)
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    precondition(bytes.count <= freeCapacity)
    guard let start = bytes.baseAddress else { return }
    withUnsafeMutableBufferPointer { room, count in
      room.baseAddress.map { ($0 + count).initialize(from: start, count: bytes.count) }
      count += bytes.count
    }
  }

  /// - Parameter number: not negative. There must be room for four bytes, however few digits it has.
  public mutating func append(decimal number: Int) {
    precondition(number >= 0)
    // Lines mostly have two or three digits.
    if number < 1000 { return append(short: UInt32(truncatingIfNeeded: number)) }
    // The last digit in the highest byte, the first one in the lowest.
    var (digits, count, left): (UInt64, Int, Int) = (0, 0, number)
    repeat {
      digits = digits << 8 | UInt64(UInt8(ascii: "0")) | UInt64(truncatingIfNeeded: left % 10)
      left /= 10
      count += 1
    } while left > 0 && count < 8
    if left > 0 { append(decimal: left) }
    withUnsafeBytes(of: digits.littleEndian) { bytes in
      append(UnsafeBufferPointer(rebasing: bytes.assumingMemoryBound(to: UInt8.self)[..<count]))
    }
  }
  /// - Parameter number: less than 1000.
  private mutating func append(short number: UInt32) {
    precondition(freeCapacity >= 4)
    let (hundreds, rest) = (number / 100, number % 100)
    let digits = 0x303030 | hundreds | (rest / 10) &<< 8 | (rest % 10) &<< 16
    let count = number > 99 ? 3 : number > 9 ? 2 : 1
    withUnsafeMutableBufferPointer { room, filled in
      let left = digits &>> UInt32(24 - 8 * count)
      UnsafeMutableRawBufferPointer(room).storeBytes(of: left.littleEndian, toByteOffset: filled, as: UInt32.self)
      filled += count
    }
  }
}
