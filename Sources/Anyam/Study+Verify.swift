extension Study {
  /// Whether claims stand on several sources or techniques.
  ///
  /// - Parameters:
  ///   - claims: codes used as claims; all of the codebook where none is named.
  ///   - includeDescendants: whether evidence of the codes below a claim counts too.
  public func triangulate(
    by kind: Triangulation.Kind, claims: [String] = [], scope: Scope = Scope(), includeDescendants: Bool = false
  ) throws -> (claims: [Triangulation], data: StudyData, scope: Scope) {
    let data = try data()
    let scope = try scope.checked(against: data)
    let named = try (claims + scope.codes).map { try Lookup.code($0, in: data.codebook) }
    var seen: Set<Int> = []
    let codes = named.isEmpty ? Array(data.codebook.codes.indices) : named.filter { seen.insert($0).inserted }
    let triangulator = Triangulator(data, Attribution(data), scope: scope)
    return (codes.map { triangulator.triangulate($0, by: kind, includeDescendants: includeDescendants) }, data, scope)
  }
}
