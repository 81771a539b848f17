/// A laid-out answer (*penyajian data*): what every analysis ends in and every writer prints.
///
/// A table is at the heart of each, so that every display can be written in every format. Some have a drawing beside it, or a
/// text made of it.
public struct Display: Sendable, Equatable {
  /// What was asked: `matrix`, `quotations`, `triangulation`.
  public var kind: String
  /// Which one of its kind it is, where its rows and columns do not tell: the unit of a co-occurrence, the source of a profile; else empty.
  public var variant = ""
  /// What the rows are, written above the row keys: `code`.
  public var corner: String
  /// What the columns are: `informant`; empty where each column is a field of its own.
  public var across: String
  /// Where a column is something else than `across` says: the dimension its key is of, empty for a field of the program's own. So the
  /// researcher's conclusion stands behind the roles, and roles or attributes, which are somebody's own words, among the fields of a list.
  public var acrossOf: [Int: String] = [:]
  /// Never translated; may be repeated only where the rows are records.
  public var rowKeys: [String]
  /// Never translated.
  public var columnKeys: [String]
  /// `rowKeys.count` rows of `columnKeys.count` cells.
  public var cells: Rows
  /// What stands in the cells, where all hold the same.
  public var measure: Measure?
  public var scope: Scope
  /// The digest of what it was made from.
  public var data: String
  /// Nested rows: what the rows lie in, outermost first, and for each row the keys of these.
  public var outer: Outer?
  /// The segments behind the cells; `nil` where only numbers were asked for.
  public var evidence: Evidence?
  /// What a reader is told above and below: caption, the rule for what stands in a cell, the researcher's conclusion.
  public var frame = Frame()
  /// What is said in sentences, where the display is a text.
  public var prose: [Paragraph] = []
  public var drawing: Drawing?

  public enum Cell: Sendable, Equatable {
    case number(Int)
    /// A share, 0 to 1.
    case share(Double)
    case text(String)
    case present(Bool)
    case quotations(QuotationList)
    case statement(Statement)
    /// Nothing stands here, and why.
    case missing(Missing)
    /// Nothing to say here.
    case empty
  }

  /// Why a cell is empty. Silence is told apart from what was never asked.
  public enum Missing: String, Sendable, CaseIterable {
    /// There are data of this row and column, and nothing of it was coded so.
    case notMentioned = "not-mentioned"
    /// There are no data that could have said it yet.
    case notAsked = "not-asked"
    /// There are, and the focus grid puts the question to others.
    case leftOut = "left-out"
    /// The two cannot meet.
    case notApplicable = "not-applicable"

    /// Where it stands among all.
    @inlinable public var place: Int {
      switch self {
      case .notMentioned: 0
      case .notAsked: 1
      case .leftOut: 2
      case .notApplicable: 3
      }
    }

    /// As programs know it: to them what was not asked is one.
    public var key: String { (self == .leftOut ? .notAsked : self).rawValue }
  }

  public struct Outer: Sendable, Equatable {
    public var names: [String]
    public var keys: OuterKeys

    public init(names: [String], keys: OuterKeys) {
      self.names = names
      self.keys = keys
    }

    /// - Parameter keys: for each row one of each name.
    public init(names: [String], keys: [[String]]) {
      self.init(names: names, keys: OuterKeys(depth: names.count, keys))
    }
  }

  public init(
    kind: String, corner: String, across: String, rowKeys: [String], columnKeys: [String], cells: [[Cell]],
    measure: Measure? = nil, scope: Scope = Scope(), data: String = ""
  ) {
    self.init(
      kind: kind, corner: corner, across: across, rowKeys: rowKeys, columnKeys: columnKeys, cells: Rows(cells),
      measure: measure, scope: scope, data: data)
  }

  public init(
    kind: String, corner: String, across: String, rowKeys: [String], columnKeys: [String], cells: Rows,
    measure: Measure? = nil, scope: Scope = Scope(), data: String = ""
  ) {
    self.kind = kind
    self.corner = corner
    self.across = across
    self.rowKeys = rowKeys
    self.columnKeys = columnKeys
    self.cells = cells
    self.measure = measure
    self.scope = scope
    self.data = data
  }

  /// What the key of a column is of; empty for a field of the program's own.
  public func dimension(of column: Int) -> String { acrossOf[column] ?? across }
}

