public import AnyamModel

/// Finds the passages of a text again in a corrected version of it.
///
/// Both texts are aligned word by word: what they share at the ends first, then words that stand once in each (Cohen's
/// patience order), and between these the longest common subsequence where it is small enough to be worth it. Then a passage
/// is where its words went.
public struct TextAlignment: Sendable {
  public enum Outcome: Sendable, Equatable {
    /// The same characters, wherever they stand now.
    case same(TextRange)
    /// At least half of the passage's words are there, with others among them.
    case changed(TextRange)
    /// Fewer than half are.
    case lost
  }

  private struct Token {
    var start: Int
    var end: Int
    var word: Int
  }

  private let old: SourceText
  private let new: SourceText
  private let oldTokens: [Token]
  private let newTokens: [Token]
  /// For each word of the old text its place among the words of the new one, or -1.
  private var partner: [Int]

  /// Most pairs of words that are compared between two anchors.
  private static let mostPairs = 4_000_000

  public init(old: SourceText, new: SourceText) {
    var words: [[UInt8]: Int] = [:]
    self.old = old
    self.new = new
    oldTokens = Self.tokens(old.bytes, &words)
    newTokens = Self.tokens(new.bytes, &words)
    partner = [Int](repeating: -1, count: oldTokens.count)
    align()
  }

  /// Where a passage of the old text stands in the new one.
  public func place(_ range: TextRange) -> Outcome {
    let (from, to) = (old.byteOffset(of: range.start), old.byteOffset(of: range.end))
    let inside = tokens(from, to)
    guard !inside.isEmpty else { return .lost }
    let matched = inside.filter { partner[$0] >= 0 }
    guard matched.count * 2 >= inside.count, let first = matched.first, let last = matched.last else { return .lost }
    // A few words of a passage, torn apart by pages of others, are not the passage.
    guard partner[last] - partner[first] < inside.count * 2 + 8 else { return .lost }
    var start: Int
    var end: Int
    if first == inside.lowerBound {
      start = edge(from, oldTokens[first].start, newTokens[partner[first]].start, isStart: true)
    } else {
      // The first words were corrected: what stands in their place belongs to the passage.
      start = newTokens[partner[first] - gap(before: first, wanted: first - inside.lowerBound)].start
    }
    if last == inside.upperBound - 1 {
      end = edge(to, oldTokens[last].end, newTokens[partner[last]].end, isStart: false)
    } else {
      end = newTokens[partner[last] + gap(behind: last, wanted: inside.upperBound - 1 - last)].end
      while end < new.bytes.count, to > oldTokens[inside.upperBound - 1].end, ".,;:!?".utf8.contains(new.bytes[end]) {
        end += 1
      }
    }
    guard start < end else { return .lost }
    let place = TextRange(new.position(ofByte: start), new.position(ofByte: end))
    let isSame = old.bytes[from..<to].elementsEqual(new.bytes[start..<end])
    return isSame ? .same(place) : .changed(place)
  }

  /// How many new words before the partner of `index` stand where `wanted` old ones stood.
  private func gap(before index: Int, wanted: Int) -> Int {
    var before = index - 1
    while before >= 0, partner[before] < 0 { before -= 1 }
    let free = partner[index] - (before < 0 ? -1 : partner[before]) - 1
    // The whole gap was corrected: whatever is there now stands for it.
    return wanted == index - before - 1 ? min(free, wanted + 2) : min(free, wanted)
  }

  private func gap(behind index: Int, wanted: Int) -> Int {
    var behind = index + 1
    while behind < partner.count, partner[behind] < 0 { behind += 1 }
    let free = (behind < partner.count ? partner[behind] : newTokens.count) - partner[index] - 1
    return wanted == behind - index - 1 ? min(free, wanted + 2) : min(free, wanted)
  }

