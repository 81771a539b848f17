import AnyamModel

/// What decides how wide a column of a Word table is.
struct WordColumn {
  let heading: String
  let isNumeric: Bool
  /// The longest text in it, in bytes.
  private(set) var longest = 0
  /// Whether it holds sentences.
  private(set) var isLong = false
  /// Whether it holds nothing but numbers and marks.
  private(set) var isNarrow: Bool
  /// The longest piece without a place to break it, of its first texts and of its heading.
  private var piece = 0
  private let headPiece: Int
  private var texts = 0

  /// So many texts are enough to tell how long words are.
  private static let sample = 400

  private init(_ heading: String, isNumeric: Bool, isNarrow: Bool) {
    self.heading = heading
    self.isNumeric = isNumeric
    self.isNarrow = isNarrow
    headPiece = Self.longestPiece(heading)
  }

  /// Those of a table: what names the rows, then the others.
  static func all(of view: TableView) -> [WordColumn] {
    var columns =
      view.keyHeadings.map { WordColumn($0, isNumeric: false, isNarrow: false) }
      + zip(view.headings, view.isNumeric).map { WordColumn($0, isNumeric: $1, isNarrow: true) }
    let names = view.keyHeadings.count
    for row in view.keys.indices {
      for column in 0..<names { columns[column].take(view.shownKey(row, column)) }
      for (column, cell) in view.row(row).enumerated() {
        columns[names + column].take(cell.text)
        if cell.number == nil, cell.text.count >= 3 { columns[names + column].isNarrow = false }
      }
    }
    return columns
  }

  private mutating func take(_ text: String) {
    longest = max(longest, text.utf8.count)
    if text.utf8.count > 60 { isLong = true }
    if texts < Self.sample { piece = max(piece, Self.longestPiece(text)) }
    texts += 1
  }

  private static func longestPiece(_ text: String) -> Int {
    text.split { $0.isWhitespace || $0 == "-" }.map(\.count).max() ?? 0
  }

  /// The narrowest it may be, in twips: its longest piece, up to 4.5 cm.
  ///
  /// - Parameter size: of the letters, in half points.
  func least(_ size: Int, withHead: Bool = true) -> Int {
    // Headings are bold, and need more room.
    let head = withHead ? max(1, headPiece) : 1
    return min(2550, max(head * size * 27 / 4, max(1, piece) * size * 21 / 4) + 216)
  }
}
