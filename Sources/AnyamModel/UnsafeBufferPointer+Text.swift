import Foundation

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte first stands at or behind a place; many are looked at together. `nil` where it does not.
  public func place(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress, start < count, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(base).distance(to: found)
  }

  /// The code point that begins at a place, and how many bytes it has; U+FFFD where the text is cut in the middle of it.
  public func scalar(at place: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let byte = self[place]
    guard byte >= 0x80 else { return (Unicode.Scalar(byte), 1) }
    let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard place + width <= count else { return ("\u{FFFD}", count - place) }
    var value = UInt32(byte) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for step in 1..<width { value = value << 6 | UInt32(self[place + step] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }
}
