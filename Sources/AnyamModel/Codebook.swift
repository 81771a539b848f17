/// The tree of codes (*buku kode*), in the order a reader meets them: each code before its children.
public struct Codebook: Sendable, Equatable {
  /// Depth first, children by position.
  public let codes: [Code]
  /// For each code the index of its parent, or -1.
  public let parents: [Int]
  /// For each code its path: `Perencanaan > Penjajakan kebutuhan`.
  public let keys: [String]
  private let indices: [ID<Code>: Int]

  /// What stands between the names of a path; no name may contain it.
  public static let separator = " > "

  /// Puts codes in reading order. A code whose parent is not there stands at the top.
  public init(_ codes: [Code] = []) {
    let known = Set(codes.map(\.id))
    var children: [ID<Code>: [Code]] = [:]
    var tops: [Code] = []
    for code in codes {
      if let parent = code.parent, known.contains(parent) {
        children[parent, default: []].append(code)
      } else {
        tops.append(code)
      }
    }
    var ordered: [Code] = []
    var parents: [Int] = []
    var keys: [String] = []
    // Positions may repeat after a merge of two files; the id then decides, so that the order is always the same.
    func inOrder(_ codes: [Code]) -> [Code] {
      codes.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
    }
    var waiting = inOrder(tops).reversed().map { (code: $0, parent: -1) }
    while let (code, parent) = waiting.popLast() {
      let index = ordered.count
      ordered.append(code)
      parents.append(parent)
      keys.append(parent < 0 ? code.name : keys[parent] + Self.separator + code.name)
      waiting.append(contentsOf: inOrder(children[code.id] ?? []).reversed().map { ($0, index) })
    }
    self.codes = ordered
    self.parents = parents
    self.keys = keys
    self.indices = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1.id, $0) })
  }

  public func index(of id: ID<Code>) -> Int? { indices[id] }

  /// The path of a code, or an empty string for one that is not here.
  public func key(of id: ID<Code>) -> String { indices[id].map { keys[$0] } ?? "" }

  /// The theme of a code: the index of the code at the top of its branch.
  public func theme(of index: Int) -> Int {
    var index = index
    while parents[index] >= 0 { index = parents[index] }
    return index
  }

  /// A code and everything below it, as indices; they stand next to each other.
  public func subtree(of index: Int) -> Range<Int> {
    var end = index + 1
    while end < codes.count, parents[end] >= index { end += 1 }
    return index..<end
  }

  /// How deep a code lies: 0 at the top.
  public func depth(of index: Int) -> Int {
    var depth = 0
    var index = index
    while parents[index] >= 0 {
      index = parents[index]
      depth += 1
    }
    return depth
  }
}
