extension Display {
  /// The cells of a display, row by row.
  ///
  /// Records of passages, and matrices, make their cells when they are asked for them: a hundred thousand passages would be two million
  /// cells, and a matrix of all that was said would be held twice.
  public struct Rows: Sendable {
    /// Makes the cells of a row, by its place, and gives them one after the other; always the same ones.
    ///
    /// Of cells in which nothing was said it gives many at once: nested rows have a million of them.
    public typealias Making = @Sendable (_ row: Int, _ give: GiveCell, _ giveMissing: GiveMissing) -> Void
    /// Takes a cell, and how often it stands.
    public typealias GiveCell = (_ cell: consuming Cell, _ count: Int) -> Void
    /// Takes empty cells: why those of a row are, and which of them it is about. Where a focus grid asks every fifth role, that changes from
    /// one to the next.
    public typealias GiveMissing = (_ reasons: [Missing], _ places: Range<Int>) -> Void

    private enum Storage: Sendable {
      case cells([[Cell]])
      case passages([Quotation])
      case made(count: Int, Making)
    }

    private var storage: Storage

    public init(_ cells: [[Cell]]) { storage = .cells(cells) }

    /// One record for each passage, with a cell for each of `Quotation.fields`.
    public init(passages: [Quotation]) { storage = .passages(passages) }

    /// Rows that are made each time they are asked for.
    public init(count: Int, _ make: @escaping Making) { storage = .made(count: count, make) }

    /// The same rows, made once: for whoever goes through them more than once.
    public func held() -> Rows {
      guard case .made = storage else { return self }
      return Rows(Array(self))
    }

    /// What makes the cells of a row, for whoever goes through all rows and can take equal cells together; `nil` where the cells are held, or
    /// stand once each.
    public var making: Making? {
      guard case .made(_, let make) = storage else { return nil }
      return make
    }

    /// Some of the rows, in the order named.
    func selecting(_ rows: [Int]) -> Rows {
      switch storage {
      case .cells(let cells): Rows(rows.map { cells[$0] })
      case .passages(let passages): Rows(passages: rows.map { passages[$0] })
      case .made(_, let make): Rows(count: rows.count) { make(rows[$0], $1, $2) }
      }
    }
  }

}

extension Display.Rows: RandomAccessCollection, MutableCollection {
  public var startIndex: Int { 0 }

  public var endIndex: Int {
    switch storage {
    case .cells(let cells): cells.count
    case .passages(let passages): passages.count
    case .made(let count, _): count
    }
  }

  public subscript(row: Int) -> [Display.Cell] {
    get {
      switch storage {
      case .cells(let cells): cells[row]
      case .passages(let passages): passages[row].cells
      case .made(_, let make): Self.cells(of: row, make)
      }
    }
    set {
      guard case .cells(var cells) = storage else {
        storage = .cells(Array(self))
        self[row] = newValue
        return
      }
      // Held once while it changes, so that it is not copied for every cell.
      storage = .cells([])
      cells[row] = newValue
      storage = .cells(cells)
    }
  }
}

extension Display.Rows {
  private static func cells(of row: Int, _ make: Making) -> [Display.Cell] {
    var cells: [Display.Cell] = []
    make(
      row, { cell, count in cells.append(contentsOf: repeatElement(cell, count: count)) },
      { reasons, places in for reason in reasons[places] { cells.append(.missing(reason)) } })
    return cells
  }
}

extension Display.Rows: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}

extension Quotation {
  /// What a record of a passage says: what `code --from` takes back.
  public static let fields = [
    "source", "start", "end", "quote", "code", "coder", "stance", "memo", "informant", "role", "technique", "date",
    "lines", "page", "data-code", "summary", "translation", "weight",
  ]

  /// One for each field.
  var cells: [Display.Cell] {
    [
      .text(source), .number(range.start), .number(range.end), .text(words), .text(code), .text(coder),
      .text(stance?.rawValue ?? ""), .text(memo), .text(speaker),
      .text(role), .text(technique?.rawValue ?? ""), .text(date?.description ?? ""),
      .text(lineNumbers), page.map { .number($0) } ?? .empty, .text(dataCode), .text(summary), .text(translation),
      .text(weight),
    ]
  }
}
