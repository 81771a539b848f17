public import AnyamModel

/// Why a cell of a matrix is empty: nothing was said, nobody was asked, or the two cannot meet.
///
/// The focus grid says what was asked of whom; where it says nothing, whoever was heard at all counts as asked.
public struct Gaps: Sendable {
  private let filter: ScopeFilter
  /// Who is heard in each source.
  private let heard: [BitSet]
  private let topics: GridTopics
  private let rows: [Level]
  /// Which of these are about people or sources.
  private let closedLevels: [Int]
  private let column: Level
  /// The people the scope leaves.
  private let everyone: BitSet
  private let everything: BitSet

  /// A dimension, and what its keys stand for.
  fileprivate struct Level {
    let dimension: Dimension
    /// The informants of each key; `nil` where the dimension leaves people open.
    var people: [String: BitSet]?
    /// The sources of each key; `nil` where it leaves sources open.
    var sources: [String: BitSet]?

    var isOpen: Bool { people == nil && sources == nil }
  }

  /// What the keys of a row stand for, or that of a column. Made once for all its cells, which may be a million: they share it.
  public final class Side: Sendable {
    /// Those the scope leaves, where the keys leave people open.
    fileprivate let people: BitSet
    fileprivate let namesPeople: Bool
    fileprivate let sources: BitSet
    fileprivate let namesSources: Bool
    /// Whether there are no such people, or no such sources.
    fileprivate let isImpossible: Bool
    /// Who is heard in these sources.
    fileprivate let heard: BitSet
    /// Whether any of these sources is in the scope.
    fileprivate let hasSource: Bool
    fileprivate let about: GridTopics.Side

    fileprivate init(_ named: Named, _ about: GridTopics.Side, _ gaps: Gaps) {
      people = named.people ?? gaps.everyone
      sources = named.sources ?? gaps.everything
      namesPeople = named.people != nil
      namesSources = named.sources != nil
      isImpossible = named.people?.isEmpty == true || named.sources?.isEmpty == true
      (heard, hasSource) = named.heard ?? gaps.heard(in: sources)
      self.about = about
    }
  }

  /// The people and sources some keys name; rows that lie in the same share those of what they lie in.
  struct Named {
    fileprivate var people: BitSet?
    fileprivate var sources: BitSet?
    /// Who is heard in these sources, once that is known, and whether any of them is in the scope.
    fileprivate var heard: (BitSet, hasSource: Bool)?
  }

  public init(_ question: Matrix.Question, _ data: StudyData, _ attribution: Attribution) {
    let filter = ScopeFilter(question.scope, data)
    self.filter = filter
    heard = attribution.informantsOfSource.map { BitSet($0, count: data.informants.count) }
    topics = GridTopics(data, attribution, filter)
    rows = (question.outer + [question.rows]).map { Level($0, data, filter) }
    closedLevels = rows.indices.filter { [rows] in !rows[$0].isOpen }
    column = Level(question.columns, data, filter)
    everyone = BitSet(filter.informants)
    everything = BitSet(data.sources.map { _ in true })
  }

  /// - Parameter keys: of the row, those it lies in first.
  public func row(_ keys: [String]) -> Side { side(rows, keys) }

  public func column(_ key: String) -> Side { side([column], [key]) }

  /// Whether all columns are about the same people and sources, as columns of codes are.
  var columnsAreOpen: Bool { column.isOpen }

  /// Whether each row is about people or sources of its own, on every level.
  var rowsAreClosed: Bool { closedLevels.count == rows.count }

  /// The keys of a row that say which people or sources it is about, as one.
  func closed(_ row: Int, in matrix: Matrix) -> String {
    func key(_ level: Int) -> String { level < rows.count - 1 ? matrix.outerKeys[row][level] : matrix.rowKeys[row] }
    guard closedLevels.count != 1 else { return key(closedLevels[0]) }
    // With their lengths, so that no two of them read alike.
    return closedLevels.map { "\(key($0).utf8.count):\(key($0))" }.joined()
  }

  /// What a row is about; `nil` where there is no grid that says anything of topics.
  func topics(of row: Int, in matrix: Matrix) -> GridTopics.Side? {
    topics.isEmpty ? nil : about(rows, matrix.keys(of: row))
  }

  func isLeftOut(_ row: GridTopics.Side, _ column: Side) -> Bool { topics.isLeftOut(row, column.about) }

  private func about(_ levels: [Level], _ keys: [String]) -> GridTopics.Side {
    topics.side(zip(levels, keys).filter { $1 != Matrix.none && $1 != Matrix.total }.map { ($0.dimension, $1) })
  }

