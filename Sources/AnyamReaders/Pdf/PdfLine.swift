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
  /// The right edge of the column it stands in; `nil` where the page has one column.
  var margin: Double?
  var height: Double { bottom - top }

  init(_ words: [PdfPages.Word], page: Int, margin: Double? = nil) {
    self.page = page
    self.margin = margin
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
    // In a narrow column every line may be.
    let isStretched = margin != nil || gaps.count >= 2 && (gaps.max() ?? 0) < 1.6 * (gaps.min() ?? 0)
    for word in words {
      if let last {
        // A wide gap is a tab or the next column of a table.
        let gap = max(word.left - last.right, last.left - word.right)
        // Signs are words of their own where the script changes.
        if gap > 0.05 * (bottom - top) { text += gap > 1.5 * (bottom - top) && !isStretched ? "\t" : " " }
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
    for (index, word) in words.enumerated() {
      // A question mark beside words of such a script belongs to them.
      let isSign = !word.text.contains { $0.isLetter || $0.isNumber }
      let isBeside = !run.isEmpty || (index + 1 < words.count && isRightToLeft(words[index + 1].text))
      if isRightToLeft(word.text) || (isSign && isBeside) {
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

  /// The lines of a page in reading order: across the page, and where it has two columns, down the one and then the other.
  static func lines(of page: PdfPages.Page, number: Int) -> [PdfLine] {
    let words = page.lines.flatMap { $0 }
    guard let gutter = PdfGutter.find(words, width: page.width) else {
      return rows(words).map { PdfLine($0, page: number) }
    }
    var lines: [PdfLine] = []
    var rest = words
    // A line across both columns, such as a heading, parts what is above it from what is below.
    for heading in rows(words.filter { $0.left < gutter && gutter < $0.right }) {
      let place = heading.map(\.middle).reduce(0, +) / Double(heading.count)
      let height = heading[0].height / 2
      let line = rest.filter { abs($0.middle - place) < height }
      lines += columns(rest.filter { $0.middle <= place - height }, gutter, number)
      lines += rows(line).map { PdfLine($0, page: number) }
      rest.removeAll { $0.middle < place + height }
    }
    return lines + columns(rest, gutter, number)
  }

  private static func columns(_ words: [PdfPages.Word], _ gutter: Double, _ number: Int) -> [PdfLine] {
    [words.filter { $0.right <= gutter }, words.filter { $0.left >= gutter }].flatMap { column in
      let margin = column.map(\.right).max()
      return rows(column).map { PdfLine($0, page: number, margin: margin) }
    }
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
}
