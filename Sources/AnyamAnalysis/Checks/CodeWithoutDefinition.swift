import AnyamModel

/// A code nobody defined: another coder cannot use it alike.
enum CodeWithoutDefinition {
  static func run(_ study: CheckedStudy) -> [Observation] {
    let codes = study.data.codebook.codes
    return codes.indices.filter {
      codes[$0].definition.isEmpty && codes[$0].definitions.isEmpty && study.ofCode[$0] > 0
    }
    .map { Observation(.codeWithoutDefinition, study.data.codebook.keys[$0]) }
  }
}
