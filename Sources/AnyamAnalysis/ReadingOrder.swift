public import AnyamModel

/// Codings as a person reads them: by source, then by place, then by code, then by coder.
public enum ReadingOrder {
  public static func sorted(_ indices: [Int], _ codings: CodingColumns) -> [Int] {
    guard indices.count > 1 else { return indices }
    func place(_ index: Int) -> (UInt64, UInt64) {
      let source = UInt64(UInt32(codings.sources[index])) << 32 | UInt64(UInt32(codings.starts[index]))
      let code = UInt64(UInt32(codings.codes[index])) << 12 | UInt64(UInt32(codings.coders[index] + 1) & 0xFFF)
      return (source, UInt64(UInt32(codings.ends[index])) << 32 | code)
    }
    let placed: [(index: Int, place: (UInt64, UInt64))] = indices.map { ($0, place($0)) }
    let sorted = placed.sorted { left, right in
      guard left.place == right.place else { return left.place < right.place }
      return codings.ids.isEmpty ? left.index < right.index : codings.ids[left.index] < codings.ids[right.index]
    }
    return sorted.map(\.index)
  }
}
