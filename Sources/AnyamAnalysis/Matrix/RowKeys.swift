import AnyamModel

/// The rows of a matrix: the keys of one dimension, or of several nested in each other.
struct RowKeys {
  /// One for each row: the outer keys, then the row's own. A row of something without a value holds `Matrix.none`.
  private(set) var keys: [[String]] = []
  let isPersonal: Bool
  private let levels: [DimensionKeys]
  /// Combined places of all levels → row; only for nested rows.
  private var rowOf: [[Int]: Int] = [:]
  private var parts: [[Int]] = []
  private var buffers: [[Int]]

  var count: Int { levels.count == 1 ? levels[0].keys.count + 1 : keys.count }

  init(_ question: Matrix.Question, _ data: StudyData, _ attribution: Attribution, _ filter: ScopeFilter) {
    let dimensions = question.outer + [question.rows]
    levels = dimensions.map {
      DimensionKeys($0, data, filter, includeDescendants: question.includeDescendants && dimensions.count == 1)
    }
    isPersonal = levels.contains(where: \.isPersonal)
    buffers = Array(repeating: [], count: levels.count)
    guard levels.count > 1 else {
      keys = (levels[0].keys + [Matrix.none]).map { [$0] }
      return
    }
    // Which rows there are is told by what there is: informants in their roles, codes in their themes; where the levels are of
    // different kinds, by what was coded.
    var found: Set<[Int]> = []
    for row in Self.standing(dimensions, levels, data, filter) { found.insert(row) }
    var people: [Int] = []
    for coding in 0..<data.codings.count {
      let speakers = attribution.informants(coding)
      guard filter.includes(coding, data.codings, speakers) else { continue }
      people.removeAll(keepingCapacity: true)
      if isPersonal { for speaker in speakers where filter.informants[Int(speaker)] { people.append(Int(speaker)) } }
      if people.isEmpty { people.append(-1) }
      for person in people { for row in combinations(coding, data.codings, person) { found.insert(row) } }
    }
    parts = found.sorted { $0.lexicographicallyPrecedes($1) }
    rowOf = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1, $0) })
    keys = parts.map { row in zip(row, levels).map { $0 < $1.keys.count ? $1.keys[$0] : Matrix.none } }
  }

  /// The rows a coding falls on, put into `rows`.
  mutating func find(_ coding: Int, _ codings: CodingColumns, _ informant: Int, into rows: inout [Int]) {
    guard levels.count > 1 else {
      levels[0].find(coding, codings, informant, into: &rows)
      return
    }
    rows.removeAll(keepingCapacity: true)
    for row in combinations(coding, codings, informant) { if let at = rowOf[row] { rows.append(at) } }
  }

  private func combinations(_ coding: Int, _ codings: CodingColumns, _ informant: Int) -> [[Int]] {
    var rows: [[Int]] = [[]]
    var places: [Int] = []
    for level in levels {
      level.find(coding, codings, informant, into: &places)
      rows = rows.flatMap { row in places.map { row + [$0] } }
    }
    return rows
  }

  /// The rows that are there whether anything was coded or not.
  private static func standing(
    _ dimensions: [Dimension], _ levels: [DimensionKeys], _ data: StudyData, _ filter: ScopeFilter
  ) -> [[Int]] {
    if dimensions.allSatisfy(\.isPersonal) {
      return data.informants.indices.filter { filter.informants[$0] }.map { who in levels.map { $0.place(of: who) } }
    }
    if dimensions.allSatisfy({ $0 == .code || $0 == .theme }) {
      return data.codebook.codes.indices.filter { filter.codes[$0] }.map { code in levels.map { $0.place(of: code) } }
    }
    if dimensions.allSatisfy(\.isOfSource) {
      return data.sources.indices.filter { filter.sources[$0] }.map { source in levels.map { $0.place(of: source) } }
    }
    return []
  }
}

extension Dimension {
  /// Whether it tells people apart.
  var isPersonal: Bool {
    switch self {
    case .informant, .role, .attribute: true
    default: false
    }
  }

  /// Whether it tells sources apart.
  var isOfSource: Bool {
    switch self {
    case .technique, .source, .visit, .month: true
    default: false
    }
  }
}
