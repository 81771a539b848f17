/// This coder gave this passage this code (*pengodean*).
public struct Coding: Sendable, Equatable {
  public let id: ID<Coding>
  public var source: ID<Source>
  public var range: TextRange
  public var code: ID<Code>
  public var coder: ID<Coder>
  /// `nil` where the analyst has not judged the direction.
  public var stance: Stance?
  /// Set where the analyst said who is meant, whatever the turns say.
  public var informant: ID<Informant>?
  /// Withdrawn by `uncode`: kept in the trail, counted nowhere.
  public var retracted: Bool
  /// What of its source's own document it was made of; `nil` where it was given in the study.
  public var origin: Origin?
  /// The run of rules that gave it; `nil` where a person did.
  public var autocoding: ID<Autocoding>?

  public enum Origin: String, Sendable {
    case comment, highlight, layer
  }

  public init(
    id: ID<Coding> = ID(), source: ID<Source>, range: TextRange, code: ID<Code>, coder: ID<Coder>,
    stance: Stance? = nil, informant: ID<Informant>? = nil, retracted: Bool = false,
    origin: Origin? = nil, autocoding: ID<Autocoding>? = nil
  ) {
    self.id = id
    self.source = source
    self.range = range
    self.code = code
    self.coder = coder
    self.stance = stance
    self.informant = informant
    self.retracted = retracted
    self.origin = origin
    self.autocoding = autocoding
  }
}

/// All codings that count, column by column: what analyses run over. Every column but `ids` has `count` entries;
/// the numbers are indices into the lists of the same `StudyData`.
public struct CodingColumns: Sendable, Equatable {
  /// Empty where neither codings are named nor what was noted on each.
  public var ids: [ID<Coding>] = []
  public var sources: [Int32] = []
  /// First code point.
  public var starts: [Int32] = []
  /// The code point behind the last.
  public var ends: [Int32] = []
  public var codes: [Int32] = []
  public var coders: [Int32] = []
  public var stances: [Stance?] = []
  /// The informant given with the coding, or -1.
  public var informants: [Int32] = []
  /// The run of rules that gave it, or -1; as long as `ids`.
  public var autocodings: [Int32] = []

  public init() {}

  public var count: Int { starts.count }

  /// Makes room for so many codings at once.
  ///
  /// - Parameter ids: whether they are named.
  public mutating func reserve(_ count: Int, ids isNamed: Bool) {
    if isNamed { ids.reserveCapacity(count) }
    sources.reserveCapacity(count)
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    codes.reserveCapacity(count)
    coders.reserveCapacity(count)
    stances.reserveCapacity(count)
    informants.reserveCapacity(count)
  }

  /// `nil` where ids were not asked for.
  public func id(_ index: Int) -> ID<Coding>? { ids.isEmpty ? nil : ids[index] }

  /// Where it stands: its source, as an index, and its passage.
  public func place(_ index: Int) -> (source: Int, range: TextRange) { (Int(sources[index]), range(index)) }

  @inlinable
  public func range(_ index: Int) -> TextRange { TextRange(Int(starts[index]), Int(ends[index])) }
}
