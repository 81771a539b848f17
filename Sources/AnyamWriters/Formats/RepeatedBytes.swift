import AnyamModel

/// The same few bytes many times one after the other: a matrix of a million cells is written mostly so.
struct RepeatedBytes {
  private var one: [UInt8] = []
  private var many: [UInt8] = []

  /// What is repeated from now on.
  mutating func take(_ bytes: ArraySlice<UInt8>) {
    guard one[...] != bytes else { return }
    one = Array(bytes)
    many = one
  }

  /// Adds so many of it.
  mutating func append(_ count: Int, to bytes: inout [UInt8]) {
    let size = one.count * count
    while many.count < size { many += many }
    many.withUnsafeBufferPointer { many in
      bytes.append(atMost: size) { $0.append(UnsafeBufferPointer(rebasing: many[..<size])) }
    }
  }
}
