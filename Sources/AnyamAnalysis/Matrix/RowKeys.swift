import AnyamModel

/// The rows of a matrix: the keys of one dimension, or of several nested in each other.
struct RowKeys {
  let isPersonal: Bool
  /// The keys of each level, outermost first.
  let levels: [DimensionKeys]
  /// For each row the places of all levels, combined into one number.
  private var numbers: [Int] = []
  /// The rows of these; only for nested ones.
  private var rowOf = RowNumbers.none
  /// What a place of each level counts for in that number.
  private let strides: [Int]
  /// The keys of all levels, where codings always fall on one of each.
  private let singles: [SingleKey]?
  /// The row of each coding, or -1, where these are nested and nothing depends on who speaks; empty elsewhere.
  private var rowOfCoding: [Int32] = []
  private var places: [Int] = []
  private var combined: [Int] = []

  var count: Int { numbers.count }

  init(_ question: Matrix.Question, _ data: StudyData, _ attribution: Attribution, _ filter: ScopeFilter) {
    let dimensions = question.outer + [question.rows]
    levels = dimensions.map {
      DimensionKeys($0, data, filter, includeDescendants: question.includeDescendants)
    }
    isPersonal = levels.contains(where: \.isPersonal)
    var strides = [1]
    for level in levels.dropFirst().reversed() { strides.insert((strides.first ?? 1) * (level.none + 1), at: 0) }
    self.strides = strides
    let singles = levels.compactMap(\.single)
    let isSingle = singles.count == levels.count
    self.singles = isSingle ? singles : nil
    guard levels.count > 1 else {
      (numbers, rowOf) = (Array(0...levels[0].none), .none)
      return
    }
    // Which rows there are is told by what there is: informants in their roles, codes in their themes; where the levels are of
    // different kinds, by what was coded.
    let limit = levels.reduce(1) { limit, level in
      let (product, overflows) = limit.multipliedReportingOverflow(by: level.none + 1)
      return overflows ? .max : product
    }
    var found = RowNumbers.Found(limit: limit)
    let lacksFilter = question.scope == Scope()
    let asked = filter.informants
    for row in Self.standing(dimensions, levels, strides, data, filter) { found.insert(row) }
    if isSingle, !isPersonal {
      var numberOfCoding = [Int](repeating: 0, count: data.codings.count)
      for (level, stride) in zip(singles, strides) { level.add(stride, to: &numberOfCoding, data.codings) }
      for coding in numberOfCoding.indices
      where lacksFilter || filter.includes(coding, data.codings, attribution.informants(coding)) {
        found.insert(numberOfCoding[coding])
      }
      numbers = found.sorted
      rowOf = RowNumbers(numbers, limit: limit)
      rowOfCoding = numberOfCoding.map { Int32(rowOf[$0] ?? -1) }
      return
    }
    var people: [Int] = []
    var rows: [Int] = []
    for coding in 0..<data.codings.count {
      // Most are said by one person.
      if isSingle, lacksFilter, let person = attribution.only(coding) {
        found.insert(SingleRow.number(singles, strides, coding, data.codings, person))
        continue
      }
      let speakers = attribution.informants(coding)
      guard lacksFilter || filter.includes(coding, data.codings, speakers) else { continue }
      people.removeAll(keepingCapacity: true)
      if isPersonal { for speaker in speakers where asked[Int(speaker)] { people.append(Int(speaker)) } }
      if people.isEmpty { people.append(-1) }
      for person in people {
        if isSingle {
          found.insert(SingleRow.number(singles, strides, coding, data.codings, person))
          continue
        }
        combine(coding, data.codings, person, into: &rows)
        for row in rows { found.insert(row) }
      }
    }
    numbers = found.sorted
    rowOf = RowNumbers(numbers, limit: limit)
  }

  /// The key a row has on one level; `Matrix.none` for something without a value.
  func key(_ row: Int, level: Int) -> String {
    let place = place(row, level: level)
    return place < levels[level].none ? levels[level].keys[place] : Matrix.none
  }

  /// Where a row stands among the keys of one level.
  func place(_ row: Int, level: Int) -> Int { numbers[row] / strides[level] % (levels[level].none + 1) }

  /// Where a row stands on all levels but its own, as one number, and on its own.
  func places(_ row: Int) -> (outer: Int, own: Int) {
    let (outer, own) = numbers[row].quotientAndRemainder(dividingBy: levels[levels.count - 1].none + 1)
    return (outer, own)
  }

