/// Something a document itself says of one of its passages: a comment in the margin, a colour, an annotation on another
/// tier. It becomes a coding or a memo when the researcher says so.
public struct Mark: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case comment
    /// A colour laid over the words; `text` is its name.
    case highlight
    /// An annotation of a tier that depends on what is said; the tier's name.
    case layer(String)
  }

  /// Code points of the source's text; never empty.
  public var range: TextRange
  public var kind: Kind
  public var text: String
  /// Who wrote it; empty where the document does not say.
  public var author: String
  /// What was answered to it, in order.
  public var replies: [Reply]

  public struct Reply: Sendable, Equatable {
    public var text: String
    public var author: String

    public init(text: String, author: String) {
      self.text = text
      self.author = author
    }
  }

  public init(range: TextRange, kind: Kind, text: String, author: String = "", replies: [Reply] = []) {
    self.range = range
    self.kind = kind
    self.text = text
    self.author = author
    self.replies = replies
  }
}
