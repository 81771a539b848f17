public import AnyamModel

/// Codings as a person reads them: by source, then by place, then by code, then by coder.
public enum ReadingOrder {
  public static func sorted(_ indices: [Int], _ codings: CodingColumns) -> [Int] {
    var isSorted = true
    for at in indices.indices.dropFirst() where precedes(indices[at], indices[at - 1], codings) { isSorted = false }
    guard !isSorted else { return indices }
    guard indices.count > few else { return indices.sorted { precedes($0, $1, codings) } }
    // By source first, without comparing anything: what is left to sort is short.
    var sorted: [Int] = []
    sorted.reserveCapacity(indices.count)
    let bySource = SourceOrder(codings, indices)
    for source in 0..<bySource.count {
      sorted += bySource.codings(of: source).map { Int($0) }.sorted { precedes($0, $1, codings) }
    }
    return sorted
  }

  /// Sorted at once; more are put together by source before.
  private static let few = 256

  private static func precedes(_ left: Int, _ right: Int, _ codings: CodingColumns) -> Bool {
    if codings.sources[left] != codings.sources[right] { return codings.sources[left] < codings.sources[right] }
    if codings.starts[left] != codings.starts[right] { return codings.starts[left] < codings.starts[right] }
    if codings.ends[left] != codings.ends[right] { return codings.ends[left] < codings.ends[right] }
    if codings.codes[left] != codings.codes[right] { return codings.codes[left] < codings.codes[right] }
    if codings.coders[left] != codings.coders[right] { return codings.coders[left] < codings.coders[right] }
    return codings.ids.isEmpty ? left < right : codings.ids[left] < codings.ids[right]
  }
}
