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

  /// So many of it.
  mutating func times(_ count: Int) -> ArraySlice<UInt8> {
    while many.count < one.count * count { many += many }
    return many.prefix(one.count * count)
  }
}
