public import AnyamModel

/// The links researchers made between codes (*hubungan antar kategori*), as a list, a network or a flowchart.
public enum RelationLayout {
  /// - Parameters:
  ///   - kind: `relations`, `network` or `flowchart`.
  ///   - weights: how many codings each code has.
  public static func display(
    _ relations: [Relation], kind: String, _ data: StudyData, weights: [Int], scope: Scope, masking: Masking,
    language: Language
  ) -> Display {
    let wording = DisplayWording(language)
    let filter = ScopeFilterCodes(scope, data)
    let shown = relations.compactMap { relation -> (Relation, Int, Int)? in
      guard let from = data.codebook.index(of: relation.from), let to = data.codebook.index(of: relation.to),
        filter.holds(from) || filter.holds(to)
      else { return nil }
      return (relation, from, to)
    }.sorted { ($0.1, $0.2, $0.0.kind, $0.0.id) < ($1.1, $1.2, $1.0.kind, $1.0.id) }
    let coders = Dictionary(data.coders.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var display = Display(
      kind: kind, corner: "from", across: "", rowKeys: shown.map { data.codebook.keys[$0.1] },
      columnKeys: ["kind", "to", "sign", "memo", "coder", "id"],
      cells: shown.map { relation, _, to in
        [
          .text(relation.kind), .text(data.codebook.keys[to]), .text(relation.sign?.rawValue ?? ""),
          .text(masking.apply(relation.memo)), .text(relation.coder.flatMap { coders[$0] } ?? ""),
          .text(relation.id.short),
        ]
      }, scope: scope, data: data.digest)
    let used = Set(shown.flatMap { [$0.1, $0.2] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    display.drawing = .graph(
      Display.Graph(
        nodes: used.map { code in
          Display.Graph.Node(
            key: data.codebook.keys[code], label: data.codebook.codes[code].name, weight: weights[code],
            colour: data.codebook.codes[data.codebook.theme(of: code)].colour)
        },
        edges: shown.map { relation, from, to in
          let sign = relation.sign.map { $0 == .plus ? " (+)" : " (−)" } ?? ""
          return Display.Graph.Edge(
            from: places[from] ?? 0, to: places[to] ?? 0, label: relation.kind + sign, weight: 1, layer: .relation,
            memo: masking.apply(relation.memo))
        }, isFlow: kind == "flowchart"))
    display.frame.caption =
      kind == "flowchart"
      ? wording.either("Flowchart", "Bagan alur")
      : wording.either("Relations between categories", "Hubungan antarkategori")
    display.frame.rule = wording.either(
      "Every link was made by the researcher; none is inferred from what stands together. In brackets: codings.",
      "Setiap hubungan dibuat oleh peneliti; tidak ada yang disimpulkan dari kemunculan bersama. Dalam kurung: pengodean."
    )
    return display
  }
}

/// Which codes a scope lets through.
private struct ScopeFilterCodes {
  private let inside: Set<Int>?

  init(_ scope: Scope, _ data: StudyData) {
    guard !scope.codes.isEmpty else {
      inside = nil
      return
    }
    inside = Set(
      scope.codes.compactMap { data.codebook.keys.firstIndex(of: $0) }.flatMap { data.codebook.subtree(of: $0) })
  }

  func holds(_ code: Int) -> Bool { inside?.contains(code) ?? true }
}
