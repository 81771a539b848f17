import AnyamContainers

/// The words of a PDF with their places, as `pdftotext -bbox-layout` gives them.
struct PdfPages {
  struct Word {
    var text: String
    /// Points from the left and the top of the page.
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    var height: Double { bottom - top }
    var middle: Double { (top + bottom) / 2 }
  }

  struct Page {
    var width: Double
    var height: Double
    /// The lines of the page in the order poppler reads them, column by column.
    var lines: [[Word]] = []
  }

  private(set) var pages: [Page] = []

  init(_ output: [UInt8]) throws(ContainerError) {
    // Characters XML does not allow come through from broken fonts.
    var xml = try XMLPull(output.filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 }, allowsDoctype: true)
    func number(_ name: String) -> Double {
      let value = xml.attribute(name).flatMap { Double($0) } ?? 0
      return value.isFinite ? value : 0
    }
    while let event = try xml.next() {
      guard case .start(let isEmpty) = event else { continue }
      switch xml.name {
      case "page": pages.append(Page(width: number("width"), height: number("height")))
      case "line": if !pages.isEmpty { pages[pages.count - 1].lines.append([]) }
      case "word" where !isEmpty && pages.last?.lines.isEmpty == false:
        var word = Word(
          text: "", left: number("xMin"), right: number("xMax"), top: number("yMin"), bottom: number("yMax"))
        word.text = try xml.content()
        guard word.text.contains(where: { !$0.isWhitespace }) else { continue }
        let page = pages.count - 1
        pages[page].lines[pages[page].lines.count - 1].append(word)
      default: break
      }
    }
    for index in pages.indices { pages[index].lines.removeAll(where: \.isEmpty) }
  }
}
