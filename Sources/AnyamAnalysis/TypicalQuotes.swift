public import AnyamModel

/// Which quotes stand for many: those of the direction most have, from different people, neither a word nor a page.
public enum TypicalQuotes {
  /// A quote to choose from.
  public struct Candidate: Sendable {
    /// What it is known by.
    public var coding: Int
    public var stance: Stance?
    /// Who says it, as something to tell people apart by; empty for nobody.
    public var speaker: String
    public var role: String
    /// Whether a key informant says it.
    public var isKey: Bool

    public init(coding: Int, stance: Stance?, speaker: String, role: String, isKey: Bool) {
      self.coding = coding
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
  ///   - isFilled: whether people are quoted again until there are so many.
  ///   - words: how many words a candidate has, by what it is known by; asked only of those that may be chosen.
  public static func choose(
    _ candidates: [Candidate], stances: Set<Stance?> = [], most: Int, isFilled: Bool = false,
    words: (Int) throws -> Int
  ) rethrows -> [Int] {
    var left = candidates.filter { stances.isEmpty || stances.contains($0.stance) }
    var roles: Set<String> = []
    var speakers: Set<String> = []
    var chosen: [Int] = []
    while chosen.count < most, !left.isEmpty {
      let hasKey = left.contains(where: \.isKey)
      var best = 0
      var bestRank = (Int.max, Int.max, Int.max, Int.max)
      for (at, candidate) in left.enumerated() {
        // A new position first, then a new person, the key informant before others, then a length one reads at once.
        var rank = (
          roles.contains(candidate.role) ? 1 : 0, speakers.contains(candidate.speaker) ? 1 : 0, candidate.isKey ? 0 : 1,
          0
        )
        guard rank < bestRank else { continue }
        let count = try words(candidate.coding)
        rank.3 = awkwardness(words: count)
        guard rank < bestRank else { continue }
        (best, bestRank) = (at, rank)
        // None that follows can be better.
        if rank == (0, 0, hasKey ? 0 : 1, 0) { break }
      }
      let pick = left.remove(at: best)
      // The same person again only where nobody else is left to say something.
      guard isFilled || !speakers.contains(pick.speaker) || pick.speaker.isEmpty || chosen.count < 2 else { break }
      chosen.append(pick.coding)
      roles.insert(pick.role)
      speakers.insert(pick.speaker)
    }
    let order = Dictionary(candidates.enumerated().map { ($1.coding, $0) }, uniquingKeysWith: { first, _ in first })
    return chosen.sorted { order[$0] ?? 0 < order[$1] ?? 0 }
  }

  /// The one that stands for a cell: of the direction most have; of two that are as many, of the one for a claim before the one against.
  ///
  /// - Parameters:
  ///   - stances: of the quotes of a cell.
  ///   - words: how many words one has; asked only of those that may be chosen.
  /// - Returns: its place among them; `nil` where there are none.
  public static func one(of stances: [Stance?], words: (Int) throws -> Int) rethrows -> Int? {
    var usual = CodingLists()
    addUsual(ArraySlice(stances.indices.map { Int32($0) }), stances, to: &usual)
    guard usual[0].count > 1 else { return usual[0].first.map { Int($0) } }
    var best = Handiest()
    for at in usual[0] where !best.isFound { _ = best.offer(at, words: try words(Int(at))) }
    return best.passage.map { Int($0) }
  }

  /// Adds those of a cell that speak in the direction most have, as a list.
  ///
  /// - Parameters:
  ///   - passages: of the cell.
  ///   - stances: of all passages.
  public static func addUsual(_ passages: ArraySlice<Int32>, _ stances: [Stance?], to usual: inout CodingLists) {
    var counts = SIMD4<Int>()
    for passage in passages { counts[stances[Int(passage)].place] += 1 }
    let most = counts.max()
    let direction = Stance.all.first { counts[$0.place] == most } ?? nil
    for passage in passages where stances[Int(passage)] == direction { usual.add(passage) }
    usual.endList()
  }

  /// Of some passages that come one by one the first of a length one reads at once, or of the nearest to it.
  public struct Handiest: Sendable {
    private var best: Int32 = -1
    private var awkwardness = Int32.max

    public init() {}

    /// `nil` where none came.
    public var passage: Int32? { best < 0 ? nil : best }

    /// Whether none that follows can be better.
    public var isFound: Bool { awkwardness == 0 }

    /// - Returns: whether it is better than all before.
    public mutating func offer(_ passage: Int32, words: Int) -> Bool {
      let awkwardness = Int32(clamping: TypicalQuotes.awkwardness(words: words))
      guard awkwardness < self.awkwardness else { return false }
      (best, self.awkwardness) = (passage, awkwardness)
      return true
    }
  }

  /// How far a quote is from a length one reads at once; 0 for 8 to 40 words.
  private static func awkwardness(words: Int) -> Int { words < 8 ? 8 - words : max(0, words - 40) }
}
