/// What codings look like: in reading order, and each by its coding.
public struct Quotations: Sendable {
  public let list: [Quotation]
  /// For each coding of the study its place in the list, or -1.
  private let places: [Int32]

  public static let none = Quotations([], of: [], codings: 0)

  /// - Parameters:
  ///   - list: one for each of `indices`.
  ///   - indices: of codings.
  ///   - count: how many codings the study has.
  public init(_ list: [Quotation], of indices: [Int], codings count: Int) {
    var places = [Int32](repeating: -1, count: count)
    for (place, coding) in indices.enumerated() { places[coding] = Int32(place) }
    self.list = list
    self.places = places
  }

  /// Where a coding's quote stands in the list; `nil` where it was not asked for.
  public func place(of coding: Int) -> Int? {
    places.indices.contains(coding) && places[coding] >= 0 ? Int(places[coding]) : nil
  }

  public subscript(coding: Int) -> Quotation? { place(of: coding).map { list[$0] } }

  /// The quotes of some codings.
  public subscript(codings: [Int]) -> QuotationList {
    QuotationList(list, codings.compactMap { place(of: $0).map { Int32($0) } })
  }
}

/// Some of the quotes of a display: a cell names them by their places, so that all cells share one list.
public struct QuotationList: Sendable {
  private let all: [Quotation]
  private let places: [Int32]

  public init(_ all: [Quotation], _ places: [Int32]) {
    self.all = all
    self.places = places
  }

  /// All of them.
  public init(_ all: [Quotation]) { self.init(all, Array(0..<Int32(all.count))) }

  /// How many bytes the words of a quote are, on an average over all quotes of the display.
  public var averageSize: Int { all.reduce(0) { $0 + $1.quoted.count } / Swift.max(1, all.count) }
}

extension QuotationList: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { places.count }
  public subscript(index: Int) -> Quotation { all[Int(places[index])] }
}

extension QuotationList: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}
