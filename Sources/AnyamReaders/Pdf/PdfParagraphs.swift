import AnyamModel

/// Puts the lines of a PDF together to the paragraphs its author typed.
struct PdfParagraphs {
  private(set) var text: [UInt8] = []
  private(set) var paragraphs: [Range<Int>] = []
  private(set) var headings: [Int] = []
  /// The byte at which each page begins.
  private(set) var pages: [Int] = []
  /// Words that were parted at a line end and put together.
  private(set) var joinedWords = 0

  private let rightMargin: Double
  private let distance: Double
  private let height: Double
  /// What stands before a colon at the beginning of several lines.
  private let labels: Set<String>
  /// Words that stand in the text with a hyphen inside.
  private let hyphenated: Set<String>
  /// Whether words were parted at line ends at all: where hardly a line ends with a hyphen, it is the word's own.
  private let isHyphenated: Bool

  init(_ lines: [PdfLine], pageCount: Int) {
    let rights = lines.map(\.right).sorted()
    rightMargin = rights.isEmpty ? 0 : rights[min(rights.count - 1, rights.count * 97 / 100)]
    let steps = zip(lines, lines.dropFirst()).filter { $0.page == $1.page && $1.bottom > $0.bottom }
      .map { $1.bottom - $0.bottom }.sorted()
    // Most lines follow each other within a paragraph, or nearly.
    distance = steps.isEmpty ? 0 : steps[steps.count / 4]
    let heights = lines.map(\.height).sorted()
    height = heights.isEmpty ? 0 : heights[heights.count / 2]
    var counts: [String: Int] = [:]
    for line in lines { if let label = Self.label(line.text) { counts[label, default: 0] += 1 } }
    labels = Set(counts.filter { $0.value >= 2 }.keys)
    hyphenated = Set(
      lines.flatMap { $0.text.lowercased().split(separator: " ").filter { $0.contains("-") }.map(String.init) })
    let parted = lines.count { $0.text.hasSuffix("-") && $0.text.dropLast().last?.isLetter == true }
    isHyphenated = parted * 40 >= lines.count
    build(lines, pageCount)
  }

  private mutating func build(_ lines: [PdfLine], _ pageCount: Int) {
    var start = 0
    var count = 0  // lines of the paragraph so far
    for (index, line) in lines.enumerated() {
      let before = index > 0 ? lines[index - 1] : nil
      let isNew = before.map { begins(line, after: $0, count) } ?? true
      if isNew {
        if index > 0 { close(start) }
        start = text.count
        count = 0
        if line.height > 1.12 * height { headings.append(start) }
      }
      while pages.count <= line.page {
        pages.append(isNew ? start : text.count)
      }
      if isNew { append(line.text) } else { join(line.text) }
      count += 1
    }
    if !lines.isEmpty { close(start) }
    if text.last == 0x0A { text.removeLast() }
    while pages.count < pageCount { pages.append(text.count) }
  }

  private mutating func close(_ start: Int) {
    paragraphs.append(start..<text.count)
    text.append(0x0A)
  }

  private mutating func append(_ line: String) { text += line.utf8 }

  /// Whether a line begins a paragraph: by the space above it, by a label, a time or a list's mark, by its indent, or
  /// because its first word would still have fitted on the line before.
  private func begins(_ line: PdfLine, after before: PdfLine, _ count: Int) -> Bool {
    if line.page == before.page {
      if line.bottom - before.bottom > 1.4 * distance { return true }
      // Back at the top: the next column.
      if line.bottom < before.bottom - height, !isFull(before, line) { return true }
    }
    if abs(line.height - before.height) > 0.1 * max(line.height, before.height) { return true }
    if Self.label(line.text).map(labels.contains) == true || Self.startsWithMark(line.text) { return true }
    if !isFull(before, line) { return true }
    let indent = line.left - before.left
    // A hanging indent goes back; a first line's indent comes after lines that had none.
    return line.page == before.page && count >= 2 && (indent < -5 || indent > 9) && !before.text.contains("\t")
  }

  private func isFull(_ before: PdfLine, _ line: PdfLine) -> Bool {
    // A word that goes on in the next line tells by itself.
    if before.text.hasSuffix("-"), before.text.dropLast().last?.isLetter == true, line.text.first?.isLowercase == true {
      return true
    }
    // A cell of a table ends a little before the margin.
    return before.right + 0.2 * before.height + line.firstWidth > (before.margin ?? rightMargin) - 0.5 * before.height
  }

  /// Puts a line behind the one it goes on from. A hyphen at the line's end goes where it only parts a word; in
  /// `rumah-rumah`, and where the word stands with it elsewhere, it stays.
  private mutating func join(_ line: String) {
    let isSoft = text.suffix(2).elementsEqual("\u{AD}".utf8)
    guard isSoft || text.last == UInt8(ascii: "-"), let first = line.first, first.isLowercase else {
      if text.last != UInt8(ascii: "-") { text.append(0x20) }
      append(line)
      return
    }
    let head = lastWord(before: isSoft ? 2 : 1)
    let tail = line.prefix { $0.isLetter || $0.isNumber }.lowercased()
    guard !head.isEmpty else {
      text.append(0x20)
      append(line)
      return
    }
    let whole = head + "-" + tail
    if isSoft
      || !(!isHyphenated || head == tail || head.contains("-") || hyphenated.contains(where: { $0.hasPrefix(whole) }))
    {
      text.removeLast(isSoft ? 2 : 1)
      joinedWords += 1
    }
    append(line)
  }

  private func lastWord(before hyphen: Int) -> String {
    let end = text.count - hyphen
    var start = end
    while start > 0, text[start - 1] > 0x20 { start -= 1 }
    return String(decoding: text[start..<end], as: UTF8.self).lowercased().filter {
      $0.isLetter || $0.isNumber || $0 == "-"
    }
  }

  /// What stands before a colon near the beginning.
  private static func label(_ text: String) -> String? {
    let start = text.prefix(32)
    guard let colon = start.firstIndex(of: ":"), let first = start.first, first.isLetter else { return nil }
    let label = trimmed(start[..<colon])
    return label.split(separator: " ").count <= 4 ? label : nil
  }

  /// `1.`, `a)`, `•`, `[00:01:23]`.
  private static func startsWithMark(_ text: String) -> Bool {
    if let first = text.first, "•▪‣◦●–".contains(first) { return true }
    let word = text.prefix { !$0.isWhitespace }
    if let last = word.last, ".)".contains(last), (2...4).contains(word.count),
      word.dropLast().allSatisfy({ $0.isNumber || $0 == "(" }) || (word.count == 2 && word.first?.isLetter == true)
    {
      return true
    }
    let bytes = Array(text.utf8.prefix(24))
    return bytes.withUnsafeBufferPointer { TimeMark($0, 0, $0.count) != nil }
  }
}
