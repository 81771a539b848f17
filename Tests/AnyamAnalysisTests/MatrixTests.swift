import AnyamAnalysis
import AnyamModel
import Testing

@Suite struct MatrixTests {
  /// A random study with focus groups, interviewers, silence, given informants and a tree of codes.
  func study() -> StudyData {
    var data = StudyData()
    data.informants = (0..<5).map { at in
      Informant(
        code: "P\(at)", role: ["a", "b", ""].randomElement() ?? "",
        attributes: Bool.random() ? [Attribute(name: "desa", value: ["x", "y"].randomElement() ?? "")] : [])
    }
    data.coders = [Coder(name: "A"), Coder(name: "B")]
    let tops = (0..<3).map { Code(name: "T\($0)", position: $0) }
    let below = (0..<4).map { Code(name: "C\($0)", parent: tops.randomElement()?.id, position: $0) }
    data.codebook = Codebook(tops + below)
    for number in 0..<4 {
      let labels = ["Q", "P0", "P1", "Z"]
      let turns = (0..<20).map { at in
        Turn(
          range: TextRange(at * 10, at * 10 + 9), textStart: at * 10 + 2,
          label: Bool.random() ? Int.random(in: 0..<4) : nil)
      }
      data.layouts.append(TurnLayout(labels: labels, turns: turns))
      data.sources.append(
        Source(
          title: "S\(number)", technique: Technique.allCases.randomElement(),
          date: CalendarDate(year: 2020, month: Int.random(in: 1...3), day: 1),
          informants: Bool.random() ? [data.informants[2].id] : [],
          speakers: [Speaker(label: "Q", part: .interviewer, origin: .given)]))
    }
    for _ in 0..<120 {
      let start = Int.random(in: 0..<195)
      data.codings.ids.append(ID())
      data.codings.sources.append(Int32.random(in: 0..<4))
      data.codings.starts.append(Int32(start))
      data.codings.ends.append(Int32(start + Int.random(in: 1...30)))
      data.codings.codes.append(Int32.random(in: 0..<7))
      data.codings.coders.append(Int32.random(in: 0..<2))
      data.codings.stances.append(([nil] + Stance.allCases.map { $0 }).randomElement() ?? nil)
      data.codings.informants.append(Int.random(in: 0..<8) == 0 ? 3 : -1)
    }
    return data
  }

  /// Who speaks in a coding, by the rule as written: walked character by character.
  private func speakers(_ coding: Int, _ data: StudyData) -> Set<String> {
    let given = data.codings.informants[coding]
    if given >= 0 { return [data.informants[Int(given)].code] }
    let source = Int(data.codings.sources[coding])
    let own = Set(data.sources[source].informants.compactMap { id in data.informants.first { $0.id == id }?.code })
    var found: Set<String> = []
    var asked = false
    var open = false
    // The last of several turns does not speak where the passage reaches only its label.
    let (start, end) = (Int(data.codings.starts[coding]), Int(data.codings.ends[coding]))
    let touched = data.layouts[source].turns.filter { $0.range.start < end && start < $0.range.end }
    let reach =
      touched.count > 1 && touched[touched.count - 1].textStart >= end ? touched[touched.count - 1].range.start : end
    for position in start..<reach {
      guard
        let turn = data.layouts[source].turns.first(where: { $0.range.start <= position && position < $0.range.end })
      else { continue }
      switch turn.label.map({ data.layouts[source].labels[$0] }) {
      case nil: open = true
      case "Q": asked = true
      case "Z": found.formUnion(own)
      case let code?: found.insert(code)
      }
    }
    let isTouched = open || asked || !found.isEmpty
    if found.isEmpty, !asked, open || !isTouched { return own }
    return found
  }

