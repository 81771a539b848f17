import AnyamModel

/// A network for other programs (Gephi, yEd, igraph).
enum GraphMLWriter {
  static func write(_ display: Display) -> Written {
    let graph = DotText.graph(of: display)
    // Of a table made into a network nobody counted the codings of a row.
    let isWeighed = if case .graph = display.drawing { true } else { false }
    // Links have a direction, standing together has none; and programs take a network of one kind only.
    let isDirected = graph.isFlow || graph.edges.contains { $0.layer == .relation }
    var output = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="label" for="node" attr.name="label" attr.type="string"/>
      <key id="codings" for="node" attr.name="codings" attr.type="int"/>
      <key id="colour" for="node" attr.name="colour" attr.type="string"/>
      <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
      <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
      <key id="layer" for="edge" attr.name="layer" attr.type="string"/>
      <key id="memo" for="edge" attr.name="memo" attr.type="string"/>
      <graph edgedefault="\(isDirected ? "directed" : "undirected")">

      """
    for (at, node) in graph.nodes.enumerated() {
      output += "<node id=\"n\(at)\"><data key=\"label\">\(Markup.escaped(node.key))</data>"
      if isWeighed { output += "<data key=\"codings\">\(node.weight)</data>" }
      if !node.colour.isEmpty { output += "<data key=\"colour\">\(Markup.escaped(node.colour))</data>" }
      output += "</node>\n"
    }
    for edge in graph.edges {
      output += "<edge source=\"n\(edge.from)\" target=\"n\(edge.to)\" directed=\"\(isDirected)\">"
      output += "<data key=\"relation\">\(Markup.escaped(edge.label))</data><data key=\"weight\">\(edge.weight)</data>"
      output += "<data key=\"layer\">\(edge.layer.rawValue)</data>"
      if !edge.memo.isEmpty { output += "<data key=\"memo\">\(Markup.escaped(edge.memo))</data>" }
      output += "</edge>\n"
    }
    var written = Written(text: output + "</graph>\n</graphml>\n")
    if graph.edges.isEmpty { written.findings.append(Finding(.noLinks, subject: "")) }
    return written
  }
}
