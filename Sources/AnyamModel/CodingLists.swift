/// Lists of codings, one behind the other in memory: one for each of many cells, most of them short.
public struct CodingLists: Sendable {
  /// The codings of all lists, as indices.
  public private(set) var codings: [Int32] = []
  /// Where each list ends.
  private(set) var ends: [Int32] = []

  public init() {}

  /// Makes room for so many lists of so many codings in all.
  public mutating func reserve(lists: Int, codings: Int) {
    ends.reserveCapacity(lists)
    self.codings.reserveCapacity(codings)
  }

  public init(_ lists: [[Int]]) {
    for list in lists {
      for coding in list { add(Int32(coding)) }
      endList()
    }
  }

  public var count: Int { ends.count }

  public subscript(list: Int) -> ArraySlice<Int32> { codings[start(list)..<Int(ends[list])] }

  /// The last list that was ended.
  ///
  /// - Precondition: there is one.
  public var last: ArraySlice<Int32> { self[count - 1] }

  /// How many codings a list has.
  public func count(of list: Int) -> Int { Int(ends[list]) - start(list) }

  /// The first coding of a list that has any.
  public func first(of list: Int) -> Int32 { codings[start(list)] }

  private func start(_ list: Int) -> Int { list == 0 ? 0 : Int(ends[list - 1]) }

  /// Adds a coding to the last list, which is not ended yet.
  public mutating func add(_ coding: Int32) { codings.append(coding) }

  /// Adds a list of one coding.
  public mutating func add(only coding: Int32) {
    codings.append(coding)
    ends.append(Int32(codings.count))
  }

  /// Puts a coding in place of another.
  public mutating func replace(at place: Int, with coding: Int32) { codings[place] = coding }

  /// What is added from now on belongs to the next list.
  public mutating func endList() { ends.append(Int32(codings.count)) }
}
