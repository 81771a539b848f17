import AnyamModel

/// What the words of a cell are a share of: all that is said by the people the cell is about; where it is about none, all that is said
/// in its sources; else all that is said.
final class Wholes {
  private let rows: RowKeys
  /// The dimensions of the rows, outermost first, then that of the columns.
  private let levels: [(dimension: Dimension, keys: DimensionKeys)]
  private let measured: SpokenWords.Measured
  /// One for cells in the last row or column or in neither, once they were asked for.
  private var tables: [Table?] = [nil, nil, nil, nil]

  /// What is said at every place of some levels, in one pass over all that is said.
  private struct Table {
    /// What a place of each level counts for in the number of a cell.
    var used: [(level: Int, stride: Int)] = []
    var words: [Int: Int] = [:]
  }

  init(_ rows: RowKeys, _ columns: DimensionKeys, _ question: Matrix.Question, _ measured: SpokenWords.Measured) {
    self.rows = rows
    levels = Array(zip(question.outer + [question.rows], rows.dimensionKeys)) + [(question.columns, columns)]
    self.measured = measured
  }

  func whole(row: Int, column: Int) -> Int {
    let column = column <= levels[levels.count - 1].keys.none ? column : nil
    let table = table(hasRow: row < rows.keys.count, hasColumn: column != nil)
    let places = row < rows.keys.count ? rows.places(row) : []
    let number = table.used.reduce(0) { sum, one in
      sum + (one.level < levels.count - 1 ? places[one.level] : column ?? 0) * one.stride
    }
    return table.words[number] ?? 0
  }

  private func table(hasRow: Bool, hasColumn: Bool) -> Table {
    let kind = (hasRow ? 1 : 0) + (hasColumn ? 2 : 0)
    if let table = tables[kind] { return table }
    let about = levels.indices.filter { $0 < levels.count - 1 ? hasRow : hasColumn }
    let people = about.filter { levels[$0].dimension.isPersonal }
    var table = Table()
    var stride = 1
    for level in people.isEmpty ? about.filter({ levels[$0].dimension.isOfSource }) : people {
      table.used.append((level, stride))
      stride *= levels[level].keys.none + 1
    }
    let used = table.used.map { (places: levels[$0.level].keys.places, stride: $0.stride) }
    for said in measured.said {
      if people.isEmpty {
        table.words[used.reduce(0) { $0 + $1.places[said.source] * $1.stride }, default: 0] += said.words
      } else if said.people.isEmpty {
        table.words[used.reduce(0) { $0 + $1.places.none * $1.stride }, default: 0] += said.words
      } else {
        // What people say together is said once wherever any of them stands.
        for number in Set(said.people.map { person in used.reduce(0) { $0 + $1.places[person] * $1.stride } }) {
          table.words[number, default: 0] += said.words
        }
      }
    }
    tables[kind] = table
    return table
  }
}
