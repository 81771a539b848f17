import AnyamModel

/// Several code, and this code was used by one of them only.
enum CodeByOneCoder {
  static func run(_ study: CheckedStudy) -> [Observation] {
    guard study.codersOfCode.reduce(into: Set<Int32>(), { $0.formUnion($1) }).count > 1 else { return [] }
    return study.data.codebook.codes.indices.filter { study.codersOfCode[$0].count == 1 && study.ofCode[$0] > 1 }.map {
      Observation(
        .codeByOneCoder, study.data.codebook.keys[$0],
        study.codersOfCode[$0].first.map { study.data.coders[Int($0)].name } ?? "")
    }
  }
}
