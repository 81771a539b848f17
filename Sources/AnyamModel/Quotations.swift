/// What codings look like: in reading order, and each by its coding.
public struct Quotations: Sendable {
  private let passages: Passages
  /// For each coding of the study its place in the list, or -1.
  private let places: [Int32]

  public static let none = Quotations(PassageBuilder(ids: [], codes: [], coders: []), codings: 0)

  /// - Parameters:
  ///   - gathered: in reading order, each coding once.
  ///   - count: how many codings the study has.
  public init(_ gathered: PassageBuilder, codings count: Int) {
    passages = Passages(gathered)
    var places = [Int32](repeating: -1, count: count)
    for (place, record) in passages.records.enumerated() { places[Int(record.coding)] = Int32(place) }
    self.places = places
  }

  /// All of them, put together anew each time.
  public func list() -> [Quotation] { passages.records.indices.map { Quotation(passages, at: $0) } }

  /// Where a coding's quote stands in the list; `nil` where it was not asked for.
  public func place(of coding: Int) -> Int? {
    places.indices.contains(coding) && places[coding] >= 0 ? Int(places[coding]) : nil
  }

  public subscript(coding: Int) -> Quotation? { place(of: coding).map { Quotation(passages, at: $0) } }

  /// The quotes of each list of codings; those that were not asked for are left out.
  public func lists(_ codings: CodingLists) -> QuotationLists { QuotationLists(passages, codings, places) }
}

/// The quotes of many cells: each names its own by their places.
public struct QuotationLists: Sendable {
  private let passages: Passages
  /// The places of all of them, cell by cell, and where those of each cell end.
  private var places: [Int32] = []
  private var ends: [Int32] = []

  public static let none = QuotationLists(.none, CodingLists(), [])

  fileprivate init(_ passages: Passages, _ lists: CodingLists, _ placeOf: [Int32]) {
    self.passages = passages
    places.reserveCapacity(lists.codings.count)
    ends.reserveCapacity(lists.count)
    var at = 0
    for end in lists.ends {
      while at < end {
        let place = placeOf[Int(lists.codings[at])]
        if place >= 0 { places.append(place) }
        at += 1
      }
      ends.append(Int32(places.count))
    }
  }

  public subscript(list: Int) -> QuotationList { QuotationList(passages, places, start(list), ends[list]) }

  /// The quote of a cell that has just one; `nil` for every other.
  public func only(of list: Int) -> Quotation? {
    let start = start(list)
    return ends[list] == start + 1 ? Quotation(passages, at: Int(places[Int(start)])) : nil
  }

  /// Looks at the quotes of some cells and those after them, as `QuotationList.forEachAhead` does for long cells: at 64 each time one more of
  /// these begins, so that whoever goes through all cells looks at each quote once.
  @discardableResult
  public func lookAhead(from lists: Range<Int>) -> UInt8 {
    var seen: UInt8 = 0
    // Of long cells most would be forgotten before they are written.
    guard start(lists.upperBound) - start(lists.lowerBound) <= 256 else { return seen }
    var next = (Int(start(lists.lowerBound)) + 63) / 64 * 64
    while next < start(lists.upperBound) {
      seen |= passages.look(at: places[next..<min(next + 64, places.count)])
      next += 64
    }
    return seen
  }

  private func start(_ list: Int) -> Int32 { list == 0 ? 0 : ends[list - 1] }
}

/// The quotes of one cell. All cells share what the quotes look like, and the list of their places.
public struct QuotationList: Sendable {
  private let passages: Passages
  private let places: [Int32]
  private let start: Int32
  private let end: Int32

  public static let none = QuotationList(.none, [], 0, 0)

  init(_ passages: Passages, _ places: [Int32], _ start: Int32, _ end: Int32) {
    self.passages = passages
    self.places = places
    self.start = start
    self.end = end
  }

  /// How many bytes the words of all of them are.
  public var byteCount: Int {
    places[Int(start)..<Int(end)].reduce(0) { sum, place in
      let record = passages.records[Int(place)]
      return sum + Int(record.lastByte - record.firstByte)
    }
  }
}

extension QuotationList {
  /// Goes through many of them, to write their words.
  ///
  /// A matrix may quote all of a study in another order than it is stored, and most of the time would go by in waiting for memory. Some
  /// passages are looked at ahead, so that the waiting is done for many at once.
  ///
  /// - Returns: nothing of use. It is what was looked at, given so that the compiler cannot leave the looking out.
  @discardableResult
  public func forEachAhead(_ body: (Quotation) -> Void) -> UInt8 {
    var next = Int(start)
    var seen: UInt8 = 0
    while next < end {
      let some = places[next..<Swift.min(next + 64, Int(end))]
      seen |= passages.look(at: some)
      for place in some { body(Quotation(passages, at: Int(place))) }
      next = some.endIndex
    }
    return seen
  }
}

extension QuotationList: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { Int(end - start) }
  public subscript(index: Int) -> Quotation { Quotation(passages, at: Int(places[Int(start) + index])) }
}

extension QuotationList: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}
