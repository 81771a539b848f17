public import AnyamAnalysis
public import AnyamModel

/// The code tree (*pohon kode*) with how often each code was given, alone and with what lies below it.
public enum TreeLayout {
  public static func display(_ data: StudyData, _ attribution: Attribution, _ inside: [Int], scope: Scope) -> Display {
    let tables = CodeTables(data, attribution, inside)
    let filter = ScopeFilter(scope, data)
    let codes = data.codebook.codes.indices.filter { filter.codes[$0] }
    var display = Display(
      kind: "tree", corner: "code", across: "measure", rowKeys: codes.map { data.codebook.keys[$0] },
      columnKeys: ["codings", "total", "informants", "sources"],
      cells: codes.map { code in
        let own = tables.account(code..<code + 1)
        let branch = tables.account(data.codebook.subtree(of: code))
        return [.number(own.codings), .number(branch.codings), .number(branch.informants), .number(branch.sources)]
      }, scope: scope, data: data.digest)
    display.drawing = .graph(graph(data, codes, tables))
    return display
  }

  private static func graph(_ data: StudyData, _ codes: [Int], _ tables: CodeTables) -> Display.Graph {
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    return Display.Graph(
      nodes: codes.map { code in
        Display.Graph.Node(
          key: data.codebook.keys[code], label: data.codebook.codes[code].name,
          weight: tables.account(data.codebook.subtree(of: code)).codings,
          colour: data.codebook.codes[data.codebook.theme(of: code)].colour)
      },
      edges: codes.compactMap { code in
        guard let from = places[data.codebook.parents[code]], let to = places[code] else { return nil }
        return Display.Graph.Edge(from: from, to: to, label: "", weight: 1, layer: .tree)
      }, isFlow: true)
  }
}

/// How often each code was given, by how many people, in how many sources; the most frequent first.
public enum FrequencyLayout {
  public static func display(_ data: StudyData, _ attribution: Attribution, _ inside: [Int], scope: Scope) -> Display {
    let tables = CodeTables(data, attribution, inside)
    let filter = ScopeFilter(scope, data)
    let codes = data.codebook.codes.indices.filter { filter.codes[$0] }
    let accounts = codes.map { tables.account($0..<$0 + 1) }
    let all = Double(max(1, inside.count))
    let order = codes.indices.sorted {
      accounts[$0].codings == accounts[$1].codings ? $0 < $1 : accounts[$0].codings > accounts[$1].codings
    }
    var display = Display(
      kind: "frequencies", corner: "code", across: "measure", rowKeys: order.map { data.codebook.keys[codes[$0]] },
      columnKeys: ["codings", "share", "informants", "sources"],
      cells: order.map { at in
        let account = accounts[at]
        return [
          .number(account.codings), .share(Double(account.codings) / all), .number(account.informants),
          .number(account.sources),
        ]
      }, scope: scope, data: data.digest)
    display.drawing = .bars
    return display
  }
}

/// Codings, informants and sources of codes and branches.
struct CodeTables {
  private let data: StudyData
  private var codings: [Int]
  private var people: [Set<Int32>]
  private var sources: [Set<Int32>]

  init(_ data: StudyData, _ attribution: Attribution, _ inside: [Int]) {
    self.data = data
    let count = data.codebook.codes.count
    codings = Array(repeating: 0, count: count)
    people = Array(repeating: [], count: count)
    sources = Array(repeating: [], count: count)
    for coding in inside {
      let code = Int(data.codings.codes[coding])
      codings[code] += 1
      sources[code].insert(data.codings.sources[coding])
      for person in attribution.informants(coding) { people[code].insert(person) }
    }
  }

  /// Of codes that stand next to each other: a code alone, or a branch.
  func account(_ codes: Range<Int>) -> (codings: Int, informants: Int, sources: Int) {
    (
      codings[codes].reduce(0, +), codes.reduce(into: Set<Int32>()) { $0.formUnion(people[$1]) }.count,
      codes.reduce(into: Set<Int32>()) { $0.formUnion(sources[$1]) }.count
    )
  }
}
