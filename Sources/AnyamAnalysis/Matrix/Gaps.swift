public import AnyamModel

/// Why a cell of a matrix is empty: nothing was said, nobody was asked, or the two cannot meet.
///
/// The focus grid says what was asked of whom; where it says nothing, whoever was heard at all counts as asked.
public struct Gaps: Sendable {
  private let filter: ScopeFilter
  /// Who is heard in each source.
  private let heard: [BitSet]
  private let topics: GridTopics
  private var rows: [Level]
  /// Which of them say what is asked of whom.
  private let topicLevels: [Int]
  let outerTopicLevels: [Int]
  private let column: Level
  /// The people the scope leaves.
  private let everyone: BitSet
  private let everything: BitSet
  /// Who is heard anywhere.
  private var heardAnywhere: (BitSet, hasSource: Bool)

  /// What the keys of a row stand for, or that of a column. Made once for all its cells, which may be a million: they share it.
  public final class Side: Sendable {
    fileprivate let who: Who
    fileprivate let about: GridTopics.Side

    fileprivate init(_ who: Who, _ about: GridTopics.Side) {
      self.who = who
      self.about = about
    }
  }

  /// The people and sources a row, or a column, is about, with topics left out of account.
  struct Who: Sendable {
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
  }

  public init(_ question: Matrix.Question, _ data: StudyData, _ attribution: Attribution) {
    let filter = ScopeFilter(question.scope, data)
    self.filter = filter
    heard = attribution.informantsOfSource.map { BitSet($0, count: data.informants.count) }
    topics = GridTopics(data, attribution, filter)
    rows = (question.outer + [question.rows]).map { Level($0, data, filter) }
    topicLevels = rows.indices.filter { [rows] in GridTopics.tells(rows[$0].dimension) }
    outerTopicLevels = topicLevels.filter { [rows] in $0 < rows.count - 1 }
    column = Level(question.columns, data, filter)
    everyone = BitSet(filter.informants)
    everything = BitSet(data.sources.map { _ in true })
    heardAnywhere = (BitSet(count: 0), false)
    heardAnywhere = heard(in: everything)
    // Rows of people name each source again and again.
    for level in rows.indices {
      rows[level].keys = rows[level].keys?.mapValues { named in
        Named(people: named.people, sources: named.sources, heard: named.sources.map { heard(in: $0) })
      }
    }
  }

  /// - Parameter keys: of the row, those it lies in first.
  public func row(_ keys: [String]) -> Side { side(rows, keys) }

  public func column(_ key: String) -> Side { side([column], [key]) }

  /// Whether all columns are about the same people and sources, as columns of codes are.
  var columnsAreOpen: Bool { column.isOpen }

  /// Which of the levels rows lie in name people, and which name sources.
  var outerLevelsOfPeople: [Int] { rows.indices.dropLast().filter { rows[$0].nothing.people != nil } }
  var outerLevelsOfSources: [Int] { rows.indices.dropLast().filter { rows[$0].nothing.sources != nil } }

  /// Whether a row's own key names people, or sources.
  var ownKeysNamePeople: Bool { rows[rows.count - 1].nothing.people != nil }
  var ownKeysNameSources: Bool { rows[rows.count - 1].nothing.sources != nil }

  /// What of some sources tells why cells are empty: to rows of one person all sources of one account are alike.
  struct Account: Hashable {
    /// In these sources, and in those of them that each column names.
    fileprivate let meetings: [Meeting]
    /// The sources themselves, where columns name too many to ask for each.
    fileprivate let sources: [UInt64]
  }

  /// Who is heard in some sources.
  fileprivate struct Meeting: Hashable {
    let heard: [UInt64]
    let hasSource: Bool
    let isEmpty: Bool
  }

  /// - Parameter named: what the keys of a row name.
  func account(of named: Named) -> Account {
    guard let sources = named.sources else { return Account(meetings: [], sources: []) }
    let columns = (column.keys ?? [:]).values.compactMap(\.sources)
    guard columns.count <= 16 else { return Account(meetings: [], sources: sources.bits) }
    return Account(
      meetings: [meeting(sources)] + columns.map { meeting(sources.intersection($0)) }, sources: [])
  }

  private func meeting(_ sources: BitSet) -> Meeting {
    let found = heard(in: sources)
    return Meeting(heard: found.0.bits, hasSource: found.hasSource, isEmpty: sources.isEmpty)
  }

