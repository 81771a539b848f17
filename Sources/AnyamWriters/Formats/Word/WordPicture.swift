import AnyamContainers
import AnyamModel

/// The drawing of a network, flowchart or tree in a Word document, as Graphviz makes a picture of it; `nil` where there is none to make
/// or Graphviz is not installed.
struct WordPicture {
  let bytes: [UInt8]
  /// The paragraph that holds it, as wide as it may be on the page.
  let xml: String

  /// In English metric units: 14 cm and 17 cm.
  private static let widest = 5_040_000
  private static let highest = 6_120_000

  init?(_ display: Display, _ style: WritingStyle) {
    guard case .graph(let graph)? = display.drawing, !graph.nodes.isEmpty else { return nil }
    var limits = ExternalProgram.Limits()
    limits.seconds = 30
    limits.output = 64 << 20
    let dot = Array(DotText.write(display, style, isFramed: false).utf8)
    guard
      let bytes = try? ExternalProgram.run(
        graph.isFlow ? "dot" : "neato", on: dot, limits: limits, arguments: { ["-Tpng", "-Gdpi=150", $0] }),
      let (width, height) = Self.size(bytes)
    else { return nil }
    self.bytes = bytes
    // 150 dots an inch; an inch has 914,400 units.
    var (wide, high) = (width * 6096, height * 6096)
    if wide > Self.widest { (wide, high) = (Self.widest, high * Self.widest / wide) }
    if high > Self.highest { (wide, high) = (wide * Self.highest / high, Self.highest) }
    xml = """
      <w:p><w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(wide)" cy="\(high)"/><wp:docPr id="1" name="Figure 1"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="image1.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(wide)" cy="\(high)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
      """
  }

  /// Width and height in dots, as they stand at the beginning of a PNG.
  private static func size(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count > 24, bytes[1] == 0x50, bytes[2] == 0x4E, bytes[3] == 0x47 else { return nil }
    func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    let (width, height) = (number(16), number(20))
    return width > 0 && height > 0 && width < 100_000 && height < 100_000 ? (width, height) : nil
  }
}
