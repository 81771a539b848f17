/// Who says what is coded, and in which cells it counts: one for each coding and each person whose words it holds, in the order they came.
struct SaidPassages {
  private(set) var codings: [Int32] = []
  /// -1 where nobody is told apart.
  private(set) var informants: [Int32] = []
  /// The cells of all of them, one behind the other, and where those of each end.
  private var cells: [Int32] = []
  private var ends: [Int] = []

  /// Says that a passage counts in a cell. All cells of a passage come one after the other.
  mutating func add(_ coding: Int, _ informant: Int, at cell: Int) {
    if let last = codings.last, last == Int32(coding), informants[codings.count - 1] == Int32(informant) {
      ends[codings.count - 1] += 1
    } else {
      codings.append(Int32(coding))
      informants.append(Int32(informant))
      ends.append(cells.count + 1)
    }
    cells.append(Int32(cell))
  }

  /// The cells one of them counts in.
  func cells(of passage: Int) -> ArraySlice<Int32> { cells[(passage == 0 ? 0 : ends[passage - 1])..<ends[passage]] }
}