  /// The words a stretch of bytes touches.
  private func tokens(_ from: Int, _ to: Int) -> Range<Int> {
    var low = 0
    var high = oldTokens.count
    while low < high {
      let middle = (low + high) / 2
      if oldTokens[middle].end <= from { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < oldTokens.count, oldTokens[end].start < to { end += 1 }
    return low..<end
  }

  /// Moves an edge of the new passage as the old one's lay beside its word: inside the word, or over the signs around it as
  /// far as both texts have the same.
  private func edge(_ wanted: Int, _ oldEdge: Int, _ newEdge: Int, isStart: Bool) -> Int {
    var (at, target) = (oldEdge, newEdge)
    while at > wanted, target > 0, !isStart || old.bytes[at - 1] == new.bytes[target - 1] {
      at -= 1
      target -= 1
    }
    while at < wanted, target < new.bytes.count, isStart || old.bytes[at] == new.bytes[target] {
      at += 1
      target += 1
    }
    // Two signs that share their first bytes are not the same.
    while target > 0, target < new.bytes.count, new.bytes[target] & 0xC0 == 0x80 { target -= 1 }
    return target
  }

  // MARK: Aligning

  private mutating func align() {
    var open = [(old: 0..<oldTokens.count, new: 0..<newTokens.count)]
    while let (a, b) = open.popLast() {
      var (left, right) = (a, b)
      while !left.isEmpty, !right.isEmpty, oldTokens[left.lowerBound].word == newTokens[right.lowerBound].word {
        partner[left.lowerBound] = right.lowerBound
        left = left.lowerBound + 1..<left.upperBound
        right = right.lowerBound + 1..<right.upperBound
      }
      while !left.isEmpty, !right.isEmpty, oldTokens[left.upperBound - 1].word == newTokens[right.upperBound - 1].word {
        partner[left.upperBound - 1] = right.upperBound - 1
        left = left.lowerBound..<left.upperBound - 1
        right = right.lowerBound..<right.upperBound - 1
      }
      guard !left.isEmpty, !right.isEmpty else { continue }
      let anchors = anchors(left, right)
      guard !anchors.isEmpty else {
        if left.count == right.count { pairSimilar(left, right) } else { longestCommon(left, right) }
        continue
      }
      var (x, y) = (left.lowerBound, right.lowerBound)
      for (i, j) in anchors {
        partner[i] = j
        open.append((x..<i, y..<j))
        (x, y) = (i + 1, j + 1)
      }
      open.append((x..<left.upperBound, y..<right.upperBound))
    }
  }

  /// Words that stand once in each stretch, as long as they are in the same order in both.
  private func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [(Int, Int)] {
    var seen: [Int: (old: Int, new: Int, at: Int, place: Int)] = [:]
    for i in left {
      seen[oldTokens[i].word, default: (0, 0, i, 0)].old += 1
      seen[oldTokens[i].word]?.at = i
    }
    for j in right where seen[newTokens[j].word] != nil {
      seen[newTokens[j].word]?.new += 1
      seen[newTokens[j].word]?.place = j
    }
    let unique = seen.values.filter { $0.old == 1 && $0.new == 1 }.map { ($0.at, $0.place) }.sorted { $0.0 < $1.0 }
    guard !unique.isEmpty else { return [] }
    // The longest rising run of places: patience sorting.
    var piles: [Int] = []
    var before = [Int](repeating: -1, count: unique.count)
    for (index, pair) in unique.enumerated() {
      var low = 0
      var high = piles.count
      while low < high {
        let middle = (low + high) / 2
        if unique[piles[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? piles[low - 1] : -1
      if low == piles.count { piles.append(index) } else { piles[low] = index }
    }
    var run: [(Int, Int)] = []
    var at = piles.last ?? -1
    while at >= 0 {
      run.append(unique[at])
      at = before[at]
    }
    return run.reversed()
  }

  /// As many words here as there: each is the one in its place where hardly a letter differs, as after a typing error.
  private mutating func pairSimilar(_ left: Range<Int>, _ right: Range<Int>) {
    for (i, j) in zip(left, right) where oldTokens[i].word == newTokens[j].word || isSimilar(oldTokens[i], newTokens[j])
    {
      partner[i] = j
    }
  }

  /// Whether two words differ in at most two fifths of their bytes (Levenshtein 1966: letters put in, left out, exchanged).
  private func isSimilar(_ one: Token, _ other: Token) -> Bool {
    let (a, b) = (old.bytes[one.start..<one.end], new.bytes[other.start..<other.end])
    let allowed = max(1, max(a.count, b.count) * 2 / 5)
    guard max(a.count, b.count) >= 3, a.count <= 64, abs(a.count - b.count) <= allowed else { return false }
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let cost = min(diagonal + (x == y ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count] <= allowed
  }

  private mutating func longestCommon(_ left: Range<Int>, _ right: Range<Int>) {
    let (n, m) = (left.count, right.count)
    guard n * m <= Self.mostPairs else { return }
    var lengths = [Int32](repeating: 0, count: (n + 1) * (m + 1))
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in stride(from: m - 1, through: 0, by: -1) {
        lengths[i * (m + 1) + j] =
          oldTokens[left.lowerBound + i].word == newTokens[right.lowerBound + j].word
          ? lengths[(i + 1) * (m + 1) + j + 1] + 1
          : max(lengths[(i + 1) * (m + 1) + j], lengths[i * (m + 1) + j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < n, j < m {
      if oldTokens[left.lowerBound + i].word == newTokens[right.lowerBound + j].word {
        partner[left.lowerBound + i] = right.lowerBound + j
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * (m + 1) + j] >= lengths[i * (m + 1) + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
  }

  /// Words: runs of ASCII letters and digits and of anything beyond ASCII.
  private static func tokens(_ bytes: [UInt8], _ words: inout [[UInt8]: Int]) -> [Token] {
    var tokens: [Token] = []
    var at = 0
    while at < bytes.count {
      let start = at
      while at < bytes.count, isWord(bytes[at]), !isSign(bytes, at) { at += 1 }
      guard at > start else {
        at += isSign(bytes, at) ? 3 : 1
        continue
      }
      // A word in capitals is the same word.
      let plain = bytes[start..<at].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      let known = words[plain]
      let word = known ?? words.count
      if known == nil { words[plain] = word }
      tokens.append(Token(start: start, end: at, word: word))
    }
    return tokens
  }

  /// Curly quotation marks, dashes and the like: U+2000 to U+207F.
  private static func isSign(_ bytes: [UInt8], _ at: Int) -> Bool {
    at + 2 < bytes.count && bytes[at] == 0xE2 && (bytes[at + 1] == 0x80 || bytes[at + 1] == 0x81)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
