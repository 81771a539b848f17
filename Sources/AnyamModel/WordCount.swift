/// Words as the field counts them: runs of letters, digits and marks with an inner hyphen or apostrophe, so that
/// `rumah-rumah` is one word and a dash between spaces is none.
public enum WordCount {
  /// How many words a stretch of UTF-8 holds.
  public static func count(_ bytes: some Collection<UInt8>) -> Int {
    bytes.withContiguousStorageIfAvailable(countAll) ?? Array(bytes).withUnsafeBufferPointer(countAll)
  }

  private static func countAll(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    ascii.withUnsafeBufferPointer { ascii in
      var words = 0
      // 0 between words, 1 inside of one, 2 behind a hyphen or apostrophe inside of one.
      var state = 0
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        let kind: Int
        if byte < 0x80 {
          kind = Int(ascii[Int(byte)])
          at += 1
        } else {
          let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
          kind = Self.kind(bytes, at)
          at += width
        }
        // A letter begins a word where none is open; a joint keeps one open only once.
        if kind == letter {
          if state == 0 { words += 1 }
          state = 1
        } else {
          state = kind == joint && state == 1 ? 2 : 0
        }
      }
      return words
    }
  }

  /// Where the first word of a stretch begins, if that is at its first letter or joint; `nil` where the stretch begins between words.
  public static func firstStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = 0
    // A joint in front of the first letter is none: the word begins behind it.
    while at < bytes.count {
      let byte = bytes[at]
      let width = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let kind = width == 1 ? Int(ascii[Int(byte)]) : kind(bytes, at)
      if kind == letter { return at }
      guard kind == joint else { return nil }
      at += width
    }
    return nil
  }

  static let letter = 1
  static let joint = 2

  static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      UInt8(letter)
    case UInt8(ascii: "-"), UInt8(ascii: "'"): UInt8(joint)
    default: 0
    }
  }

  static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let scalar = bytes.scalar(at: at).scalar
    // U+2010 hyphen, U+2011 non-breaking hyphen, U+2019 right single quotation mark
    if scalar == "\u{2010}" || scalar == "\u{2011}" || scalar == "\u{2019}" { return joint }
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil { return letter }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return letter
    default: return 0
    }
  }
}
