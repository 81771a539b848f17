import AnyamModel

/// A conclusion only one source carries, though others could have spoken.
enum SingleSource {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard study.uses(.sources), [.single, .singleContra, .notTestable].contains(one.sources.standing) else {
        return nil
      }
      return Observation(
        .singleSource, one.conclusion.key, one.sources.cells.first { $0.state != .silent }?.channel ?? "",
        "\(one.sources.covered.eligible)")
    }
  }
}
