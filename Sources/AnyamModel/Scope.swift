/// Which part of the study a question is about (*lingkup*). An empty list asks about all.
///
/// Lists hold the keys people use: informant codes, roles, code paths, coder names, source titles.
public struct Scope: Sendable, Equatable {
  public var informants: [String] = []
  public var roles: [String] = []
  public var techniques: [Technique] = []
  /// Code paths; a code stands for itself and everything below it.
  public var codes: [String] = []
  public var coders: [String] = []
  public var sources: [String] = []
  /// Names of runs of coding by rule: only what they coded.
  public var marks: [String] = []
  /// First and last day of collection, both included. A source without a date is outside any dated scope.
  public var since: CalendarDate?
  public var until: CalendarDate?
  /// Trait and value, such as (`village`, `Ledokombo`): all must hold.
  public var attributes: [(name: String, value: String)] = []

  public init() {}

  public static func == (left: Scope, right: Scope) -> Bool {
    left.pairs.elementsEqual(right.pairs, by: ==)
  }

  /// Whether it leaves out data, and does not only name codes.
  public var narrowsData: Bool { pairs.contains { $0.0 != "code" } }

  /// What is asked for as name and value, in a fixed order; empty where all is.
  public var pairs: [(String, String)] {
    var pairs = informants.map { ("informant", $0) } + roles.map { ("role", $0) }
    pairs += techniques.map { ("technique", $0.rawValue) } + codes.map { ("code", $0) }
    pairs += coders.map { ("coder", $0) } + sources.map { ("source", $0) }
    pairs += marks.map { ("mark", $0) }
    if let since { pairs.append(("since", since.description)) }
    if let until { pairs.append(("until", until.description)) }
    return pairs + attributes.map { ("attribute", $0.name + "=" + $0.value) }
  }
}
