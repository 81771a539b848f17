/// Running heads and page numbers: what stands at the same place of page after page.
enum PdfRunningHeads {
  /// Takes them out of the pages.
  ///
  /// - Returns: the pages without them, and how many lines were taken out.
  static func remove(from pages: [[PdfLine]]) -> (pages: [[PdfLine]], removed: Int) {
    guard pages.count >= 2 else { return (pages, 0) }
    let needed = pages.count == 2 ? 2 : max(2, (pages.count + 1) / 3)
    /// The outer lines of each page, by what they say with every number as `#`, and where they stand.
    var counts: [String: Int] = [:]
    for lines in pages {
      for key in Set(edges(lines).map { key(lines[$0]) }) { counts[key, default: 0] += 1 }
    }
    var removed = 0
    let kept = pages.map { lines in
      let gone = edges(lines).filter { counts[key(lines[$0]), default: 0] >= needed }
      removed += gone.count
      return lines.indices.filter { !gone.contains($0) }.map { lines[$0] }
    }
    return (kept, removed)
  }

  /// The first two and last two lines.
  private static func edges(_ lines: [PdfLine]) -> Set<Int> {
    Set(lines.indices.prefix(2)).union(lines.indices.suffix(2))
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