  private func key(_ dimension: Dimension, _ coding: Int, _ informant: String?, _ data: StudyData) -> String {
    let source = data.sources[Int(data.codings.sources[coding])]
    let person = data.informants.first { $0.code == informant }
    let code = Int(data.codings.codes[coding])
    let value: String? =
      switch dimension {
      case .code: data.codebook.keys[code]
      case .theme: data.codebook.keys[data.codebook.theme(of: code)]
      case .informant: informant
      case .role: person?.role
      case .technique: source.technique?.rawValue
      case .source: source.title
      case .visit, .focus, .indicator: nil
      case .month: source.date?.monthKey
      case .coder: data.coders[Int(data.codings.coders[coding])].name
      case .stance: data.codings.stances[coding]?.rawValue
      case .attribute(let name): person?.attributes.first { $0.name == name }?.value
      }
    return value.flatMap { $0.isEmpty ? nil : $0 } ?? Matrix.none
  }

  @Test func everyCellIsWhatACountByHandGives() {
    let dimensions = Dimension.plain + [.attribute("desa")]
    for _ in 0..<20 {
      let data = study()
      let attribution = Attribution(data)
      for coding in 0..<data.codings.count {
        #expect(Set(attribution.informants(coding).map { data.informants[Int($0)].code }) == speakers(coding, data))
      }
      for _ in 0..<12 {
        guard let rows = dimensions.randomElement(), let columns = dimensions.randomElement() else { continue }
        for measure in Measure.allCases where measure != .words && measure != .coverage {
          var expected: [String: Set<String>] = [:]
          for coding in 0..<data.codings.count {
            let people = speakers(coding, data)
            for informant in people.isEmpty ? [nil] : people.map({ Optional($0) }) {
              let cell = key(rows, coding, informant, data) + "\u{0}" + key(columns, coding, informant, data)
              switch measure {
              case .codings, .presence, .quotes, .summary: expected[cell, default: []].insert("\(coding)")
              case .sources: expected[cell, default: []].insert("\(data.codings.sources[coding])")
              case .informants: if let informant { expected[cell, default: []].insert(informant) }
              // Words have a test of their own.
              case .words, .coverage: break
              }
            }
          }
          let matrix = Matrix(.init(rows: rows, columns: columns, measure: measure), data, attribution)
          let (counts, listed) = (matrix.counts, matrix.listed)
          var sum = 0
          for (row, rowKey) in matrix.rowKeys.enumerated() {
            for (column, columnKey) in matrix.columnKeys.enumerated() {
              let at = row * matrix.columnKeys.count + column
              #expect(
                counts[at] == expected[rowKey + "\u{0}" + columnKey]?.count ?? 0, "\(rows) \(columns) \(measure)"
              )
              if measure == .quotes { #expect(listed[at].count == counts[at]) }
              sum += counts[at]
            }
          }
          #expect(sum == expected.values.map(\.count).reduce(0, +))
        }
      }
    }
  }

  /// Nested rows: a row for everything a coding falls on at once, whether its levels tell one key of a coding or, as with a tree of codes,
  /// several.
  @Test func nestedRowsAreWhatACountByHandGives() {
    let dimensions = Dimension.plain.filter { ![.focus, .indicator].contains($0) } + [.attribute("desa")]
    for _ in 0..<40 {
      let data = study()
      let attribution = Attribution(data)
      guard let outer = dimensions.randomElement(), let rows = dimensions.randomElement(),
        let columns = dimensions.randomElement(), outer != rows
      else { continue }
      var expected: [[String]: Set<Int>] = [:]
      for coding in 0..<data.codings.count {
        let people = speakers(coding, data)
        for informant in people.isEmpty ? [nil] : people.map({ Optional($0) }) {
          expected[[outer, rows, columns].map { key($0, coding, informant, data) }, default: []].insert(coding)
        }
      }
      var question = Matrix.Question(rows: rows, columns: columns, measure: .quotes)
      question.outer = [outer]
      let matrix = Matrix(question, data, attribution)
      let listed = matrix.listed
      var found: [[String]: Set<Int>] = [:]
      for (row, keys) in matrix.rows.enumerated() {
        for (column, key) in matrix.columnKeys.enumerated() {
          let codings = listed[row * matrix.columnKeys.count + column]
          if !codings.isEmpty { found[keys + [key]] = Set(codings) }
          #expect(codings == ReadingOrder.sorted(codings, data.codings))
        }
      }
      #expect(found == expected, "\(outer), \(rows) × \(columns)")
    }
  }

