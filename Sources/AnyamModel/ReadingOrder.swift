/// Codings as a person reads them: by source, then by place, then by code, then by coder.
public enum ReadingOrder {
  public static func sorted(_ indices: [Int], _ codings: CodingColumns) -> [Int] {
    let isSorted = !indices.indices.dropFirst().contains { precedes(indices[$0], indices[$0 - 1], codings) }
    return isSorted ? indices : putInOrder(indices, codings)
  }

  private static func putInOrder(_ indices: [Int], _ codings: CodingColumns) -> [Int] {
    // Few are sorted at once; many are put together by source first, without comparing anything, and what is left to sort is short.
    guard indices.count > 256 else { return indices.sorted { precedes($0, $1, codings) } }
    var sorted: [Int] = []
    sorted.reserveCapacity(indices.count)
    let bySource = SourceOrder(codings, indices)
    for source in 0..<bySource.count { sorted += ordered(bySource.codings(of: source), codings) }
    return sorted
  }

  /// All codings of a study; `nil` where they stand in this order already, as they do once they were read so.
  public static func all(_ codings: CodingColumns) -> [Int]? {
    for coding in 0..<max(0, codings.count - 1) where precedes(coding + 1, coding, codings) {
      return putInOrder(Array(0..<codings.count), codings)
    }
    return nil
  }

  /// Codings of one source. Nearly all begin somewhere else: numbers that tell where are sorted, and only those that begin at one place are
  /// compared further.
  private static func ordered(_ list: ArraySlice<Int32>, _ codings: CodingColumns) -> [Int] {
    var keys = list.map {
      UInt64(UInt32(bitPattern: codings.starts[Int($0)] ^ .min)) << 32 | UInt64(UInt32(bitPattern: $0))
    }
    keys.sort()
    var ordered = keys.map { Int($0 & 0xFFFF_FFFF) }
    var at = 0
    while at < keys.count {
      var end = at + 1
      while end < keys.count, keys[end] >> 32 == keys[at] >> 32 { end += 1 }
      if end > at + 1 { ordered[at..<end].sort { precedes($0, $1, codings) } }
      at = end
    }
    return ordered
  }

  private static func precedes(_ left: Int, _ right: Int, _ codings: CodingColumns) -> Bool {
    if codings.sources[left] != codings.sources[right] { return codings.sources[left] < codings.sources[right] }
    if codings.starts[left] != codings.starts[right] { return codings.starts[left] < codings.starts[right] }
    if codings.ends[left] != codings.ends[right] { return codings.ends[left] < codings.ends[right] }
    if codings.codes[left] != codings.codes[right] { return codings.codes[left] < codings.codes[right] }
    if codings.coders[left] != codings.coders[right] { return codings.coders[left] < codings.coders[right] }
    return codings.ids.isEmpty ? left < right : codings.ids[left] < codings.ids[right]
  }
}

extension CodingColumns {
  /// The same codings as a person reads them: whoever goes through them then goes through each text from its beginning to its end, and
  /// through memory too.
  public func inReadingOrder() -> CodingColumns {
    guard let order = ReadingOrder.all(self) else { return self }
    func picked<Value>(_ column: [Value]) -> [Value] { column.isEmpty ? [] : order.map { column[$0] } }
    var sorted = CodingColumns()
    sorted.ids = picked(ids)
    sorted.sources = picked(sources)
    sorted.starts = picked(starts)
    sorted.ends = picked(ends)
    sorted.codes = picked(codes)
    sorted.coders = picked(coders)
    sorted.stances = picked(stances)
    sorted.informants = picked(informants)
    sorted.autocodings = picked(autocodings)
    return sorted
  }
}
