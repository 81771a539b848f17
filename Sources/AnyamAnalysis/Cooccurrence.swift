public import AnyamModel

/// Which codes stand together: counts for every pair.
public struct Cooccurrence: Sendable {
  /// What counts as together.
  public enum Unit: String, Sendable, CaseIterable {
    /// The very same passage carries both; counts such passages.
    case segment
    /// Passages overlap; counts pairs of overlapping passages.
    case overlap
    /// Both stand in one turn; counts turns.
    case turn
    /// Both stand in one paragraph (a line of the text); counts paragraphs.
    case paragraph
    /// Both stand in one source; counts sources.
    case source
  }

  public let unit: Unit
  /// Codes in the order of the codebook, as indices.
  public let codes: [Int]
  /// Row by row, square and symmetrical; on the diagonal how many passages or units carry the code at all.
  public let counts: [Int]
  /// For each cell one coding of the row's code for each thing counted; empty where not asked for.
  public let codings: [[Int]]

  /// - Parameters:
  ///   - inside: the codings asked about, as indices.
  ///   - paragraphs: gives where the lines of a source begin, for the unit `paragraph`.
  public init(
    _ unit: Unit, _ data: StudyData, inside: [Int], codes: [Int], isTraced: Bool = false,
    paragraphs: (Int) throws -> [Int32]
  ) rethrows {
    self.unit = unit
    self.codes = codes
    let width = codes.count
    var placeOf = [Int32](repeating: -1, count: data.codebook.codes.count)
    for (place, code) in codes.enumerated() { placeOf[code] = Int32(place) }
    var counter = Counter(width: width, isTraced: isTraced)
    var bySource: [[Segment]] = Array(repeating: [], count: data.sources.count)
    let columns = data.codings
    for coding in inside {
      let place = placeOf[Int(columns.codes[coding])]
      guard place >= 0 else { continue }
      bySource[Int(columns.sources[coding])].append(
        Segment(start: columns.starts[coding], end: columns.ends[coding], code: place, coding: Int32(coding)))
    }
    for source in bySource.indices where !bySource[source].isEmpty {
      // Two coders who agree, or a code given twice, are one segment.
      var segments: [Segment] = []
      for segment in bySource[source].sorted(by: Segment.precedes) {
        if let last = segments.last, last.start == segment.start, last.end == segment.end, last.code == segment.code {
          continue
        }
        segments.append(segment)
      }
      switch unit {
      case .segment: counter.countSame(segments)
      case .overlap: counter.countOverlaps(segments)
      case .source: counter.countUnits(segments) { _ in 0..<1 }
      case .turn:
        let layout = data.layouts[source]
        counter.countUnits(segments) { layout.turns(speakingIn: TextRange(Int($0.start), Int($0.end))) }
      case .paragraph:
        let starts = try paragraphs(source)
        counter.countUnits(segments) { Self.lines(of: $0, starts) }
      }
    }
    counts = counter.counts
    codings = counter.members
  }

  private static func lines(of segment: Segment, _ starts: [Int32]) -> Range<Int> {
    func line(_ position: Int32) -> Int {
      var low = 0
      var high = starts.count
      while low + 1 < high {
        let middle = (low + high) / 2
        if starts[middle] <= position { low = middle } else { high = middle }
      }
      return low
    }
    let first = line(segment.start)
    return first..<max(first, line(max(segment.start, segment.end - 1))) + 1
  }

  struct Segment {
    var start: Int32
    var end: Int32
    var code: Int32
    var coding: Int32

    static func precedes(_ left: Segment, _ right: Segment) -> Bool {
      if left.start != right.start { return left.start < right.start }
      if left.end != right.end { return left.end < right.end }
      return left.code == right.code ? left.coding < right.coding : left.code < right.code
    }
  }

  private struct Counter {
    let width: Int
    let isTraced: Bool
    var counts: [Int]
    var members: [[Int]]

    init(width: Int, isTraced: Bool) {
      self.width = width
      self.isTraced = isTraced
      counts = Array(repeating: 0, count: width * width)
      members = isTraced ? Array(repeating: [], count: width * width) : []
    }

    private mutating func add(_ one: Segment, _ other: Segment) {
      let (a, b) = (Int(one.code), Int(other.code))
      counts[a * width + b] += 1
      if isTraced { members[a * width + b].append(Int(one.coding)) }
      guard a != b else { return }
      counts[b * width + a] += 1
      if isTraced { members[b * width + a].append(Int(other.coding)) }
    }

    /// Segments in order; those of one range stand next to each other.
    mutating func countSame(_ segments: [Segment]) {
      var first = 0
      while first < segments.count {
        var end = first
        while end < segments.count, segments[end].start == segments[first].start,
          segments[end].end == segments[first].end
        {
          end += 1
        }
        for one in first..<end { for other in one..<end { add(segments[one], segments[other]) } }
        first = end
      }
    }

    /// A sweep: every segment meets those that are still open where it begins.
    mutating func countOverlaps(_ segments: [Segment]) {
      var open: [Segment] = []
      for segment in segments {
        var kept = 0
        for at in open.indices where open[at].end > segment.start || open[at].start == segment.start {
          open[kept] = open[at]
          kept += 1
        }
        open.removeLast(open.count - kept)
        add(segment, segment)
        for other in open where other.code != segment.code { add(segment, other) }
        open.append(segment)
      }
    }

    /// Counts each unit once for every pair of codes in it.
    mutating func countUnits(_ segments: [Segment], _ units: (Segment) -> Range<Int>) {
      var byUnit: [Int: [Segment]] = [:]
      for segment in segments {
        for unit in units(segment) {
          var list = byUnit[unit] ?? []
          if !list.contains(where: { $0.code == segment.code }) { list.append(segment) }
          byUnit[unit] = list
        }
      }
      for unit in byUnit.keys.sorted() {
        let list = byUnit[unit] ?? []
        for one in list.indices { for other in one..<list.count { add(list[one], list[other]) } }
      }
    }
  }
}
