/// Replaces names in words that are shown: whole words, whatever their case and however they are typed (`NameLetters`), the longest name
/// first, each always by the same replacement.
public struct Masking: Sendable {
  /// An object: it is handed on wherever it stands.
  final class Name: Sendable {
    /// As `NameLetters` has them.
    let letters: [Unicode.Scalar]
    /// The same as bytes, where all are ASCII; empty elsewhere.
    private let bytes: [UInt8]
    let head: NameHead?
    /// Whether it ends in a letter: then a word may go on behind it.
    let endsInLetter: Bool
    /// Which of the replacements is shown in its place.
    let replacement: Int

    init(letters: [Unicode.Scalar], replacement: Int) {
      self.letters = letters
      bytes = letters.allSatisfy(\.isASCII) ? letters.map { UInt8($0.value) } : []
      head = NameHead(letters)
      endsInLetter = letters.last.map(Masking.isLetter) ?? false
      self.replacement = replacement
    }

    /// Whether the name may stand where these bytes stand. Never says no where it does.
    func mayStand(_ next: NextBytes) -> Bool { head?.mayStand(next) ?? true }

    /// What bytes tell of a name.
    enum Sight { case absent, ends(at: Int), unclear }

    /// Whether the name begins at a place of a text, as far as it is written there as it is in the list, in whatever case: so it nearly
    /// always is.
    func seen(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Sight {
      guard !bytes.isEmpty else { return .unclear }
      var at = start
      for letter in bytes {
        guard at < text.count else { return .absent }
        let byte = text[at]
        guard byte == letter || (0x41...0x5A).contains(byte) && byte + 0x20 == letter else {
          // Only blanks, apostrophes and what is not ASCII are written in several ways; letters with accents are not.
          let isSign = byte > 0x20 && byte < 0x80 && byte != UInt8(ascii: "`")
          return isSign || NameLetters.leadsToLatin(byte) ? .absent : .unclear
        }
        at += 1
      }
      guard endsInLetter, at < text.count else { return .ends(at: at) }
      let next = text.scalar(at: at).scalar
      let isOver = next.isASCII ? !NameHeads.isLetter(text[at]) : Masking.isCommonMark(next)
      return isOver ? .ends(at: at) : .unclear
    }

    /// Where the name ends that begins at a place; `nil` where another word stands there. A blank in the name is any white space in
    /// the text, a line's end too.
    func end(from start: Int, in scalars: [Unicode.Scalar]) -> Int? {
      var at = start
      var next = 0
      while next < letters.count {
        while at > start, at < scalars.count, NameLetters.isUnseen(scalars[at]) { at += 1 }
        guard at < scalars.count else { return nil }
        if letters[next] == " " {
          guard scalars[at].properties.isWhitespace else { return nil }
          while at < scalars.count, scalars[at].properties.isWhitespace { at += 1 }
          next += 1
        } else if scalars[at].isASCII, Masking.lower(scalars[at]) == letters[next] {
          next += 1
          at += 1
        } else if scalars[at].isASCII, scalars[at].value > 0x20, scalars[at] != "`" {
          // Nearly every word that is no name ends here.
          return nil
        } else if next > 0, scalars[at].properties.isWhitespace {
          // Initials may stand apart or not, R.A. and R. A.; and a line may end behind a hyphen.
          guard
            letters[next - 1] == "-" && scalars[at] == "\n"
              || letters[next].properties.isAlphabetic && NameLetters.isInitial(letters, next)
          else { return nil }
          let start = at
          while at < scalars.count, scalars[at].properties.isWhitespace { at += 1 }
          guard scalars[start..<at].count(where: { $0 == "\n" }) < 2 else { return nil }
        } else {
          for letter in NameLetters.of(scalars[at]) {
            guard next < letters.count, letter == letters[next] else { return nil }
            next += 1
          }
          at += 1
        }
      }
      // A word that is broken where no one sees it goes on behind that.
      let end = at
      while at < scalars.count, NameLetters.isUnseen(scalars[at]) { at += 1 }
      guard at < scalars.count, endsInLetter, Masking.isLetter(scalars[at]) else { return end }
      return Masking.isSuffix(scalars, at) ? end : nil
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

  /// By first letter; those that begin with a letter of ASCII by its byte.
  private let names: [Unicode.Scalar: [Name]]
  private let namesOfByte: [[Name]]
  /// What is shown in place of names, as UTF-8.
  let replacements: [[UInt8]]
  let heads: NameHeads
  /// Whether some name begins with a sign that is no letter, as an apostrophe is none.
  let beginInSigns: Bool
  /// Whether all are written in ASCII: then none begins with a letter that has an accent.
  let areASCII: Bool
  public let isEmpty: Bool

  /// Nothing is replaced.
  public static let none = Masking([])

  public init(_ masks: [Mask]) {
    var names: [Unicode.Scalar: [Name]] = [:]
    for (number, mask) in masks.enumerated() {
      let letters = NameLetters.of(mask.name)
      guard let first = letters.first else { continue }
      names[first, default: []].append(Name(letters: letters, replacement: number))
    }
    replacements = masks.map { Array($0.replacement.utf8) }
    let sorted = names.mapValues { $0.sorted { $0.letters.count > $1.letters.count } }
    self.names = sorted
    namesOfByte = (UInt8(0)..<0x80).map { sorted[Unicode.Scalar($0)] ?? [] }
    heads = NameHeads(names.values.joined().map(\.letters))
    beginInSigns = names.keys.contains { !Self.isLetter($0) }
    areASCII = names.values.joined().allSatisfy { $0.letters.allSatisfy(\.isASCII) }
    isEmpty = names.isEmpty
  }

  /// The names that may begin with a letter, the longest first.
  func names(beginningWith scalar: Unicode.Scalar) -> [Name] {
    let first = NameLetters.first(of: scalar)
    return first.isASCII ? namesOfByte[Int(first.value)] : names[first] ?? []
  }

  public func apply(_ text: String) -> String {
    guard !isEmpty, !text.isEmpty else { return text }
    let source = SourceText(text)
    return words(of: source, TextRange(0, source.length))
  }

  /// The words of a passage. Who shows several of one text takes `masked`.
  public func words(of text: SourceText, _ range: TextRange) -> String { masked(text).words(range) }

  /// Where names stand, in code points, and what stands for each.
  public func ranges(in scalars: [Unicode.Scalar]) -> [(Range<Int>, String)] {
    guard !isEmpty else { return [] }
    var found: [(Range<Int>, String)] = []
    var at = 0
    var isInside = false
    while at < scalars.count {
      if !isInside,
        let (end, replacement) = names(beginningWith: scalars[at]).lazy.compactMap({ name in
          name.end(from: at, in: scalars).map { ($0, String(decoding: replacements[name.replacement], as: UTF8.self)) }
        }).first
      {
        found.append((at..<end, replacement))
        at = end
        isInside = Self.isLetter(scalars[at - 1])
        continue
      }
      if !NameLetters.isUnseen(scalars[at]) { isInside = Self.isLetter(scalars[at]) }
      at += 1
    }
    return found
  }

  static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
    }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first ?? scalar : scalar
  }

  /// Dashes, quotation marks and dots: most of what is not ASCII. None of them is a letter or a number.
  static func isCommonMark(_ scalar: Unicode.Scalar) -> Bool { (0x2010...0x205E).contains(scalar.value) }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value)
    }
    if isCommonMark(scalar) { return false }
    if NameLetters.isLatin(scalar) { return scalar != "×" && scalar != "÷" }
    return isOtherLetter(scalar)
  }

  /// Apart from the others, which are asked for at every word: Unicode's properties are slow to begin with.
  @inline(never)
  private static func isOtherLetter(_ scalar: Unicode.Scalar) -> Bool {
    // Some signs Unicode has as letters are written as apostrophes.
    if (0x02BB...0x02BF).contains(scalar.value) { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }
}
