public import AnyamModel

/// What is triangulated: what a code stands for, or a written conclusion with the passages that were linked to it.
public struct Claim: Sendable {
  public let reference: ClaimReference
  /// The path of the code, or the key of the conclusion.
  public let name: String
  /// The conclusion as it is written; empty for a code.
  public let statement: String
  /// Indices of the codes whose codings are evidence.
  let codes: [Int]
  /// Passages that were linked by themselves.
  let links: [Evidence]
  /// Codings whose direction is another one for this claim; `nil` for those left out of it.
  let overrides: [ID<Coding>: Evidence]
  /// How a conflict was settled.
  public let resolution: Resolution?
  let focus: ID<Focus>?

  /// A code as a claim.
  ///
  /// - Parameter includeDescendants: whether evidence of the codes below it counts too.
  public init(code: Int, _ codebook: Codebook, includeDescendants: Bool = false, resolution: Resolution? = nil) {
    reference = .code(codebook.codes[code].id)
    name = codebook.keys[code]
    statement = ""
    codes = includeDescendants ? Array(codebook.subtree(of: code)) : [code]
    links = []
    overrides = [:]
    self.resolution = resolution
    focus = nil
  }

  /// Codes as claims, with how conflicts about them were settled.
  public static func codes(_ indices: some Sequence<Int>, _ ledger: Ledger, _ codebook: Codebook) -> [Claim] {
    indices.map {
      Claim(code: $0, codebook, resolution: ledger.resolution(of: .code(codebook.codes[$0].id)))
    }
  }

  /// A written conclusion: codings of its codes, and what was linked to it.
  public init(_ conclusion: Conclusion, _ ledger: Ledger, _ codebook: Codebook, includeDescendants: Bool = false) {
    self.init(
      conclusion, evidence: ledger.evidence.filter { $0.conclusion == conclusion.id },
      resolution: ledger.resolution(of: .conclusion(conclusion.id)), codebook, includeDescendants: includeDescendants)
  }

  init(
    _ conclusion: Conclusion, evidence: [Evidence], resolution: Resolution?, _ codebook: Codebook,
    includeDescendants: Bool = false
  ) {
    reference = .conclusion(conclusion.id)
    name = conclusion.key
    statement = conclusion.statement
    let tops = conclusion.codes.compactMap { codebook.index(of: $0) }
    codes = includeDescendants ? Set(tops.flatMap { codebook.subtree(of: $0) }).sorted() : tops
    links = evidence.filter { $0.coding == nil && $0.stance != nil }
    overrides = Dictionary(evidence.compactMap { one in one.coding.map { ($0, one) } }, uniquingKeysWith: { $1 })
    self.resolution = resolution
    focus = conclusion.focus
  }

  /// The claims of all conclusions, the ledger walked through once.
  public static func all(_ ledger: Ledger, _ codebook: Codebook, includeDescendants: Bool = false) -> [Claim] {
    let evidence = Dictionary(grouping: ledger.evidence, by: \.conclusion)
    let resolutions = Dictionary(ledger.resolutions.map { ($0.claim, $0) }, uniquingKeysWith: { $1 })
    return ledger.conclusions.map {
      Claim(
        $0, evidence: evidence[$0.id] ?? [], resolution: resolutions[.conclusion($0.id)], codebook,
        includeDescendants: includeDescendants)
    }
  }
}
