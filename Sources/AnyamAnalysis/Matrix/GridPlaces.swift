import AnyamModel

/// Where codes lie in the focus grid: on the indicators, or foci, whose questions name them; a code no question names lies where the
/// nearest code above it does, else where all of those below it do.
enum GridPlaces {
  /// For each code the places of its foci or indicators, in the order of the grid.
  static func ofCodes(_ dimension: Dimension, _ data: StudyData) -> [[Int]] {
    let foci = Dictionary(data.grid.foci.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var placeOfIndicator: [ID<Indicator>: Int] = [:]
    for (at, indicator) in data.grid.indicators.enumerated() {
      placeOfIndicator[indicator.id] = dimension == .indicator ? at : foci[indicator.focus]
    }
    var named = [[Int]](repeating: [], count: data.codebook.codes.count)
    for question in data.grid.questions {
      guard let code = question.code.flatMap({ data.codebook.index(of: $0) }),
        let place = placeOfIndicator[question.indicator], !named[code].contains(place)
      else { continue }
      named[code].append(place)
    }
    return data.codebook.codes.indices.map { code in
      var at = code
      while at >= 0 {
        if !named[at].isEmpty { return named[at].sorted() }
        at = data.codebook.parents[at]
      }
      let below = Set(data.codebook.subtree(of: code).flatMap { named[$0] })
      return below.count == 1 ? Array(below) : []
    }
  }
}
