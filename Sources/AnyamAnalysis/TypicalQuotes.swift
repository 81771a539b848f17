public import AnyamModel

/// Which quotes stand for many: those of the direction most have, from different people, neither a word nor a page.
public enum TypicalQuotes {
  /// A quote to choose from.
  public struct Candidate: Sendable {
    /// What it is known by.
    public var coding: Int
    public var words: Int
    public var stance: Stance?
    /// Who says it, as something to tell people apart by; empty for nobody.
    public var speaker: String
    public var role: String
    /// Whether a key informant says it.
    public var isKey: Bool

    public init(coding: Int, words: Int, stance: Stance?, speaker: String, role: String, isKey: Bool = false) {
      self.coding = coding
      self.words = words
      self.stance = stance
      self.speaker = speaker
      self.role = role
      self.isKey = isKey
    }
  }

  /// The best of some candidates, in the order they were given.
  ///
  /// - Parameters:
  ///   - stances: only of these directions; all where none is named.
  ///   - most: how many at most.
  public static func choose(_ candidates: [Candidate], stances: Set<Stance?> = [], most: Int) -> [Int] {
    var left = candidates.filter { stances.isEmpty || stances.contains($0.stance) }
    var roles: Set<String> = []
    var speakers: Set<String> = []
    var chosen: [Int] = []
    while chosen.count < most, !left.isEmpty {
      var best = 0
      var bestRank = (Int.max, Int.max, Int.max, Int.max)
      for (at, candidate) in left.enumerated() {
        // A new position first, then a new person, the key informant before others, then a length one reads at once.
        let rank = (
          roles.contains(candidate.role) ? 1 : 0, speakers.contains(candidate.speaker) ? 1 : 0, candidate.isKey ? 0 : 1,
          candidate.words < 8 ? 8 - candidate.words : max(0, candidate.words - 40)
        )
        if rank < bestRank { (best, bestRank) = (at, rank) }
      }
      let pick = left.remove(at: best)
      // The same person again only where nobody else is left to say something.
      guard !speakers.contains(pick.speaker) || pick.speaker.isEmpty || chosen.count < 2 else { break }
      chosen.append(pick.coding)
      roles.insert(pick.role)
      speakers.insert(pick.speaker)
    }
    let order = Dictionary(candidates.enumerated().map { ($1.coding, $0) }, uniquingKeysWith: { first, _ in first })
    return chosen.sorted { order[$0] ?? 0 < order[$1] ?? 0 }
  }
}
