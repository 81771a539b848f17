/// Everyone who speaks together somewhere, each group once: first every informant alone, then nobody, then those who speak together.
/// A hundred thousand codings are told apart by these numbers.
struct SpeakerGroups: Sendable {
  private var offsets: [Int32]
  private var people: [Int32]
  private var known: [[Int32]: Int32] = [:]
  /// For two groups the one of both together.
  private var unions: [UInt64: Int32] = [:]
  let nobody: Int32

  /// - Parameter informants: how many the study has.
  init(informants: Int) {
    nobody = Int32(informants)
    people = Array(0..<nobody)
    offsets = Array(0...nobody) + [nobody]
  }

  var count: Int { offsets.count - 1 }

  func members(_ group: Int32) -> ArraySlice<Int32> { people[Int(offsets[Int(group)])..<Int(offsets[Int(group) + 1])] }

  /// The number of a group.
  ///
  /// - Parameter list: indices of informants, ascending, each once.
  mutating func group(_ list: [Int]) -> Int32 {
    guard list.count != 1 else { return Int32(list[0]) }
    guard !list.isEmpty else { return nobody }
    let list = list.map { Int32($0) }
    if let group = known[list] { return group }
    let group = Int32(offsets.count - 1)
    people.append(contentsOf: list)
    offsets.append(Int32(people.count))
    known[list] = group
    return group
  }

  /// The number of those of two groups together.
  mutating func union(_ one: Int32, _ other: Int32) -> Int32 {
    guard one != other, other != nobody else { return one }
    guard one != nobody else { return other }
    let pair = UInt64(UInt32(bitPattern: min(one, other))) << 32 | UInt64(UInt32(bitPattern: max(one, other)))
    if let group = unions[pair] { return group }
    let group = group(Set(members(one)).union(members(other)).sorted().map { Int($0) })
    unions[pair] = group
    return group
  }
}
