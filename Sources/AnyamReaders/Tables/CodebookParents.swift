/// Where the codes of a table lie. A parent is named by its path, or, as spreadsheets do it, by its name alone: then it is the
/// code of that name wherever it stands, if only one row bears it and none stands at the top.
struct CodebookParents {
  private let rows: [(parent: [String], own: [String])]
  /// For each name the rows that are called so.
  private var named: [String: [Int]] = [:]

  /// Names of codes that stand at the top already: such a parent is meant by its path.
  private let known: Set<String>

  init(_ rows: [(parent: [String], own: [String])], known: Set<String>) {
    self.rows = rows
    self.known = known
    for (row, place) in rows.enumerated() {
      if let name = place.own.last { named[name, default: []].append(row) }
    }
  }

  /// The names from the top down to the code of a row.
  func path(_ row: Int) -> [String] {
    var path = rows[row].own
    var at = row
    var seen: Set<Int> = [row]
    while let above = rowAbove(at) {
      // Codes that lie below each other stay as they were written: whoever reads them in says so.
      guard seen.insert(above).inserted else { return rows[row].parent + rows[row].own }
      path = rows[above].own + path
      at = above
    }
    return rows[at].parent + path
  }

  private func rowAbove(_ row: Int) -> Int? {
    let parent = rows[row].parent
    guard parent.count == 1, !known.contains(parent[0]), let others = named[parent[0]], others.count == 1,
      others[0] != row
    else { return nil }
    return rows[others[0]].parent.isEmpty && rows[others[0]].own.count == 1 ? nil : others[0]
  }
}
