public import AnyamModel

/// What is looked for in texts: words one after the other, or near each other; a word may stand for several (its relatives), or
/// for all that begin with it. Case does not matter.
public struct TextQuery: Sendable {
  /// One place of the phrase: any of these words, in lower case.
  public struct Term: Sendable {
    public var words: [[UInt8]]
    /// The same as strings, for words with letters outside of ASCII: é is é, however it was typed.
    let strings: [String]
    /// Whether longer words count too.
    public var isPrefix: Bool

    public init(_ words: [String], isPrefix: Bool = false) {
      strings = words.map { Self.plain($0.lowercased()) }
      self.words = strings.map { Array($0.utf8) }
      self.isPrefix = isPrefix
    }

    /// With the apostrophe of keyboards.
    static func plain(_ word: String) -> String { word.replacing("\u{2019}", with: "'") }
  }

  public let terms: [Term]
  /// All terms within so many words, in any order; `nil` where they must follow each other.
  public let near: Int?

  public init(_ terms: [Term], near: Int? = nil) {
    self.terms = terms
    self.near = near
  }

  /// Where it stands in a text, as bytes, first to last; matches do not overlap.
  ///
  /// - Parameter parts: the parts of the text that are looked through, in order; nothing goes from one into the next.
  public func matches(in text: SourceText, inside parts: [Range<Int>]) -> [Range<Int>] {
    guard !terms.isEmpty else { return [] }
    var tokens = WordScanner(text.bytes, terms)
    var found: [Range<Int>] = []
    var part = 0
    var matcher = Matcher(count: terms.count, near: near)
    while let token = tokens.next() {
      while part < parts.count, parts[part].upperBound <= token.range.lowerBound {
        part += 1
        matcher.reset()
      }
      guard part < parts.count else { break }
      guard parts[part].lowerBound <= token.range.lowerBound, token.range.upperBound <= parts[part].upperBound else {
        continue
      }
      if let match = matcher.take(token) { found.append(match) }
    }
    return found
  }

  /// Puts words together as they come.
  private struct Matcher {
    let count: Int
    let near: Int?
    /// How far each phrase that has begun has come: words matched, where it began, the last word's place.
    private var open: [(matched: Int, start: Int, place: Int)] = []
    private var last: [(range: Range<Int>, place: Int)?]

    init(count: Int, near: Int?) {
      self.count = count
      self.near = near
      last = Array(repeating: nil, count: count)
    }

    mutating func reset() {
      open = []
      last = Array(repeating: nil, count: count)
    }

    mutating func take(_ token: WordScanner.Token) -> Range<Int>? {
      guard let near else { return phrase(token) }
      for term in 0..<count where token.terms & (1 << term) != 0 { last[term] = (token.range, token.place) }
      let all = last.compactMap { $0 }
      guard all.count == count, let first = all.map(\.place).min(), token.place - first <= near else { return nil }
      last = Array(repeating: nil, count: count)
      return (all.map(\.range.lowerBound).min() ?? 0)..<(all.map(\.range.upperBound).max() ?? 0)
    }

    private mutating func phrase(_ token: WordScanner.Token) -> Range<Int>? {
      if count == 1 { return token.range }
      var kept: [(matched: Int, start: Int, place: Int)] = []
      for phrase in open where phrase.place + 1 == token.place && token.terms & (1 << phrase.matched) != 0 {
        kept.append((phrase.matched + 1, phrase.start, token.place))
      }
      if token.terms & 1 != 0 { kept.append((1, token.range.lowerBound, token.place)) }
      guard let done = kept.first(where: { $0.matched == count }) else {
        open = kept
        return nil
      }
      open = []
      return done.start..<token.range.upperBound
    }
  }
}

/// Walks over the words of a text and stops at those that are looked for.
struct WordScanner {
  struct Token {
    var range: Range<Int>
    /// Which word of the text it is, from 0.
    var place: Int
    /// A bit for each term it is a word of.
    var terms: UInt64
  }

  private let bytes: [UInt8]
  private let terms: [TextQuery.Term]
  /// Whether a word that begins with this byte, in lower case, can be one of them.
  private var starts = [Bool](repeating: false, count: 256)
  private var at = 0
  private var place = -1
  /// What every word that is looked for holds: then the text between is not walked through. Only where one word is looked for alone, so
  /// that nobody asks how many words stand between.
  private let needle: ByteSearch?
  /// Where it was found ahead: not looked for again before that.
  private var ahead = -1

