/// Codings as a person reads them: by source, then by place, then by code, then by coder, then by what was said of it.
public enum ReadingOrder {
  public static func sorted(_ indices: [Int], _ codings: CodingColumns) -> [Int] {
    let isSorted = !indices.indices.dropFirst().contains { precedes(indices[$0], indices[$0 - 1], codings) }
    return isSorted ? indices : putInOrder(indices, codings)
  }

  private static func putInOrder(_ indices: [Int], _ codings: CodingColumns) -> [Int] {
    // Few are sorted at once; many are put together by place and then by source, without comparing anything. Nearly all begin somewhere
    // else: only those that begin at one place are compared further.
    guard indices.count > 512 else { return indices.sorted { precedes($0, $1, codings) } }
    let order = SourceOrder(codings, byStart(indices, codings.starts))
    var sorted: [Int] = []
    sorted.reserveCapacity(indices.count)
    for source in 0..<order.count {
      let list = order.codings(of: source)
      var at = list.startIndex
      while at < list.endIndex {
        let first = sorted.count
        let start = codings.starts[Int(list[at])]
        while at < list.endIndex, codings.starts[Int(list[at])] == start {
          sorted.append(Int(list[at]))
          at += 1
        }
        if sorted.count > first + 1 { sorted[first...].sort { precedes($0, $1, codings) } }
      }
    }
    return sorted
  }

  /// In the order of where they begin, each 16 bits of that at once, the last ones first.
  private static func byStart(_ indices: [Int], _ starts: [Int32]) -> [Int] {
    var order = indices
    var sorted = order
    for shift in [UInt32(0), 16] {
      func half(_ coding: Int) -> Int { Int((UInt32(bitPattern: starts[coding]) ^ 0x8000_0000) >> shift & 0xFFFF) }
      var next = [Int32](repeating: 0, count: 1 << 16)
      for coding in order { next[half(coding)] += 1 }
      // Short texts have all of them alike in the upper half.
      if let first = order.first, Int(next[half(first)]) == order.count { continue }
      var sum: Int32 = 0
      next.withUnsafeMutableBufferPointer { next in
        for value in next.indices { (next[value], sum) = (sum, sum + next[value]) }
        sorted.withUnsafeMutableBufferPointer { sorted in
          for coding in order {
            let half = half(coding)
            sorted[Int(next[half])] = coding
            next[half] += 1
          }
        }
      }
      swap(&order, &sorted)
    }
    return order
  }

  /// All codings of a study; `nil` where they stand in this order already, as they do once they were read so.
  public static func all(_ codings: CodingColumns) -> [Int]? {
    for coding in 0..<max(0, codings.count - 1) where precedes(coding + 1, coding, codings) {
      return putInOrder(Array(0..<codings.count), codings)
    }
    return nil
  }

  private static func precedes(_ left: Int, _ right: Int, _ codings: CodingColumns) -> Bool {
    if codings.sources[left] != codings.sources[right] { return codings.sources[left] < codings.sources[right] }
    if codings.starts[left] != codings.starts[right] { return codings.starts[left] < codings.starts[right] }
    if codings.ends[left] != codings.ends[right] { return codings.ends[left] < codings.ends[right] }
    if codings.codes[left] != codings.codes[right] { return codings.codes[left] < codings.codes[right] }
    if codings.coders[left] != codings.coders[right] { return codings.coders[left] < codings.coders[right] }
    if codings.stances[left] != codings.stances[right] {
      return codings.stances[left].place < codings.stances[right].place
    }
    if codings.informants[left] != codings.informants[right] {
      return codings.informants[left] < codings.informants[right]
    }
    // What is left is alike in all that is shown of it.
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
