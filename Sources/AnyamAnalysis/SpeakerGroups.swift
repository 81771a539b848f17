/// Everyone who speaks together somewhere, each group once: first every informant alone, then nobody, then those who speak together.
/// A hundred thousand codings are told apart by these numbers.
struct SpeakerGroups: Sendable {
  private var offsets: [Int32]
  private var people: [Int32]
  private var known: [[Int32]: Int32] = [:]
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
}