  private func side(_ levels: [Level], _ keys: [String]) -> Side {
    var all = Named()
    for (level, key) in zip(levels, keys) { narrow(&all, level, key) }
    return Side(all, about(levels, keys), self)
  }

  /// What the keys name that rows lie in.
  func outer(_ keys: [String]) -> Named {
    var outer = Named()
    for (level, key) in zip(rows, keys) { narrow(&outer, level, key) }
    outer.heard = heard(in: outer.sources ?? everything)
    return outer
  }

  /// What a row stands for that lies there, with topics left out of account.
  func row(_ key: String, in outer: Named) -> Side {
    var named = outer
    if let own = rows.last { narrow(&named, own, key) }
    return Side(named, GridTopics.Side(), self)
  }

  /// Leaves the people and sources a key names too.
  private func narrow(_ named: inout Named, _ level: Level, _ key: String) {
    guard key != Matrix.none, key != Matrix.total else { return }
    if let known = level.people {
      let own = known[key] ?? BitSet(count: filter.informants.count)
      named.people = named.people?.intersection(own) ?? own
    }
    if let known = level.sources {
      let own = known[key] ?? BitSet(count: filter.sources.count)
      named.sources = named.sources?.intersection(own) ?? own
      named.heard = nil
    }
  }

  /// - Parameters:
  ///   - row: what `row(_:)` gave.
  ///   - column: what `column(_:)` gave.
  public func reason(row: Side, column: Side) -> Display.Missing { reason(row: row, column: column, withTopics: true) }

  func reason(row: Side, column: Side, withTopics: Bool) -> Display.Missing {
    if row.isImpossible || column.isImpossible { return .notApplicable }
    let wasHeard: Bool
    if row.namesSources, column.namesSources {
      let sources = row.sources.intersection(column.sources)
      guard !sources.isEmpty else { return .notApplicable }
      let (heard, hasSource) = heard(in: sources)
      guard let found = meeting(row, column, heard, hasSource) else { return .notApplicable }
      wasHeard = found
    } else {
      let one = row.namesSources ? row : column
      guard let found = meeting(row, column, one.heard, one.hasSource) else { return .notApplicable }
      wasHeard = found
    }
    guard wasHeard else { return .notAsked }
    return withTopics && topics.isLeftOut(row.about, column.about) ? .leftOut : .notMentioned
  }

  /// Whether any of the people of both sides is heard; `nil` where there are none.
  private func meeting(_ row: Side, _ column: Side, _ heard: BitSet, _ hasSource: Bool) -> Bool? {
    guard row.namesPeople || column.namesPeople else {
      return filter.asksForPeople ? row.people.intersects(heard) : hasSource
    }
    return row.people.intersects(column.people) ? row.people.intersects(column.people, heard) : nil
  }

  /// Who is heard in some sources, and whether there are any in the scope.
  private func heard(in sources: BitSet) -> (BitSet, hasSource: Bool) {
    var people = BitSet(count: filter.informants.count)
    var hasSource = false
    sources.forEach { source in
      guard filter.sources[source] else { return }
      people.formUnion(heard[source])
      hasSource = true
    }
    return (people, hasSource)
  }
}

extension Gaps.Level {
  init(_ dimension: Dimension, _ data: StudyData, _ filter: ScopeFilter) {
    self.dimension = dimension
    func byKey<Thing>(_ things: [Thing], _ isIn: [Bool]?, _ key: (Thing) -> String?) -> [String: BitSet] {
      var sets: [String: BitSet] = [:]
      for (at, thing) in things.enumerated() where isIn?[at] ?? true {
        if let key = key(thing) { sets[key, default: BitSet(count: things.count)].insert(at) }
      }
      return sets
    }
    func those(_ key: (Informant) -> String?) -> [String: BitSet] { byKey(data.informants, filter.informants, key) }
    func those(_ key: (Source) -> String?) -> [String: BitSet] { byKey(data.sources, nil, key) }
    switch dimension {
    case .informant: people = those(\.code)
    case .role: people = those(\.role)
    case .attribute(let name): people = those { $0.attributes.first { $0.name == name }?.value }
    case .technique: sources = those { $0.technique?.rawValue }
    case .source: sources = those(\.title)
    case .month: sources = those { $0.date?.monthKey }
    case .visit:
      let names = Dictionary(data.visits.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
      sources = those { $0.visit.flatMap { names[$0] } }
    case .code, .theme, .coder, .stance, .focus, .indicator: break
    }
  }
}