  /// The row each coding falls on, where it always falls on one.
  var single: SingleRow? {
    singles.map { SingleRow(levels: $0, strides: strides, rowOf: rowOf, rowOfCoding: rowOfCoding) }
  }

  /// The rows a coding falls on, put into `rows`.
  mutating func find(_ coding: Int, _ codings: CodingColumns, _ informant: Int, into rows: inout [Int]) {
    guard levels.count > 1 else {
      levels[0].find(coding, codings, informant, into: &rows)
      return
    }
    rows.removeAll(keepingCapacity: true)
    var found = combined
    combined = []
    combine(coding, codings, informant, into: &found)
    combined = found
    for row in found { if let at = rowOf[row] { rows.append(at) } }
  }

  /// Every combination of the places a coding falls on, as numbers.
  private mutating func combine(_ coding: Int, _ codings: CodingColumns, _ informant: Int, into rows: inout [Int]) {
    rows.removeAll(keepingCapacity: true)
    rows.append(0)
    for (level, stride) in zip(levels, strides) {
      level.find(coding, codings, informant, into: &places)
      let before = rows.count
      for place in places.dropFirst() { for at in 0..<before { rows.append(rows[at] + place * stride) } }
      for at in 0..<before { rows[at] += (places.first ?? 0) * stride }
    }
  }

  /// The rows that are there whether anything was coded or not: levels of one kind as they lie in each other (informants in their
  /// roles), levels of different kinds each with each. Too many of these, and only what was coded has a row.
  private static func standing(
    _ dimensions: [Dimension], _ levels: [DimensionKeys], _ strides: [Int], _ data: StudyData, _ filter: ScopeFilter
  ) -> [Int] {
    var rows = [0]
    // Told before they are put together: three levels would be millions.
    func isTooMany(_ count: Int) -> Bool { rows.count * count >= most }
    func combine(_ isOfKind: (Dimension) -> Bool, _ things: [Int]) {
      let own = levels.indices.filter { isOfKind(dimensions[$0]) }
      guard !own.isEmpty, !rows.isEmpty else { return }
      let numbers = Set(things.map { thing in own.reduce(0) { $0 + levels[$1].place(of: thing) * strides[$1] } })
      rows = isTooMany(numbers.count) ? [] : rows.flatMap { row in numbers.map { row + $0 } }
    }
    combine(\.isPersonal, data.informants.indices.filter { filter.informants[$0] })
    combine({ $0 == .code || $0 == .theme }, data.codebook.codes.indices.filter { filter.codes[$0] })
    combine(\.isOfSource, data.sources.indices.filter { filter.sources[$0] })
    for (level, dimension) in dimensions.enumerated() where dimension.standsAlone {
      let keys = levels[level].keys.indices
      rows = isTooMany(keys.count) ? [] : rows.flatMap { row in keys.map { row + $0 * strides[level] } }
    }
    return rows
  }

  private static let most = 20_000
}

/// The row each coding falls on, where it always falls on one.
struct SingleRow {
  let levels: [SingleKey]
  let strides: [Int]
  let rowOf: RowNumbers
  /// Empty where it depends on who speaks.
  let rowOfCoding: [Int32]

  static let nowhere = SingleRow(levels: [], strides: [], rowOf: .none, rowOfCoding: [])

  /// `nil` where there is no such row.
  func row(_ coding: Int, _ codings: CodingColumns, _ informant: Int) -> Int? {
    guard levels.count > 1 else { return levels[0].key(coding, codings, informant) }
    guard rowOfCoding.isEmpty else { return rowOfCoding[coding] < 0 ? nil : Int(rowOfCoding[coding]) }
    return rowOf[Self.number(levels, strides, coding, codings, informant)]
  }

  /// The places of all levels as one number.
  static func number(
    _ levels: [SingleKey], _ strides: [Int], _ coding: Int, _ codings: CodingColumns, _ informant: Int
  ) -> Int {
    var number = 0
    for at in levels.indices { number += levels[at].key(coding, codings, informant) * strides[at] }
    return number
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

  /// Whether its keys stand beside everything else's, each with each.
  var standsAlone: Bool { [.coder, .stance, .focus, .indicator].contains(self) }

  /// Whether it tells sources apart.
  var isOfSource: Bool {
    switch self {
    case .technique, .source, .visit, .month: true
    default: false
    }
  }
}