  /// A table and the same table turned over hold the same numbers, whatever is asked.
  @Test func rowsAndColumnsCanChangePlaces() {
    let dimensions = Dimension.plain + [.attribute("desa")]
    for _ in 0..<5 {
      let data = study()
      let attribution = Attribution(data)
      for rows in dimensions {
        for columns in dimensions {
          for measure in Measure.allCases where measure != .words && measure != .coverage {
            var question = Matrix.Question(
              rows: rows, columns: columns, measure: measure, includeDescendants: true, totals: true)
            let one = Matrix(question, data, attribution)
            question.rows = columns
            question.columns = rows
            let other = Matrix(question, data, attribution)
            #expect(one.rowKeys == other.columnKeys && one.columnKeys == other.rowKeys)
            let counts = other.counts
            let turned = one.rowKeys.indices.flatMap { row in
              one.columnKeys.indices.map { counts[$0 * other.columnKeys.count + row] }
            }
            #expect(one.counts == turned, "\(rows) × \(columns) \(measure)")
          }
        }
      }
    }
  }

  @Test func aParentCountsItsSubtreeOnceAndTotalsCountEachCodingOnce() {
    var data = study()
    let attribution = Attribution(data)
    let matrix = Matrix(
      .init(rows: .code, columns: .informant, includeDescendants: true, totals: true), data, attribution)
    for (row, key) in matrix.rowKeys.enumerated() where key != Matrix.total {
      let index = data.codebook.keys.firstIndex(of: key) ?? 0
      let branch = data.codebook.subtree(of: index)
      let inside = (0..<data.codings.count).filter { branch.contains(Int(data.codings.codes[$0])) }
      #expect(matrix.counts[(row + 1) * matrix.columnKeys.count - 1] == inside.count)
    }
    #expect(matrix.counts.last == data.codings.count)
    data.codings = CodingColumns()
    let empty = Matrix(.init(rows: .code, columns: .informant), data, Attribution(data))
    #expect(empty.rowKeys.count == 7 && empty.columnKeys.count == 5 && empty.counts.allSatisfy { $0 == 0 })
    #expect(Matrix(.init(rows: .code, columns: .informant, hideEmpty: true), data, Attribution(data)).rowKeys.isEmpty)
  }

  /// Words cell by cell, found again position by position: labels and interviewers out, what is covered twice once, and for each person
  /// only their own turns.
  @Test func wordsAreThoseSaidInThePassages() {
    let dimensions = Dimension.plain + [.attribute("desa")]
    for _ in 0..<12 {
      let data = study()
      let attribution = Attribution(data)
      let texts = data.sources.map { _ in
        (0..<240).map { _ in ["a", "b", "é", "-", "'", " ", " ", ".", "7"].randomElement() ?? " " }.joined()
      }
      let loaded = texts.map { SourceText($0) }
      for _ in 0..<10 {
        guard let rows = dimensions.randomElement(), let columns = dimensions.randomElement() else { continue }
        let isPersonal = [rows, columns].contains { ["informant", "role", "attribute:desa"].contains($0.name) }
        var covered: [String: [Int: Set<Int>]] = [:]
        for coding in 0..<data.codings.count {
          let source = Int(data.codings.sources[coding])
          let people = speakers(coding, data)
          for informant in !isPersonal || people.isEmpty ? [nil] : people.map({ Optional($0) }) {
            let cell = key(rows, coding, informant, data) + "\u{0}" + key(columns, coding, informant, data)
            for position in Int(data.codings.starts[coding])..<Int(data.codings.ends[coding])
            where isSaid(position, coding, informant, data) {
              covered[cell, default: [:]][source, default: []].insert(position)
            }
          }
        }
        let matrix = Matrix(.init(rows: rows, columns: columns, measure: .words), data, attribution) { loaded[$0] }
        for (row, rowKey) in matrix.rowKeys.enumerated() {
          for (column, columnKey) in matrix.columnKeys.enumerated() {
            let places = covered[rowKey + "\u{0}" + columnKey] ?? [:]
            let expected = places.map { words(texts[$0.key], $0.value) }.reduce(0, +)
            #expect(matrix.counts[row * matrix.columnKeys.count + column] == expected, "\(rows) × \(columns)")
          }
        }
        let shares = Matrix(.init(rows: rows, columns: columns, measure: .coverage), data, attribution) { loaded[$0] }
        #expect(shares.counts == matrix.counts && shares.denseShares.allSatisfy { (0...1).contains($0) })
      }
    }
  }

