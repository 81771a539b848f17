import AnyamAnalysis
import AnyamModel

/// What is told beside the passages that stand for the cells of a matrix: in which direction they speak, how many others there are and in which
/// directions those do.
///
/// It is put together once for all cells of which the same is told: a table has a hundred thousand, and a few hundred things to say of them.
struct ToldBeside: Sendable {
  /// What is told of a cell depends on no more than this.
  private struct Case: Hashable {
    let own: Stance?
    /// How many passages speak in each direction, at its place.
    let counts: SIMD4<Int32>
  }

  private var told: [Display.Told] = []
  /// For each cell its place there.
  private var places: [Int32] = []

  static let nothing = ToldBeside()

  private init() {}

  /// - Parameter stances: of all codings.
  init(_ stated: StatedCells, _ stances: [Stance?], _ wording: DisplayWording) {
    // First what is told of a passage that stands alone, as most do, in the order of its directions.
    told = Stance.all.map { .of(Self.words($0, .zero, wording)) }
    var known: [Case: Int32] = [:]
    places.reserveCapacity(stated.shown.count)
    for cell in 0..<stated.shown.count {
      let own = stated.shown.count(of: cell) == 1 ? stances[Int(stated.shown.first(of: cell))] : nil
      guard stated.shown.count(of: cell) == 1, stated.passages.count(of: cell) > 1 else {
        places.append(Int32(own.place))
        continue
      }
      let one = Case(own: own, counts: Self.counts(stated.passages[cell], stances))
      let place = known[one] ?? Int32(told.count)
      if Int(place) == told.count {
        told.append(.of(Self.words(one.own, one.counts, wording)))
        known[one] = place
      }
      places.append(place)
    }
  }

  /// - Precondition: one passage stands for the cell.
  subscript(cell: Int) -> Display.Told { told[Int(places[cell])] }

  /// How many passages speak in each direction, at its place.
  static func counts(_ passages: ArraySlice<Int32>, _ stances: [Stance?]) -> SIMD4<Int32> {
    var counts = SIMD4<Int32>()
    for passage in passages { counts[stances[Int(passage)].place] += 1 }
    return counts
  }

  /// - Parameters:
  ///   - own: the direction of the passage that stands for all.
  ///   - counts: how many passages speak in each direction, at its place; where there is only one, it does not matter.
  static func words(_ own: Stance?, _ counts: SIMD4<Int32>, _ wording: DisplayWording) -> [String] {
    (isTold(own) ? [wording.direction(own)] : []) + others(than: [own], counts, wording)
  }

  /// How many passages of a cell the shown ones stand for, and in which directions these speak where not all speak in one: that must not
  /// be hidden.
  ///
  /// - Parameter shown: the directions of those that are shown.
  static func others(than shown: [Stance?], _ counts: SIMD4<Int32>, _ wording: DisplayWording) -> [String] {
    let all = counts.wrappedSum()
    guard all > 1 else { return [] }
    var left = counts
    for direction in shown { left[direction.place] -= 1 }
    left.replace(with: 0, where: left .< 0)
    let count = left.wrappedSum()
    let isOfOneDirection = shown.first.map { counts[$0.place] == all } ?? false
    return count > 0
      ? [wording.more(Int(count), directions: isOfOneDirection ? .zero : SIMD4(truncatingIfNeeded: left))] : []
  }

  /// Whether it is said in which direction a passage speaks: that one is in support goes without saying.
  static func isTold(_ stance: Stance?) -> Bool { stance != .support && stance != nil }
}
