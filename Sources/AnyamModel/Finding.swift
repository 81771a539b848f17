/// What a reader or a check noticed. It stops nothing; `Wording` makes a sentence of it.
public struct Finding: Sendable, Equatable {
  public let kind: Kind
  /// The file, source or row it is about.
  public let subject: String
  /// What the sentence needs: a label, a count, the nearest known names. Never an informant's words.
  public let arguments: [String]

  public init(_ kind: Kind, subject: String, _ arguments: String...) {
    self.kind = kind
    self.subject = subject
    self.arguments = arguments
  }

  public enum Severity: String, Sendable, Comparable {
    case note
    case warning
    case error

    public static func < (left: Severity, right: Severity) -> Bool {
      func rank(_ severity: Severity) -> Int { [.note, .warning, .error].firstIndex(of: severity) ?? 0 }
      return rank(left) < rank(right)
    }
  }

  public var severity: Severity { kind.severity }
}
