import AnyamStore

extension Study {
  /// Whether new interviews still bring new codes (*kejenuhan data*).
  ///
  /// - Parameters:
  ///   - base: interviews in the base, 1 or more.
  ///   - run: interviews in a run, 1 or more.
  ///   - threshold: the share of new codes at or below which a run is saturated, 0 to 1.
  ///   - permutations: how many random orders the band is made of.
  public func saturation(
    base: Int = 4, run: Int = 2, threshold: Double = 0.05, permutations: Int = 1000, seed: UInt64 = 1,
    scope: Scope = Scope()
  ) throws -> (answer: SaturationStudy, data: StudyData) {
    let data = try data()
    let scope = try scope.checked(against: data)
    let answer = SaturationStudy(
      data, Attribution(data), scope: scope, base: base, run: run, threshold: threshold, permutations: permutations,
      seed: seed)
    return (answer, data)
  }
}
