/// Blanks outside of ASCII, as between a number and its unit: all that Unicode has as white space.
enum WideBlank {
  /// How many bytes the blank has that begins at a place; 0 where none does.
  static func width(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    func byte(_ step: Int) -> UInt8 { at + step < text.count ? text[at + step] : 0 }
    switch text[at] {
    // U+0085 and U+00A0
    case 0xC2: return byte(1) == 0x85 || byte(1) == 0xA0 ? 2 : 0
    // U+1680
    case 0xE1: return byte(1) == 0x9A && byte(2) == 0x80 ? 3 : 0
    case 0xE2:
      // U+2000 to U+200A, U+2028, U+2029, U+202F and U+205F
      if byte(1) == 0x81 { return byte(2) == 0x9F ? 3 : 0 }
      guard byte(1) == 0x80 else { return 0 }
      let last = byte(2)
      return (0x80...0x8A).contains(last) || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0
    // U+3000
    case 0xE3: return byte(1) == 0x80 && byte(2) == 0x80 ? 3 : 0
    default: return 0
    }
  }
}
