import AnyamModel

/// A code nothing was coded with, nor anything below it.
enum CodeNeverUsed {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.data.codebook.codes.indices.filter { code in
      study.data.codebook.subtree(of: code).allSatisfy { study.ofCode[$0] == 0 }
    }
    .map { Observation(.codeNeverUsed, study.data.codebook.keys[$0]) }
  }
}
