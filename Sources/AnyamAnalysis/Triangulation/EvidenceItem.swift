public import AnyamModel

/// One passage for or against a claim, of one voice. Overlapping passages of the same source, voice and direction are
/// one, so that two coders, or one coder twice, do not make evidence heavier.
public struct EvidenceItem: Sendable, Equatable {
  /// Every coding that was merged into it.
  public var codings: [ID<Coding>]
  /// Every passage linked to a conclusion by itself that was merged into it.
  public var links: [ID<Evidence>]
  /// Index of the source.
  public var source: Int
  public var range: TextRange
  /// Index of the informant; `nil` where nobody speaks: an observation, a document.
  public var informant: Int?
  public var stance: Stance
  /// Whether the direction of it, or of a part of it, was assumed because the analyst gave none.
  public var isAssumed: Bool
  /// Indices of those who coded or linked it, ascending.
  public var coders: [Int]

  /// Every id that was merged into it.
  public var ids: [String] { codings.map(\.description) + links.map(\.description) }

  /// What it is known by: the least id of what was merged.
  var id: String { codings.first?.description ?? links.first?.description ?? "" }
}
