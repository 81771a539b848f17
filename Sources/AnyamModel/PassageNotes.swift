/// A passage in another language, beside the original: Madurese or Javanese in the language of the thesis.
public struct Translation: Sendable, Equatable {
  public let id: ID<Translation>
  public var source: ID<Source>
  public var range: TextRange
  /// The language it is in, as a code such as `id` or `en`.
  public var language: String
  public var text: String
  public var coder: ID<Coder>?

  public init(
    id: ID<Translation> = ID(), source: ID<Source>, range: TextRange, language: String, text: String,
    coder: ID<Coder>? = nil
  ) {
    self.id = id
    self.source = source
    self.range = range
    self.language = language
    self.text = text
    self.coder = coder
  }
}

/// A passage set aside (*disisihkan*) in reduction, with the reason: reduction keeps account of what it leaves out.
public struct Aside: Sendable, Equatable {
  public let id: ID<Aside>
  public var source: ID<Source>
  public var range: TextRange
  public var reason: String
  public var coder: ID<Coder>?

  public init(
    id: ID<Aside> = ID(), source: ID<Source>, range: TextRange, reason: String, coder: ID<Coder>? = nil
  ) {
    self.id = id
    self.source = source
    self.range = range
    self.reason = reason
    self.coder = coder
  }
}

/// How strong a passage is as evidence (Miles & Huberman 1994, weighting the evidence): six markers, each yes, no or not
/// judged. A profile, never a sum.
public struct EvidenceWeight: Sendable, Equatable {
  public enum Marker: String, Sendable, CaseIterable {
    /// Collected later, or after repeated contact.
    case later
    /// Seen or lived by the one who tells it.
    case firsthand
    /// Behaviour that was observed, not a statement.
    case observed
    /// The field-worker was trusted.
    case trusted
    /// Told in an informal setting.
    case informal
    /// Told alone with the field-worker.
    case alone

    /// Reads the key or its Indonesian word.
    public init?(word: String) {
      switch word.lowercased() {
      case "later", "belakangan": self = .later
      case "firsthand", "langsung": self = .firsthand
      case "observed", "teramati": self = .observed
      case "trusted", "dipercaya": self = .trusted
      case "informal": self = .informal
      case "alone", "sendirian": self = .alone
      default: return nil
      }
    }
  }

  public let id: ID<EvidenceWeight>
  public var source: ID<Source>
  public var range: TextRange
  /// `true` makes it stronger, `false` weaker; a marker that is not there was not judged.
  public var markers: [Marker: Bool]

  public init(
    id: ID<EvidenceWeight> = ID(), source: ID<Source>, range: TextRange, markers: [Marker: Bool]
  ) {
    self.id = id
    self.source = source
    self.range = range
    self.markers = markers
  }

  /// `+later +alone -informal`, in the order of the markers; empty where nothing was judged.
  public var profile: String {
    Marker.allCases.compactMap { marker in markers[marker].map { ($0 ? "+" : "-") + marker.rawValue } }
      .joined(separator: " ")
  }
}