extension Display {
  /// The segments each cell was made of: every number can be opened.
  public struct Evidence: Sendable, Equatable {
    /// Each segment once.
    public var quotations: [Quotation]
    /// Row by row, for each cell the segments in it, as indices.
    public var cells: [[Int]]

    public init(quotations: [Quotation], cells: [[Int]]) {
      self.quotations = quotations
      self.cells = cells
    }
  }

  /// What is written around a display.
  public struct Frame: Sendable, Equatable {
    /// What it shows, as a caption says it; without number.
    public var caption = ""
    /// How it was decided what stands in a cell.
    public var rule = ""
    /// What the researcher concludes from it.
    public var conclusion = ""
    /// What else a reader should know.
    public var notes: [String] = []
    /// Where the data come from, as it stands under a table; the usual line where it is empty.
    public var source = ""

    public init() {}
  }

  /// A paragraph of a display that is a text.
  public enum Paragraph: Sendable, Equatable {
    case heading(String)
    case text(String)
    /// Set in and single-spaced, as theses set quotes; with its data code.
    case quote(String, cited: String)
    case point(String)
  }

  /// What is drawn beside the table.
  public enum Drawing: Sendable, Equatable {
    /// The table itself, with colours by number.
    case heatMap
    /// The first column as lengths.
    case bars
    case graph(Graph)
    case timeline([Event])
    case profile(Profile)
    case curve(Curve)
  }

  /// How something grows, and what it would be in other orders. All three have one number for each row.
  public struct Curve: Sendable, Equatable {
    public var known: [Int]
    public var low: [Int]
    public var high: [Int]
    /// The row, counted from 1, at which it was enough.
    public var reached: Int?

    public init(known: [Int], low: [Int], high: [Int], reached: Int?) {
      self.known = known
      self.low = low
      self.high = high
      self.reached = reached
    }
  }

  /// Things and links between them.
  public struct Graph: Sendable, Equatable {
    public struct Node: Sendable, Equatable {
      public var key: String
      public var label: String
      /// What its size shows: how many codings.
      public var weight: Int
      /// `#rrggbb`, or empty.
      public var colour: String

      public init(key: String, label: String, weight: Int, colour: String = "") {
        self.key = key
        self.label = label
        self.weight = weight
        self.colour = colour
      }
    }

    public struct Edge: Sendable, Equatable {
      /// Indices of nodes.
      public var from: Int
      public var to: Int
      public var label: String
      public var weight: Int
      public var layer: Layer
      public var memo: String

      public init(from: Int, to: Int, label: String, weight: Int, layer: Layer, memo: String = "") {
        self.from = from
        self.to = to
        self.label = label
        self.weight = weight
        self.layer = layer
        self.memo = memo
      }
    }

    /// What a link is: never mixed.
    public enum Layer: String, Sendable {
      /// Made by the researcher.
      case relation
      /// Standing together in the data.
      case cooccurrence
      /// Above and below in the codebook.
      case tree
    }

    public var nodes: [Node]
    public var edges: [Edge]
    /// Whether it is read from left to right, as a flowchart.
    public var isFlow: Bool

    public init(nodes: [Node], edges: [Edge], isFlow: Bool) {
      self.nodes = nodes
      self.edges = edges
      self.isFlow = isFlow
    }
  }

  /// Something with a day.
  public struct Event: Sendable, Equatable {
    public var date: CalendarDate
    public var label: String
    public var lane: String
    public var weight: Int

    public init(date: CalendarDate, label: String, lane: String, weight: Int) {
      self.date = date
      self.label = label
      self.lane = lane
      self.weight = weight
    }
  }

  /// Where along one source its codes stand.
  public struct Profile: Sendable, Equatable {
    /// How many code points the source has.
    public var length: Int
    /// For each row of the table the passages, and its colour.
    public var lanes: [(colour: String, ranges: [TextRange])]

    public init(length: Int, lanes: [(colour: String, ranges: [TextRange])]) {
      self.length = length
      self.lanes = lanes
    }

    public static func == (left: Profile, right: Profile) -> Bool {
      left.length == right.length
        && left.lanes.elementsEqual(right.lanes) { $0.colour == $1.colour && $0.ranges == $1.ranges }
    }
  }
}
