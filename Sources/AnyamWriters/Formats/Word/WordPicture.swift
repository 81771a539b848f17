import AnyamContainers
import AnyamModel

/// The drawing of a network, flowchart or tree in a Word document, as Graphviz makes a picture of it; `nil` where there is none to make
/// or Graphviz is not installed.
struct WordPicture {
  let bytes: [UInt8]
  /// Whether its letters would be too small on an upright page.
  let isLandscape: Bool
  /// The paragraph that holds it, as wide as it may be on the page.
  let xml: String

  /// In English metric units: 14 cm and 17 cm, on its side 22.7 cm and 11 cm.
  private static let upright = (width: 5_040_000.0, height: 6_120_000.0)
  private static let sideways = (width: 8_172_000.0, height: 3_960_000.0)

  init?(_ display: Display, _ style: WritingStyle) {
    guard case .graph(let graph)? = display.drawing, !graph.nodes.isEmpty else { return nil }
    // What flows is drawn both ways, and stands there as its letters are larger.
    let drawn = (graph.isFlow ? [false, true] : [false]).compactMap { Self.draw(display, style, graph, goesDown: $0) }
    guard let best = drawn.max(by: { Self.scale($0, sideways: false) < Self.scale($1, sideways: false) }),
      let bestSideways = drawn.max(by: { Self.scale($0, sideways: true) < Self.scale($1, sideways: true) })
    else { return nil }
    // Half of the size is a letter of six points.
    isLandscape =
      Self.scale(best, sideways: false) < 0.5
      && Self.scale(bestSideways, sideways: true) > 1.2 * Self.scale(best, sideways: false)
    let shown = isLandscape ? bestSideways : best
    bytes = shown.bytes
    let scale = Self.scale(shown, sideways: isLandscape)
    let (wide, high) = (Int(Double(shown.width) * scale), Int(Double(shown.height) * scale))
    xml = """
      <w:p><w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(wide)" cy="\(high)"/><wp:docPr id="1" name="Figure 1"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="image1.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(wide)" cy="\(high)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
      """
  }

  /// As Graphviz drew it, and how large that is in English metric units.
  private typealias Drawn = (bytes: [UInt8], width: Int, height: Int)

  private static func draw(_ display: Display, _ style: WritingStyle, _ graph: Display.Graph, goesDown: Bool) -> Drawn?
  {
    var limits = ExternalProgram.Limits()
    limits.seconds = 30
    limits.output = 64 << 20
    let dot = Array(DotText.write(display, style, isFramed: false, goesDown: goesDown).utf8)
    guard
      let bytes = try? ExternalProgram.run(
        graph.isFlow ? "dot" : "neato", on: dot, limits: limits, arguments: { ["-Tpng", "-Gdpi=150", $0] }),
      let (width, height) = size(bytes)
    else { return nil }
    // 150 dots an inch; an inch has 914,400 units.
    return (bytes, width * 6096, height * 6096)
  }

  /// How much smaller it is on the page than it was drawn; never larger.
  private static func scale(_ drawn: Drawn, sideways isSideways: Bool) -> Double {
    let room = isSideways ? sideways : upright
    return min(1, room.width / Double(drawn.width), room.height / Double(drawn.height))
  }

  /// Width and height in dots, as they stand at the beginning of a PNG.
  private static func size(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count > 24, bytes[1] == 0x50, bytes[2] == 0x4E, bytes[3] == 0x47 else { return nil }
    func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    let (width, height) = (number(16), number(20))
    return width > 0 && height > 0 && width < 100_000 && height < 100_000 ? (width, height) : nil
  }
}
