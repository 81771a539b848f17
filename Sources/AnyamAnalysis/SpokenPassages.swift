public import AnyamModel

/// What was said once and marked several times: what two coders marked, or one marked twice, overlapping and in one direction, is one
/// passage. What is not judged adds nothing to a passage that is.
public enum SpokenPassages {
  /// The first coding of each passage.
  ///
  /// - Parameter codings: as indices, in the order of the sources and of their texts.
  public static func firsts(_ codings: [Int], _ columns: CodingColumns) -> [Int] {
    var passages = CodingLists()
    add(codings.map { Int32($0) }[...], columns, to: &passages)
    return passages.codings.map { Int($0) }
  }

  /// The same for the codings of a cell, of which a table has a hundred thousand.
  ///
  /// - Parameter passages: what is found is added to its last list.
  public static func add(_ codings: ArraySlice<Int32>, _ columns: CodingColumns, to passages: inout CodingLists) {
    guard codings.count > 1 else {
      for coding in codings { passages.add(coding) }
      return
    }
    let (sources, starts, stops, stances) = (columns.sources, columns.starts, columns.ends, columns.stances)
    // How far the last passage of each direction reaches.
    var reach = SIMD4<Int32>(repeating: -1)
    var judgedReach: Int32 = -1
    var source: Int32 = -1
    var nextJudged = codings.startIndex
    for at in codings.indices {
      let coding = Int(codings[at])
      if sources[coding] != source {
        source = sources[coding]
        reach = SIMD4(repeating: -1)
        judgedReach = -1
      }
      let (start, end) = (starts[coding], stops[coding])
      let place = stances[coding].place
      if stances[coding] == nil {
        if start < judgedReach { continue }
        // They stand in the order of their beginnings: of those that follow, the next that is judged is the nearest.
        nextJudged = max(nextJudged, at + 1)
        while nextJudged < codings.endIndex, stances[Int(codings[nextJudged])] == nil { nextJudged += 1 }
        if nextJudged < codings.endIndex {
          let next = Int(codings[nextJudged])
          if sources[next] == source, starts[next] < end, start < stops[next] { continue }
        }
      } else {
        judgedReach = max(judgedReach, end)
      }
      if start < reach[place] {
        reach[place] = max(reach[place], end)
      } else {
        passages.add(codings[at])
        reach[place] = end
      }
    }
  }
}
