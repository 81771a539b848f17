import Foundation

/// The letters a name is told by, so that it is found however it was typed: in lower case, accents apart from their letters, one sign for
/// all apostrophes and one for all hyphens, no signs that are not seen, one blank between words and none behind an initial.
enum NameLetters {
  static func of(_ name: String) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for scalar in name.unicodeScalars where !isUnseen(scalar) {
      if scalar.properties.isWhitespace {
        if let last = letters.last, last != " ", !isInitial(letters, letters.count) { letters.append(" ") }
      } else {
        letters += of(scalar)
      }
    }
    if letters.last == " " { letters.removeLast() }
    return letters
  }

  static func of(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case _ where scalar.isASCII && scalar != "`": return [Masking.lower(scalar)]
    // Word and telephones write other apostrophes than keyboards do.
    case "`", "\u{02BE}", "\u{02BF}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{02BC}", "\u{02BB}", "\u{2032}",
      "\u{00B4}", "\u{FF07}":
      return ["'"]
    case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}", "\u{FE63}", "\u{FF0D}": return ["-"]
    default:
      return isLatin(scalar) ? latin[Int(scalar.value - latinValues.lowerBound)] : decomposed(scalar)
    }
  }

  /// The letters of Europe beyond ASCII, taken apart once.
  private static let latin = latinValues.compactMap(Unicode.Scalar.init).map(decomposed)
  private static var latinValues: ClosedRange<UInt32> { 0xC0...0x24F }

  /// Letters of Europe beyond ASCII, and two signs among them.
  static func isLatin(_ scalar: Unicode.Scalar) -> Bool { latinValues.contains(scalar.value) }

  /// Whether a byte is the first of two that are a letter of Europe beyond ASCII: one that no name in ASCII has.
  static func leadsToLatin(_ byte: UInt8) -> Bool { (0xC3...0xC8).contains(byte) }

  private static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard !Masking.isCommonMark(scalar), scalar.properties.isAlphabetic else { return [scalar] }
    return Array(String(Masking.lower(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars)
  }

  static func first(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCII && scalar != "`" ? Masking.lower(scalar) : of(scalar).first ?? scalar
  }

  /// Whether one letter and a full stop end at a place: behind it a blank may stand or not.
  static func isInitial(_ letters: [Unicode.Scalar], _ end: Int) -> Bool {
    guard end > 1, letters[end - 1] == ".", letters[end - 2].properties.isAlphabetic else { return false }
    return end == 2 || !Masking.isLetter(letters[end - 3])
  }

  /// Signs that only say where a word may be broken or joined.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0xAD else { return false }
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return true
    default: return false
    }
  }
}
