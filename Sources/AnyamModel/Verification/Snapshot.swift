import Foundation

/// What a conclusion rested on when it took a step: ids and places, never words, so that it can stay in the trail.
public struct Snapshot: Sendable, Equatable {
  /// `G1=pass`, `G5=waived`: the gates as they stood.
  public var gates: [String]
  public var evidence: [Item]
  /// The member checks that disagreed then.
  public var disagreements: [String]

  public struct Item: Sendable, Equatable, Hashable {
    /// Of the coding or the evidence.
    public var id: String
    public var stance: Stance
    public var source: ID<Source>
    public var range: TextRange

    public init(id: String, stance: Stance, source: ID<Source>, range: TextRange) {
      self.id = id
      self.stance = stance
      self.source = source
      self.range = range
    }
  }

  public init(gates: [String] = [], evidence: [Item] = [], disagreements: [String] = []) {
    self.gates = gates
    self.evidence = evidence
    self.disagreements = disagreements
  }

  /// As it is stored: a line for the gates, one for disagreements, then one for each passage.
  public var text: String {
    ([gates.joined(separator: " "), disagreements.joined(separator: " ")]
      + evidence.map { "\($0.id) \($0.stance.rawValue) \($0.source) \($0.range.start) \($0.range.end)" })
      .joined(separator: "\n")
  }

  public init(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func words(_ at: Int) -> [String] { at < lines.count ? lines[at].split(separator: " ").map(String.init) : [] }
    gates = words(0)
    disagreements = words(1)
    evidence = lines.dropFirst(2).compactMap { line in
      let parts = line.split(separator: " ")
      guard parts.count == 5, let stance = Stance(rawValue: String(parts[1])),
        let source = UUID(uuidString: String(parts[2])),
        let start = Int(parts[3]), let end = Int(parts[4]), 0 <= start, start <= end
      else { return nil }
      return Item(id: String(parts[0]), stance: stance, source: ID(source), range: TextRange(start, end))
    }
  }
}
