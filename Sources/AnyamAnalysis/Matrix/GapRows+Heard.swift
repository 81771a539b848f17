import AnyamModel

extension GapRows {
  /// Who could have said something: rows whose keys name the same people, and sources of one account, are alike.
  mutating func findHeard(_ gaps: Gaps, _ matrix: Matrix, _ columns: [Gaps.Side]) {
    let (people, accounts) = Self.number(gaps, matrix)
    var heard = Heard(gaps, columns)
    var pairs = PairNumbers(seconds: Int(people.max() ?? 0) + 1)
    var placeOfPair: [Int32] = []
    places.reserveCapacity(people.count)
    for row in people.indices {
      let pair = Int(pairs.number(accounts[row], people[row]))
      if pair == placeOfPair.count { placeOfPair.append(heard.place(of: gaps.who(gaps.named(row, of: matrix)))) }
      places.append(placeOfPair[pair])
    }
    reasons = heard.reasons
  }

  /// For each row a number of the people its keys name, and one of what their sources give an account of.
  private static func number(_ gaps: Gaps, _ matrix: Matrix) -> (people: [Int32], accounts: [Int32]) {
    let groups = matrix.outerKeys.groups
    var outerPeople = OuterNumbers(gaps.outerLevelsOfPeople, matrix)
    var outerSources = OuterNumbers(gaps.outerLevelsOfSources, matrix)
    let (ownPeople, ownSources) = (gaps.ownKeysNamePeople, gaps.ownKeysNameSources)
    let different = matrix.firstAlike.indices.count { matrix.firstAlike[$0] == $0 }
    var (whom, whence) = (PairNumbers(seconds: different), PairNumbers(seconds: different))
    // What the named sources give an account of, once for all that are the same; equal accounts have one number.
    var accountOf: [Int32] = []
    var known: [Gaps.Account: Int32] = [:]
    func account(_ row: Int, _ sources: Int32, _ own: Int32) -> Int32 {
      let place = Int(whence.number(sources, own))
      if place == accountOf.count {
        let account = gaps.account(of: gaps.named(row, of: matrix))
        let number = known[account] ?? Int32(known.count)
        known[account] = number
        accountOf.append(number)
      }
      return accountOf[place]
    }
    var (people, accounts): ([Int32], [Int32]) = ([], [])
    people.reserveCapacity(groups.count)
    accounts.reserveCapacity(groups.count)
    var ownNumbers: [Int32] = []
    ownNumbers.reserveCapacity(groups.count)
    var next: Int32 = 0
    // What the row lies in; and what all rows that lie there share, where their own keys add nothing to it.
    var outer: (people: Int32, sources: Int32) = (0, 0)
    var shared: (people: Int32, account: Int32) = (0, 0)
    for (row, first) in matrix.firstAlike.enumerated() {
      if row == 0 || groups[row] != groups[row - 1] {
        let places = matrix.outerKeys.places(of: groups[row])
        outer = (outerPeople.number(places), outerSources.number(places))
        if !ownPeople { shared.people = whom.number(outer.people, 0) }
        if !ownSources { shared.account = account(row, outer.sources, 0) }
      }
      ownNumbers.append(first == row ? next : ownNumbers[Int(first)])
      if first == row { next += 1 }
      people.append(ownPeople ? whom.number(outer.people, ownNumbers[row]) : shared.people)
      accounts.append(ownSources ? account(row, outer.sources, ownNumbers[row]) : shared.account)
    }
    return (people, accounts)
  }

  /// Why each column is empty, with topics left out of account: equal lists are kept once.
  private struct Heard {
    private(set) var reasons: [[Display.Missing]] = []
    private var known: [[UInt64]: Int32] = [:]
    private let gaps: Gaps
    private let columns: [Gaps.Side]

    init(_ gaps: Gaps, _ columns: [Gaps.Side]) {
      self.gaps = gaps
      self.columns = columns
    }

    mutating func place(of row: Gaps.Who) -> Int32 {
      // Columns of codes are empty for one reason.
      if gaps.columnsAreOpen, let first = columns.first {
        let reason = gaps.reason(row: row, column: first)
        if let place = reasons.firstIndex(where: { $0[0] == reason }) { return Int32(place) }
        reasons.append(Array(repeating: reason, count: columns.count))
        return Int32(reasons.count - 1)
      }
      let own = columns.map { gaps.reason(row: row, column: $0) }
      let key = packed(own)
      if let place = known[key] { return place }
      known[key] = Int32(reasons.count)
      reasons.append(own)
      return Int32(reasons.count - 1)
    }

    /// Two bits for each reason, to look it up by.
    private func packed(_ reasons: [Display.Missing]) -> [UInt64] {
      var bits = [UInt64](repeating: 0, count: (reasons.count + 31) / 32)
      for (at, reason) in reasons.enumerated() {
        bits[at / 32] |= UInt64(reason.place) << UInt64(at % 32 * 2)
      }
      return bits
    }
  }
}
