/// A link between two codes that the researcher made (*hubungan antar kategori*): never inferred from what stands together.
public struct Relation: Sendable, Equatable {
  public let id: ID<Relation>
  public var from: ID<Code>
  public var to: ID<Code>
  /// In the researcher's words: `leads to`, `hinders`, `menyebabkan`.
  public var kind: String
  public var sign: Sign?
  /// Why it is thought to be so.
  public var memo: String
  public var coder: ID<Coder>?

  /// The direction of an influence, as causal networks mark it.
  public enum Sign: String, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
  }

  public init(
    id: ID<Relation> = ID(), from: ID<Code>, to: ID<Code>, kind: String, sign: Sign? = nil, memo: String = "",
    coder: ID<Coder>? = nil
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.kind = kind
    self.sign = sign
    self.memo = memo
    self.coder = coder
  }
}
