/// One line of a page as it is read across.
struct PdfLine {
  var page: Int
  var text: String
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  /// How wide its first word is: it tells whether that word would have fitted on the line before.
  var firstWidth: Double
  var height: Double { bottom - top }

  init(_ words: [PdfPages.Word], page: Int) {
    self.page = page
    left = words.map(\.left).min() ?? 0
    right = words.map(\.right).max() ?? 0
    // The height of most of its words: a raised number does not make the line taller.
    let tall = words.max { $0.height * Double($0.text.count) < $1.height * Double($1.text.count) }
    top = tall?.top ?? 0
    bottom = tall?.bottom ?? 0
    firstWidth = words.first.map { $0.right - $0.left } ?? 0
    text = ""
    var last: PdfPages.Word?
    let words = Self.reading(words)
    let gaps = zip(words, words.dropFirst()).map { max($1.left - $0.right, $0.left - $1.right) }
    // Where all gaps are about the same, the line was stretched to the margin: none is a tab.
    let isStretched = gaps.count >= 2 && (gaps.max() ?? 0) < 1.6 * (gaps.min() ?? 0)
    for word in words {
      if let last {
        // A wide gap is a tab or the next column of a table.
        let gap = max(word.left - last.right, last.left - word.right)
        text += gap > 1.5 * (bottom - top) && !isStretched ? "\t" : " "
      }
      text += word.text
      last = word
    }
  }

  /// Words as they are read: a PDF has those of a script that runs from right to left as they stand on the page, the last
  /// letter first.
  private static func reading(_ words: [PdfPages.Word]) -> [PdfPages.Word] {
    guard words.contains(where: { isRightToLeft($0.text) }) else { return words }
    var ordered: [PdfPages.Word] = []
    var run: [PdfPages.Word] = []
    for word in words {
      if isRightToLeft(word.text) {
        var turned = word
        turned.text = String(word.text.reversed())
        run.insert(turned, at: 0)
      } else {
        ordered += run
        run = []
        ordered.append(word)
      }
    }
    return ordered + run
  }

  /// Hebrew, Arabic and their kin.
  private static func isRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      (0x590...0x8FF).contains($0.value) || (0xFB1D...0xFDFF).contains($0.value) || (0xFE70...0xFEFC).contains($0.value)
    }
  }

  /// The lines of a page in reading order: across the page where it has one column, poppler's own order where it has
  /// several.
  static func lines(of page: PdfPages.Page, number: Int) -> [PdfLine] {
    let rows = rows(page.lines.flatMap { $0 })
    guard !hasColumns(page, rows.count) else { return page.lines.map { PdfLine($0, page: number) } }
    return rows.map { PdfLine($0, page: number) }
  }

  /// Words that stand side by side, from left to right; rows from top to bottom.
  private static func rows(_ words: [PdfPages.Word]) -> [[PdfPages.Word]] {
    var rows: [(words: [PdfPages.Word], top: Double, bottom: Double)] = []
    for word in words.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      if let last = rows.last {
        let shared = min(last.bottom, word.bottom) - max(last.top, word.top)
        if shared > 0.5 * min(word.height, last.bottom - last.top) {
          rows[rows.count - 1].words.append(word)
          continue
        }
      }
      rows.append(([word], word.top, word.bottom))
    }
    return rows.map { $0.words.sorted { $0.left < $1.left } }
  }

  /// Whether long lines stand side by side over much of the page. A column of labels or times beside the talk is short.
  private static func hasColumns(_ page: PdfPages.Page, _ rows: Int) -> Bool {
    let long = page.lines.filter { line in
      (line.last?.right ?? 0) - (line.first?.left ?? 0) > 0.27 * page.width
    }
    var side = 0
    for (index, line) in long.enumerated() {
      guard let first = line.first, let last = line.last else { continue }
      let isBeside = long[(index + 1)...].contains { other in
        guard let start = other.first, let end = other.last else { return false }
        let shared = min(first.bottom, start.bottom) - max(first.top, start.top)
        return shared > 0.5 * first.height && (start.left >= last.right || end.right <= first.left)
      }
      if isBeside { side += 1 }
    }
    return side >= 5 && side * 10 >= rows * 4
  }
}
