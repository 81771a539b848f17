/// A person who was asked or watched (*informan*; `Case` in REFI-QDA).
public struct Informant: Sendable, Equatable {
  public let id: ID<Informant>
  /// The short name used everywhere: `KI1`.
  public var code: String
  /// The name shown to readers instead of the real one. May be empty.
  public var pseudonym: String
  /// The position from which the person speaks: director, staff, member. What source triangulation compares.
  public var role: String
  public var kind: InformantKind?
  /// The real name. Kept apart: shown only where a person asks for real names.
  public var realName: String
  /// Why this person was chosen (purposive sampling).
  public var reason: String
  /// Anything else worth telling people apart by, in the order it was given: age, village, years as a member.
  public var attributes: [Attribute]
  /// The day consent was withdrawn; then nothing of this person counts any more.
  public var withdrawn: CalendarDate?

  public init(
    id: ID<Informant> = ID(), code: String, pseudonym: String = "", role: String = "", kind: InformantKind? = nil,
    realName: String = "", reason: String = "", attributes: [Attribute] = []
  ) {
    self.id = id
    self.code = code
    self.pseudonym = pseudonym
    self.role = role
    self.kind = kind
    self.realName = realName
    self.reason = reason
    self.attributes = attributes
  }
}

/// The standing of an informant in the study.
public enum InformantKind: String, Sendable, CaseIterable {
  case key
  case primary
  case supporting

  /// Reads the key or its Indonesian word.
  public init?(word: String) {
    switch word.lowercased() {
    case "key", "kunci": self = .key
    case "primary", "utama": self = .primary
    case "supporting", "pendukung": self = .supporting
    default: return nil
    }
  }
}

/// One named trait of an informant.
public struct Attribute: Sendable, Equatable {
  public let id: ID<Attribute>
  public var name: String
  public var value: String

  public init(id: ID<Attribute> = ID(), name: String, value: String) {
    self.id = id
    self.name = name
    self.value = value
  }
}
