import AnyamModel
import AnyamWriters
import Foundation

/// Finds a quotation in a text: exactly, and where that fails, without regard to white space, curly quotes, non-breaking spaces and
/// whether accents are one with their letters, as they change on the way through Word, Excel and file systems.
struct PassageFinder {
  enum Result: Equatable {
    case found(TextRange)
    case missing
    /// Where it begins each time, in code points.
    case several([Int])
  }

  let text: SourceText
  private var folded: Folded?

  init(_ text: SourceText) { self.text = text }

  mutating func find(_ quote: String) -> Result {
    let wanted = Array(quote.utf8)
    guard !wanted.isEmpty else { return .missing }
    let exact = Self.occurrences(of: wanted, in: text.bytes)
    if !exact.isEmpty {
      return result(exact.map { ($0, $0 + wanted.count) })
    }
    let haystack = folded ?? Folded(text.bytes)
    folded = haystack
    let needle = Folded(wanted).trimmed
    guard !needle.isEmpty else { return .missing }
    let matches = Self.occurrences(of: needle, in: haystack.bytes).filter { at in
      // A letter with its accent is not found by the letter alone.
      let next = at + needle.count
      return next == haystack.bytes.count || haystack.origins[next] != haystack.origins[next - 1]
    }
    return result(matches.map { (haystack.origins[$0], haystack.ends[$0 + needle.count - 1]) })
  }

  /// Whether a quotation is what stands in a passage, spaces and quotation marks aside.
  func stands(_ quote: String, at range: TextRange) -> Bool {
    let words = text.slice(range)
    return words.elementsEqual(quote.utf8) || Folded(Array(words)).trimmed == Folded(Array(quote.utf8)).trimmed
  }

  /// Where in a passage a part of it stands, as it is left in a sheet that was filled in; the whole passage where the quote was
  /// only cut because a cell holds no more. `nil` where it stands nowhere, or twice, in it.
  func part(_ quote: String, of range: TextRange) -> TextRange? {
    if quote.hasSuffix(CodingSheet.cut), text[range].hasPrefix(quote.dropLast(CodingSheet.cut.count)) { return range }
    if stands(quote, at: range) { return range }
    var finder = PassageFinder(SourceText(utf8: Array(text.slice(range))))
    guard case .found(let part) = finder.find(quote) else { return nil }
    return TextRange(range.start + part.start, range.start + part.end)
  }

  private func result(_ matches: [(Int, Int)]) -> Result {
    switch matches.count {
    case 0: .missing
    case 1: .found(TextRange(text.position(ofByte: matches[0].0), text.position(ofByte: matches[0].1)))
    default: .several(matches.prefix(10).map { text.position(ofByte: $0.0) })
    }
  }

  /// Byte offsets of up to ten occurrences; they may overlap.
  private static func occurrences(of needle: [UInt8], in haystack: [UInt8]) -> [Int] {
    guard let first = needle.first, needle.count <= haystack.count else { return [] }
    return haystack.withUnsafeBufferPointer { hay in
      needle.withUnsafeBufferPointer { needle in
        var found: [Int] = []
        var at = 0
        let last = hay.count - needle.count
        // Horspool: skip by the byte under the end of the needle.
        var skip = [Int](repeating: needle.count, count: 256)
        for index in 0..<needle.count - 1 { skip[Int(needle[index])] = needle.count - 1 - index }
        while at <= last, found.count < 10 {
          if hay[at] == first, (0..<needle.count).allSatisfy({ hay[at + $0] == needle[$0] }) { found.append(at) }
          at += skip[Int(hay[at + needle.count - 1])]
        }
        return found
      }
    }
  }
}

/// Text with every run of white space as one blank, every kind of quotation mark as the plain one and accents apart from their letters,
/// and for each byte where it came from.
private struct Folded {
  var bytes: [UInt8] = []
  var origins: [Int] = []
  /// The byte behind what each byte came from.
  var ends: [Int] = []

  init(_ text: [UInt8]) {
    var at = 0
    while at < text.count {
      let width = text[at] < 0x80 ? 1 : text[at] >= 0xF0 ? 4 : text[at] >= 0xE0 ? 3 : 2
      let end = min(at + width, text.count)
      let plain = Self.plain(text[at..<end])
      switch plain {
      case .some(0x20):
        if bytes.last == 0x20 {
          ends[ends.count - 1] = end
        } else {
          append(0x20, at, end)
        }
      case .some(0): break
      case .some(let byte): append(byte, at, end)
      case nil where width == 1: append(text[at], at, end)
      case nil:
        let letter = String(decoding: text[at..<end], as: UTF8.self).decomposedStringWithCanonicalMapping
        for byte in letter.utf8 { append(byte, at, end) }
      }
      at = end
    }
  }

  private mutating func append(_ byte: UInt8, _ origin: Int, _ end: Int) {
    bytes.append(byte)
    origins.append(origin)
    ends.append(end)
  }

  /// Without a blank at either end.
  var trimmed: [UInt8] {
    Array(bytes.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
  }

  /// The plain byte a character stands for: a blank, a quotation mark, nothing (0); `nil` where it stands for itself.
  private static func plain(_ scalar: ArraySlice<UInt8>) -> UInt8? {
    let bytes = Array(scalar)
    switch bytes {
    case [0x20], [0x09], [0x0A], [0x0B], [0x0C], [0x0D], [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE3, 0x80, 0x80]:
      return 0x20
    case [0xC2, 0xAD], [0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF]: return 0
    case [0xC2, 0xAB], [0xC2, 0xBB]: return UInt8(ascii: "\"")
    default: break
    }
    guard bytes.count == 3, bytes[0] == 0xE2, bytes[1] == 0x80 else { return nil }
    switch bytes[2] {
    case 0x80...0x8A: return 0x20
    case 0x98...0x9B: return UInt8(ascii: "'")
    case 0x9C...0x9F: return UInt8(ascii: "\"")
    default: return nil
    }
  }
}
