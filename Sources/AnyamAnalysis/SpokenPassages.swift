public import AnyamModel

/// What was said once and marked several times: what two coders marked, or one marked twice, overlapping and in one direction, is one
/// passage. What is not judged adds nothing to a passage that is.
public enum SpokenPassages {
  /// The first coding of each passage.
  ///
  /// - Parameter codings: as indices, in the order of the sources and of their texts.
  public static func firsts(_ codings: some RandomAccessCollection<Int>, _ columns: CodingColumns) -> [Int] {
    guard codings.count > 1 else { return Array(codings) }
    var passages: [Int] = []
    var ends: [Stance?: Int32] = [:]
    var source: Int32 = -1
    // Where what is judged in this source lies, so that it is looked for only among its own.
    var judged: [Int] = []
    var at = codings.startIndex
    while at != codings.endIndex {
      let coding = codings[at]
      if columns.sources[coding] != source {
        source = columns.sources[coding]
        ends = [:]
        judged = codings[at...].prefix { columns.sources[$0] == source }.filter { columns.stances[$0] != nil }
      }
      codings.formIndex(after: &at)
      let stance = columns.stances[coding]
      let (start, end) = (columns.starts[coding], columns.ends[coding])
      if stance == nil, judged.contains(where: { columns.starts[$0] < end && start < columns.ends[$0] }) { continue }
      if let known = ends[stance], start < known {
        ends[stance] = max(known, end)
      } else {
        passages.append(coding)
        ends[stance] = end
      }
    }
    return passages
  }
}
