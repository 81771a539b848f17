import AnyamModel

/// A network or flowchart in Graphviz' language: what lays it out, and what others may draw it with.
enum DotText {
  /// - Parameters:
  ///   - isFramed: whether title, rule and source stand in it; where a caption stands beside it they do not.
  ///   - goesDown: whether what flows goes from above to below, not from left to right.
  static func write(_ display: Display, _ style: WritingStyle, isFramed: Bool = true, goesDown: Bool = false) -> String
  {
    let wording = style.wording
    let graph = self.graph(of: display)
    let font = "DejaVu Sans"
    // Title, rule and source, in the one place Graphviz keeps clear of the drawing.
    let lines = wording.footer(display).flatMap { SVGCanvas.folded($0, to: 560, size: 12) }
    let empty = graph.nodes.isEmpty ? [wording.either("Nothing to draw yet.", "Belum ada yang dapat digambar.")] : []
    let title = !isFramed ? "" : ([wording.caption(display)] + empty + lines).joined(separator: "\n")
    let spacing =
      graph.isFlow
      ? "overlap=false, splines=true, rankdir=\(goesDown ? "TB" : "LR"), nodesep=0.35, ranksep=0.8"
      : "overlap=false, splines=true, sep=\"+18\""
    var output = """
      \(graph.isFlow ? "digraph" : "graph") anyam {
        graph [label=\(quoted(title)), labelloc=t, fontname=\(quoted(font)), fontsize=13, \(spacing)];
        node [shape=box, style="rounded,filled", fillcolor="#eef4fa", color="#335577", fontname=\(quoted(font)), fontsize=12, margin="0.16,0.09"];
        edge [fontname=\(quoted(font)), fontsize=12, color="#444444", fontcolor="#222222"];

      """
    let largest = Double(max(1, graph.nodes.map(\.weight).max() ?? 1))
    // What is no code may have the name of one.
    let names = if case .graph = display.drawing { wording.codeNames } else { CodeNames.none }
    var widths: [Double] = []
    for (at, node) in graph.nodes.enumerated() {
      let folded = SVGCanvas.folded(names.name(node.key) ?? node.label, to: 150, size: 12)
      let lines = folded.joined(separator: "\n")
      let count = node.weight > 0 ? "\n(\(node.weight))" : ""
      let size = 11 + 5 * (Double(node.weight) / largest).squareRoot()
      widths.append(folded.map { SVGCanvas.width($0, size: size) }.max() ?? 0)
      let border = node.colour.isEmpty ? "" : ", color=\(quoted(Palette.colour(node.colour, at))), penwidth=2"
      output += "  n\(at) [label=\(quoted(lines + count)), fontsize=\(FixedPoint.short(size, places: 1))\(border)];\n"
    }
    // A tree of several tops is drawn from below unless something holds them together.
    if case .tree? = graph.edges.first?.layer {
      let below = Set(graph.edges.map(\.to))
      output += "  top [style=invis, shape=point, width=0, height=0];\n"
      for at in graph.nodes.indices where !below.contains(at) { output += "  top -> n\(at) [style=invis];\n" }
    }
    let heaviest = Double(max(1, graph.edges.map(\.weight).max() ?? 1))
    for (at, edge) in graph.edges.enumerated() {
      var attributes: [String] = []
      if edge.layer == .relation, !graph.isFlow, !edge.label.isEmpty {
        output += wordedLink(at, edge, widths)
        continue
      }
      if !edge.label.isEmpty { attributes.append("label=\(quoted(edge.label))") }
      switch edge.layer {
      case .relation: attributes += ["style=solid", "penwidth=1.6", "dir=forward", "arrowhead=normal"]
      case .cooccurrence:
        let width = 0.8 + 4 * Double(edge.weight) / heaviest
        attributes += [
          "style=dashed", "color=\"#888888\"", "dir=none", "penwidth=\(FixedPoint.short(width, places: 1))",
        ]
      case .tree: attributes += ["dir=none"]
      }
      output += "  n\(edge.from) \(graph.isFlow ? "->" : "--") n\(edge.to) [\(attributes.joined(separator: ", "))];\n"
    }
    return output + "}\n"
  }

  /// A link of a network that says something. Its words are a stop on the way, so that no line runs through them and nobody asks whose they
  /// are.
  private static func wordedLink(_ at: Int, _ edge: Display.Graph.Edge, _ widths: [Double]) -> String {
    let lines = SVGCanvas.folded(edge.label, to: 120, size: 12)
    let width = lines.map { SVGCanvas.width($0, size: 12) }.max() ?? 0
    // From middle to middle, in inches.
    func length(_ node: Int) -> String { FixedPoint.short(((widths[node] + width) / 2 + 40) / 72, places: 2) }
    return """
        w\(at) [label=\(quoted(lines.joined(separator: "\n"))), shape=box, style="", color=none, fontsize=12, fontcolor="#222222", margin="0.04,0.02", width=0, height=0];
        n\(edge.from) -- w\(at) [style=solid, penwidth=1.6, dir=none, len=\(length(edge.from))];
        w\(at) -- n\(edge.to) [style=solid, penwidth=1.6, dir=forward, arrowhead=normal, len=\(length(edge.to))];

      """
  }

  /// The graph of a display; one of its own making where it has none: rows and columns joined by their numbers.
  static func graph(of display: Display) -> Display.Graph {
    if case .graph(let graph)? = display.drawing { return graph }
    var nodes = display.rowKeys.map { Display.Graph.Node(key: $0, label: $0, weight: 0) }
    var places = Dictionary(display.rowKeys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var edges: [Display.Graph.Edge] = []
    for (column, key) in display.columnKeys.enumerated() where !display.across.isEmpty {
      for (row, cells) in display.cells.enumerated() {
        guard case .number(let number) = cells[column], number > 0 else { continue }
        let other = places[key] ?? nodes.count
        if other == nodes.count {
          nodes.append(Display.Graph.Node(key: key, label: key, weight: 0))
          places[key] = other
        }
        guard display.corner != display.across || row < other else { continue }
        edges.append(
          Display.Graph.Edge(from: row, to: other, label: String(number), weight: number, layer: .cooccurrence))
      }
    }
    return Display.Graph(nodes: nodes, edges: edges, isFlow: false)
  }

  /// In Graphviz a quoted string may hold anything but a quote; a backslash starts an escape, so it is doubled.
  static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      default:
        let isBad =
          scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value)
        output.unicodeScalars.append(isBad ? "\u{FFFD}" : scalar)
      }
    }
    return output + "\""
  }
}
