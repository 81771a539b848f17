/// What codings look like: in reading order, and each by its coding.
public struct Quotations: Sendable {
  private let passages: Passages
  /// For each coding of the study its place in the list, or -1.
  private let places: [Int32]

  public static let none = Quotations(PassageBuilder(ids: [], codes: [], coders: []), of: [], codings: 0)

  /// - Parameters:
  ///   - gathered: one for each of `indices`.
  ///   - indices: of codings.
  ///   - count: how many codings the study has.
  public init(_ gathered: PassageBuilder, of indices: [Int], codings count: Int) {
    var places = [Int32](repeating: -1, count: count)
    for (place, coding) in indices.enumerated() { places[coding] = Int32(place) }
    passages = Passages(gathered)
    self.places = places
  }

  /// All of them, put together anew each time.
  public func list() -> [Quotation] { passages.records.indices.map { Quotation(passages, at: $0) } }

  /// Where a coding's quote stands in the list; `nil` where it was not asked for.
  public func place(of coding: Int) -> Int? {
    places.indices.contains(coding) && places[coding] >= 0 ? Int(places[coding]) : nil
  }

  public subscript(coding: Int) -> Quotation? { place(of: coding).map { Quotation(passages, at: $0) } }

  /// Looks at the quotes of cells that will be shown next, as `QuotationList.forEachAhead` does.
  ///
  /// - Parameter cells: their codings.
  @discardableResult
  public func look(at cells: ArraySlice<[Int]>) -> UInt8 {
    var ahead: [Int32] = []
    ahead.reserveCapacity(cells.count)
    for cell in cells { for coding in cell where places[coding] >= 0 { ahead.append(places[coding]) } }
    return passages.look(at: ahead[...])
  }

  /// The quotes of some codings.
  public subscript(codings: [Int]) -> QuotationList {
    QuotationList(passages, codings.compactMap { place(of: $0).map { Int32($0) } })
  }
}

/// Some of the quotes of a display: a cell names them by their places, so that all cells share what they look like.
public struct QuotationList: Sendable {
  private let passages: Passages
  private let places: [Int32]

  public static let none = QuotationList(.none, [])

  init(_ passages: Passages, _ places: [Int32]) {
    self.passages = passages
    self.places = places
  }

  /// Whether anything was noted on any passage of the display they stand in.
  public var areNoted: Bool { !passages.notes.isEmpty }

  /// How many bytes the words of all of them are.
  public var byteCount: Int {
    places.reduce(0) { sum, place in
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
    var start = 0
    var seen: UInt8 = 0
    while start < places.count {
      let end = Swift.min(start + 64, places.count)
      seen |= passages.look(at: places[start..<end])
      for place in places[start..<end] { body(Quotation(passages, at: Int(place))) }
      start = end
    }
    return seen
  }
}

extension QuotationList: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { places.count }
  public subscript(index: Int) -> Quotation { Quotation(passages, at: Int(places[index])) }
}

extension QuotationList: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}
