import AnyamModel

/// A conclusion seen by one technique only, though others were used.
enum SingleTechnique {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard study.uses(.techniques), [.single, .singleContra, .notTestable].contains(one.techniques.standing) else {
        return nil
      }
      return Observation(
        .singleTechnique, one.conclusion.key, one.techniques.cells.first { $0.state != .silent }?.channel ?? "")
    }
  }
}
