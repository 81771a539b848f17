/// One occasion in the field (*kunjungan lapangan*).
public struct Visit: Sendable, Equatable {
  public let id: ID<Visit>
  /// What it is called in manifests and on the command line: `1`, `2`, `pra-lapangan`.
  public var name: String
  public var date: CalendarDate?
  public var place: String
  /// Who went, as the researcher writes it.
  public var who: String
  public var phase: Phase?
  /// The last day, where it took several.
  public var until: CalendarDate?
  /// What it was for.
  public var purpose = ""
  /// What was learned on it and what to ask next (contact summary).
  public var summary = ""

  public enum Phase: String, Sendable, CaseIterable {
    case initial
    case extension_ = "extension"
  }

  public init(
    id: ID<Visit> = ID(), name: String, date: CalendarDate? = nil, place: String = "", who: String = "",
    phase: Phase? = nil
  ) {
    self.id = id
    self.name = name
    self.date = date
    self.place = place
    self.who = who
    self.phase = phase
  }
}