  init(_ bytes: [UInt8], _ terms: [TextQuery.Term]) {
    self.bytes = bytes
    self.terms = terms
    needle = terms.count == 1 && terms[0].words.count == 1 ? ByteSearch(terms[0].words[0]) : nil
    for term in terms.prefix(64) {
      for word in term.words {
        guard let first = word.first else { continue }
        // A letter outside of ASCII may have been typed as a plain one with a mark; then every word is looked at.
        if word.allSatisfy({ $0 < 0x80 }) {
          starts[Int(first)] = true
        } else {
          starts = [Bool](repeating: true, count: 256)
        }
      }
    }
  }

  /// 0 between words, 1 a letter or digit of ASCII, 2 inside of words only, 3 a byte outside of ASCII.
  private static let kinds: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: 1
    case 0x27, 0x2D: 2
    case 0x80...0xFF: 3
    default: 0
    }
  }

  mutating func next() -> Token? {
    let (starts, terms, needle) = (starts, terms, needle)
    var (at, place, ahead) = (at, place, ahead)
    defer { (self.at, self.place, self.ahead) = (at, place, ahead) }
    return bytes.withUnsafeBufferPointer { bytes in
      Self.kinds.withUnsafeBufferPointer { kinds in
        let count = bytes.count
        while at < count {
          if let needle, at > ahead {
            guard let found = needle.first(in: bytes, from: at) else {
              at = count
              return nil
            }
            ahead = found
            // Back to a place that is surely between words.
            var start = found
            while start > at, bytes[start - 1] > 0x20 { start -= 1 }
            at = start
          }
          while at < count, kinds[Int(bytes[at])] == 0 || kinds[Int(bytes[at])] == 2 { at += 1 }
          guard at < count else { return nil }
          let start = at
          var isPlain = true
          while at < count {
            let kind = kinds[Int(bytes[at])]
            if kind == 1 {
              at += 1
            } else if kind == 2 {
              // A hyphen or apostrophe belongs to the word only where a letter follows.
              guard at + 1 < count, kinds[Int(bytes[at + 1])] & 1 == 1 else { break }
              at += 1
            } else if kind == 3 {
              let (width, isLetter) = Self.scalar(bytes, at)
              guard isLetter else { break }
              isPlain = false
              at += width
            } else {
              break
            }
          }
          if at == start {
            at += Self.scalar(bytes, at).width
            continue
          }
          place += 1
          let first = bytes[start]
          let folded = first >= 0x41 && first <= 0x5A ? first | 0x20 : first
          guard starts[Int(folded)] else { continue }
          let hit = Self.terms(bytes, start..<at, isPlain, terms)
          if hit != 0 { return Token(range: start..<at, place: place, terms: hit) }
        }
        return nil
      }
    }
  }

  private static func terms(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isPlain: Bool, _ terms: [TextQuery.Term]
  ) -> UInt64 {
    var hit: UInt64 = 0
    guard isPlain else {
      // Swift compares strings by what they mean, not by how they are written.
      let word = TextQuery.Term.plain(String(decoding: bytes[range], as: UTF8.self).lowercased())
      for (at, term) in terms.prefix(64).enumerated()
      where term.strings.contains(where: { term.isPrefix ? word.hasPrefix($0) : word == $0 }) {
        hit |= 1 << UInt64(at)
      }
      return hit
    }
    for (at, term) in terms.prefix(64).enumerated() {
      for word in term.words {
        guard term.isPrefix ? range.count >= word.count : range.count == word.count else { continue }
        var same = true
        for step in word.indices {
          var byte = bytes[range.lowerBound + step]
          if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
          if byte != word[step] {
            same = false
            break
          }
        }
        if same {
          hit |= 1 << UInt64(at)
          break
        }
      }
    }
    return hit
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (width: Int, isLetter: Bool) {
    let (scalar, width) = bytes.scalar(at: at)
    guard width > 1 else { return (1, false) }
    // U+2010, U+2011, U+2019 stand inside of words.
    if scalar == "\u{2010}" || scalar == "\u{2011}" || scalar == "\u{2019}" {
      let after = at + width
      return (width, after < bytes.count && kinds[Int(bytes[after])] & 1 == 1)
    }
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil { return (width, true) }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return (width, true)
    default: return (width, false)
    }
  }
}
