public import AnyamAnalysis
public import AnyamModel

/// Which codes stand together, as a square table and a network.
public enum CooccurrenceLayout {
  public static func display(
    _ cooccurrence: Cooccurrence, _ data: StudyData, scope: Scope, language: Language
  ) -> Display {
    let width = cooccurrence.codes.count
    let keys = cooccurrence.codes.map { data.codebook.keys[$0] }
    var display = Display(
      kind: "cooccurrence", corner: "code", across: "code", rowKeys: keys, columnKeys: keys,
      cells: (0..<width).map { row in (0..<width).map { .number(cooccurrence.counts[row * width + $0]) } },
      measure: nil, scope: scope, data: data.digest)
    let wording = DisplayWording(language)
    display.frame.rule =
      rule(cooccurrence.unit, wording) + " "
      + wording.either(
        "On the diagonal: how many of them carry the code at all.", "Pada diagonal: banyaknya yang memuat kode itu.")
    display.drawing = .heatMap
    return display
  }

  /// The pairs as a network; never mixed with the links researchers made.
  ///
  /// - Parameter least: pairs that stand together less often are not drawn.
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
    switch unit {
    case .segment:
      wording.either("Counted are passages that carry both codes.", "Yang dihitung: kutipan yang memuat kedua kode.")
    case .overlap:
      wording.either(
        "Counted are pairs of overlapping passages.", "Yang dihitung: pasangan kutipan yang bertumpang tindih.")
    case .turn:
      wording.either("Counted are turns that hold both codes.", "Yang dihitung: giliran bicara yang memuat kedua kode.")
    case .paragraph:
      wording.either("Counted are paragraphs that hold both codes.", "Yang dihitung: paragraf yang memuat kedua kode.")
    case .source:
      wording.either("Counted are sources that hold both codes.", "Yang dihitung: berkas data yang memuat kedua kode.")
    }
  }
}
