import AnyamModel

/// An indicator of the grid about which nothing was coded.
enum IndicatorWithoutData {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.data.grid.indicators.filter { indicator in
      let codes = study.data.grid.questions.filter { $0.indicator == indicator.id }.compactMap(\.code)
      guard !codes.isEmpty else { return false }
      return codes.allSatisfy { code in
        guard let at = study.data.codebook.index(of: code) else { return true }
        return study.data.codebook.subtree(of: at).allSatisfy { study.ofCode[$0] == 0 }
      }
    }
    .map { Observation(.indicatorWithoutData, $0.name) }
  }
}
