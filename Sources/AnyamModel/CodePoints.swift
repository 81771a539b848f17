/// Where code points begin among bytes of UTF-8, looked at together: passages are cut by code points, and no transcript that was typed in
/// Word is ASCII.
enum CodePoints {
  /// Whether a code point begins with this byte.
  static func begins(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// Whether each byte of a text is a code point: then all are ASCII.
  static func areBytes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // What is not is mostly seen at the beginning.
    stride(from: 0, to: text.count, by: 1024).allSatisfy { start in
      var highest: UInt8 = 0
      for byte in UnsafeBufferPointer(rebasing: text[start..<min(start + 1024, text.count)]) { highest |= byte }
      return highest < 0x80
    }
  }

  /// A bit for each of the next 64 bytes, the lowest for the first: whether a code point begins there. None behind the end of the text.
  @inline(__always)
  static func starts(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt64 {
    guard at + 64 <= text.count else {
      var starts: UInt64 = 0
      for place in at..<text.count where begins(text[place]) { starts |= 1 &<< UInt64(place - at) }
      return starts
    }
    let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: at, as: SIMD8<UInt64>.self)
    // The other bytes have their highest bit and not the next one.
    return ~HighBits.of(bytes & ~(bytes &<< 1))
  }

  /// How many bits there are: mostly all, as in ASCII.
  @inline(__always)
  static func count(_ bits: UInt64) -> Int { bits == .max ? 64 : bits.nonzeroBitCount }

  /// The place of a bit that has so many others below.
  ///
  /// - Precondition: there is one.
  @inline(__always)
  static func place(of index: Int, in bits: UInt64) -> Int {
    guard bits != .max else { return index }
    // As many bits lie below it as others do, and as there are gaps.
    var place = index
    while true {
      let gaps = (~bits & .max &>> UInt64(63 - place)).nonzeroBitCount
      guard index + gaps > place else { return place }
      place = index + gaps
    }
  }
}
