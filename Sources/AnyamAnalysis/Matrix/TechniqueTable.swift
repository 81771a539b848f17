import AnyamModel

/// By which techniques each of some things was met, filled coding by coding.
struct TechniqueTable {
  private static let width = Technique.allCases.count + 1
  private var isMet: [Bool]

  init(rows: Int) { isMet = Array(repeating: false, count: rows * Self.width) }

  /// Where a technique stands in each row; `nil` where a source does not say, which is one of its own.
  static func column(_ technique: Technique?) -> Int {
    technique.flatMap { Technique.allCases.firstIndex(of: $0) } ?? width - 1
  }

  mutating func mark(_ row: Int, _ column: Int) { isMet[row * Self.width + column] = true }

  subscript(row: Int) -> Set<Technique?> {
    var met = Set(
      Technique.allCases.indices.filter { isMet[row * Self.width + $0] }.map { Technique?.some(Technique.allCases[$0]) }
    )
    if isMet[row * Self.width + Self.width - 1] { met.insert(nil) }
    return met
  }
}
