import AnyamModel

/// What the words of a cell are a share of: all that is said by the people the cell is about; where it is about none, all that is said
/// in its sources; else all that is said.
struct Wholes {
  private let grid: MatrixGrid
  private let measured: SpokenWords.Measured
  private let hasTotals: Bool
  /// The dimensions of the rows, outermost first, then that of the columns.
  private let levels: [(dimension: Dimension, keys: DimensionKeys)]

  /// What is said at every place of some levels, in one pass over all that is said.
  private struct Table {
    /// What a place of each level counts for in the number of a cell.
    var used: [(level: Int, stride: Int)] = []
    var words = Sums(limit: 0)
  }

  /// Words by number. A hundred thousand cells are looked up in it.
  private struct Sums {
    private var dense: [Int] = []
    private var sparse: [Int: Int] = [:]

    /// Up to so many numbers have a place each.
    private static let most = 1 << 16

    /// - Parameter limit: larger than every number.
    init(limit: Int) {
      if limit <= Self.most { dense = Array(repeating: 0, count: limit) }
    }

    subscript(number: Int) -> Int { dense.isEmpty ? sparse[number] ?? 0 : dense[number] }

    mutating func add(_ words: Int, to number: Int) {
      if dense.isEmpty { sparse[number, default: 0] += words } else { dense[number] += words }
    }
  }

  init(_ grid: MatrixGrid, _ question: Matrix.Question, _ measured: SpokenWords.Measured) {
    self.grid = grid
    self.measured = measured
    hasTotals = question.totals
    levels = Array(zip(question.outer + [question.rows], grid.rows.levels)) + [(question.columns, grid.columns)]
  }

  /// The share each cell has, 0 to 1.
  func shares(_ tallied: TalliedCells) -> [Double] {
    // One for cells among the rows and columns, and three for those of totals.
    let tables = [false, true].map { hasRow in
      [false, true].map { hasTotals || hasRow && $0 ? table(hasRow: hasRow, hasColumn: $0) : Table() }
    }
    var shares: [Double] = []
    shares.reserveCapacity(tallied.count)
    for row in 0..<grid.height {
      for cell in tallied.cells(of: row) {
        let column = Int(tallied.columns[cell])
        let table = tables[row < grid.totalRow ? 1 : 0][column < grid.totalColumn ? 1 : 0]
        var number = 0
        for (level, stride) in table.used {
          number += (level < levels.count - 1 ? grid.rows.place(row, level: level) : column) * stride
        }
        let whole = table.words[number]
        // A passage that was given to somebody may hold more than they say themselves.
        shares.append(whole == 0 ? 0 : min(1, Double(measured.words[cell]) / Double(whole)))
      }
    }
    return shares
  }

  private func table(hasRow: Bool, hasColumn: Bool) -> Table {
    let about = levels.indices.filter { $0 < levels.count - 1 ? hasRow : hasColumn }
    let people = about.filter { levels[$0].dimension.isPersonal }
    var table = Table()
    var stride = 1
    for level in people.isEmpty ? about.filter({ levels[$0].dimension.isOfSource }) : people {
      table.used.append((level, stride))
      stride *= levels[level].keys.none + 1
    }
    table.words = Sums(limit: stride)
    let used = table.used.map { (places: levels[$0.level].keys.places, stride: $0.stride) }
    for said in measured.said {
      if people.isEmpty {
        table.words.add(said.words, to: used.reduce(0) { $0 + $1.places[said.source] * $1.stride })
      } else if said.people.isEmpty {
        table.words.add(said.words, to: used.reduce(0) { $0 + $1.places.none * $1.stride })
      } else if said.people.count == 1 {
        table.words.add(said.words, to: used.reduce(0) { $0 + $1.places[said.people[0]] * $1.stride })
      } else {
        // What people say together is said once wherever any of them stands.
        for number in Set(said.people.map { person in used.reduce(0) { $0 + $1.places[person] * $1.stride } }) {
          table.words.add(said.words, to: number)
        }
      }
    }
    return table
  }
}
