public import AnyamModel

extension Matrix {
  public struct Question: Sendable, Equatable {
    public var rows: Dimension
    public var columns: Dimension
    /// What the rows lie in, outermost first: informants in roles, codes in themes.
    public var outer: [Dimension]
    public var measure: Measure
    public var scope: Scope
    /// A code counts what is below it, each coding once.
    public var includeDescendants: Bool
    /// Leave out rows and columns in which nothing is.
    public var hideEmpty: Bool
    /// A last row and column over all.
    public var totals: Bool
    public var rowOrder: Order
    public var columnOrder: Order
    /// Keep the codings behind each cell.
    public var isTraced: Bool

    public enum Order: String, Sendable, CaseIterable {
      /// As the study has it: the codebook's order, key informants first, days as they came.
      case reading
      /// By the keys, `P2` before `P10`.
      case key
      /// The fullest first.
      case most
      /// The emptiest first.
      case fewest
    }

    public init(
      rows: Dimension, columns: Dimension, outer: [Dimension] = [], measure: Measure = .codings, scope: Scope = Scope(),
      includeDescendants: Bool = false, hideEmpty: Bool = false, totals: Bool = false, rowOrder: Order = .reading,
      columnOrder: Order = .reading, isTraced: Bool = false
    ) {
      self.rows = rows
      self.columns = columns
      self.outer = outer
      self.measure = measure
      self.scope = scope
      self.includeDescendants = includeDescendants
      self.hideEmpty = hideEmpty
      self.totals = totals
      self.rowOrder = rowOrder
      self.columnOrder = columnOrder
      self.isTraced = isTraced
    }
  }
}
