/// Replaces names in words that are shown: whole words, whatever their case, the longest name first, each always by the
/// same replacement.
public struct Masking: Sendable {
  private struct Name: Sendable {
    var letters: [Unicode.Scalar]
    var replacement: String

    /// Where the name ends that begins at a place; `nil` where another word stands there. A blank in the name is any white space in
    /// the text, a line's end too.
    func end(from start: Int, in scalars: [Unicode.Scalar]) -> Int? {
      var at = start
      for letter in letters {
        guard at < scalars.count else { return nil }
        if letter == " " {
          guard scalars[at].properties.isWhitespace else { return nil }
          while at < scalars.count, scalars[at].properties.isWhitespace { at += 1 }
        } else {
          guard Masking.lower(scalars[at]) == letter else { return nil }
          at += 1
        }
      }
      guard at < scalars.count, Masking.isLetter(scalars[at - 1]), Masking.isLetter(scalars[at]) else { return at }
      return Masking.isSuffix(scalars, at) ? at : nil
    }
  }

  /// What Indonesian hangs on a name: `Budinya` is still Budi.
  private static let suffixes = ["nya", "ku", "mu", "lah", "kah", "pun"].map { Array($0.unicodeScalars) }

  private static func isSuffix(_ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
    suffixes.contains { suffix in
      let end = at + suffix.count
      guard end <= scalars.count, zip(suffix, scalars[at..<end]).allSatisfy({ $0 == lower($1) }) else { return false }
      return end == scalars.count || !isLetter(scalars[end])
    }
  }

  /// By first letter.
  private let names: [Unicode.Scalar: [Name]]
  public let isEmpty: Bool

  /// Nothing is replaced.
  public static let none = Masking([])

  public init(_ masks: [Mask]) {
    var names: [Unicode.Scalar: [Name]] = [:]
    for mask in masks {
      let name = mask.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let letters = name.unicodeScalars.map(Self.lower)
      guard let first = letters.first else { continue }
      names[first, default: []].append(Name(letters: letters, replacement: mask.replacement))
    }
    self.names = names.mapValues { $0.sorted { $0.letters.count > $1.letters.count } }
    isEmpty = names.isEmpty
  }

  public func apply(_ text: String) -> String {
    guard !isEmpty else { return text }
    let scalars = Array(text.unicodeScalars)
    let found = ranges(in: scalars)
    guard !found.isEmpty else { return text }
    var output = String.UnicodeScalarView()
    var at = 0
    for (range, replacement) in found {
      output.append(contentsOf: scalars[at..<range.lowerBound])
      output.append(contentsOf: replacement.unicodeScalars)
      at = range.upperBound
    }
    output.append(contentsOf: scalars[at...])
    return String(output)
  }

  /// The words of a passage. A name that reaches over its edge is replaced whole, so that no piece of it is left.
  public func words(of text: SourceText, _ range: TextRange) -> String { quoted(of: text, range).words }

  /// The same without a copy, where no name stands in it.
  public func quoted(of text: SourceText, _ range: TextRange) -> QuotedWords {
    guard !isEmpty else { return QuotedWords(text, range) }
    let (start, end) = (min(range.start, text.length), min(range.end, text.length))
    let first = max(0, start - Self.longest)
    let window = TextRange(first, min(text.length, end + Self.longest))
    let scalars = Array(text[window].unicodeScalars)
    var output = String.UnicodeScalarView()
    var at = start - first
    for (name, replacement) in ranges(in: scalars)
    where name.upperBound > start - first && name.lowerBound < end - first {
      if name.lowerBound > at { output.append(contentsOf: scalars[at..<name.lowerBound]) }
      output.append(contentsOf: replacement.unicodeScalars)
      at = name.upperBound
    }
    if at < end - first { output.append(contentsOf: scalars[at..<end - first]) }
    return QuotedWords(String(output))
  }

  /// Longer than any name.
  private static let longest = 200

  /// Where names stand, in code points, and what stands for each.
  public func ranges(in scalars: [Unicode.Scalar]) -> [(Range<Int>, String)] {
    guard !isEmpty else { return [] }
    var found: [(Range<Int>, String)] = []
    var at = 0
    var isInside = false
    while at < scalars.count {
      if !isInside, let candidates = names[Self.lower(scalars[at])],
        let (end, replacement) = candidates.lazy.compactMap({ name in
          name.end(from: at, in: scalars).map { ($0, name.replacement) }
        }).first
      {
        found.append((at..<end, replacement))
        at = end
        isInside = Self.isLetter(scalars[at - 1])
        continue
      }
      isInside = Self.isLetter(scalars[at])
      at += 1
    }
    return found
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
    }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first ?? scalar : scalar
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }
}
