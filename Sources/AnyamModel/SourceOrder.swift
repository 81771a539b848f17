/// Codings put together by source: what belongs to a source is then fetched once for all of them, in whatever order they were given.
public struct SourceOrder: Sendable {
  private let offsets: [Int]
  private let indices: [Int32]

  /// How many sources there may be codings of.
  public var count: Int { offsets.count - 1 }

  /// All codings of a study.
  public init(_ codings: CodingColumns) { self.init(sources: codings.sources) }

  /// Whatever belongs to sources, by its place.
  ///
  /// - Parameter sources: the source of each.
  public init(sources: [Int32]) { self.init(of: sources.indices, sources) }

  /// Some of them.
  public init(_ codings: CodingColumns, _ asked: [Int]) { self.init(of: asked, codings.sources) }

  private init(of asked: some Collection<Int>, _ sources: [Int32]) {
    var counts: [Int] = []
    for coding in asked {
      let source = Int(sources[coding])
      while counts.count <= source { counts.append(0) }
      counts[source] += 1
    }
    var next: [Int] = []
    next.reserveCapacity(counts.count + 1)
    var sum = 0
    for count in counts {
      next.append(sum)
      sum += count
    }
    offsets = next + [sum]
    indices = next.withUnsafeMutableBufferPointer { next in
      [Int32](unsafeUninitializedCapacity: sum) { indices, filled in
        // Each has its own place, since they were counted.
        for coding in asked {
          let source = Int(sources[coding])
          indices.initializeElement(at: next[source], to: Int32(coding))
          next[source] += 1
        }
        filled = sum
      }
    }
  }

  /// As they were given.
  public func codings(of source: Int) -> ArraySlice<Int32> {
    source < count ? indices[offsets[source]..<offsets[source + 1]] : []
  }
}
