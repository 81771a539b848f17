/// How documents are to be read where there is a choice.
public struct ReadingOptions: Sendable, Equatable {
  /// Which text of a document with tracked changes is the text.
  public enum Tracked: String, Sendable, CaseIterable {
    /// As if every change had been accepted: what Word shows under “No Markup”.
    case final
    /// As if every change had been refused.
    case original
  }

  /// What becomes of comments, colours and dependent tiers.
  public enum Use: String, Sendable, CaseIterable {
    case codes, memos, ignore
  }

  public var tracked: Tracked = .final
  /// Whether the numbers of numbered lists are written into the text.
  public var numbering = false
  public var comments: Use = .memos
  public var highlights: Use = .ignore
  public var layers: Use = .ignore

  public init() {}
}
