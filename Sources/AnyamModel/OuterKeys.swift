/// What nested rows lie in: for each row the keys of the levels above its own, outermost first.
///
/// A table may have a hundred thousand rows, and neighbours mostly lie in the same: rows are held in groups, and a group names its keys by
/// their places.
public struct OuterKeys: Sendable {
  /// The keys of each level.
  public let levels: [[String]]
  /// For each group where its keys stand among those of the levels, level by level; -1 for a row that lies in nothing, as the one of totals.
  private let places: [Int32]
  /// For each row its group: rows of one group lie in the same.
  public let groups: [Int32]

  /// Of rows that lie in nothing.
  public static let none = OuterKeys(levels: [], places: [], groups: [])

  /// - Parameters:
  ///   - levels: the keys of each.
  ///   - places: for each group as many as there are levels.
  ///   - groups: for each row its own.
  public init(levels: [[String]], places: [Int32], groups: [Int32]) {
    self.levels = levels
    self.places = places
    self.groups = groups
  }

  /// - Parameters:
  ///   - depth: how many levels there are.
  ///   - rows: for each row one key of each.
  public init(depth: Int, _ rows: [[String]]) {
    var known = [[String: Int32]](repeating: [:], count: depth)
    var levels = [[String]](repeating: [], count: depth)
    for keys in rows {
      for (level, key) in keys.enumerated() where known[level][key] == nil {
        known[level][key] = Int32(levels[level].count)
        levels[level].append(key)
      }
    }
    let places = rows.flatMap { keys in keys.enumerated().map { level, key in known[level][key] ?? -1 } }
    self.init(levels: levels, places: places, groups: rows.indices.map { Int32($0) })
  }

  /// Where the keys of a group stand among those of the levels.
  public func places(of group: Int32) -> ArraySlice<Int32> {
    let start = Int(group) * levels.count
    return places[start..<start + levels.count]
  }

  /// One of the keys of a group.
  public func key(of group: Int32, level: Int) -> String {
    let place = Int(places[Int(group) * levels.count + level])
    return place < 0 ? "" : levels[level][place]
  }

  /// Some of the rows, in the order named.
  func selecting(_ rows: [Int]) -> OuterKeys {
    OuterKeys(levels: levels, places: places, groups: rows.map { groups[$0] })
  }
}

extension OuterKeys: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { groups.count }
  public subscript(row: Int) -> [String] { levels.indices.map { key(of: groups[row], level: $0) } }
}

extension OuterKeys: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}
