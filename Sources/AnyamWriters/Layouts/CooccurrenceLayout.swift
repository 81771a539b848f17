public import AnyamAnalysis
public import AnyamModel

/// Which codes stand together, as a square table and a network.
public enum CooccurrenceLayout {
  /// - Parameter least: pairs that stand together less often are not drawn.
  public static func display(
    _ cooccurrence: Cooccurrence, _ data: StudyData, scope: Scope, least: Int, language: Language
  ) -> Display {
    let width = cooccurrence.codes.count
    let keys = cooccurrence.codes.map { data.codebook.keys[$0] }
    var display = Display(
      kind: "cooccurrence", corner: "code", across: "code", rowKeys: keys, columnKeys: keys,
      cells: (0..<width).map { row in (0..<width).map { .number(cooccurrence.counts[row * width + $0]) } },
      measure: nil, scope: scope, data: data.digest)
    display.frame.rule = rule(cooccurrence.unit, DisplayWording(language))
    display.drawing = .heatMap
    return display
  }

  /// The pairs as a network; never mixed with the links researchers made.
  public static func network(
    _ cooccurrence: Cooccurrence, _ data: StudyData, scope: Scope, least: Int, language: Language
  )
    -> Display
  {
    let width = cooccurrence.codes.count
    var pairs: [(Int, Int, Int)] = []
    for row in 0..<width {
      for column in row + 1..<max(row + 1, width) where cooccurrence.counts[row * width + column] >= max(1, least) {
        pairs.append((row, column, cooccurrence.counts[row * width + column]))
      }
    }
    let used = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    var display = Display(
      kind: "network", corner: "from", across: "", rowKeys: pairs.map { data.codebook.keys[cooccurrence.codes[$0.0]] },
      columnKeys: ["to", "layer", "count"],
      cells: pairs.map {
        [.text(data.codebook.keys[cooccurrence.codes[$0.1]]), .text("cooccurrence"), .number($0.2)]
      }, scope: scope, data: data.digest)
    let graph = Display.Graph(
      nodes: used.map { place in
        let code = cooccurrence.codes[place]
        return Display.Graph.Node(
          key: data.codebook.keys[code], label: data.codebook.codes[code].name,
          weight: cooccurrence.counts[place * width + place],
          colour: data.codebook.codes[data.codebook.theme(of: code)].colour)
      },
      edges: pairs.map { one, other, count in
        Display.Graph.Edge(
          from: places[one] ?? 0, to: places[other] ?? 0, label: String(count), weight: count, layer: .cooccurrence)
      }, isFlow: false)
    display.drawing = .graph(graph)
    let wording = DisplayWording(language)
    display.frame.caption = wording.either("Codes that stand together", "Kode yang muncul bersama")
    display.frame.rule =
      rule(cooccurrence.unit, wording) + " "
      + wording.either(
        "Standing together is no relation. In brackets: passages or units that carry the code.",
        "Muncul bersama bukan berarti berhubungan. Dalam kurung: banyaknya yang memuat kode itu.")
    return display
  }

  private static func rule(_ unit: Cooccurrence.Unit, _ wording: DisplayWording) -> String {
    let diagonal = wording.either(
      " On the diagonal: how many of them carry the code at all.", " Pada diagonal: banyaknya yang memuat kode itu.")
    switch unit {
    case .segment:
      return wording.either(
        "A cell counts passages that carry both codes.", "Sel menghitung kutipan yang memuat kedua kode.")
        + diagonal
    case .overlap:
      return wording.either(
        "A cell counts pairs of overlapping passages.", "Sel menghitung pasangan kutipan yang bertumpang tindih.")
        + diagonal
    case .turn:
      return wording.either(
        "A cell counts turns that hold both codes.", "Sel menghitung giliran bicara yang memuat kedua kode.")
        + diagonal
    case .paragraph:
      return wording.either(
        "A cell counts paragraphs that hold both codes.", "Sel menghitung paragraf yang memuat kedua kode.")
        + diagonal
    case .source:
      return wording.either(
        "A cell counts sources that hold both codes.", "Sel menghitung berkas data yang memuat kedua kode.")
        + diagonal
    }
  }
}
