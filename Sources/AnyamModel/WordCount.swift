/// Words as the field counts them: runs of letters, digits and marks with an inner hyphen or apostrophe, so that
/// `rumah-rumah` is one word and a dash between spaces is none.
public enum WordCount {
  /// How many words a stretch of UTF-8 holds.
  public static func count(_ bytes: some Collection<UInt8>) -> Int {
    bytes.withContiguousStorageIfAvailable(countAll) ?? Array(bytes).withUnsafeBufferPointer(countAll)
  }

  private static func countAll(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let ascii = Self.ascii
    var words = 0
    var inside = false
    var joint = false  // the last thing seen inside a word was a hyphen or apostrophe
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      var width = 1
      let kind: Kind
      if byte < 0x80 {
        kind = ascii[Int(byte)]
      } else {
        width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        kind = scalar(bytes, at, width)
      }
      switch kind {
      case .letter:
        if !inside { words += 1 }
        inside = true
        joint = false
      case .joint:
        if joint || !inside { inside = false }
        joint = inside
      case .other:
        inside = false
        joint = false
      }
      at += width
    }
    return words
  }

  private enum Kind { case letter, joint, other }

  private static let ascii: [Kind] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      .letter
    case UInt8(ascii: "-"), UInt8(ascii: "'"): .joint
    default: .other
    }
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ width: Int) -> Kind {
    guard at + width <= bytes.count else { return .other }
    var value = UInt32(bytes[at]) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for step in 1..<width { value = value << 6 | UInt32(bytes[at + step] & 0x3F) }
    // U+2010 hyphen, U+2011 non-breaking hyphen, U+2019 right single quotation mark
    if value == 0x2010 || value == 0x2011 || value == 0x2019 { return .joint }
    guard let scalar = Unicode.Scalar(value) else { return .other }
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil { return .letter }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .letter
    default: return .other
    }
  }
}