  /// Whether a row's own key says what is asked of whom; the keys it lies in that do, as one; and those of a column.
  var ownKeysTell: Bool { topicLevels.last == rows.count - 1 }
  func topic(ofColumn key: String) -> String { GridTopics.tells(column.dimension) ? key : "" }

  /// A key of a level of which the grid leaves out the same.
  func topic(alike key: String, at level: Int) -> String { topics.alike(key, rows[level].dimension) }
  func topic(alikeOwn key: String) -> String { topic(alike: key, at: rows.count - 1) }

  /// Whether there is a grid that says anything of topics.
  var hasTopics: Bool { !topics.isEmpty }

  /// For each of some columns whether the grid asks nothing there of a row.
  func leftOut(_ row: Int, in matrix: Matrix, _ columns: [Side]) -> [Bool] {
    let about = about(rows, matrix.keys(of: row))
    return columns.map { topics.isLeftOut(about, $0.about) }
  }

  private func about(_ levels: [Level], _ keys: [String]) -> GridTopics.Side {
    topics.side(zip(levels, keys).filter { $1 != Matrix.none && $1 != Matrix.total }.map { ($0.dimension, $1) })
  }

  private func side(_ levels: [Level], _ keys: [String]) -> Side {
    var all = Named()
    for level in levels.indices { narrow(&all, levels, level, keys[level]) }
    return Side(who(all), about(levels, keys))
  }

  func who(_ named: Named) -> Who {
    let found = named.heard ?? named.sources.map { heard(in: $0) } ?? heardAnywhere
    return Who(
      people: named.people ?? everyone, namesPeople: named.people != nil, sources: named.sources ?? everything,
      namesSources: named.sources != nil, isImpossible: named.people?.isEmpty == true || named.sources?.isEmpty == true,
      heard: found.0, hasSource: found.hasSource)
  }

  /// What the keys name that rows lie in.
  private func outer(_ keys: [String]) -> Named {
    var outer = Named()
    for level in keys.indices { narrow(&outer, rows, level, keys[level]) }
    outer.heard = outer.heard ?? outer.sources.map { heard(in: $0) } ?? heardAnywhere
    return outer
  }

  /// What the keys of a row name.
  func named(_ row: Int, of matrix: Matrix) -> Named {
    var named = outer(matrix.outerKeys[row])
    narrow(&named, rows, rows.count - 1, matrix.rowKeys[row])
    return named
  }

  /// Leaves the people and sources a key names too.
  ///
  /// - Parameter level: which of the levels, so that none is copied for it.
  private func narrow(_ named: inout Named, _ levels: [Level], _ level: Int, _ key: String) {
    guard key != Matrix.none, key != Matrix.total, !levels[level].isOpen else { return }
    let own = levels[level].keys?[key] ?? levels[level].nothing
    if let people = own.people { named.people = named.people?.intersection(people) ?? people }
    if let sources = own.sources {
      named.heard = named.sources == nil ? own.heard : nil
      named.sources = named.sources?.intersection(sources) ?? sources
    }
  }

  /// - Parameters:
  ///   - row: what `row(_:)` gave.
  ///   - column: what `column(_:)` gave.
  public func reason(row: Side, column: Side) -> Display.Missing {
    let reason = reason(row: row.who, column: column)
    return reason == .notMentioned && topics.isLeftOut(row.about, column.about) ? .leftOut : reason
  }

  /// The same with topics left out of account.
  func reason(row: Who, column: Side) -> Display.Missing {
    let column = column.who
    if row.isImpossible || column.isImpossible { return .notApplicable }
    let wasHeard: Bool?
    if row.namesSources, column.namesSources {
      let sources = row.sources.intersection(column.sources)
      guard !sources.isEmpty else { return .notApplicable }
      let (heard, hasSource) = heard(in: sources)
      wasHeard = meeting(row, column, heard, hasSource)
    } else if row.namesSources {
      wasHeard = meeting(row, column, row.heard, row.hasSource)
    } else {
      wasHeard = meeting(row, column, column.heard, column.hasSource)
    }
    guard let wasHeard else { return .notApplicable }
    return wasHeard ? .notMentioned : .notAsked
  }

  /// Whether any of the people of both sides is heard; `nil` where there are none.
  private func meeting(_ row: Who, _ column: Who, _ heard: BitSet, _ hasSource: Bool) -> Bool? {
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
