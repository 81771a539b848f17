import AnyamContainers
import AnyamModel

/// A display as a drawing. Networks and flowcharts are laid out by Graphviz; where it is not installed, its own language is written
/// instead and a finding says how to get it.
enum SVGWriter {
  static func write(_ display: Display, _ style: WritingStyle) -> Written {
    if case .graph = display.drawing {
      do throws(ExternalProgram.Failure) {
        return Written(bytes: try graph(display, style, isFramed: true))
      } catch {
        let dot = DotText.write(display, style)
        var written = Written(bytes: [])
        written.fallback = (.dot, Array(dot.utf8))
        written.findings = [Finding(error == .missing ? .graphvizMissing : .graphvizFailed, subject: "")]
        return written
      }
    }
    return Written(text: drawing(display, style) ?? table(display, style))
  }

  /// A drawing; `nil` where there is none, or none without Graphviz.
  ///
  /// - Parameter isFramed: whether title, rule and source stand in it; in a page they stand around it.
  static func drawing(_ display: Display, _ style: WritingStyle, isFramed: Bool = true) -> String? {
    let wording = style.wording
    switch display.drawing {
    case .heatMap: return HeatMapDrawing.draw(TableView(display, wording))
    case .bars: return BarsDrawing.draw(TableView(display, wording), isFramed: isFramed)
    case .timeline(let events): return TimelineDrawing.draw(events, display, wording, isFramed: isFramed)
    case .profile(let profile): return ProfileDrawing.draw(profile, TableView(display, wording), isFramed: isFramed)
    case .curve(let curve): return CurveDrawing.draw(curve, display, wording, isFramed: isFramed)
    case .graph:
      guard let bytes = try? graph(display, style, isFramed: isFramed) else { return nil }
      let text = String(decoding: bytes, as: UTF8.self)
      return text.firstRange(of: "<svg").map { String(text[$0.lowerBound...]) }
    case nil: return nil
    }
  }

  /// Displays without a drawing of their own are drawn as their table.
  private static func table(_ display: Display, _ style: WritingStyle) -> String {
    HeatMapDrawing.draw(TableView(display, style.wording))
  }

  private static func graph(
    _ display: Display, _ style: WritingStyle, isFramed: Bool
  ) throws(ExternalProgram.Failure) -> [UInt8] {
    var limits = ExternalProgram.Limits()
    limits.seconds = 30
    limits.output = 64 << 20
    let isFlow: Bool
    if case .graph(let graph)? = display.drawing { isFlow = graph.isFlow } else { isFlow = true }
    return try ExternalProgram.run(
      isFlow ? "dot" : "neato", on: Array(DotText.write(display, style, isFramed: isFramed).utf8), limits: limits
    ) {
      ["-Tsvg", $0]
    }
  }
}
