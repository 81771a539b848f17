import AnyamModel

/// Matrices of people and what was collected of them, in which nothing is coded.
extension DisplayDesk {
  /// Who stands where between two traits.
  func variables(_ request: PresetRequest) throws -> Display {
    let traits = Set(data.informants.flatMap { $0.attributes.map(\.name) }).sorted()
    guard request.traits.count == 2 else { throw StudyError.needsAttribute(display: "variables", known: traits) }
    for trait in request.traits where !traits.contains(trait) {
      throw StudyError.unknownAttribute(trait, nearest: NearestNames.find(trait, in: traits))
    }
    let people = data.informants.indices.filter { filter.informants[$0] }.map { data.informants[$0] }
    func value(_ informant: Informant, _ trait: String) -> String {
      informant.attributes.first { $0.name == trait }?.value ?? Matrix.none
    }
    let keys = request.traits.map { trait in
      Set(people.map { value($0, trait) }).sorted {
        ($0 == Matrix.none) != ($1 == Matrix.none) ? $1 == Matrix.none : NaturalOrder.precedes($0, $1)
      }
    }
    let cells = keys[0].map { row in
      keys[1].map { column -> Display.Cell in
        let own = people.filter { value($0, request.traits[0]) == row && value($0, request.traits[1]) == column }
        return own.isEmpty ? .empty : .text(own.map(\.code).joined(separator: ", "))
      }
    }
    return Display(
      kind: "variables", corner: "attribute:" + request.traits[0], across: "attribute:" + request.traits[1],
      rowKeys: keys[0], columnKeys: keys[1], cells: cells, scope: scope, data: data.digest)
  }

  /// What was collected of whom, by which technique, when.
  func dataLog(_ request: PresetRequest) -> Display {
    let techniques = Technique.allCases.filter { technique in data.sources.contains { $0.technique == technique } }
    let people = data.informants.indices.filter { filter.informants[$0] }
    var outer = people.map { [data.informants[$0].role] }
    var rows = people.map { data.informants[$0].code }
    var members: [[Int]] = people.map { person in
      data.sources.indices.filter { filter.sources[$0] && attribution.informantsOfSource[$0].contains(person) }
    }
    let nobody = data.sources.indices.filter { filter.sources[$0] && attribution.informantsOfSource[$0].isEmpty }
    if !nobody.isEmpty, !filter.asksForPeople {
      outer.append([""])
      rows.append(Matrix.none)
      members.append(nobody)
    }
    let wording = DisplayWording(language)
    func written(_ source: Int) -> String {
      let date = data.sources[source].date.map { " (\(wording.shortDate($0)))" } ?? ""
      return data.sources[source].title + date
    }
    let cells = members.map { own in
      techniques.map { technique -> Display.Cell in
        let list = own.filter { data.sources[$0].technique == technique }
        return list.isEmpty ? .missing(.notAsked) : .text(list.map(written).joined(separator: "\n"))
      } + [.number(own.count)]
    }
    var display = Display(
      kind: "data-log", corner: "informant", across: "technique", rowKeys: rows,
      columnKeys: techniques.map(\.rawValue) + [Matrix.total], cells: cells, scope: scope, data: data.digest)
    display.outer = Display.Outer(names: ["role"], keys: outer)
    return display
  }
}
