public import AnyamModel

/// The words people say, in lower case, and how often. Labels and interviewers' words are left out.
public struct WordList: Sendable {
  private var counts: [String: (count: Int, sources: Int, last: Int)] = [:]
  public private(set) var total = 0

  public init() {}

  /// Takes in what is said in one source.
  ///
  /// - Parameter ranges: the parts of the text that count.
  public mutating func add(_ text: SourceText, _ ranges: [TextRange], source: Int) {
    for range in ranges {
      for word in Self.words(text[range]) {
        total += 1
        var known = counts[word] ?? (0, 0, -1)
        known.count += 1
        if known.last != source {
          known.sources += 1
          known.last = source
        }
        counts[word] = known
      }
    }
  }

  /// The most frequent first; words of one count in the order of the alphabet.
  public func ranked(leaving stopWords: Set<String>, shortest: Int, most: Int) -> [(
    word: String, count: Int, sources: Int
  )] {
    var words: [(word: String, count: Int, sources: Int)] = []
    for (word, known) in counts where !stopWords.contains(word) && word.unicodeScalars.count >= shortest {
      words.append((word, known.count, known.sources))
    }
    words.sort { left, right in left.count == right.count ? left.word < right.word : left.count > right.count }
    return Array(words.prefix(most))
  }

  /// Runs of letters, digits and marks with inner hyphen or apostrophe, in lower case.
  public static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var joint: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if isLetter(scalar) {
        if let held = joint {
          word.append(held)
          joint = nil
        }
        word.append(scalar)
      } else if isJoint(scalar), !word.isEmpty, joint == nil {
        joint = scalar
      } else {
        if !word.isEmpty { words.append(String(word).lowercased()) }
        word = String.UnicodeScalarView()
        joint = nil
      }
    }
    if !word.isEmpty { words.append(String(word).lowercased()) }
    return words
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2D, 0x2010, 0x2011, 0x2019: true
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value)
    }
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
