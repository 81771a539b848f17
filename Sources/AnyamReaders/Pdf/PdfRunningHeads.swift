/// Running heads and page numbers: what stands at the same place of page after page.
enum PdfRunningHeads {
  /// How far from the edge they stand at most, as a share of the page's height.
  private static let margin = 0.12

  /// Takes them out of the pages: what stands in the margin of at least half of them, or of the left or the right ones.
  ///
  /// - Parameter heights: of each page, in points.
  /// - Returns: the pages without them, and how many lines were taken out.
  static func remove(from pages: [[PdfLine]], heights: [Double]) -> (pages: [[PdfLine]], removed: Int) {
    guard pages.count >= 2 else { return (pages, 0) }
    let needed = max(2, pages.count / 2)
    /// The outer lines of each page, by what they say with every number as `#`, and where they stand.
    var counts: [String: Int] = [:]
    for (lines, height) in zip(pages, heights) {
      for key in Set(edges(lines, height).map { key(lines[$0]) }) { counts[key, default: 0] += 1 }
    }
    var removed = 0
    let kept = zip(pages, heights).map { lines, height in
      let gone = edges(lines, height).filter { counts[key(lines[$0]), default: 0] >= needed }
      removed += gone.count
      return lines.indices.filter { !gone.contains($0) }.map { lines[$0] }
    }
    return (kept, removed)
  }

  /// The first two and last two lines, where they stand in the margin.
  private static func edges(_ lines: [PdfLine], _ height: Double) -> Set<Int> {
    let (top, bottom) = (height * margin, height * (1 - margin))
    return Set(lines.indices.prefix(2).filter { lines[$0].bottom < top })
      .union(lines.indices.suffix(2).filter { lines[$0].top > bottom })
  }

  private static func key(_ line: PdfLine) -> String {
    var shape = ""
    for character in line.text {
      if character.isNumber {
        if shape.last != "#" { shape.append("#") }
      } else {
        shape.append(character)
      }
    }
    let words = shape.split(separator: " ")
    // `iv`: the first pages of a thesis are numbered so.
    if words.count == 1, shape.count <= 6, shape.lowercased().allSatisfy({ "ivxlc".contains($0) }) { shape = "#" }
    return "\(Int(line.top / 6)) \(shape)"
  }
}