  /// Whether somebody who counts says what stands at a position.
  private func isSaid(_ position: Int, _ coding: Int, _ informant: String?, _ data: StudyData) -> Bool {
    let source = Int(data.codings.sources[coding])
    let layout = data.layouts[source]
    let own = data.sources[source].informants.compactMap { id in data.informants.first { $0.id == id }?.code }
    // Behind the last turn nobody's turn tells.
    let (start, end) = (Int(data.codings.starts[coding]), Int(data.codings.ends[coding]))
    guard layout.turns.contains(where: { $0.range.start < end && start < $0.range.end }) else { return true }
    guard let turn = layout.turns.first(where: { $0.range.start <= position && position < $0.range.end }),
      position >= turn.textStart
    else { return false }
    let anyone = informant == nil || data.codings.informants[coding] >= 0
    guard let label = turn.label.map({ layout.labels[$0] }) else { return anyone || own.contains(informant ?? "") }
    switch label {
    case "Q": return false
    case "P0", "P1": return anyone || informant == label
    default: return anyone || own.contains(informant ?? "")
    }
  }

  /// The words of a text of which a letter stands at one of the places: each once, in however many pieces.
  func words(_ text: String, _ places: Set<Int>) -> Int {
    let scalars = text.unicodeScalars
    return text.matches(of: /[abé7]+(?:[-'][abé7]+)*/).count { word in
      let letters = scalars.indices[word.range].filter { scalars[$0] != "-" && scalars[$0] != "'" }
      return letters.contains { places.contains(scalars.distance(from: scalars.startIndex, to: $0)) }
    }
  }

  /// The whole of what is coded once over everything a person says is all of it.
  @Test func coverageOfEverythingIsOne() {
    var data = StudyData()
    data.informants = [Informant(code: "A"), Informant(code: "B")]
    data.coders = [Coder(name: "X")]
    data.codebook = Codebook([Code(name: "C")])
    data.sources = [Source(title: "S", speakers: [Speaker(label: "P", part: .interviewer, origin: .given)])]
    let text = SourceText("P: apa kabar?\nA: satu dua tiga empat\nB: lima enam")
    data.layouts = [
      TurnLayout(
        labels: ["P", "A", "B"],
        turns: [
          Turn(range: TextRange(0, 13), textStart: 3, label: 0),
          Turn(range: TextRange(14, 36), textStart: 17, label: 1),
          Turn(range: TextRange(37, 49), textStart: 40, label: 2),
        ])
    ]
    data.codings.ids = [ID(), ID()]
    (data.codings.sources, data.codings.starts, data.codings.ends) = ([0, 0], [0, 17], [49, 21])
    (data.codings.codes, data.codings.coders, data.codings.stances) = ([0, 0], [0, 0], [nil, nil])
    data.codings.informants = [-1, -1]
    let matrix = Matrix(
      .init(rows: .code, columns: .informant, measure: .coverage, totals: true), data, Attribution(data)
    ) { _ in text }
    #expect(matrix.counts == [4, 2, 6, 4, 2, 6])
    #expect(matrix.denseShares == [1, 1, 1, 1, 1, 1])
    data.codings.ends[0] = 29
    let half = Matrix(.init(rows: .code, columns: .informant, measure: .coverage), data, Attribution(data)) { _ in text
    }
    // "satu dua tiga" up to position 29: three of four words of A, none of B.
    #expect(half.denseShares == [0.75, 0])
  }
}
