/// The condensed statement (*ringkasan*, *pernyataan inti*) of a passage or of one cell of a display: what a researcher
/// makes of it. Reduction is more than coding.
public struct Summary: Sendable, Equatable {
  public let id: ID<Summary>
  public var about: About
  public var text: String
  /// Who wrote it, where that is known.
  public var coder: ID<Coder>?

  public enum About: Sendable, Equatable {
    case passage(ID<Source>, TextRange)
    case cell(row: Side, column: Side)

    /// Whether it is the same passage, or the same cell: whichever of its two sides stands on the left.
    public func isSame(as other: About) -> Bool {
      if case .cell(let row, let column) = self, other == .cell(row: column, column: row) { return true }
      return self == other
    }

    public func kept(_ codebook: Codebook) -> About {
      guard case .cell(let row, let column) = self else { return self }
      return .cell(row: row.kept(codebook), column: column.kept(codebook))
    }
  }

  /// One side of a cell: which key of which dimension. A code is kept by itself, so that its summaries stay with it
  /// when it is renamed.
  public struct Side: Sendable, Equatable, Hashable {
    /// The name of the dimension: `code`, `role`; `conclusion` for what is concluded of a whole row, `display` for a whole
    /// display.
    public var dimension: String
    public var key: String
    public var code: ID<Code>?

    public init(_ dimension: String, _ key: String, code: ID<Code>? = nil) {
      self.dimension = dimension
      self.key = key
      self.code = code
    }

    /// Its key as people read it and displays ask for it.
    public func key(in codebook: Codebook) -> String {
      if let code { return codebook.key(of: code) }
      return dimension == "display" ? DisplaySignature.written(key, codebook) : key
    }

    /// As it is kept: a display asks for its codes by themselves too.
    public func kept(_ codebook: Codebook) -> Side {
      dimension == "display" ? Side(dimension, DisplaySignature.kept(key, codebook)) : self
    }

    /// The last column of a display: what the researcher concludes of a row.
    public static let conclusion = Side("conclusion", "")
  }

  public init(id: ID<Summary> = ID(), about: About, text: String, coder: ID<Coder>? = nil) {
    self.id = id
    self.about = about
    self.text = text
    self.coder = coder
  }
}
