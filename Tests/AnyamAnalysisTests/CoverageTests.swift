import AnyamAnalysis
import AnyamModel
import Testing

/// What a share is a share of, nested and in the last row and column too.
extension MatrixTests {
  /// What is said in one turn, and who says it; nobody where no informant is meant.
  private struct SaidTurn {
    var source: Int
    var people: [Int]
    var words: Int
  }

  @Test func aShareIsOfAllThatThePeopleOfItsCellSay() {
    let dimensions: [Dimension] = [.code, .stance, .informant, .role, .source, .technique]
    var shares = 0
    for _ in 0..<12 {
      let data = study()
      let attribution = Attribution(data)
      let texts = data.sources.map { _ in
        (0..<240).map { _ in ["a", "b", "-", "'", " ", " ", ".", "7"].randomElement() ?? " " }.joined()
      }
      let said = said(data, texts)
      for _ in 0..<12 {
        let chosen = dimensions.shuffled().prefix(3)
        var question = Matrix.Question(rows: chosen[1], columns: chosen[2], measure: .coverage, totals: true)
        if Bool.random() { question.outer = [chosen[0]] }
        let matrix = Matrix(question, data, attribution) { SourceText(texts[$0]) }
        for row in matrix.rows.indices {
          for column in matrix.columnKeys.indices {
            let at = row * matrix.columnKeys.count + column
            var levels: [(Dimension, String)] = []
            if row < matrix.rows.count - 1 { levels += zip(question.outer + [question.rows], matrix.rows[row]) }
            if column < matrix.columnKeys.count - 1 { levels.append((question.columns, matrix.columnKeys[column])) }
            let whole = whole(levels, said, data)
            let expected = whole == 0 ? 0 : min(1, Double(matrix.counts[at]) / Double(whole))
            #expect(matrix.denseShares[at] == expected, "\(question.outer) \(question.rows) × \(question.columns)")
            if expected > 0 { shares += 1 }
          }
        }
      }
    }
    #expect(shares > 1_000)
  }

  /// All that is said by the people of a cell; where it is of none, all that is said in its sources; else everything.
  private func whole(_ levels: [(Dimension, String)], _ said: [SaidTurn], _ data: StudyData) -> Int {
    func key(_ dimension: Dimension, _ person: Int?) -> String {
      guard let person else { return Matrix.none }
      let key = dimension == .informant ? data.informants[person].code : data.informants[person].role
      return key.isEmpty ? Matrix.none : key
    }
    let people = levels.filter { $0.0 == .informant || $0.0 == .role }
    let sources = levels.filter { $0.0 == .source || $0.0 == .technique }
    return said.filter { turn in
      guard people.isEmpty else {
        let speakers: [Int?] = turn.people.isEmpty ? [nil] : turn.people
        return speakers.contains { person in people.allSatisfy { key($0.0, person) == $0.1 } }
      }
      return sources.allSatisfy { dimension, wanted in
        let source = data.sources[turn.source]
        return (dimension == .source ? source.title : source.technique?.rawValue ?? Matrix.none) == wanted
      }
    }.reduce(0) { $0 + $1.words }
  }

  private func said(_ data: StudyData, _ texts: [String]) -> [SaidTurn] {
    var said: [SaidTurn] = []
    for (source, layout) in data.layouts.enumerated() {
      let owners = data.informants.indices.filter { data.sources[source].informants.contains(data.informants[$0].id) }
      for turn in layout.turns {
        let label = turn.label.map { layout.labels[$0] }
        guard label != "Q" else { continue }
        let named = data.informants.indices.filter { data.informants[$0].code == label }
        let words = words(texts[source], Set(turn.textStart..<turn.range.end))
        said.append(SaidTurn(source: source, people: named.isEmpty ? owners : named, words: words))
      }
    }
    return said
  }
}
