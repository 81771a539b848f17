import Foundation

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte first stands at or behind a place; many are looked at together. `nil` where it does not.
  public func place(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress, start < count, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(base).distance(to: found)
  }
}
